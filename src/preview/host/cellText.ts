import { format, isDateFormat } from "numfmt";
import type { Cell } from "../grid/grid";

/** Days between the first of the two calendars in which a workbook may count and the other. */
export const DAYS_BEFORE_1904 = 1_462;

/**
 * The cell as a French Excel shows it (a wide enough column), `Range.text`. `date1904` tells that the
 * workbook counts days from 1904 on.
 */
export function cellText({ value, numberFormat = "General" }: Cell, date1904: boolean): string {
  if (typeof value === "string") return value;
  const isDate = date1904 && typeof value === "number" && isDateFormat(numberFormat);
  const shown = isDate ? value + DAYS_BEFORE_1904 : value;
  return format(numberFormat, shown, { locale: "fr-FR", throws: false });
}

const ERROR_VALUE = /^#(?:N\/A|NAME\?|REF!|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!)$/;

/** `Range.valueTypes` of one cell. */
export function cellValueType(cell: Cell): "Empty" | "String" | "Double" | "Boolean" | "Error" {
  if (typeof cell.value === "number") return "Double";
  if (typeof cell.value === "boolean") return "Boolean";
  if (cell.value === "" && cell.formula === undefined) return "Empty";
  return ERROR_VALUE.test(cell.value) ? "Error" : "String";
}
