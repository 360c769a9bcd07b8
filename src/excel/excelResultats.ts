import type { RefreshReport, ResultatsStore } from "../application/ports";
import { NAMES, PIVOTS } from "../domain/classeur";
import { SuiviError } from "../domain/erreurs";
import { type ColonneKey, COLONNES } from "../domain/historique";
import { isWholeMonths, moisKeysOf, type Periode, periodeBetween } from "../domain/periode";
import { requireColumn } from "./columns";
import { queueHistoriqueShape, runOnHistorique } from "./historiqueTable";
import { runExcel } from "./runExcel";

/** The columns of the history that the pivot tables are made of. */
const COLONNES_DES_TCD = [
  "dureeMinutes",
  "thematique",
  "motif",
  "sousMotif",
  "niveau",
  "canal",
  "trimestre",
  "mois",
  "appel",
] as const satisfies readonly ColonneKey[];

/** The result sheet on Office.js: period, pivot tables, stamp. */
export const excelResultats: ResultatsStore = {
  readPeriode: () => runExcel(readPeriode),
  refresh: (periode, stamp) => runOnHistorique((context) => refresh(context, periode, stamp)),
};

async function readPeriode(context: Excel.RequestContext): Promise<Periode | null> {
  const debut = namedCell(context, NAMES.periodeDebut).load("values");
  const fin = namedCell(context, NAMES.periodeFin).load("values");
  await context.sync();
  if (debut.isNullObject || fin.isNullObject) return null;
  const [from, to] = [debut.values[0]?.[0] as unknown, fin.values[0]?.[0] as unknown];
  if (from === "" && to === "") return null;
  return periodeBetween(dayOf(from), dayOf(to));
}

/** A whole day, NaN for what is no date: `periodeBetween` refuses it. */
const dayOf = (value: unknown): number => (typeof value === "number" ? Math.floor(value) : NaN);

/** Three requests: is everything there; period and refresh; month filter and stamp. Nothing changes if something is missing. */
async function refresh(
  context: Excel.RequestContext,
  periode: Periode,
  stamp: string,
): Promise<RefreshReport> {
  const debut = namedCell(context, NAMES.periodeDebut);
  const fin = namedCell(context, NAMES.periodeFin);
  const actualisation = namedCell(context, NAMES.actualisation);
  const shape = queueHistoriqueShape(context);
  const pivots = Object.values(PIVOTS).map((name) =>
    context.workbook.pivotTables.getItemOrNullObject(name).load("name"),
  );
  await context.sync();
  requireNames({
    [NAMES.periodeDebut]: debut,
    [NAMES.periodeFin]: fin,
    [NAMES.actualisation]: actualisation,
  });
  requirePivots(pivots);
  // A pivot whose column was renamed refuses to refresh, without saying which.
  for (const key of COLONNES_DES_TCD) requireColumn(shape.read().positions, key);

  debut.values = [[periode.debut]];
  fin.values = [[periode.fin]];
  const quarters = pivots.map((pivot) => {
    pivot.refresh();
    return pageField(pivot, COLONNES.trimestre.header);
  });
  // The months that exist are loaded first: a filter on an item that does not exist throws.
  const months = pivots.map((pivot) => pageField(pivot, COLONNES.mois.header));
  for (const month of months) month.items.load("name");
  await context.sync();

  // A quarter chosen by hand would hide months of the period.
  for (const quarter of quarters) if (!quarter.isNullObject) quarter.clearAllFilters();
  // A pivot whose rows are the months has no such page filter, and shows them all.
  const filtered = months
    .filter((month) => !month.isNullObject)
    .map((month) => filterMonths(month, periode));
  actualisation.values = [[stamp]];
  await context.sync();
  return {
    tcd: pivots.map((pivot) => pivot.name),
    filtreExact: isWholeMonths(periode),
    sansDonnees: !filtered.includes(true),
  };
}

function namedCell(context: Excel.RequestContext, name: string): Excel.Range {
  return context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load("address");
}

function requireNames(cells: Readonly<Record<string, Excel.Range>>): void {
  const missing = Object.entries(cells).find(([, range]) => range.isNullObject);
  if (missing) throw new SuiviError("RESULTATS_NOM_ABSENT", { nom: missing[0] });
}

function requirePivots(pivots: readonly Excel.PivotTable[]): void {
  const missing = Object.values(PIVOTS).find((_, index) => pivots[index]?.isNullObject);
  if (missing) throw new SuiviError("RESULTATS_TCD_ABSENT", { tableau: missing });
}

/** A page filter, loaded so far that it can be told whether the pivot has it. */
function pageField(pivot: Excel.PivotTable, header: string): Excel.PivotField {
  const hierarchy = pivot.filterHierarchies.getItemOrNullObject(header);
  return hierarchy.fields.getItemOrNullObject(header).load("name");
}

/** Whether the pivot has a month of the period; it cannot hide all its items, so without one it shows all. */
function filterMonths(field: Excel.PivotField, periode: Periode): boolean {
  const wanted = new Set(moisKeysOf(periode));
  const selectedItems = field.items.items
    .map((item) => item.name)
    .filter((name) => wanted.has(name));
  if (selectedItems.length === 0) field.clearAllFilters();
  else field.applyFilter({ manualFilter: { selectedItems } });
  return selectedItems.length > 0;
}
