import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "./browser";
import { PaneDriver } from "./paneDriver";

jest.setTimeout(120_000);

/** Rules of WCAG 2.x, levels A and AA. */
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

let browser: Browser;
let page: Page;
let pane: PaneDriver;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

async function open(colorScheme: "light" | "dark", forcedColors: "none" | "active"): Promise<void> {
  page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    colorScheme,
    forcedColors,
  });
  await page.goto(process.env["PREVIEW_URL"] ?? "");
  pane = new PaneDriver(page);
  await pane.ready();
}

afterEach(() => page.close());

/** What axe-core finds in the pane, as one line a rule. */
async function violations(): Promise<string[]> {
  const source = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  const results = await pane.evaluate<AxeResults>(
    `${source};axe.run(document, ${JSON.stringify({ runOnly: WCAG })})`,
  );
  return results.violations.map((one) => `${one.id}: ${one.nodes.map((n) => n.html).join(" ")}`);
}

test.each([
  ["light", "none"],
  ["dark", "none"],
  ["light", "active"],
] as const)("nothing against WCAG in the pane (%s, forced colours %s)", async (scheme, forced) => {
  await open(scheme, forced);
  expect(await violations()).toEqual([]);
  await pane.root.getByText("Plus de détails").click();
  await pane.save();
  await pane.root.getByText("Rien n'est encore enregistré").waitFor();
  expect(await violations()).toEqual([]);
  await pane.showTab("Résultats");
  await pane.button("Actualiser").click();
  await pane.root.getByText(/^Actualisé le/).waitFor();
  expect(await violations()).toEqual([]);
});
