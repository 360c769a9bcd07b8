import type { BrowserServer } from "playwright-core";
import { serveBrowser } from "./browser";
import { start } from "./previewServer";

declare global {
  /** Between this file and stopPreview.ts, which run in one process. */
  var previewBrowser: BrowserServer | undefined;
}

/** Before the browser tests: one preview and one browser for all files, in `PREVIEW_URL` and `BROWSER_URL`. */
export default async function startPreview(): Promise<void> {
  const [address, browser] = await Promise.all([start(), serveBrowser()]);
  globalThis.previewBrowser = browser;
  process.env["PREVIEW_URL"] = address;
  process.env["BROWSER_URL"] = browser.wsEndpoint();
}
