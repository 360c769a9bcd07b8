import type { RefreshReport, ResultatsStore } from "../application/ports";
import { NAMES, PIVOTS } from "../domain/classeur";
import { SuiviError } from "../domain/erreurs";
import { COLONNES } from "../domain/historique";
import { isWholeMonths, moisKeysOf, type Periode } from "../domain/periode";
import { runExcel } from "./runExcel";

/** The result sheet on Office.js: period, pivot tables, stamp. */
export const excelResultats: ResultatsStore = {
  readPeriode: () => runExcel(readPeriode),
  refresh: (periode, stamp) => runExcel((context) => refresh(context, periode, stamp)),
};

async function readPeriode(context: Excel.RequestContext): Promise<Periode | null> {
  const debut = namedCell(context, NAMES.periodeDebut).load("values");
  const fin = namedCell(context, NAMES.periodeFin).load("values");
  await context.sync();
  if (debut.isNullObject || fin.isNullObject) return null;
  const [from, to] = [debut.values[0]?.[0] as unknown, fin.values[0]?.[0] as unknown];
  return typeof from === "number" && typeof to === "number" && from >= 1 && to >= from
    ? { debut: Math.floor(from), fin: Math.floor(to) }
    : null;
}

/** Three requests: is everything there; period and refresh; month filter and stamp. Nothing changes if something is missing. */
async function refresh(
  context: Excel.RequestContext,
  periode: Periode,
  stamp: string,
): Promise<RefreshReport> {
  const debut = namedCell(context, NAMES.periodeDebut);
  const fin = namedCell(context, NAMES.periodeFin);
  const actualisation = namedCell(context, NAMES.actualisation);
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

  debut.values = [[periode.debut]];
  fin.values = [[periode.fin]];
  const months = pivots.map((pivot) => refreshAndQueueMonths(pivot));
  await context.sync();

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

/** The items of the page filter Mois are loaded after the refresh: a filter on an item that does not exist throws. */
function refreshAndQueueMonths(pivot: Excel.PivotTable): Excel.PivotField {
  pivot.refresh();
  const mois = COLONNES.mois.header;
  const field = pivot.filterHierarchies.getItemOrNullObject(mois).fields.getItemOrNullObject(mois);
  field.load("name");
  field.items.load("name");
  return field;
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
