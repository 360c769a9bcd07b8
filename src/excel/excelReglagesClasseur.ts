import type { ReglagesClasseur, ReglagesClasseurStore } from "../application/ports";
import { NAMES } from "../domain/classeur";
import { SuiviError } from "../domain/erreurs";
import { runExcel } from "./runExcel";

const KEYS = ["departement", "horaires"] as const satisfies readonly (keyof ReglagesClasseur)[];

/** The workbook's own settings, in named cells. */
export const excelReglagesClasseur: ReglagesClasseurStore = {
  read: () => runExcel(readReglages),
  write: (changes) => runExcel((context) => writeReglages(context, changes)),
};

async function readReglages(context: Excel.RequestContext): Promise<ReglagesClasseur> {
  const departement = namedCell(context, NAMES.departement);
  const horaires = namedCell(context, NAMES.horaires);
  await context.sync();
  return {
    departement: departement.isNullObject ? "" : textOf(departement),
    horaires: horaires.isNullObject ? null : textOf(horaires),
  };
}

async function writeReglages(
  context: Excel.RequestContext,
  changes: Partial<Record<keyof ReglagesClasseur, string>>,
): Promise<void> {
  const cells = KEYS.flatMap((key) => {
    const text = changes[key];
    return text === undefined ? [] : [{ key, text, range: namedCell(context, NAMES[key]) }];
  });
  await context.sync();
  const missing = cells.find(({ range }) => range.isNullObject);
  if (missing) throw new SuiviError("REGLAGES_NOM_ABSENT", { nom: NAMES[missing.key] });
  for (const { text, range } of cells) {
    // Kept as the text that it is: « 2-12 » would become a date, « -… » a formula.
    range.numberFormat = [["@"]];
    range.values = [[/^[=+\-@']/.test(text) ? `'${text}` : text]];
    range.load("values");
  }
  await context.sync();
  if (cells.some(({ text, range }) => textOf(range) !== text.trim()))
    throw new SuiviError("REGLAGES_NON_CONFIRMES");
}

function namedCell(context: Excel.RequestContext, name: string): Excel.Range {
  return context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load("values");
}

const textOf = (range: Excel.Range): string => String(range.values[0]?.[0] ?? "").trim();
