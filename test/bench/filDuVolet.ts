import type { Browser, Frame, Page } from "playwright-core";

/** How long the thread of the pane is held in a real browser. */

/**
 * Opens the preview with its pane from another site, as in Excel on the web: the browser gives the pane
 * a process of its own then, and what the page's workbook does with its thread is not the pane's.
 */
export async function openApart(page: Page, address: string): Promise<void> {
  const { port } = new URL(address);
  await page.route("**/manifest.xml", async (route) => {
    const response = await route.fetch();
    const manifest = await response.text();
    const body = manifest.replace(/https:\/\/localhost:\d+/g, `http://127.0.0.1:${port}`);
    await route.fulfill({ response, body });
  });
  await page.goto(address);
}

interface Watched {
  heldAtMost?: number;
  watch?: ReturnType<typeof setInterval>;
}

/**
 * Until a button with such a text can be pressed. Looked for now and then by its text alone: the driver looks
 * for names and roles again and again, on the very thread that is measured.
 */
export async function waitForButton(frame: Frame, text: RegExp, timeout: number): Promise<void> {
  await frame.waitForFunction(
    (source) =>
      Array.from(document.querySelectorAll("button")).some(
        (button) =>
          new RegExp(source).test(button.textContent) &&
          !button.disabled &&
          button.getAttribute("aria-disabled") !== "true",
      ),
    text.source,
    { polling: 200, timeout },
  );
}

/** Begins to note by how much a timer of the pane is late. */
export function watchThread(frame: Frame): Promise<void> {
  return frame.evaluate(() => {
    const watched = globalThis as Watched;
    clearInterval(watched.watch);
    const every = 4;
    let last = performance.now();
    watched.heldAtMost = 0;
    watched.watch = setInterval(() => {
      const now = performance.now();
      watched.heldAtMost = Math.max(watched.heldAtMost ?? 0, now - last - every);
      last = now;
    }, every);
  });
}

/** In milliseconds, since then. */
export const longestHold = (frame: Frame): Promise<number> =>
  frame.evaluate(() => (globalThis as Watched).heldAtMost ?? 0);

const MARK = "watched";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Of the thread's own clock, in microseconds. */
  readonly tdur?: number;
}

const isTraceEvent = (value: unknown): value is TraceEvent =>
  typeof value === "object" && value !== null && "name" in value && "tid" in value;

/**
 * The pane's longest task while something is done, in milliseconds of a processor: a timer is also late
 * where the machine does something else meanwhile.
 */
export async function longestTask(
  browser: Browser,
  frame: Frame,
  act: () => Promise<void>,
): Promise<number> {
  const client = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  client.on("Tracing.dataCollected", ({ value }) => {
    events.push(...(value as readonly unknown[]).filter(isTraceEvent));
  });
  await client.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["toplevel", "blink.user_timing"] },
  });
  await frame.evaluate((name) => void performance.mark(name), MARK);
  await act();
  const complete = new Promise<void>((resolve) => {
    client.once("Tracing.tracingComplete", () => resolve());
  });
  await client.send("Tracing.end");
  await complete;
  await client.detach();
  const pane = events.find(({ name }) => name === MARK);
  if (!pane) throw new Error("The pane's thread does not show in the trace");
  const tasks = events.filter(
    ({ name, pid, tid }) =>
      pid === pane.pid && tid === pane.tid && name.endsWith("ThreadControllerImpl::RunTask"),
  );
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
}
