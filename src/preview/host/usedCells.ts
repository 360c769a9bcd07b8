import type { Cell, Rect } from "../grid/grid";
import { boundingRect, intersection } from "./geometry";
import { lastIndexWhere } from "./lastIndexWhere";
import type { Workbook } from "./workbook";

/** The smallest rectangle that holds every non-empty cell of a range; null when there is none. */
export function usedPart(workbook: Workbook, sheetId: string, rect: Rect): Rect | null {
  const used = workbook.grid.usedRect(sheetId);
  const searched = used && intersection(used, rect);
  if (!used || !searched) return null;
  if (searched.rows === used.rows && searched.columns === used.columns) return used;
  let found: Rect | null = null;
  workbook.grid.read(sheetId, searched).forEach((cells, i) => {
    const span = filledSpan(cells);
    if (!span) return;
    const row = { row: searched.row + i, rows: 1, ...span, column: searched.column + span.column };
    found = found ? boundingRect(found, row) : row;
  });
  return found;
}

/** The cells of a row from the first that holds something to the last. */
function filledSpan(cells: Cell[]): { column: number; columns: number } | null {
  const isFilled = ({ value, formula }: Cell) => value !== "" || formula !== undefined;
  const column = cells.findIndex(isFilled);
  if (column < 0) return null;
  return { column, columns: lastIndexWhere(cells, isFilled) - column + 1 };
}
