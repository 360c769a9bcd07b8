import type { Constat, IssueKey, SondeExcel, Sondeur } from "../../domain/diagnostic/sondes";
import { formerContent, guardedText, isFormula } from "../cells";
import { LIBRE, onBench } from "./atelier";

/** Texts that a spreadsheet likes to take for something else; one a cell. */
const TEXTES_PIEGES = [
  "=1+1",
  '=HYPERLINK("https://example.org")',
  "+33612345678",
  "-5",
  "@SOMME(1)",
  "'abc",
  "0612345678",
  "12/10",
  "1E5",
  "VRAI",
] as const;

const PLACE = `${LIBRE}1:${LIBRE}${TEXTES_PIEGES.length}`;

/** What cells make of what is written to them. */
export const sondesTextes: Sondeur<Extract<SondeExcel, `texte${string}` | `cellule${string}`>> = {
  texteFormatTexte: () => onBench((context, { sheet }) => writtenTexts(context, sheet, "@")),
  texteFormatStandard: () =>
    onBench((context, { sheet }) => writtenTexts(context, sheet, "General")),
  texteRemis: () =>
    onBench(async (context, { sheet }) => {
      const place = sheet.getRange(PLACE);
      place.numberFormat = TEXTES_PIEGES.map((_, index) => [index % 2 === 0 ? "@" : "General"]);
      place.values = TEXTES_PIEGES.map((text) => [guardedText(text)]);
      place.load("values,formulas,numberFormat");
      await context.sync();
      const { values, formulas, numberFormat } = place;
      const former = TEXTES_PIEGES.map((_, row) => [
        formerContent(values[row]?.[0], formulas[row]?.[0], String(numberFormat[row]?.[0])),
      ]);
      place.clear("Contents");
      await context.sync();
      place.values = former;
      return readBack(context, place);
    }),
  celluleNull: () =>
    onBench(async (context, { sheet }) => {
      sheet.getRange("A2:B2").values = [[null, "neuf"]];
      const cell = sheet.getRange("A2").load("values");
      await context.sync();
      return { issue: cell.values[0]?.[0] === "k1" ? "laissee" : "effacee" };
    }),
  celluleVide: () =>
    onBench(async (context, { sheet }) => {
      const cell = sheet.getRange("B2");
      cell.values = [[""]];
      cell.load("values");
      await context.sync();
      return { issue: cell.values[0]?.[0] === "" ? "videe" : "restee" };
    }),
};

type ConstatDeTextes = Constat<IssueKey<"texteRemis">>;

function writtenTexts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  format: string,
): Promise<ConstatDeTextes> {
  const place = sheet.getRange(PLACE);
  place.numberFormat = TEXTES_PIEGES.map(() => [format]);
  place.values = TEXTES_PIEGES.map((text) => [guardedText(text, format)]);
  return readBack(context, place);
}

async function readBack(
  context: Excel.RequestContext,
  place: Excel.Range,
): Promise<ConstatDeTextes> {
  place.load("values,formulas");
  await context.sync();
  const changed = TEXTES_PIEGES.filter((text, row) => {
    const value: unknown = place.values[row]?.[0];
    return value !== text || isFormula(value, place.formulas[row]?.[0]);
  });
  return changed.length === 0
    ? { issue: "intact" }
    : { issue: "change", precision: changed.join(" | ") };
}
