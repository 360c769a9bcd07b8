import type { Rect } from "../grid/grid";
import { cellsAsTyped } from "./coercedCells";
import type { Scope } from "./scope";
import { growTables } from "./tableGrowth";
import { renameColumnsFromHeaders } from "./tableHeaders";

/** What Excel does once a user has typed in cells: tables grow, columns take their header's name. */
export function userWrote(scope: Scope, sheetId: string, rect: Rect): void {
  const { workbook } = scope;
  growTables(workbook, sheetId, rect, cellsAsTyped(workbook, sheetId, rect));
  renameColumnsFromHeaders(workbook, sheetId, rect);
  workbook.cellsChanged();
}
