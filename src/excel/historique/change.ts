import type { BilanChangements, OptionsChangement } from "../../application/historique";
import { SuiviError } from "../../domain/erreurs";
import { COLONNE_KEYS, COLONNES } from "../../domain/historique";
import { type ChangementLigne, type NouvellesCellules } from "../../domain/historiqueLu";
import { isUnchanged } from "../../domain/changementLigne";
import { inBlocks } from "./blocks";
import { confirmRows, type MeantRows, queueReadBack, queueRows, requireColumns } from "./cells";
import { placeChangements, type PlacedChangement, queueWhereRead } from "./place";
import { formerContents, giveBackBelow, lignesOf, type Run, runsOf } from "./rows";
import { type HistoriqueShape, historiqueBody, historiqueTable, rowsAt, writeTable } from "./table";

/** What one block may hold. */
interface BlockLimits {
  /** Each row is read whole, with its formulas, up to three times in one answer. */
  readonly rows: number;
  /** Groups of neighbouring rows: each takes a dozen parts of a request. */
  readonly runs: number;
}

const LIMITS: BlockLimits = { rows: 1_000, runs: 100 };

/** Changes rows where they stand, as `Historique.change` says: two requests a block. */
export async function change(
  changements: readonly ChangementLigne[],
  options: OptionsChangement = {},
  limits = LIMITS,
): Promise<BilanChangements> {
  // From the bottom up: a row that is removed moves only those that were done already.
  let waiting = [...changements].sort((a, b) => b.avant.position - a.avant.position);
  const tried = new Set<ChangementLigne>();
  const made = new Set<ChangementLigne>();
  const next = async (size: number): Promise<void> => {
    const block = nextBlock(waiting, { ...limits, rows: size });
    for (const one of block) tried.add(one);
    for (const one of await changeBlock(block, false)) made.add(one);
    waiting = waiting.slice(block.length);
    options.onProgress?.(changements.length - waiting.length, changements.length);
  };
  const atOnce = async (): Promise<void> => {
    for (const one of changements) tried.add(one);
    for (const one of await changeBlock(changements, true)) made.add(one);
    waiting = [];
  };
  const blocks = () =>
    inBlocks(limits.rows, { left: () => waiting.length, done: () => made.size, next }, options);
  let erreur: BilanChangements["erreur"] = null;
  try {
    if (changements.length > 0) await (options.tousOuRien === true ? atOnce() : blocks());
  } catch (error: unknown) {
    erreur = { error };
  }
  const open = new Set(waiting);
  return {
    tentes: changements.filter((one) => tried.has(one)),
    faits: changements.filter((one) => made.has(one)),
    laisses: changements.filter((one) => !open.has(one) && !made.has(one)),
    erreur,
  };
}

function nextBlock(
  waiting: readonly ChangementLigne[],
  limits: BlockLimits,
): readonly ChangementLigne[] {
  const block = waiting.slice(0, limits.rows);
  const runs = runsOf(block, ({ avant }) => avant.position);
  const [lowest] = runs.slice(-limits.runs);
  return block.filter(({ avant }) => avant.position >= (lowest?.first ?? 0));
}

/** Changes the rows of one block that are as they were read, or none of it; gives the changes that now stand. */
function changeBlock(
  changements: readonly ChangementLigne[],
  allOrNone: boolean,
): Promise<readonly ChangementLigne[]> {
  return writeTable(queueWhereRead(changements), async (context, found) => {
    const { shape } = found;
    requireColumns(shape, keysOf(changements));
    const { placed, standing } = await placeChangements(context, changements, found, allOrNone);
    if (placed.length === 0) return standing;
    const write = () => writeBlock(context, shape, placed, allOrNone);
    // One row alone is written well where a filter hides it (OfficeDev/office-js, issue 224, is about several).
    const isOneWrite = placed.length === 1 && placed[0]?.apres !== null;
    const made = await (isOneWrite ? write() : withoutFilters(context, shape, write));
    return [...standing, ...made];
  });
}

const keysOf = (changements: readonly ChangementLigne[]) =>
  COLONNE_KEYS.filter((key) => changements.some(({ apres }) => apres?.[key] !== undefined));

/** Rows that are changed, as they stood when the request that changed them began. */
interface ChangedRun extends Run<PlacedChangement> {
  readonly before: Excel.Range;
}

type WrittenRun = ChangedRun & MeantRows;

/**
 * Writes and removes rows in one request, which also reads what stood there right before and what
 * stands there after. Rows that somebody moved in that very moment get their contents back; all of
 * them, and LIGNE_MODIFIEE, when it is all or none.
 */
