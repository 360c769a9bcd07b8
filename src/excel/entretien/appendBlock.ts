import type { ContenuCellule } from "../../application/portsTardifs";
import { SuiviError } from "../../domain/erreurs";
import { COLONNE_KEYS, type ColonneKey } from "../../domain/historique";
import { requireColumn } from "../columns";
import {
  historiqueBody,
  type HistoriqueShape,
  queueHistoriqueShape,
  writeHistorique,
} from "../historiqueTable";
import { growTable } from "../tableGrowth";
import { COLONNES_CALCULEES, rowsAt } from "./brutes";
import { readIds } from "./idColumn";
import { confirmRows, type MeantRow, queueRows } from "./meantRows";
import { formulasIn, growOver } from "./takeInRows";

type Cells = Readonly<Partial<Record<ColonneKey, ContenuCellule>>>;

/** What `EntretienStore.append` was given, and the ids of the table's first `rows` rows. */
export interface Appending {
  readonly lignes: readonly Cells[];
  readonly ids: { readonly known: Set<string>; rows: number };
}

/** Appends the next rows that the table has not, `size` at most; gives how many it has not after that. */
export function appendBlock(appending: Appending, size: number): Promise<number> {
  return writeHistorique(
    (context) => {
      const shape = queueHistoriqueShape(context);
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
  requireColumnsFor(shape, appending.lignes);
  const strays = straysIn(shape, appending.lignes, below.values);
  if (strays.length > 0) {
    await growOver(context, shape, strays.map(meantOf));
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

const idOf = ({ idLigne }: Cells): string => String(idLigne ?? "");

const missingOf = ({ lignes, ids }: Appending): readonly Cells[] =>
  lignes.filter((ligne) => !ids.known.has(idOf(ligne)));

function requireColumnsFor({ positions }: HistoriqueShape, lignes: readonly Cells[]): void {
  requireColumn(positions, "idLigne");
  for (const key of COLONNE_KEYS)
    if (lignes.some((ligne) => (ligne[key] ?? "") !== "")) requireColumn(positions, key);
}

/** Our rows that an interrupted block left right below the table. */
function straysIn(
  { positions }: HistoriqueShape,
  lignes: readonly Cells[],
  below: readonly (readonly unknown[])[],
): readonly Cells[] {
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

/** Refuses what would misplace rows or overwrite somebody's cells. */
function requireAppendable(shape: HistoriqueShape, below: readonly (readonly unknown[])[]): void {
  if (shape.isFiltered) throw new SuiviError("HISTORIQUE_FILTRE");
  if (shape.hasTotals) throw new SuiviError("HISTORIQUE_LIGNE_TOTAL");
  if (below.some((row) => row.some((value) => value !== "")))
    throw new SuiviError("HISTORIQUE_PLACE_OCCUPEE");
}

/** Writes rows and checks them; gives the ids of those that stand there: another pane may have written at the same place. */
async function writeBlock(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  block: readonly Cells[],
): Promise<readonly string[]> {
  const first = shape.isBlank ? 0 : shape.rowCount;
  const target = rowsAt(context, first, block.length);
  queueRows(shape, { target, rows: block });
  target.load("values,formulas,rowIndex,rowCount");
  const body = historiqueBody(context).load("rowIndex,rowCount");
  await context.sync();
  const isOutside = bottomOf(target) > bottomOf(body);
  if (isOutside) growTable(context, target);
  const column = requireColumn(shape.positions, "idLigne");
  const isOurs = block.map((ligne, index) => target.values[index]?.[column] === idOf(ligne));
  const rows = block.map((ligne, index): MeantRow => (isOurs[index] ? meantOf(ligne) : {}));
  await confirmRows(context, shape, [{ target, rows }]);
  if (isOutside) await confirmGrowth(context, target);
  return block.filter((_, index) => isOurs[index]).map(idOf);
}

async function confirmGrowth(context: Excel.RequestContext, target: Excel.Range): Promise<void> {
  const body = historiqueBody(context).load("rowIndex,rowCount");
  await context.sync();
  if (bottomOf(target) > bottomOf(body)) throw new SuiviError("HISTORIQUE_NON_CONFIRME");
}

/** The columns that are not given have the table's formulas. */
function meantOf(ligne: Cells): MeantRow {
  const missing = COLONNES_CALCULEES.filter((key) => ligne[key] === undefined);
  return { ...formulasIn(missing), ...ligne };
}

/** 0-based sheet row after the range's last. */
const bottomOf = (range: Excel.Range): number => range.rowIndex + range.rowCount;
