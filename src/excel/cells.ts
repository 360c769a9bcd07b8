import { SuiviError } from "../domain/erreurs";

/** Cells, whatever sheet they are on: where names find them, what they say, and what is written so that a text stays a text. */

/** The cell of a defined name, wherever it was moved to, or a null object; what it holds is loaded. */
export function namedCell(
  context: Excel.RequestContext,
  name: string,
  load: "values" | "values,formulas,numberFormat" | "address" = "values",
): Excel.Range {
  return context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load(load);
}

/** RESULTATS_NOM_ABSENT names the first that is missing; to call once they are loaded. */
export function requireNames(cells: Readonly<Record<string, Excel.Range>>): void {
  const missing = Object.entries(cells).find(([, range]) => range.isNullObject);
  if (missing) throw new SuiviError("RESULTATS_NOM_ABSENT", { nom: missing[0] });
}

/** What a loaded cell holds; null when the name is missing. */
export function contentOf(cell: Excel.Range): unknown {
  return cell.isNullObject ? null : (cell.values[0]?.[0] as unknown);
}

/** What a cell holds, as text; "" for none. */
export function textOf(content: unknown): string {
  return isPlain(content) ? String(content) : "";
}

/** Whether a text would become a formula, or lose its apostrophe (Range.values), in a cell of whatever format. */
export function isDangerous(text: string): boolean {
  return /^[=+\-@']/.test(text);
}

/** Whether a cell holds a formula: a text that only looks like one is its own value. */
export function isFormula(value: unknown, formula: unknown): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

/**
 * A text as it is written, so that it stays the text that it is: no formula, no date, no number. Only
 * in a cell that is formatted as text (`@`, written in the same request at the latest) a harmless one
 * needs no guard.
 */
export function guardedText(text: string, format = ""): string {
  if (text === "" || (format === "@" && !isDangerous(text))) return text;
  return `'${text}`;
}

/** Any content as it is written: a text guarded, so that it stays one. */
export const guarded = (content: string | number | boolean): string | number | boolean =>
  typeof content === "string" ? guardedText(content) : content;

/**
 * What to write to give a cell back what it held: its formula, or its text as the text that it was.
 * Excel gives a text that only looks like a formula as its own formula, without the apostrophe.
 */
export function formerContent(
  value: unknown,
  formula: unknown,
  format?: string,
): string | number | boolean {
  if (isFormula(value, formula)) return formula;
  if (typeof value === "string") return guardedText(value, format);
  return isPlain(value) ? value : "";
}

function isPlain(content: unknown): content is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof content);
}
