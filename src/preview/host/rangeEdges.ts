import type { Rect } from "../grid/grid";
import { bottom, boundingRect, isInsideSheet, right, WHOLE_SHEET } from "./geometry";
import type { RangeState } from "./handles";
import { HostError } from "./hostErrors";
import type { Workbook } from "./workbook";

const STEPS: Readonly<Record<string, { row: number; column: number }>> = {
  Up: { row: -1, column: 0 },
  Down: { row: 1, column: 0 },
  Left: { row: 0, column: -1 },
  Right: { row: 0, column: 1 },
};

type Cell = Pick<Rect, "row" | "column">;

function stepOf(direction: string): Cell {
  const step = STEPS[direction];
  if (!step) throw new HostError("InvalidArgument");
  return step;
}

/** The active cell of a range: its first, unless another of its cells is given. Throws InvalidArgument. */
function startOf({ rect }: RangeState, active: RangeState | null): Cell {
  const cell = active?.rect ?? rect;
  const inside =
    cell.row >= rect.row &&
    cell.row <= bottom(rect) &&
    cell.column >= rect.column &&
    cell.column <= right(rect);
  if (!inside) throw new HostError("InvalidArgument");
  return cell;
}

/** `Range.getRangeEdge`: where Ctrl and an arrow key lead from the active cell. */
export function edgeOf(
  workbook: Workbook,
  range: RangeState,
  direction: string,
  active: RangeState | null,
): Rect {
  return edgeFrom(workbook, range.sheetId, startOf(range, active), stepOf(direction));
}

/** `Range.getExtendedRange`: the range up to there, as with Ctrl, Shift and an arrow key. */
export function extendedTo(
  workbook: Workbook,
  range: RangeState,
  direction: string,
  active: RangeState | null,
): Rect {
  const step = stepOf(direction);
  const { row, column } = startOf(range, active);
  // What goes on is the side of the range that lies in that direction.
  const start = {
    row: step.row === 0 ? row : step.row > 0 ? bottom(range.rect) : range.rect.row,
    column: step.column === 0 ? column : step.column > 0 ? right(range.rect) : range.rect.column,
  };
  return boundingRect(range.rect, edgeFrom(workbook, range.sheetId, start, step));
}

/** The last filled cell of the block that begins next to the start, else the next filled one, else the sheet's end. */
function edgeFrom({ grid }: Workbook, sheetId: string, start: Cell, step: Cell): Rect {
  const used = grid.usedRect(sheetId);
  const isFilled = ({ row, column }: Cell): boolean => {
    const [[cell] = []] = grid.read(sheetId, { row, column, rows: 1, columns: 1 });
    return cell !== undefined && (cell.value !== "" || cell.formula !== undefined);
  };
  const next = (cell: Cell): Cell => ({
    row: cell.row + step.row,
    column: cell.column + step.column,
  });
  const isThere = (cell: Cell): boolean => isInsideSheet({ ...cell, rows: 1, columns: 1 });
  const isBeyond = (cell: Cell): boolean =>
    !used ||
    (step.row > 0 && cell.row > bottom(used)) ||
    (step.row < 0 && cell.row < used.row) ||
    (step.column > 0 && cell.column > right(used)) ||
    (step.column < 0 && cell.column < used.column);
  let cell = next(start);
  if (!isThere(cell)) return { ...start, rows: 1, columns: 1 };
  if (isFilled(start) && isFilled(cell)) {
    while (isThere(next(cell)) && isFilled(next(cell))) cell = next(cell);
    return { ...cell, rows: 1, columns: 1 };
  }
  while (isThere(cell) && !isFilled(cell)) {
    if (isBeyond(cell)) return lastCell(start, step);
    cell = next(cell);
  }
  return isThere(cell) ? { ...cell, rows: 1, columns: 1 } : lastCell(start, step);
}

function lastCell({ row, column }: Cell, step: Cell): Rect {
  return {
    row: step.row > 0 ? WHOLE_SHEET.rows - 1 : step.row < 0 ? 0 : row,
    column: step.column > 0 ? WHOLE_SHEET.columns - 1 : step.column < 0 ? 0 : column,
    rows: 1,
    columns: 1,
  };
}
