import type { LigneLue } from "../application/ports";
import { normalizeLibelle } from "../domain/libelles";
import { queueColumns, type RowBlock } from "./columnBlocks";
import { requireColumn } from "./columns";
import { type HistoriqueShape, queueHistoriqueShape } from "./historiqueTable";
import { readLignes } from "./lignesLues";

/** Rows read at each end of the table; one of up to twice as many is read whole, however it is sorted. */
const END_ROWS = 1_000;
/** Rows of the further blocks, while the référent's rows do not suffice: 21,000 rows at most are looked at. */
const FURTHER_ROWS = [4_000, 16_000] as const;

const KEYS = ["referent", "date"] as const;

/** Two columns over a block: where the référent's rows stand, and how late its dates go. */
interface ReadBlock {
  readonly found: readonly FoundRow[];
  readonly latest: number;
}

interface FoundRow {
  readonly position: number;
  /** Serial day, -Infinity without one. */
  readonly date: number;
}

/**
 * The last rows of a référent, as `LignesStore.readLast` says: at most five requests, of two columns
 * but for the rows that are given, whatever the size of the history.
 */
export async function readDernieresLignes(
  context: Excel.RequestContext,
  referent: string,
  limit: number,
): Promise<LigneLue[]> {
  const pending = queueHistoriqueShape(context);
  await context.sync();
  const shape = pending.read();
  for (const key of KEYS) requireColumn(shape.positions, key);
  const { found, fromTop } = await findRows(context, shape, normalizeLibelle(referent), limit);
  const direction = fromTop ? 1 : -1;
  const last = [...found]
    .sort((a, b) => compareDates(b.date, a.date) || direction * (a.position - b.position))
    .slice(0, limit);
  return readLignes(
    context,
    shape,
    last.map(({ position }) => position),
  );
}

/** Rows are added at the bottom; a colleague who sorted by date may have put the latest at the top. */
async function findRows(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  referent: string,
  limit: number,
): Promise<{ found: FoundRow[]; fromTop: boolean }> {
  const { rowCount } = shape;
  const read = (blocks: readonly RowBlock[]): Promise<ReadBlock[]> =>
    readBlocks(context, shape, referent, blocks);
  if (rowCount <= 2 * END_ROWS) {
    const [all] = await read([{ first: 0, count: rowCount }]);
    return { found: [...(all?.found ?? [])], fromTop: false };
  }
  const [top, bottom] = await read([
    { first: 0, count: END_ROWS },
    { first: rowCount - END_ROWS, count: END_ROWS },
  ]);
  const fromTop = (top?.latest ?? -Infinity) > (bottom?.latest ?? -Infinity);
  const near = [...((fromTop ? top : bottom)?.found ?? [])];
  const far = (fromTop ? bottom : top)?.found ?? [];
  let done = END_ROWS;
  for (const size of FURTHER_ROWS) {
    const count = Math.min(size, rowCount - END_ROWS - done);
    if (near.length >= limit || count <= 0) break;
    const [block] = await read([{ first: fromTop ? done : rowCount - done - count, count }]);
    near.push(...(block?.found ?? []));
    done += count;
  }
  return { found: [...near, ...far], fromTop };
}

async function readBlocks(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  referent: string,
  blocks: readonly RowBlock[],
): Promise<ReadBlock[]> {
  const queued = blocks.map((block) => ({
    block,
    pending: queueColumns(context, shape, KEYS, block),
  }));
  await context.sync();
  return queued.map(({ block, pending }) => {
    const cell = pending.read();
    const rows = Array.from({ length: block.count }, (_, row) => ({
      position: block.first + row,
      referent: normalizeLibelle(String(cell("referent", row))),
      date: dateOf(cell("date", row)),
    }));
    return {
      found: rows.filter((row) => row.referent === referent),
      latest: rows.reduce((latest, { date }) => Math.max(latest, date), -Infinity),
    };
  });
}

const dateOf = (value: unknown): number => (typeof value === "number" ? value : -Infinity);

/** A difference would be NaN between two rows without a date. */
const compareDates = (a: number, b: number): number => (a === b ? 0 : a - b);
