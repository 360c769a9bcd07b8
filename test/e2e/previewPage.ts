import type { Browser, Page } from "playwright-core";
import { connectTo } from "./browser";
import { PaneDriver } from "./paneDriver";

/** A preview page and its pane, ready. */
export interface PreviewPage {
  readonly page: Page;
  readonly pane: PaneDriver;
}

interface PageOptions {
  /** One page for all tests of the file, which open a workbook of their own each; else a fresh one for each test. */
  readonly kept?: boolean;
  /** Right before the page goes to the preview. */
  readonly opening?: (page: Page) => void;
  /** What the person's system asks for; null leaves it to the page, as it is without a test. */
  readonly colorScheme?: null;
}

/** A page of the preview for the tests of a file, in a profile of its own of the one browser of all files. */
export function previewPage({ kept = false, opening, ...options }: PageOptions = {}): PreviewPage {
  let browser: Browser;
  let page: Page;
  let pane: PaneDriver;

  beforeAll(async () => {
    browser = await connectTo(process.env["BROWSER_URL"] ?? "");
  });

  afterAll(() => browser.close());

  const open = async (): Promise<void> => {
    const viewport = { width: 1440, height: 900 };
    page = await browser.newPage({ locale: "fr-FR", viewport, ...options });
    opening?.(page);
    await page.goto(process.env["PREVIEW_URL"] ?? "");
    pane = new PaneDriver(page);
    await pane.ready();
  };
  const close = (): Promise<void> => page.close();

  if (kept) {
    beforeAll(open);
    afterAll(close);
  } else {
    beforeEach(open);
    afterEach(close);
  }

  return {
    get page() {
      return page;
    },
    get pane() {
      return pane;
    },
  };
}
