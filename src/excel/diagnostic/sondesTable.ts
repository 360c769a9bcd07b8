import type { Constat, SondeExcel, Sondeur } from "../../domain/diagnostic/sondes";
import {
  addRow,
  FORMAT_NOMBRE,
  type LigneEssai,
  LIGNES_ESSAIS,
  onBench,
  putRow,
  writeBelow,
} from "./atelier";

type Sondes = Extract<SondeExcel, `table${Capitalize<string>}`>;
type SondesDeTable = Exclude<Sondes, `tableau${string}`>;

const NOUVELLE: LigneEssai = ["k4", "quatre", 4, "M2"];
const AVANT = LIGNES_ESSAIS.length;

/** How a table takes rows in and gives them back. */
export const sondesTable: Sondeur<SondesDeTable | "personneOption"> = {
  tableCroissance: grows,
  // The same question, once the person has switched the option off.
  personneOption: grows,
  tableColonneCalculee: () =>
    onBench(async (context, atelier) => {
      await addRow(context, atelier, NOUVELLE);
      const cell = atelier.sheet.getRange("D5").load("formulas");
      await context.sync();
      return { issue: String(cell.formulas[0]?.[0]).startsWith("=") ? "remplie" : "vide" };
    }),
  tableFormats: () =>
    onBench(async (context, atelier) => {
      await addRow(context, atelier, NOUVELLE);
      const row = atelier.sheet.getRange("B5:C5").load("numberFormat");
      await context.sync();
      const formats = (row.numberFormat as string[][])[0]?.join(" ") ?? "";
      return formats === `@ ${FORMAT_NOMBRE}`
        ? { issue: "repris" }
        : { issue: "perdus", precision: formats };
    }),
  tableValidation: () =>
    onBench(async (context, atelier) => {
      await addRow(context, atelier, NOUVELLE);
      const rule = atelier.sheet.getRange("E5").dataValidation.load("type");
      await context.sync();
      return { issue: rule.type === Excel.DataValidationType.list ? "reprise" : "perdue" };
    }),
  tableMiseEnForme: () =>
    onBench(async (context, atelier) => {
      const { sheet } = atelier;
      const added = sheet.getRange("C2:C4").conditionalFormats.add("Custom");
      added.custom.rule.formula = "=$C2>2";
      added.custom.format.font.color = "#C00000";
      await context.sync();
      await addRow(context, atelier, NOUVELLE);
      const formats = sheet.getRange("C5").conditionalFormats.load("items/type");
      await context.sync();
      return { issue: formats.items.length > 0 ? "etendue" : "arretee" };
    }),
  tableSuppression: () =>
    onBench(async (context, { sheet, table }) => {
      table.getDataBodyRange().getRow(1).delete("Up");
      const keys = sheet.getRange("A2:A3").load("values");
      const body = table.getDataBodyRange().load("rowCount");
      await context.sync();
      const isWhole = keys.values.flat().join() === "k1,k3" && body.rowCount === AVANT - 1;
      return { issue: isWhole ? "remontees" : "trou" };
    }),
  tableTotal: () =>
    onBench(async (context, { sheet, table }) => {
      table.showTotals = true;
      await context.sync();
      putRow(sheet, 6, NOUVELLE);
      await context.sync();
      const body = table.getDataBodyRange().load("rowCount");
      await context.sync();
      return { issue: body.rowCount === AVANT ? "dehors" : "dedans" };
    }),
};

function grows(): Promise<Constat<"dedans" | "dessous">> {
  return onBench(async (context, atelier) => ({
    issue: (await writeBelow(context, atelier, NOUVELLE)) > AVANT ? "dedans" : "dessous",
  }));
}
