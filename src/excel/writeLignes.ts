import { SuiviError } from "../domain/erreurs";
import type { LigneHistorique } from "../domain/historique";
import { type HistoriqueShape, historiqueBody } from "./historiqueTable";
import { queueCounts } from "./idCounts";
import { type CellContent, numberFormatsOf } from "./rowCells";
import { meaningOf, repairsOf } from "./rowRepairs";
import { growTable } from "./tableGrowth";

/** Rows that stand one below the other, and where. */
export interface LignesBlock {
  readonly target: Excel.Range;
  readonly lignes: readonly LigneHistorique[];
  /** Whether the rows are appended; else they are written again in place. */
  readonly isNew: boolean;
}

/**
 * Writes blocks of rows and checks them in the same request. What Excel may leave undone (the table
 * did not grow, a calculated column was not filled, an apostrophe stayed) is mended in one more
 * request; HISTORIQUE_NON_CONFIRME when the rows still do not stand as meant. True when an appended row
 * turned out to stand twice: then it is taken away again, and nothing else is certain.
 */
export async function writeLignes(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  blocks: readonly LignesBlock[],
): Promise<boolean> {
  const meanings = blocks.map(({ lignes }) => meaningOf(shape, lignes));
  blocks.forEach(({ target, lignes }, index) => {
    target.numberFormat = lignes.map(() => numberFormatsOf(shape.positions, shape.headers.length));
    target.values = mutable(meanings[index]?.guarded ?? []);
  });
  const body = await readBack(context, shape, blocks);
  if (body.twice) return takeBack(context, blocks);
  const outside = blocks.filter(({ target }) => bottomOf(target) > bottomOf(body.range));
  const repairs = blocks.map(({ target }, i) => repairsOf(shape, meanings[i], target));
  if (outside.length === 0 && repairs.every((one) => one === null)) return false;

  for (const { target } of outside) growTable(context, target);
  repairs.forEach((values, index) => {
    const target = blocks[index]?.target;
    if (values && target) target.values = values;
  });
  const mended = await readBack(context, shape, blocks);
  const wrong = blocks.some(
    ({ target }, i) =>
      bottomOf(target) > bottomOf(mended.range) || repairsOf(shape, meanings[i], target) !== null,
  );
  if (wrong) throw new SuiviError("HISTORIQUE_NON_CONFIRME");
  return mended.twice ? takeBack(context, blocks) : false;
}

async function readBack(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  blocks: readonly LignesBlock[],
): Promise<{ range: Excel.Range; twice: boolean }> {
  for (const { target } of blocks) target.load("values,formulas,rowIndex,rowCount");
  const range = historiqueBody(context).load("rowIndex,rowCount");
  const added = blocks.filter(({ isNew }) => isNew);
  const ids = added.flatMap(({ lignes }) => lignes.map((ligne) => ligne.idLigne));
  const counts = queueCounts(context, ids, shape.positions.idLigne);
  await context.sync();
  return { range, twice: counts.some((count) => count.value > 1) };
}

/** 0-based sheet row after the range's last. */
const bottomOf = (range: Excel.Range): number => range.rowIndex + range.rowCount;

async function takeBack(
  context: Excel.RequestContext,
  blocks: readonly LignesBlock[],
): Promise<true> {
  for (const { target, isNew } of blocks) if (isNew) target.delete("Up");
  await context.sync();
  return true;
}

const mutable = (rows: readonly (readonly CellContent[])[]): CellContent[][] =>
  rows.map((row) => [...row]);
