import type { Browser, Page } from "playwright-core";
import { connectTo } from "./browser";
import { PaneDriver } from "./paneDriver";

/** A preview page and its pane, ready. */
export interface PreviewPage {
  readonly page: Page;
  readonly pane: PaneDriver;
}

interface PageOptions {
  /**
   * One page for all tests of the file: in a workbook of their own that they open themselves, or in a
   * fresh one each, with a pane that remembers nothing. Else a fresh page for each test, which takes
   * twice as long.
   */
  readonly kept?: true | "fresh workbook";
  /** Right before the page goes to the preview. */
  readonly opening?: (page: Page) => unknown;
  /** Waits for the pane of a page's first workbook, where that is not one of calls. */
  readonly ready?: (pane: PaneDriver) => Promise<void>;
  /** What the person's system asks for; null leaves it to the page, as it is without a test. */
  readonly colorScheme?: null;
}

/** Opens a workbook by the page's file field, as a person does; its pane may not be there yet. */
export async function openWorkbook(page: Page, name: string, buffer: Buffer): Promise<void> {
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.getByLabel("Ouvrir un classeur").setInputFiles({ name, mimeType, buffer });
  await page.getByText(name, { exact: true }).waitFor();
}

/** A page of the preview for the tests of a file, in a profile of its own of the one browser of all files. */
export function previewPage({
  kept,
  opening,
  ready = (first) => first.ready(),
  ...options
}: PageOptions = {}): PreviewPage {
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
    await opening?.(page);
    await page.goto(process.env["PREVIEW_URL"] ?? "");
    pane = new PaneDriver(page);
    await ready(pane);
  };
  const close = (): Promise<void> => page.close();

  let opened = 0;
  const openFresh = async (): Promise<void> => {
    opened += 1;
    // The page has just opened the first one.
    if (opened === 1) return;
    const answer = await fetch(`${process.env["PREVIEW_URL"] ?? ""}suivi.xlsx`);
    // What the pane kept goes for good: it must not keep more while it closes.
    await pane.evaluate("void localStorage.clear(); void (Storage.prototype.setItem = () => {})");
    const name = `suivi-${opened}.xlsx`;
    await openWorkbook(page, name, Buffer.from(await answer.arrayBuffer()));
    await pane.ready();
  };

  if (kept) {
    beforeAll(open);
    if (kept === "fresh workbook") beforeEach(openFresh);
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
