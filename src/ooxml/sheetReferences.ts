import { quoteSheetName } from "./a1";

/** Formulas whose sheets change their name or go. */

const TEXT = /("(?:[^"]|"")*")/;

/** The formula with the sheet under its new name; names are compared whatever their case. */
export function withSheetRenamed(formula: string, sheet: string, newName: string): string {
  return withSheetAs(formula, sheet, `${quoteSheetName(newName)}!`);
}

/** The formula once the sheet is gone: its cells are `#REF!`, as Excel writes it. */
export function withSheetDeleted(formula: string, sheet: string): string {
  return withSheetAs(formula, sheet, "#REF!");
}

function withSheetAs(formula: string, sheet: string, replacement: string): string {
  if (!formula.includes("!")) return formula;
  const pattern = sheetPattern(sheet);
  return formula
    .split(TEXT)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(pattern, () => replacement)))
    .join("");
}

/** The sheet's name with its `!`, between quotes or bare; not the end of a longer name or of a file's. */
function sheetPattern(sheet: string): RegExp {
  const bare = escapePattern(sheet);
  const quoted = escapePattern(sheet.replace(/'/g, "''"));
  return new RegExp(`'${quoted}'!|(?<![\\p{L}\\p{N}_.'\\]])${bare}!`, "giu");
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
