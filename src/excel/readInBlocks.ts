import type { LectureOptions } from "../application/portsTardifs";
import { SuiviError } from "../domain/erreurs";
import type { RowBlock } from "./columnBlocks";
import {
  historiqueBody,
  type HistoriqueShape,
  queueHistoriqueShape,
  readHistorique,
} from "./historiqueTable";
import { nextTurn } from "./nextTurn";

/** What is read of the history's rows, and how. */
export interface Lecture<T> {
  /** Throws when the table is not one that can be read so; before any of its rows is. */
  readonly check?: (shape: HistoriqueShape) => void;
  /** Queues the loads of a block of rows; what it gives is called after the sync and gives them. */
  readonly queue: (
    context: Excel.RequestContext,
    shape: HistoriqueShape,
    block: RowBlock,
  ) => () => readonly T[];
  /** Rows a request. */
  readonly blockRows?: number;
}

/** Rows a request: what one holds the pane for stays well under 100 ms, and its answer under the 5 MB of Excel on the web. */
const BLOCK_ROWS = 2_000;
/** How often a reading starts, when the table changes under it. */
const ATTEMPTS = 3;

/** The table at one moment: `witness` changes with its headers, its size or the order of its rows. */
interface Moment {
  readonly shape: HistoriqueShape;
  readonly witness: string;
}

/**
 * Reads all rows of the table, from top to bottom. Each block is a turn of its own in the pane's
 * requests: a save goes in between, and the page stays alive. Rejects with LECTURE_INTERROMPUE, or
 * HISTORIQUE_INSTABLE when the table changed during each attempt.
 */
export async function readInBlocks<T>(
  lecture: Lecture<T>,
  options: LectureOptions = {},
): Promise<T[]> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const rows = await readOnce(lecture, options);
    if (rows) return rows;
  }
  throw new SuiviError("HISTORIQUE_INSTABLE");
}

/** Null when the table changed meanwhile. */
async function readOnce<T>(lecture: Lecture<T>, options: LectureOptions): Promise<T[] | null> {
  stopIfAsked(options);
  const start = await readHistorique(readMoment);
  lecture.check?.(start.shape);
  const total = start.shape.rowCount;
  const rows: T[] = [];
  let size = lecture.blockRows ?? BLOCK_ROWS;
  for (let first = 0; first < total;) {
    stopIfAsked(options);
    const block = { first, count: Math.min(size, total - first) };
    const answer = await readBlock(lecture, start, block);
    if (answer === "changed") return null;
    if (answer === "tooLong") {
      size = Math.ceil(block.count / 2);
      continue;
    }
    for (const row of answer) rows.push(row);
    first += block.count;
    options.onProgress?.(first, total);
    await nextTurn();
  }
  return rows;
}

async function readBlock<T>(
  lecture: Lecture<T>,
  start: Moment,
  block: RowBlock,
): Promise<readonly T[] | "changed" | "tooLong"> {
  try {
    return await readHistorique(async (context) => {
      const now = queueMoment(context);
      const rows = lecture.queue(context, start.shape, block);
      await context.sync();
      return now.read().witness === start.witness ? rows() : "changed";
    });
  } catch (error) {
    if (isAnswerTooLong(error) && block.count > 1) return "tooLong";
    throw error;
  }
}

async function readMoment(context: Excel.RequestContext): Promise<Moment> {
  const pending = queueMoment(context);
  await context.sync();
  return pending.read();
}

function queueMoment(context: Excel.RequestContext): { read(): Moment } {
  const pending = queueHistoriqueShape(context);
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

function stopIfAsked({ signal }: LectureOptions): void {
  if (signal?.aborted) throw new SuiviError("LECTURE_INTERROMPUE");
}

function isAnswerTooLong(error: unknown): boolean {
  return (
    error instanceof SuiviError && error.details["codeExcel"] === "ResponsePayloadSizeLimitExceeded"
  );
}
