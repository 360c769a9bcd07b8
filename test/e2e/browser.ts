import { existsSync } from "node:fs";
import { type Browser, type BrowserServer, chromium, type LaunchOptions } from "playwright-core";

/** Where Linux distributions put a Chromium. */
const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * Pages live for a minute here: what V8 spends on making their code faster, on threads beside them, they
 * do not live to get back. A quarter less processor time for a page that opens and takes calls.
 */
const SHORT_LIVED = ["--js-flags=--no-maglev --no-turbofan"];

/**
 * What desktop browsers do by themselves, and a headless one does not: a pane from another site than its
 * page has a thread of its own.
 */
const A_PROCESS_A_SITE = ["--site-per-process"];

type Start<T> = (options: LaunchOptions) => Promise<T>;

/** A headless Chromium, in reach of this process alone, with all that makes code faster: for what is measured. */
export const launchBrowser = (): Promise<Browser> =>
  withChromium((options) => chromium.launch(options), A_PROCESS_A_SITE);

/** A headless Chromium that other processes use too, by `connectTo` its `wsEndpoint()`. */
export const serveBrowser = (): Promise<BrowserServer> =>
  withChromium((options) => chromium.launchServer(options), SHORT_LIVED);

export const connectTo = (address: string): Promise<Browser> => chromium.connect(address);

/**
 * Starts the Chromium that is at hand: the one inside npm's @sparticuz/chromium on x64 Linux, else
 * an installed Chrome, Edge or Chromium.
 */
async function withChromium<T>(start: Start<T>, more: readonly string[] = []): Promise<T> {
  if (process.platform === "linux" && process.arch === "x64") {
    // Set before the import: the package then also unpacks the system libraries that it needs.
    process.env["AWS_LAMBDA_JS_RUNTIME"] = "nodejs20.x";
    const { default: packaged } = await import("@sparticuz/chromium");
    const executablePath = await packaged.executablePath();
    // Not the package's own arguments: they turn web security off, and put every page in one process.
    return start({ executablePath, args: ["--no-sandbox", ...more], headless: true });
  }
  const executablePath = INSTALLED.find((path) => existsSync(path));
  if (executablePath) return start({ executablePath, headless: true });
  return startInstalled(start);
}

async function startInstalled<T>(start: Start<T>): Promise<T> {
  const failures: string[] = [];
  for (const channel of ["chrome", "msedge"]) {
    try {
      return await start({ channel, headless: true });
    } catch (error) {
      failures.push(String(error));
    }
  }
  throw new Error(`No Chrome, Edge or Chromium was found.\n${failures.join("\n")}`);
}
