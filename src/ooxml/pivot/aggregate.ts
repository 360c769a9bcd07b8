import type { CellValue } from "../model";
import type { PivotFunction } from "./definition";

/**
 * The value that a pivot shows for a group of source cells. `""` when there is nothing to show:
 * no filled cell, or an average of texts (where Excel would print #DIV/0!).
 */
export function aggregate(
  pivotFunction: PivotFunction,
  cells: readonly (CellValue | null | undefined)[],
): CellValue {
  const filled = cells.filter(isFilled);
  if (filled.length === 0) return "";
  if (pivotFunction === "count") return filled.length;
  const numbers = filled.filter((cell): cell is number => typeof cell === "number");
  if (numbers.length === 0) return pivotFunction === "average" ? "" : 0;
  return ofNumbers(pivotFunction, numbers);
}

function isFilled(cell: CellValue | null | undefined): cell is CellValue {
  return cell !== "" && cell !== null && cell !== undefined;
}

function ofNumbers(
  pivotFunction: Exclude<PivotFunction, "count">,
  numbers: readonly number[],
): number {
  const sum = (): number => numbers.reduce((total, number) => total + number, 0);
  switch (pivotFunction) {
    case "sum":
      return sum();
    case "average":
      return sum() / numbers.length;
    // Not Math.min(...numbers): too many arguments overflow the stack.
    case "min":
      return numbers.reduce((least, number) => Math.min(least, number));
    case "max":
      return numbers.reduce((most, number) => Math.max(most, number));
  }
}
