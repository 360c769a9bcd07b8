import type { Constat, IssueKey, SondeExcel, Sondeur } from "../../domain/diagnostic/sondes";
import { type Atelier, onBench, refusalOf } from "./atelier";

/** The month of k2 is filtered out, and k3 hidden by hand. */
async function hide(context: Excel.RequestContext, { sheet, table }: Atelier): Promise<void> {
  table.columns.getItem("Mois").filter.applyValuesFilter(["M1"]);
  sheet.getRange("4:4").rowHidden = true;
  await context.sync();
}

const FILTREE_ET_MASQUEE = ["k2", "k3"];

/** What filters hide, and from whom. */
export const sondesFiltres: Sondeur<Extract<SondeExcel, `filtre${string}`>> = {
  filtreNbSi: () =>
    onBench(async (context, atelier) => {
      await hide(context, atelier);
      const keys = atelier.sheet.getRange("A2:A4");
      const counts = FILTREE_ET_MASQUEE.map((key) =>
        context.workbook.functions.countIf(keys, key).load("value"),
      );
      await context.sync();
      return { issue: counts.every(({ value }) => value === 1) ? "compte" : "oublie" };
    }),
  filtreEquiv: () =>
    onBench(async (context, atelier) => {
      await hide(context, atelier);
      const keys = atelier.sheet.getRange("A2:A4");
      const places = FILTREE_ET_MASQUEE.map((key) =>
        context.workbook.functions.match(key, keys, 0).load("value"),
      );
      await context.sync();
      return { issue: places.map(({ value }) => value).join() === "2,3" ? "trouve" : "absent" };
    }),
  filtreCorrection: () =>
    onBench(async (context, atelier) => {
      await hide(context, atelier);
      const cell = atelier.sheet.getRange("B2");
      cell.values = [["corrigé"]];
      cell.load("values");
      const filter = atelier.table.autoFilter.load("isDataFiltered");
      await context.sync();
      const isKept = filter.isDataFiltered && cell.values[0]?.[0] === "corrigé";
      return { issue: isKept ? "garde" : "perdu" };
    }),
  filtreSuppression: () =>
    onBench(async (context, atelier): Promise<Constat<IssueKey<"filtreSuppression">>> => {
      await hide(context, atelier);
      const { table } = atelier;
      table.getDataBodyRange().getRow(0).delete("Up");
      const code = await refusalOf(context);
      const filter = table.autoFilter.load("isDataFiltered");
      await context.sync();
      if (!filter.isDataFiltered) return { issue: "perdu" };
      if (code === "") return { issue: "supprimee" };
      return code === "InsertDeleteConflict"
        ? { issue: "refusee" }
        : { issue: "perdu", precision: code };
    }),
};
