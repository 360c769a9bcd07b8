import type { SondeExcel, Sondeur } from "../../domain/diagnostic/sondes";
import { type Atelier, addRow, inMs, onBench, refusalOf } from "./atelier";

const TABLEAU = "EssaisTableauCroise";
const TOTAL_DU_DEPART = 6;

/** Sums *Nombre* by *Clé*, with a page filter on *Mois*, right of the table. */
function addTableau({ sheet, table }: Atelier): Excel.PivotTable {
  const pivot = sheet.pivotTables.add(TABLEAU, table, "H4");
  pivot.rowHierarchies.add(pivot.hierarchies.getItem("Clé"));
  pivot.filterHierarchies.add(pivot.hierarchies.getItem("Mois"));
  pivot.dataHierarchies.add(pivot.hierarchies.getItem("Nombre"));
  return pivot;
}

/** The cell where the grand totals of rows and of columns meet. */
async function totalOf(context: Excel.RequestContext, pivot: Excel.PivotTable): Promise<unknown> {
  const cells = pivot.layout.getRange().load("values");
  await context.sync();
  return cells.values.at(-1)?.at(-1);
}

/** What pivot tables make of a table that changes. */
export const sondesTableaux: Sondeur<
  Extract<SondeExcel, `tableau${string}`> | "vitesseActualisation"
> = {
  tableauActualise: () =>
    onBench(async (context, atelier) => {
      const pivot = addTableau(atelier);
      await context.sync();
      atelier.sheet.getRange("C2").values = [[11]];
      pivot.refresh();
      const total = await totalOf(context, pivot);
      return total === TOTAL_DU_DEPART + 10
        ? { issue: "suit" }
        : { issue: "fige", precision: String(total) };
    }),
  tableauFiltre: () =>
    onBench(async (context, atelier) => {
      const pivot = addTableau(atelier);
      await context.sync();
      await addRow(context, atelier, ["k4", "quatre", 40, "M3"]);
      pivot.refresh();
      await context.sync();
      pivot.filterHierarchies
        .getItem("Mois")
        .fields.getItem("Mois")
        .applyFilter({ manualFilter: { selectedItems: ["M3"] } });
      const code = await refusalOf(context);
      if (code !== "") return { issue: "refuse", precision: code };
      const total = await totalOf(context, pivot);
      return total === 40 ? { issue: "filtre" } : { issue: "refuse", precision: String(total) };
    }),
  tableauRecree: () =>
    onBench(async (context, atelier) => {
      const pivot = addTableau(atelier);
      await context.sync();
      pivot.delete();
      await context.sync();
      const again = addTableau(atelier);
      const total = await totalOf(context, again);
      return total === TOTAL_DU_DEPART
        ? { issue: "recree" }
        : { issue: "absent", precision: String(total) };
    }),
  tableauOubli: () =>
    onBench(async (context, atelier) => {
      const pivot = addTableau(atelier);
      await context.sync();
      atelier.sheet.getRange("A3").values = [["effacé"]];
      pivot.delete();
      await context.sync();
      const again = addTableau(atelier);
      again.refresh();
      const { items } = again.rowHierarchies.getItem("Clé").fields.getItem("Clé");
      items.load("name");
      await context.sync();
      return { issue: items.items.some(({ name }) => name === "k2") ? "garde" : "oublie" };
    }),
  vitesseActualisation: () =>
    onBench(async (context, atelier) => {
      const pivot = addTableau(atelier);
      await context.sync();
      const start = performance.now();
      pivot.refresh();
      await context.sync();
      const elapsed = performance.now() - start;
      return { issue: elapsed < 5_000 ? "rapide" : "lent", precision: inMs(elapsed) };
    }),
};
