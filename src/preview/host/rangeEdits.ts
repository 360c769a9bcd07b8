import type { Cell, Rect } from "../grid/grid";
import { announceChange } from "./events";
import { cellText } from "./cellText";
import { writeCells, writeNumberFormats } from "./cellWriting";
import { intersection, isEntireColumn, isEntireRow } from "./geometry";
import { type Handle, rangeHandle, type RangeState } from "./handles";
import { assertNoFilteredRows } from "./hiddenRows";
import { clearFormats } from "./conditionalFormats";
import { removeHyperlinks } from "./hyperlinks";
import { HostError } from "./hostErrors";
import { unmergeRange } from "./merges";
import type { Scope } from "./scope";
import { boundedPart } from "./rangeReading";
import { deleteCells, insertCells } from "./shifting";
import { bodyRect } from "./tableGeometry";
import { deleteRows } from "./tableRows";

/** `Range.clear`: contents, formats or both; links, with their looks or without. */
export function clearRange(scope: Scope, range: RangeState, what: string): void {
  const rect = boundedPart(scope.workbook, range);
  const known = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"].includes(what);
  if (!known) throw new HostError("InvalidArgument");
  const { grid } = scope.workbook;
  if (what === "All" || what === "Contents") writeCells(scope, range.sheetId, rect, "");
  if (what === "All" || what.includes("Hyperlinks")) removeHyperlinks(scope, range);
  if (what === "All" || what === "Formats" || what === "RemoveHyperlinks") {
    writeNumberFormats(scope, range.sheetId, rect, "General");
    grid.clearLooks(range.sheetId, rect);
  }
  if (what === "All" || what === "Formats") {
    clearFormats(scope, [range]);
    unmergeRange(scope, range);
  }
  if (what === "All") grid.setValidation(range.sheetId, range.rect, null);
}

/**
 * `Range.delete`: cells below move up, or those at the right to the left; entire rows and columns know
 * which by themselves. Rows of one table are deleted as the table's rows.
 */
export function deleteRange(scope: Scope, range: RangeState, shift: string): void {
  if (shift !== "Up" && shift !== "Left") throw new HostError("InvalidArgument");
  const { workbook } = scope;
  const { sheetId, rect } = range;
  assertNoFilteredRows(workbook, sheetId, rect);
  const direction = directionOf(rect, shift === "Left") ? "left" : "up";
  const table = workbook.state.tables.find((one) => {
    const inside = one.sheetId === sheetId && intersection(bodyRect(one), rect);
    return inside && inside.rows === rect.rows && inside.columns === one.rect.columns;
  });
  if (table && direction === "up" && !isEntireRow(rect)) {
    deleteRows(scope, table, rect.row - bodyRect(table).row, rect.rows);
    return;
  }
  deleteCells(scope, sheetId, rect, direction);
  const changeType = `${whatOf(rect)}Deleted` as const;
  announceChange(scope, { sheetId, rect, changeType, sideways: direction === "left" });
}

/** `Range.insert`: makes room where the range is, and answers the new empty range. */
export function insertRange(scope: Scope, range: RangeState, shift: string): Handle<"Range"> {
  if (shift !== "Down" && shift !== "Right") throw new HostError("InvalidArgument");
  const { sheetId, rect } = range;
  const direction = directionOf(rect, shift === "Right") ? "right" : "down";
  insertCells(scope, sheetId, rect, direction);
  dressAsNeighbour(scope, sheetId, rect, direction);
  const changeType = `${whatOf(rect)}Inserted` as const;
  announceChange(scope, { sheetId, rect, changeType, sideways: direction === "right" });
  return rangeHandle(sheetId, rect);
}

/** Whether cells go sideways: entire columns always do, entire rows never. */
function directionOf(rect: Rect, asked: boolean): boolean {
  if (isEntireRow(rect)) return false;
  return isEntireColumn(rect) || asked;
}

function whatOf(rect: Rect): "Row" | "Column" | "Cell" {
  if (isEntireRow(rect)) return "Row";
  return isEntireColumn(rect) ? "Column" : "Cell";
}

/** Inserted cells look as those above them, or at their left: Excel's choice where a user has made none. */
function dressAsNeighbour(
  { workbook: { grid } }: Scope,
  sheetId: string,
  inserted: Rect,
  direction: "down" | "right",
): void {
  const isDown = direction === "down";
  if ((isDown ? inserted.row : inserted.column) === 0) return;
  // What of the neighbours shows anything: entire rows are long.
  const model = grid.dressedRect(
    sheetId,
    isDown
      ? { ...inserted, row: inserted.row - 1, rows: 1 }
      : { ...inserted, column: inserted.column - 1, columns: 1 },
  );
  if (!model) return;
  const rect = isDown
    ? { ...inserted, column: model.column, columns: model.columns }
    : { ...inserted, row: model.row, rows: model.rows };
  const formats = grid
    .read(sheetId, model)
    .map((row) => row.map(({ numberFormat }) => numberFormat ?? "General"));
  const all = Array.from({ length: rect.rows }, (_row, i) =>
    Array.from(
      { length: rect.columns },
      (_cell, j) => formats[i % model.rows]?.[j % model.columns],
    ),
  );
  grid.writeNumberFormats(sheetId, rect, all);
  grid.copyLooks({ sheetId, rect: model }, { sheetId, rect });
}

/** `Range.replaceAll`: how many replacements were made. */
export function replaceAll(
  scope: Scope,
  range: RangeState,
  text: string,
  replacement: string,
  criteria: Readonly<Record<string, unknown>>,
): number {
  const rect = boundedPart(scope.workbook, range);
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const source = criteria["completeMatch"] === true ? `^${escaped}$` : escaped;
  const pattern = new RegExp(source, criteria["matchCase"] === true ? "g" : "gi");
  const textOf = (cell: Cell): string => cellText(cell, scope.workbook.state.date1904);
  let count = 0;
  const values = scope.workbook.grid.read(range.sheetId, rect).map((row) =>
    row.map((cell) => {
      if (cell.formula !== undefined || cell.value === "") return null;
      const found = textOf(cell).match(pattern)?.length ?? 0;
      count += found;
      return found > 0 ? textOf(cell).replace(pattern, () => replacement) : null;
    }),
  );
  if (count > 0) writeCells(scope, range.sheetId, rect, values);
  return count;
}
