import { once } from "node:events";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { Worker } from "node:worker_threads";
import { excelHistorique } from "../../src/excel/historique/excelHistorique";
import { nativeBridge } from "../support/nativeBridge";
import { loadOfficeJs } from "../support/officeJs";
import { report } from "./report";

const ROWS = 100_000;
/** What Excel on the web puts into one answer at most (docs: « Resource limits and performance »). */
const ANSWER_LIMIT_MB = 5;
/** A person notices later answers to a key or a click. */
const INPUT_LIMIT_MS = 100;

/** Reading a large history: the largest answer, and how long the pane's thread is ever held. */
export async function lectureBench(): Promise<void> {
  const host = await startHost();
  const answers: number[] = [];
  Object.assign(globalThis, loadOfficeJs(nativeBridge(sessionOf(host, answers))));
  // What the pane fetches as a script of its own is translated here on the spot, which takes time.
  await import("../../src/excel/historique/lateHistorique");
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const start = performance.now();
  delay.enable();
  const lues = await excelHistorique.readSollicitations();
  delay.disable();
  const seconds = (performance.now() - start) / 1000;
  await host.terminate();
  if (lues.length !== ROWS) throw new Error(`${lues.length} rows were read`);
  report("lecture.largest answer", Math.max(...answers) / 1e6, "MB", {
    name: "limit",
    value: ANSWER_LIMIT_MB,
  });
  report("lecture.pane held at most", delay.max / 1e6, "ms", {
    name: "limit",
    value: INPUT_LIMIT_MS,
  });
  report(`lecture.${ROWS} rows`, seconds, "s");
}

async function startHost(): Promise<Worker> {
  const host = new Worker(join(__dirname, "hostWorker.ts"), {
    workerData: { rows: ROWS },
    execArgv: ["--require", "tsx/cjs"],
  });
  await once(host, "message");
  return host;
}

/** The worker's workbook as a session of the bridge; notes the bytes of each answer. */
function sessionOf(host: Worker, answers: number[]): Parameters<typeof nativeBridge>[0] {
  const waiting = new Map<number, (answer: string) => void>();
  host.on("message", ({ id, answer }: { id: number; answer: string }) => {
    answers.push(Buffer.byteLength(answer));
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  let last = 0;
  return {
    onEvents: () => undefined,
    answer: (text, flags) =>
      new Promise((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        host.postMessage({ id: last, text, flags });
      }),
  };
}
