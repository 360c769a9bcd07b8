import type { Cell, CellValidation, Rect, Scalar } from "../grid/grid";
import { coerce } from "./coercion";
import { isRecord } from "./arguments";
import type { RangeState } from "./handles";
import { notImplemented } from "./hostErrors";
import { resolveAddress } from "./references";
import type { Workbook } from "./workbook";

/** Ranges of more cells are not judged. */
const MAX_JUDGED_CELLS = 20_000;

/**
 * The cells of a range whose content their validation would refuse. Throws NotImplemented for rules that
 * only a calculation can judge.
 */
export function invalidCells(workbook: Workbook, { sheetId, rect }: RangeState): Rect[] {
  const { rows, columns } = rect;
  if (rows * columns > MAX_JUDGED_CELLS) throw notImplemented("DataValidation of so many cells");
  return workbook.grid.read(sheetId, rect).flatMap((line, i) =>
    line.flatMap((cell, j): Rect[] => {
      const place = { row: rect.row + i, column: rect.column + j, rows: 1, columns: 1 };
      const validation = workbook.grid.getValidation(sheetId, place);
      const valid = !validation || isValid(workbook, sheetId, cell, validation);
      return valid ? [] : [place];
    }),
  );
}

function isValid(
  workbook: Workbook,
  sheetId: string,
  { value }: Cell,
  { rule, ignoreBlanks = true }: CellValidation,
): boolean {
  const [kind, details] = Object.entries(rule)[0] ?? [];
  if (kind === undefined || !isRecord(details)) return true;
  if (value === "") return ignoreBlanks;
  const limit = (name: string): number | null => limitOf(workbook, sheetId, details[name]);
  switch (kind) {
    case "list":
      return isListed(workbook, sheetId, String(value), details["source"]);
    case "wholeNumber":
      return Number.isInteger(value) && compares(value, details["operator"], limit);
    case "decimal":
    case "date":
    case "time":
      return typeof value === "number" && compares(value, details["operator"], limit);
    case "textLength":
      return compares(String(value).length, details["operator"], limit);
    default:
      throw notImplemented(`DataValidation.valid (${kind})`);
  }
}

function compares(
  value: Scalar,
  operator: unknown,
  limit: (name: string) => number | null,
): boolean {
  const [one, other] = [limit("formula1") ?? 0, limit("formula2") ?? 0];
  const number = Number(value);
  const inside = number >= Math.min(one, other) && number <= Math.max(one, other);
  const results: Readonly<Record<string, boolean>> = {
    Between: inside,
    NotBetween: !inside,
    EqualTo: number === one,
    NotEqualTo: number !== one,
    GreaterThan: number > one,
    LessThan: number < one,
    GreaterThanOrEqualTo: number >= one,
    LessThanOrEqualTo: number <= one,
  };
  return results[String(operator)] ?? false;
}

/** A limit given as a number, a date, or the address of a cell. */
function limitOf(workbook: Workbook, sheetId: string, given: unknown): number | null {
  if (typeof given === "number") return given;
  if (typeof given !== "string") return null;
  const text = given.replace(/^=/, "");
  const constant = coerce(text, "General").input;
  if ("value" in constant && typeof constant.value === "number") return constant.value;
  const [[cell] = []] = cellsAt(workbook, sheetId, text);
  if (typeof cell?.value === "number") return cell.value;
  throw notImplemented(`DataValidation.valid (${text})`);
}

/** A list of texts between commas minds their case, one in cells does not. */
function isListed(workbook: Workbook, sheetId: string, value: string, source: unknown): boolean {
  const text = String(source);
  if (!text.startsWith("=")) return text.split(",").some((choice) => choice.trim() === value);
  const wanted = value.toLowerCase();
  return cellsAt(workbook, sheetId, text.slice(1))
    .flat()
    .some((cell) => String(cell.value).toLowerCase() === wanted);
}

/** Throws NotImplemented where a text is no reference to cells. */
function cellsAt(workbook: Workbook, sheetId: string, text: string): Cell[][] {
  try {
    const place = resolveAddress(workbook, text, sheetId);
    return workbook.grid.read(place.sheetId, place.rect);
  } catch {
    throw notImplemented(`DataValidation.valid (${text})`);
  }
}
