/** What is written into cells, whatever sheet they are on, so that a text stays a text. */

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

/** Whether something is what a cell can hold. */
export function isPlain(content: unknown): content is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof content);
}
