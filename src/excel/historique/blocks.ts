import type { LectureOptions } from "../../application/latePorts";
import { SuiviError } from "../../domain/erreurs";
import { type Ask, ask } from "../door";
import type { RowBlock } from "./rows";
import { historiqueBody, type HistoriqueShape, queueShape, readTable } from "./table";

/** Work over many rows, block by block: each is a turn of its own in the pane's requests. */

const TOO_LONG = ["RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded"];

/** Whether Excel refused a request or its answer for its size (5 MB on the web). */
function isTooLong(error: unknown): boolean {
  return error instanceof SuiviError && TOO_LONG.includes(String(error.details["codeExcel"]));
}

/** What is done block by block. */
interface Work {
  /** How many rows are left to do. */
  readonly left: () => number;
  /** How many are done: what an interruption tells. */
  readonly done: () => number;
  /** Works on the next rows, at most so many. */
  readonly next: (size: number) => Promise<void>;
}

/**
 * Works on blocks of at most `size` rows until none is left. A block that Excel finds too long is asked
 * for again with half as many rows; between two blocks the pane answers what waits. LECTURE_INTERROMPUE
 * (`details.faites`: how many rows are done) before a block when the signal says so.
 */
export async function inBlocks(
  size: number,
  { left, done, next }: Work,
  { signal }: LectureOptions,
): Promise<void> {
  let most = size;
  while (left() > 0) {
    if (signal?.aborted) throw new SuiviError("LECTURE_INTERROMPUE", { faites: done() });
    const asked = Math.min(most, left());
    try {
      await next(asked);
    } catch (error) {
      if (!isTooLong(error) || asked === 1) throw error;
      most = Math.ceil(asked / 2);
    }
    await nextTurn();
  }
}

/** What is read of the history's rows, and how. */
export interface BlockReading<T> {
  /** Throws when the table is not one that can be read so; before any of its rows is. */
  readonly check?: (shape: HistoriqueShape) => void;
  /** Queues the loads of a block of rows; what it gives is called after the sync and gives them. */
  readonly queue: (
    context: Excel.RequestContext,
    shape: HistoriqueShape,
    block: RowBlock,
  ) => () => readonly T[];
  /** Rows a request, of such a table. */
  readonly blockRows?: (shape: HistoriqueShape) => number;
}

/** Rows a request: what one holds the pane for stays well under 100 ms, and its answer under the 5 MB of Excel on the web. */
const BLOCK_ROWS = 2_000;
/** How often a reading starts, when the table changes under it. */
const ATTEMPTS = 3;

/** The table at one moment: `witness` changes with its headers, its size or the order of its rows. */
export interface Moment {
  readonly shape: HistoriqueShape;
  readonly witness: string;
}

/**
 * Reads something of the table that takes several requests, over a table that stays the same meanwhile.
 * Rejects with LECTURE_INTERROMPUE, or HISTORIQUE_INSTABLE when it changed during each attempt.
 */
export async function readStable<R>(
  attempt: (moment: Moment) => Promise<R | "changed">,
  { signal }: LectureOptions = {},
): Promise<R> {
  for (let count = 0; count < ATTEMPTS; count += 1) {
    if (signal?.aborted) throw new SuiviError("LECTURE_INTERROMPUE", { faites: 0 });
    const result = await attempt(await readTable((context) => ask(context, queueMoment)));
    if (result !== "changed") return result;
  }
  throw new SuiviError("HISTORIQUE_INSTABLE");
}

/** Reads all rows of the table, from top to bottom; a save goes in between two blocks. */
export async function readRows<T>(
  moment: Moment,
  lecture: BlockReading<T>,
  options: LectureOptions,
): Promise<T[] | "changed"> {
  lecture.check?.(moment.shape);
  const total = moment.shape.rowCount;
  const rows: T[] = [];
  const read = { first: 0, isChanged: false };
  const next = async (count: number): Promise<void> => {
    const block = { first: read.first, count };
    const queue = (context: Excel.RequestContext) => ({
      read: lecture.queue(context, moment.shape, block),
    });
    const answer = await readWhile(moment, queue);
    if (answer === "changed") {
      read.isChanged = true;
      return;
    }
    for (const row of answer) rows.push(row);
    read.first += count;
    options.onProgress?.(read.first, total);
  };
  const left = () => (read.isChanged ? 0 : total - read.first);
  const size = lecture.blockRows?.(moment.shape) ?? BLOCK_ROWS;
  await inBlocks(size, { left, done: () => read.first, next }, options);
  return read.isChanged ? "changed" : rows;
}

/** Asks something of the table in one request, if it is as it was at that moment. */
export function readWhile<R>(moment: Moment, queue: Ask<R>): Promise<R | "changed"> {
  return readTable(async (context) => {
    const now = queueMoment(context);
    const pending = queue(context);
    await context.sync();
    return now.read().witness === moment.witness ? pending.read() : "changed";
  });
}

function queueMoment(context: Excel.RequestContext): { read(): Moment } {
  const pending = queueShape(context);
  const body = historiqueBody(context);
  // A sort keeps the number of rows; it moves those at the ends.
  const ends = [body.getRow(0), body.getLastRow()].map((row) => row.load("values"));
  return {
    read() {
      const shape = pending.read();
      const seen = [shape.headers, shape.rowCount, ...ends.map((row) => row.values)];
      return { shape, witness: JSON.stringify(seen) };
    },
  };
}

/**
 * Lets the page handle what waits: input, drawing. By a message, because browsers slow the timers of
 * a hidden pane down to one a second, or less.
 */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
