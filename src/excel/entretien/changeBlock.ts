import type { ChangementBrut } from "../../application/portsTardifs";
import { SuiviError } from "../../domain/erreurs";
import { COLONNE_KEYS } from "../../domain/historique";
import { requireColumn } from "../columns";
import { historiqueBody, type HistoriqueShape, writeHistorique } from "../historiqueTable";
import { withoutFilters } from "../withoutFilters";
import { brutesOf, rowsAt, sameBrute } from "./brutes";
import { confirmRows, type MeantRow, queueRows } from "./meantRows";
import {
  type ChangedRun,
  placeChangements,
  type PlacedChangement,
  queueWhereRead,
} from "./placedRows";
import { restoreRows } from "./restoreRows";
import { runsOf } from "./rowRuns";

interface WrittenRun extends ChangedRun {
  readonly target: Excel.Range;
  readonly rows: readonly MeantRow[];
}

/** Changes the rows of one block that are as they were read; gives the changes that now stand. */
export function changeBlock(
  changements: readonly ChangementBrut[],
): Promise<readonly ChangementBrut[]> {
  return writeHistorique(queueWhereRead(changements), async (context, found) => {
    const { shape, placed, standing } = await placeChangements(context, changements, found);
    requireColumnsOf(shape, placed);
    if (placed.length === 0) return standing;
    const made = await withoutFilters(context, shape, () => writeBlock(context, shape, placed));
    return [...standing, ...made];
  });
}

/** Before anything is written. */
function requireColumnsOf(shape: HistoriqueShape, placed: readonly PlacedChangement[]): void {
  for (const key of COLONNE_KEYS)
    if (placed.some(({ apres }) => apres?.[key] !== undefined)) requireColumn(shape.positions, key);
}

/**
 * Writes and removes rows in one request, which also reads what stood there right before and what
 * stands there after. Rows that somebody moved in that very moment get their contents back.
 */
async function writeBlock(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  placed: readonly PlacedChangement[],
): Promise<readonly ChangementBrut[]> {
  const written = queueWrites(context, shape, placed);
  const removed = queueReadsOfRemoved(context, placed);
  const [start, end] = [historiqueBody(context), historiqueBody(context)];
  start.load("rowCount");
  // From the bottom up: a row that goes moves those below it.
  for (const { first, count } of [...removed].reverse()) rowsAt(context, first, count).delete("Up");
  end.load("rowCount");
  await context.sync();
  const moved = movedOf(shape, [...written, ...removed]);
  await restoreRows(context, shape, { written, removed, moved });
  await confirmRows(
    context,
    shape,
    written.map((run) => withoutMoved(run, moved)),
  );
  const gone = removed.reduce((sum, { count }) => sum + count, 0);
  // The last row of a table is only emptied.
  if (end.rowCount > Math.max(1, start.rowCount - gone))
    throw new SuiviError("HISTORIQUE_NON_CONFIRME");
  return placed.filter((one) => !moved.has(one)).map(({ changement }) => changement);
}

function queueWrites(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  placed: readonly PlacedChangement[],
): WrittenRun[] {
  const written = placed.filter(({ apres }) => apres !== null);
  return runsOf(written, ({ row }) => row).map((run) => {
    const before = rowsAt(context, run.first, run.count).load("values,formulas");
    const target = rowsAt(context, run.first, run.count);
    const rows = run.items.map(({ apres }) => apres ?? {});
    queueRows(shape, { target, rows });
    target.load("values,formulas");
    return { ...run, before, target, rows };
  });
}

function queueReadsOfRemoved(
  context: Excel.RequestContext,
  placed: readonly PlacedChangement[],
): ChangedRun[] {
  const removed = placed.filter(({ apres }) => apres === null);
  return runsOf(removed, ({ row }) => row).map((run) => ({
    ...run,
    before: rowsAt(context, run.first, run.count).load("values,formulas"),
  }));
}

/** The changes whose rows were no longer the ones meant when they were written. */
function movedOf(shape: HistoriqueShape, runs: readonly ChangedRun[]): Set<PlacedChangement> {
  const moved = runs.flatMap(({ before, first, items }) => {
    const rows = brutesOf(shape, before, first);
    return items.filter(({ avant }, index) => {
      const row = rows[index];
      return row === undefined || !sameBrute(row, avant);
    });
  });
  return new Set(moved);
}

function withoutMoved(run: WrittenRun, moved: ReadonlySet<PlacedChangement>): WrittenRun {
  const rows = run.rows.map((row, index) => {
    const item = run.items[index];
    return item && moved.has(item) ? {} : row;
  });
  return { ...run, rows };
}
