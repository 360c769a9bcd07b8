import { format } from "numfmt";
import type { Cell } from "../grid/grid";

/** The cell as a French Excel shows it (a wide enough column), `Range.text`. */
export function cellText(cell: Cell): string {
  if (typeof cell.value === "string") return cell.value;
  return format(cell.numberFormat ?? "General", cell.value, { locale: "fr-FR", throws: false });
}

const ERROR_VALUE = /^#(?:N\/A|NAME\?|REF!|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!)$/;

/** `Range.valueTypes` of one cell. */
export function cellValueType(cell: Cell): "Empty" | "String" | "Double" | "Boolean" | "Error" {
  if (typeof cell.value === "number") return "Double";
  if (typeof cell.value === "boolean") return "Boolean";
  if (cell.value === "" && cell.formula === undefined) return "Empty";
  return ERROR_VALUE.test(cell.value) ? "Error" : "String";
}
