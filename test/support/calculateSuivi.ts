import { TABLES } from "../../src/domain/classeur";
import { COLONNES, type ColonneKey } from "../../src/domain/historique";
import { isHeure } from "../../src/domain/heure";
import { creneauOf } from "../../src/domain/resultats/affluence";
import { moisKey, trimestreKey } from "../../src/domain/periode";
import type { Scalar } from "../../src/preview/grid/grid";
import type { Calculate } from "../../src/preview/grid/memoryGrid";

/**
 * The calculated columns that the pivots need, computed in TypeScript: `MemoryGrid` has no formula
 * engine. Every other formula keeps its cached value; the real engines are in the browser tests.
 */
export const calculateSuivi: Calculate = (formula, sheetId, position, grid) => {
  const table = grid.tables.find((one) => one.name === TABLES.historique);
  const key = KEY_BY_FORMULA.get(formula);
  if (!table || !key || table.sheetId !== sheetId) return undefined;
  const [headers = []] = grid.read(sheetId, { ...table.rect, rows: 1 });
  const read = (column: ColonneKey): Scalar => {
    const offset = headers.findIndex((header) => header.value === COLONNES[column].header);
    const cell = { row: position.row, column: table.rect.column + offset, rows: 1, columns: 1 };
    return grid.read(sheetId, cell)[0]?.[0]?.value ?? "";
  };
  return COMPUTED[key](read);
};

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
