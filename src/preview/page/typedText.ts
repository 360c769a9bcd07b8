import { parseValue } from "numfmt";

/** A cell as a French Excel fills it from what was typed. */
export interface TypedCell {
  value: string | number | boolean;
  /** Set when the typed text calls for one and the cell has none: a date, a percentage. */
  numberFormat?: string;
}

const BOOLEANS: Readonly<Record<string, boolean>> = { VRAI: true, FAUX: false };
/** A point is no decimal separator in French; the parser would take it for a thousands separator. */
const WITH_POINT = /^\s*[-+]?\d*\.\d/;

/**
 * Reads a text typed in a cell by French rules: decimal comma, day before month, `VRAI`. Null when it
 * is a formula, which the grid reads itself. `numberFormat` is the cell's (`General` when it has none).
 */
export function typedCell(text: string, numberFormat: string): TypedCell | null {
  if (text.startsWith("=")) return null;
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (numberFormat === "@") return { value: text };
  const boolean = BOOLEANS[text.trim().toUpperCase()];
  if (boolean !== undefined) return { value: boolean };
  const parsed = WITH_POINT.test(text) ? null : parseValue(spaced(text), { locale: "fr" });
  if (typeof parsed?.v !== "number") return { value: text };
  const format = numberFormat === "General" ? parsed.z : undefined;
  return { value: parsed.v, ...(format ? { numberFormat: format } : {}) };
}

/** The parser wants thousands apart by a no-break space: people type a plain one. */
function spaced(text: string): string {
  return text.replace(/(\d) (?=\d{3}(\D|$))/g, "$1\u00a0");
}