async function writeBlock(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  placed: readonly PlacedChangement[],
  allOrNone: boolean,
): Promise<readonly ChangementLigne[]> {
  const written = queueWrites(context, shape, placed);
  const removed = queueReadsOfRemoved(context, placed);
  const start = historiqueBody(context).load("rowCount");
  // From the bottom up: a row that goes moves those below it.
  for (const { first, count } of [...removed].reverse()) rowsAt(context, first, count).delete("Up");
  const end = queueReadBack(
    context,
    written.map(({ target }) => target),
  );
  await context.sync();
  const found = movedOf(shape, [...written, ...removed]);
  const moved = allOrNone && found.size > 0 ? new Set(placed) : found;
  await restore(context, shape, { written, removed, moved });
  if (allOrNone && moved.size > 0) throw new SuiviError("LIGNE_MODIFIEE");
  await confirmRows(
    context,
    shape,
    written.map((run) => withoutMoved(run, moved)),
    end,
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
    const rows = run.items.map(({ apres }): NouvellesCellules => apres ?? {});
    queueRows(shape, { target, rows });
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
    const rows = lignesOf(shape, before, first);
    return items.filter(({ avant }, index) => {
      const row = rows[index];
      return row === undefined || !isUnchanged(row, avant);
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

/** What was done to rows, and which of them turned out to be others than those meant. */
interface Restoring {
  readonly written: readonly ChangedRun[];
  readonly removed: readonly ChangedRun[];
  readonly moved: ReadonlySet<PlacedChangement>;
}

/**
 * Gives back what a block took from rows that were not the ones meant, because somebody sorted the
 * table between the check and the write: cells where they stand, removed rows at the end.
 */
async function restore(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  { written, removed, moved }: Restoring,
): Promise<void> {
  if (moved.size === 0) return;
  const gone = removed.flatMap(({ items }) => items.map(({ row }) => row));
  for (const { item, contents } of formerRows(written, moved)) {
    const above = gone.filter((row) => row < item.row).length;
    giveBack(shape, rowsAt(context, item.row - above, 1), item, contents);
  }
  giveBackBelow(
    context,
    formerRows(removed, moved).map(({ contents }) => contents),
  );
  await context.sync();
}

type Contents = (string | number | boolean | null)[];

function formerRows(
  runs: readonly ChangedRun[],
  moved: ReadonlySet<PlacedChangement>,
): { readonly item: PlacedChangement; readonly contents: Contents }[] {
  return runs.flatMap(({ before, items }) =>
    items.flatMap((item, index) =>
      moved.has(item) ? [{ item, contents: formerContents(before, index) }] : [],
    ),
  );
}

/** Writes the cells that were written, and no others. */
function giveBack(
  { positions }: HistoriqueShape,
  target: Excel.Range,
  { apres }: PlacedChangement,
  former: Contents,
): void {
  const keyOf = (column: number) =>
    COLONNE_KEYS.find((key) => positions[key] === column && apres?.[key] !== undefined);
  const contents = former.map((content, column) => (keyOf(column) ? content : null));
  const formats = contents.map((content, column) => {
    const key = keyOf(column);
    // A number would become a text in a cell that was made one of texts.
    const isText = content === null || typeof content === "string";
    return key && !isText && COLONNES[key].format === "@" ? "General" : null;
  });
  target.numberFormat = [formats];
  target.values = [contents];
}

/**
 * Does some work on the table with its filters lifted, and puts them back whatever comes of it:
 * Excel deletes no row of a filtered table (InsertDeleteConflict). Costs nothing on one that shows
 * all its rows.
 */
async function withoutFilters<T>(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  work: () => Promise<T>,
): Promise<T> {
  if (!shape.isFiltered) return work();
  const columns = historiqueTable(context).columns;
  const filters = shape.headers.map((_, index) => columns.getItemAt(index).filter.load("criteria"));
  await context.sync();
  const lifted = filters.flatMap((filter, index) => {
    // Null on a column without a filter, though its type says otherwise.
    const criteria = filter.criteria as Excel.FilterCriteria | null;
    return criteria ? [{ index, criteria }] : [];
  });
  for (const { index } of lifted) columns.getItemAt(index).filter.clear();
  await context.sync();
  try {
    return await work();
  } finally {
    for (const { index, criteria } of lifted)
      historiqueTable(context).columns.getItemAt(index).filter.apply(criteria);
    await context.sync();
  }
}
