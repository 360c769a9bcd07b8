import { NAMES, PIVOTS, TABLES } from "../../domain/classeur";
import { SuiviError } from "../../domain/erreurs";
import { type ColonneKey, COLONNES } from "../../domain/historique";
import {
  CELLULES_TABLEAUX,
  COLONNES_DES_TABLEAUX,
  TABLEAUX_CROISES,
  type TableauCroise,
  type ValeurCroisee,
} from "../../domain/tableauxCroises";
import { namedCell, requireNames } from "../namedCells";
import { requireColumn } from "../historique/table";
import { queueShape } from "../historique/table";

type Key = keyof typeof PIVOTS;
const KEYS = Object.keys(PIVOTS) as readonly Key[];
const CALCULS = { count: "Count", sum: "Sum", average: "Average" } as const;

const header = (key: ColonneKey): string => COLONNES[key].header;

/**
 * Makes the pivot tables again that are missing, one request each after the one that checks; gives
 * their names. RESULTATS_PLACE_OCCUPEE when something stands where one goes: then none is made.
 */
export async function rebuildTableaux(
  context: Excel.RequestContext,
  missing: readonly Key[],
): Promise<readonly string[]> {
  for (const key of missing) await rebuild(context, key);
  return missing.map((key) => PIVOTS[key]);
}

/** Asks which pivot tables are missing, and whether their places are free. */
export function queueMissing(context: Excel.RequestContext): { read(): readonly Key[] } {
  const actualisation = namedCell(context, NAMES.actualisation, "address");
  const shape = queueShape(context);
  const found = KEYS.map((key) => ({
    key,
    pivot: context.workbook.pivotTables.getItemOrNullObject(PIVOTS[key]).load("name"),
    place: queuePlace(actualisation.worksheet, key),
  }));
  return {
    read() {
      requireNames({ [NAMES.actualisation]: actualisation });
      const { positions } = shape.read();
      for (const key of COLONNES_DES_TABLEAUX) requireColumn(positions, key);
      const missing = found.filter(({ pivot }) => pivot.isNullObject);
      for (const { key, place } of missing) {
        const plage = place.occupied();
        if (plage !== null)
          throw new SuiviError("RESULTATS_PLACE_OCCUPEE", { tableau: PIVOTS[key], plage });
      }
      return missing.map(({ key }) => key);
    },
  };
}

/** A pivot table that could not be made whole is taken away again. */
async function rebuild(context: Excel.RequestContext, key: Key): Promise<void> {
  try {
    queueTableau(context, TABLEAUX_CROISES[key], CELLULES_TABLEAUX[key]);
    await context.sync();
  } catch (error) {
    const half = context.workbook.pivotTables.getItemOrNullObject(PIVOTS[key]).load("name");
    await context.sync();
    if (!half.isNullObject) half.delete();
    await context.sync();
    throw error;
  }
}

function queueTableau(
  context: Excel.RequestContext,
  { nom, lignes, tri, filtres, valeurs }: TableauCroise,
  cellule: string,
): void {
  const sheet = context.workbook.names.getItem(NAMES.actualisation).getRange().worksheet;
  const source = context.workbook.tables.getItem(TABLES.historique);
  const pivot = sheet.pivotTables.add(nom, source, sheet.getRange(cellule));
  const hierarchy = (key: ColonneKey) => pivot.hierarchies.getItem(header(key));
  const rows = lignes.map((key) => ({
    key,
    row: pivot.rowHierarchies.add(hierarchy(key)),
  }));
  for (const key of filtres)
    pivot.filterHierarchies.add(hierarchy(key)).enableMultipleFilterItems = true;
  const [first] = valeurs.map((valeur) => queueValeur(pivot, valeur));
  for (const { key, row } of rows) {
    const field = row.fields.getItem(header(key));
    if (tri === "valeur" && first) field.sortByValues("Descending", first);
    else field.sortByLabels(Excel.SortBy.ascending);
  }
  queueLayout(pivot);
}

function queueValeur(
  pivot: Excel.PivotTable,
  { nom, colonne, calcul, format }: ValeurCroisee,
): Excel.DataPivotHierarchy {
  const data = pivot.dataHierarchies.add(pivot.hierarchies.getItem(header(colonne)));
  data.summarizeBy = CALCULS[calcul];
  data.name = nom;
  data.numberFormat = format;
  return data;
}

/** One column a label, totals included; the sheet's column widths stand. */
function queueLayout(pivot: Excel.PivotTable): void {
  pivot.layout.layoutType = "Outline";
  pivot.layout.subtotalLocation = "AtTop";
  pivot.layout.showColumnGrandTotals = true;
  pivot.layout.autoFormat = false;
  pivot.refreshOnOpen = true;
  pivot.refresh();
}

/** How far below its first cell a pivot table may grow. */
const HAUTEUR = 1_000;

/**
 * Queues the reading of the place of a pivot table: its page filters with the blank row under them,
 * its body, and where it may grow. `occupied` after the next sync gives the address of what stands
 * there, null when the place is free.
 */
function queuePlace(
  sheet: Excel.Worksheet,
  key: keyof typeof TABLEAUX_CROISES,
): { occupied(): string | null } {
  const { lignes, valeurs, filtres } = TABLEAUX_CROISES[key];
  const above = filtres.length + 1;
  const used = sheet
    .getRange(CELLULES_TABLEAUX[key])
    .getOffsetRange(-above, 0)
    .getResizedRange(above + HAUTEUR, lignes.length + valeurs.length - 1)
    .getUsedRangeOrNullObject(true)
    .load("address");
  return { occupied: () => (used.isNullObject ? null : used.address) };
}
