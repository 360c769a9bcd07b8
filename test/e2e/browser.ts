import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";

/** Where Linux distributions put a Chromium. */
const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * A headless Chromium: the one inside npm's @sparticuz/chromium on x64 Linux, else an installed
 * Chrome, Edge or Chromium.
 */
export async function launchBrowser(): Promise<Browser> {
  const { chromium } = await import("playwright-core");
  if (process.platform === "linux" && process.arch === "x64") {
    // Set before the import: the package then also unpacks the system libraries that it needs.
    process.env["AWS_LAMBDA_JS_RUNTIME"] = "nodejs20.x";
    const { default: packaged } = await import("@sparticuz/chromium");
    const executablePath = await packaged.executablePath();
    // Not the package's own arguments: they turn web security off, and put every page in one process.
    return chromium.launch({ executablePath, args: ["--no-sandbox"], headless: true });
  }
  const executablePath = INSTALLED.find((path) => existsSync(path));
  if (executablePath) return chromium.launch({ executablePath, headless: true });
  return launchInstalled();
}

async function launchInstalled(): Promise<Browser> {
  const { chromium } = await import("playwright-core");
  const failures: string[] = [];
  for (const channel of ["chrome", "msedge"]) {
    try {
      return await chromium.launch({ channel, headless: true });
    } catch (error) {
      failures.push(String(error));
    }
  }
  throw new Error(`No Chrome, Edge or Chromium was found.\n${failures.join("\n")}`);
}
