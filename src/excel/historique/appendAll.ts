import type { BilanAjout } from "../../application/historique";
import type { LectureOptions } from "../../application/latePorts";
import { SuiviError } from "../../domain/erreurs";
import { COLONNES_CALCULEES } from "../../domain/historique";
import type { LigneLue, NouvellesCellules } from "../../domain/historiqueLu";
import { inBlocks } from "./blocks";
import {
  confirmRows,
  filledKeys,
  queueNewRows,
  queueReadBack,
  requireColumns,
  withFormulas,
} from "./cells";
import { readRowsBelow } from "./read";
import { readIds } from "./rows";
import {
  growTable,
  historiqueBody,
  type HistoriqueShape,
  placeBelow,
  queueShape,
  requireAppendable,
  requireColumn,
  rowsAt,
  writeTable,
} from "./table";

/** Rows that come into the table by themselves, not as those of a call: an import, or what stands below it. */

/** Rows a block: those that Excel takes in one go, and that are read back in one answer. */
const BLOCK_ROWS = 1_000;
/** How often in a row a block may leave all its rows to be written again: others write at the same place. */
const ATTEMPTS = 3;

/** Rows to append, and the ids of the table's first `rows` rows. */
interface Appending {
  readonly lignes: readonly NouvellesCellules[];
  readonly ids: { readonly known: Set<string>; rows: number };
}

/** Appends rows below the table, as `Historique.appendAll` says: two requests a block. */
export async function appendAll(
  lignes: readonly NouvellesCellules[],
  options: LectureOptions = {},
  blockRows = BLOCK_ROWS,
): Promise<BilanAjout> {
  const appending: Appending = { lignes, ids: { known: new Set(), rows: 0 } };
  let left = lignes.length;
  let attempts = 0;
  const next = async (size: number): Promise<void> => {
    const missing = await appendBlock(appending, size);
    attempts = missing < left ? 0 : attempts + 1;
    if (attempts === ATTEMPTS) throw new SuiviError("HISTORIQUE_NON_CONFIRME");
    left = missing;
    options.onProgress?.(lignes.length - left, lignes.length);
  };
  const done = () => lignes.length - left;
  try {
    await inBlocks(blockRows, { left: () => left, done, next }, options);
  } catch (error: unknown) {
    return { faites: done(), erreur: { error } };
  }
  return { faites: lignes.length, erreur: null };
}

/** Appends the next rows that the table has not, `size` at most; gives how many it has not after that. */
function appendBlock(appending: Appending, size: number): Promise<number> {
  return writeTable(
    (context) => {
      const shape = queueShape(context);
      const below = historiqueBody(context).getRowsBelow(size).load("values");
      return { read: () => ({ shape: shape.read(), below }) };
    },
    (context, { shape, below }) => appendMissing(context, appending, { shape, below, size }),
  );
}

interface Start {
  readonly shape: HistoriqueShape;
  /** The cells right below the table, as many rows as the block may have. */
  readonly below: Excel.Range;
  readonly size: number;
}

async function appendMissing(
  context: Excel.RequestContext,
  appending: Appending,
  { shape, below, size }: Start,
): Promise<number> {
  requireColumns(shape, ["idLigne", ...filledKeys(appending.lignes)]);
  const strays = straysIn(shape, appending.lignes, below.values);
  if (strays.length > 0) {
    await growOver(
      context,
      shape,
      strays.map((stray) => withFormulas(stray)),
    );
    for (const stray of strays) appending.ids.known.add(idOf(stray));
    return missingOf(appending).length;
  }
  await readNewIds(context, shape, appending);
  const block = missingOf(appending).slice(0, size);
  if (block.length > 0) {
    requireAppendable(shape, below.values.slice(0, block.length));
    const written = await writeBlock(context, shape, block);
    for (const id of written) appending.ids.known.add(id);
  }
  return missingOf(appending).length;
}

const idOf = ({ idLigne }: NouvellesCellules): string =>
  typeof idLigne === "object" ? "" : String(idLigne ?? "");

const missingOf = ({ lignes, ids }: Appending): readonly NouvellesCellules[] =>
  lignes.filter((ligne) => !ids.known.has(idOf(ligne)));

/** Our rows that an interrupted block left right below the table. */
function straysIn(
  { positions }: HistoriqueShape,
  lignes: readonly NouvellesCellules[],
  below: readonly (readonly unknown[])[],
): readonly NouvellesCellules[] {
  const column = requireColumn(positions, "idLigne");
  const byId = new Map(lignes.map((ligne) => [idOf(ligne), ligne]));
  const found = below.map((row) => byId.get(String(row[column])));
  const others = found.indexOf(undefined);
  return found.slice(0, others < 0 ? found.length : others).filter((ligne) => ligne !== undefined);
}

/** Others may have appended rows since the last block, or removed some. */
async function readNewIds(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  { ids }: Appending,
): Promise<void> {
  if (shape.rowCount < ids.rows) {
    ids.known.clear();
    ids.rows = 0;
  }
  for (const id of await readIds(context, shape, ids.rows)) ids.known.add(id);
  ids.rows = shape.rowCount;
}

/** Writes rows and checks them; gives the ids of those that stand there: another pane may have written at the same place. */
async function writeBlock(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  block: readonly NouvellesCellules[],
): Promise<readonly string[]> {
  const target = placeBelow(context, shape, block.length);
  queueNewRows(shape, { target, rows: block });
  const body = queueReadBack(context, [target]);
  await context.sync();
  const column = requireColumn(shape.positions, "idLigne");
  // A row without an id is ours too: Excel did not take it whole.
  const isOurs = block.map((ligne, index) =>
    ["", idOf(ligne)].includes(String(target.values[index]?.[column])),
  );
  const rows = block.map((ligne, index) => (isOurs[index] ? withFormulas(ligne) : {}));
  await confirmRows(context, shape, [{ target, rows }], body);
  return block.filter((_, index) => isOurs[index]).map(idOf);
}

/** Takes the filled rows right below the table into it; gives how many. */
export function takeInRows(): Promise<number> {
  return writeTable(queueShape, async (context, shape) => {
    if (shape.hasTotals) throw new SuiviError("HISTORIQUE_LIGNE_TOTAL");
    const rows = await readRowsBelow(context, shape);
    if (rows.length > 0) await growOver(context, shape, rows.map(missingFormulas));
    return rows.length;
  });
}

/** Makes the rows right below the table part of it, with these contents. */
async function growOver(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  rows: readonly NouvellesCellules[],
): Promise<void> {
  const target = rowsAt(context, shape.rowCount, rows.length);
  growTable(context, target);
  const body = queueReadBack(context, [target]);
  await context.sync();
  await confirmRows(context, shape, [{ target, rows }], body);
}

/** A calculated column that was left blank below the table gets its formula in it. */
function missingFormulas({ cellules, sansFormule }: LigneLue): NouvellesCellules {
  return withFormulas(
    {},
    COLONNES_CALCULEES.filter((key) => sansFormule.has(key) && cellules[key] === ""),
  );
}
