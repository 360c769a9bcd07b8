import { TABLES } from "../../src/domain/classeur";
import { COLONNES, type ColonneKey } from "../../src/domain/historique";
import { isHeure } from "../../src/domain/heure";
import { creneauOf } from "../../src/domain/resultats/affluence";
import { moisKey, trimestreKey } from "../../src/domain/periode";
import type { GridTable, Scalar } from "../../src/preview/grid/grid";
import type { Calculate, MemoryGrid } from "../../src/preview/grid/memoryGrid";

/**
 * The calculated columns that the pivots need, computed in TypeScript: `MemoryGrid` has no formula
 * engine. Every other formula keeps its cached value; the real engines are in the browser tests.
 */
export const calculateSuivi: Calculate = (formula, sheetId, position, grid) => {
  const table = grid.tables.find((one) => one.name === TABLES.historique);
  const key = KEY_BY_FORMULA.get(formula);
  if (!table || !key || table.sheetId !== sheetId) return undefined;
  return COMPUTED[key]((column) => {
    const found = columnOf(grid, table, COLONNES[column].header);
    return found === null ? "" : grid.cell(sheetId, { ...position, column: found }).value;
  });
};

/** Where a table's header stood the last time, by table and header. */
const lastColumns = new WeakMap<GridTable, Map<string, number>>();

/** The column of a table under a header; 0-based in the sheet. Null where there is none. */
function columnOf(grid: MemoryGrid, table: GridTable, header: string): number | null {
  const { row, column: left, columns } = table.rect;
  const isUnder = (column: number): boolean =>
    grid.cell(table.sheetId, { row, column }).value === header;
  const known = lastColumns.get(table) ?? new Map<string, number>();
  lastColumns.set(table, known);
  const last = known.get(header);
  if (last !== undefined && isUnder(last)) return last;
  const offset = Array.from({ length: columns }, (_, index) => left + index).findIndex(isUnder);
  if (offset < 0) return null;
  known.set(header, left + offset);
  return left + offset;
}

type Read = (column: ColonneKey) => Scalar;

const ofNumber = (value: Scalar, compute: (number: number) => Scalar): Scalar =>
  typeof value === "number" ? compute(value) : "";

const COMPUTED = {
  mois: (read: Read) => ofNumber(read("date"), moisKey),
  trimestre: (read: Read) => ofNumber(read("date"), trimestreKey),
  creneau: (read: Read) => {
    const heure = read("heure");
    return ofNumber(read("date"), (date) => (isHeure(heure) ? creneauOf(date, heure) : ""));
  },
  dureeMinutes: (read: Read) => ofNumber(read("dureeSecondes"), (seconds) => seconds / 86_400),
};

const COMPUTED_KEYS = Object.keys(COMPUTED) as (keyof typeof COMPUTED)[];
const KEY_BY_FORMULA = new Map(COMPUTED_KEYS.map((key) => [`=${COLONNES[key].formula}`, key]));
