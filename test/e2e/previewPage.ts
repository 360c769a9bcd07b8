import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "./browser";
import { PaneDriver } from "./paneDriver";

/** A preview page and its pane, ready: fresh ones for each test. */
export interface PreviewPage {
  readonly page: Page;
  readonly pane: PaneDriver;
}

/** Opens a page before each test of the file and closes it after; one browser serves the whole file. */
export function previewPageForEachTest(): PreviewPage {
  let browser: Browser;
  let page: Page;
  let pane: PaneDriver;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser.close());

  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(process.env["PREVIEW_URL"] ?? "");
    pane = new PaneDriver(page);
    await pane.ready();
  });

  afterEach(() => page.close());

  return {
    get page() {
      return page;
    },
    get pane() {
      return pane;
    },
  };
}
