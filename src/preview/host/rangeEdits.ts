import type { Cell, Rect } from "../grid/grid";
import { announceChange } from "./events";
import { cellText } from "./cellText";
import { writeCells, writeNumberFormats } from "./cellWriting";
import { intersection, isEntireRow } from "./geometry";
import { type Handle, rangeHandle, type RangeState } from "./handles";
import { assertNoFilteredRows } from "./hiddenRows";
import { HostError, notImplemented } from "./hostErrors";
import type { Scope } from "./scope";
import { boundedPart } from "./rangeReading";
import { deleteCells, insertCells } from "./shifting";
import { bodyRect } from "./tableGeometry";
import { deleteRows } from "./tableRows";

/** `Range.clear`: contents, formats or both. */
export function clearRange(scope: Scope, range: RangeState, what: string): void {
  const rect = boundedPart(scope.workbook, range);
  const known = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"].includes(what);
  if (!known) throw new HostError("InvalidArgument");
  if (what.includes("Hyperlinks")) throw notImplemented(`Range.clear (${what})`);
  if (what !== "Formats") writeCells(scope, range.sheetId, rect, "");
  const { grid } = scope.workbook;
  if (what !== "Contents") {
    writeNumberFormats(scope, range.sheetId, rect, "General");
    grid.clearLooks(range.sheetId, rect);
  }
  if (what === "All") grid.setValidation(range.sheetId, range.rect, null);
}

/** `Range.delete`: cells below move up. Rows of one table are deleted as the table's rows. */
export function deleteRange(scope: Scope, range: RangeState, direction: string): void {
  if (direction !== "Up") throw notImplemented(`Range.delete (${direction})`);
  const { workbook } = scope;
  const { sheetId, rect } = range;
  assertNoFilteredRows(workbook, sheetId, rect);
  const table = workbook.state.tables.find((one) => {
    const inside = one.sheetId === sheetId && intersection(bodyRect(one), rect);
    return inside && inside.rows === rect.rows && inside.columns === one.rect.columns;
  });
  if (table && !isEntireRow(rect)) {
    deleteRows(scope, table, rect.row - bodyRect(table).row, rect.rows);
    return;
  }
  deleteCells(scope, sheetId, rect);
  const changeType = isEntireRow(rect) ? "RowDeleted" : "CellDeleted";
  announceChange(scope, { sheetId, rect, changeType });
}

/** `Range.insert`: makes room where the range is, and answers the new empty range. */
export function insertRange(scope: Scope, range: RangeState, direction: string): Handle<"Range"> {
  if (direction !== "Down") throw notImplemented(`Range.insert (${direction})`);
  const { sheetId, rect } = range;
  insertCells(scope, sheetId, rect);
  dressAsAbove(scope, sheetId, boundedPart(scope.workbook, { sheetId, rect }));
  const changeType = isEntireRow(rect) ? "RowInserted" : "CellInserted";
  announceChange(scope, { sheetId, rect, changeType });
  return rangeHandle(sheetId, rect);
}

/** Inserted cells look as those above them: Excel's choice where a user has made none. */
function dressAsAbove({ workbook }: Scope, sheetId: string, rect: Rect): void {
  if (rect.row === 0) return;
  const above = { ...rect, row: rect.row - 1, rows: 1 };
  const [formats = []] = workbook.grid
    .read(sheetId, above)
    .map((row) => row.map(({ numberFormat }) => numberFormat ?? "General"));
  const rows = Array.from({ length: rect.rows }, () => formats);
  workbook.grid.writeNumberFormats(sheetId, rect, rows);
  workbook.grid.copyLooks({ sheetId, rect: above }, { sheetId, rect });
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
