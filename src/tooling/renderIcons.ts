/**
 * Renders each drawing of assets/icons (`name.svg`) to the PNG sizes that the manifest names
 * (`name-16.png`…). Run by hand after a drawing changes: `npm run icons`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { chromium as playwright, type Page } from "playwright-core";

const FOLDER = join(__dirname, "../../assets/icons");
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

async function launchBrowser() {
  // Read when the module loads: it makes the package unpack the system libraries that it needs.
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs20.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args,
  });
}

async function render(page: Page, name: string, size: number): Promise<void> {
  const drawing = readFileSync(join(FOLDER, `${name}.svg`)).toString("base64");
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}img{display:block}</style>` +
      `<img width="${size}" height="${size}" src="data:image/svg+xml;base64,${drawing}">`,
  );
  await page.screenshot({ path: join(FOLDER, `${name}-${size}.png`), omitBackground: true });
}

async function renderAll(): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const drawings = readdirSync(FOLDER).filter((file) => file.endsWith(".svg"));
  for (const drawing of drawings) {
    for (const size of SIZES) await render(page, basename(drawing, ".svg"), size);
  }
  await browser.close();
}

void renderAll();
