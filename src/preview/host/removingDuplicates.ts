import type { Cell } from "../grid/grid";
import type { CoercedCell } from "./coercion";
import { writeCoerced } from "./cellWriting";
import type { RangeState } from "./handles";
import { HostError } from "./hostErrors";
import { assertNoPivot, assertWritable } from "./protection";
import { boundedPart } from "./rangeReading";
import type { Scope } from "./scope";

/**
 * `Range.removeDuplicates`: of rows that are alike in `columns` (0-based in the range) the first stays, and
 * what stands below moves up, inside the range. Case is nothing, as in Excel. Throws InvalidArgument.
 */
export function removeDuplicates(
  scope: Scope,
  range: RangeState,
  columns: readonly unknown[],
  hasHeader: boolean,
): { removed: number; uniqueRemaining: number } {
  const { workbook } = scope;
  const { sheetId } = range;
  const whole = boundedPart(workbook, range);
  const header = hasHeader ? 1 : 0;
  const rect = { ...whole, row: whole.row + header, rows: whole.rows - header };
  const keys = columns.map((column) => {
    const isThere = typeof column === "number" && column >= 0 && column < rect.columns;
    if (!isThere) throw new HostError("InvalidArgument");
    return column;
  });
  if (keys.length === 0) throw new HostError("InvalidArgument");
  if (rect.rows < 1) return { removed: 0, uniqueRemaining: 0 };
  assertWritable(workbook, sheetId, rect);
  assertNoPivot(workbook, sheetId, rect);
  const rows = workbook.grid.read(sheetId, rect);
  const known = new Set<string>();
  const kept = rows.filter((row) => {
    const key = JSON.stringify(keys.map((column) => folded(row[column])));
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
  const removed = rows.length - kept.length;
  if (removed > 0) {
    const cells = rows.map((_row, i) =>
      Array.from({ length: rect.columns }, (_cell, j) => asWritten(kept[i]?.[j])),
    );
    writeCoerced(scope, sheetId, rect, cells);
  }
  return { removed, uniqueRemaining: kept.length };
}

function folded(cell: Cell | undefined): unknown {
  const value = cell?.value ?? "";
  return typeof value === "string" ? value.toLowerCase() : value;
}

function asWritten(
  { value, formula, numberFormat = "General" }: Cell = { value: "" },
): CoercedCell {
  return { input: formula === undefined ? { value } : { formula }, numberFormat };
}
