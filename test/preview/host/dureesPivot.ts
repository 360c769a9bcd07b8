import { openPane, type Pane } from "./fixture";
import { hostOf, workbookModel } from "./model";

/** A workbook whose table `Appels` no pivot table summarises yet; `Bilan` is empty. */
export function open(): Pane {
  return openPane(hostOf(workbookModel([])));
}

/** `Durées`: calls and mean duration by motif, filtered by month, as an add-in makes it in one batch. */
export function addDurees(context: Excel.RequestContext, destination = "B5"): Excel.PivotTable {
  const { tables, worksheets } = context.workbook;
  const sheet = worksheets.getItem("Bilan");
  const pivot = sheet.pivotTables.add(
    "Durées",
    tables.getItem("Appels"),
    sheet.getRange(destination),
  );
  const motif = pivot.rowHierarchies.add(pivot.hierarchies.getItem("Motif"));
  const mois = pivot.filterHierarchies.add(pivot.hierarchies.getItem("Mois"));
  mois.enableMultipleFilterItems = true;
  const nombre = pivot.dataHierarchies.add(pivot.hierarchies.getItem("Mois"));
  nombre.summarizeBy = "Count";
  nombre.name = "Nombre de motifs";
  nombre.numberFormat = "#,##0";
  const duree = pivot.dataHierarchies.add(pivot.hierarchies.getItem("Durée"));
  duree.summarizeBy = "Average";
  duree.name = "Durée moyenne";
  duree.numberFormat = "0.0";
  motif.fields.getItem("Motif").sortByValues("Descending", nombre);
  pivot.layout.layoutType = "Outline";
  pivot.layout.subtotalLocation = "AtTop";
  pivot.layout.showColumnGrandTotals = true;
  pivot.layout.autoFormat = false;
  pivot.refreshOnOpen = true;
  pivot.refresh();
  return pivot;
}

export async function withDurees(): Promise<Pane> {
  const pane = open();
  await pane.run(async (context) => {
    addDurees(context);
    await context.sync();
  });
  return pane;
}

/** Everything on `Bilan` from A1 on, as texts. */
export function sheetTexts(pane: Pane): Promise<string[][]> {
  return pane.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Bilan");
    const used = sheet.getRange("A1").getBoundingRect(sheet.getUsedRange(true)).load("text");
    await context.sync();
    return used.text;
  });
}

export function change(pane: Pane, act: (pivot: Excel.PivotTable) => void): Promise<void> {
  return pane.run(async (context) => {
    act(context.workbook.pivotTables.getItem("Durées"));
    await context.sync();
  });
}
