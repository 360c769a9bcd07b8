import type { ReglagesClasseur, ReglagesClasseurStore } from "../application/ports";
import { NAMES } from "../domain/classeur";
import { SuiviError } from "../domain/erreurs";
import { guardedText } from "./cells";
import { contentOf, namedCell, textOf } from "./namedCells";
import { type Ask, read, write } from "./door";

const KEYS = ["departement", "horaires"] as const satisfies readonly (keyof ReglagesClasseur)[];

/** The workbook's own settings, in named cells. */
export const excelReglagesClasseur: ReglagesClasseurStore = {
  read: () => read(readReglages),
  write: (changes) => write(cellsOf(changes), writeReglages),
};

async function readReglages(context: Excel.RequestContext): Promise<ReglagesClasseur> {
  const departement = namedCell(context, NAMES.departement);
  const horaires = namedCell(context, NAMES.horaires);
  await context.sync();
  return {
    departement: textIn(departement),
    horaires: horaires.isNullObject ? null : textIn(horaires),
  };
}

/** A setting's cell, and what it is to hold. */
interface Cellule {
  readonly key: keyof ReglagesClasseur;
  readonly text: string;
  readonly range: Excel.Range;
}

const cellsOf =
  (changes: Partial<Record<keyof ReglagesClasseur, string>>): Ask<readonly Cellule[]> =>
  (context) => {
    const cells = KEYS.flatMap((key) => {
      const text = changes[key];
      return text === undefined ? [] : [{ key, text, range: namedCell(context, NAMES[key]) }];
    });
    return { read: () => cells };
  };

async function writeReglages(
  context: Excel.RequestContext,
  cells: readonly Cellule[],
): Promise<void> {
  const missing = cells.find(({ range }) => range.isNullObject);
  if (missing) throw new SuiviError("REGLAGES_NOM_ABSENT", { nom: NAMES[missing.key] });
  for (const { text, range } of cells) {
    // Kept as the text that it is: « 2-12 » would become a date, « -… » a formula.
    range.numberFormat = [["@"]];
    range.values = [[guardedText(text, "@")]];
    range.load("values");
  }
  await context.sync();
  if (cells.some(({ text, range }) => textIn(range) !== text.trim()))
    throw new SuiviError("REGLAGES_NON_CONFIRMES");
}

const textIn = (range: Excel.Range): string => textOf(contentOf(range)).trim();
