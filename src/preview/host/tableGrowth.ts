import { MAX_ROWS } from "../../ooxml/a1";
import type { Rect } from "../grid/grid";
import { type CoercedMatrix, lastIndexWhere } from "./cellMatrix";
import type { CoercedCell } from "./coercion";
import { bottom, columnsWithin, intersection } from "./geometry";
import { usesName } from "./formulaRewriting";
import { movedReferences } from "./movedReferences";
import type { TableState } from "./state";
import { bodyRect } from "./tableGeometry";
import { fillNewRows } from "./tableRows";
import type { Workbook } from "./workbook";

/**
 * A table takes in what was written right below it, as Excel's automatic correction does: formats
 * and validation of the last row are carried down, calculated columns are filled.
 */
export function growTables(
  workbook: Workbook,
  sheetId: string,
  rect: Rect,
  written: CoercedMatrix,
): void {
  for (const table of workbook.state.tables) {
    if (table.sheetId !== sheetId) continue;
    if (table.blank && intersection(bodyRect(table), rect)) table.blank = false;
    const rows = rowsTakenIn(workbook, table, rect, written);
    if (rows === 0 || namesTable(workbook, table, written)) continue;
    const added = { ...table.rect, row: bottom(table.rect) + 1, rows };
    table.rect = { ...table.rect, rows: table.rect.rows + rows };
    fillNewRows(workbook, table, added, cellsGiven(rect, written));
    workbook.tablesChanged();
  }
}

/** How many of the rows just written the table takes in. */
function rowsTakenIn(
  workbook: Workbook,
  table: TableState,
  rect: Rect,
  written: CoercedMatrix,
): number {
  const below = bottom(table.rect) + 1;
  const adjacent = rect.row === below && columnsWithin(rect, table.rect);
  const { expandTables, totalsStopGrowth } = workbook.options;
  const stops = (table.showTotals && totalsStopGrowth) || table.blank || !expandTables;
  if (!adjacent || stops) return 0;
  const rows = lastIndexWhere(written, (row) => row.some(holdsData)) + 1;
  const firstHolds = written[0]?.some(holdsData) ?? false;
  const target = { ...table.rect, row: below, rows };
  if (rows === 0 || !firstHolds || isTaken(workbook, table, target, rect)) return 0;
  return hasOwnValidation(workbook, table.sheetId, target) ? 0 : rows;
}

/** A formula below a table that sums it up is no row of it: Excel leaves it where it is. */
function namesTable(workbook: Workbook, table: TableState, written: CoercedMatrix): boolean {
  const isMeant = (formula: string): boolean => {
    if (formula.toLowerCase().includes(`${table.name.toLowerCase()}[`)) return true;
    let touches = false;
    const isThere = (sheet: string | null): boolean =>
      sheet === null || workbook.findSheet(sheet)?.id === table.sheetId;
    movedReferences(formula, isThere, (reference) => {
      touches ||= intersection(reference, bodyRect(table)) !== null;
      return reference;
    });
    return touches;
  };
  const throughNames = workbook.state.names.filter(({ formula }) => isMeant(formula));
  return written.some((row) =>
    row.some((cell) => {
      if (!cell || !("formula" in cell.input)) return false;
      const { formula } = cell.input;
      return isMeant(formula) || throughNames.some(({ name }) => usesName(formula, name));
    }),
  );
}

function holdsData(cell: CoercedCell | undefined): boolean {
  return cell !== undefined && !("value" in cell.input && cell.input.value === "");
}

/** Whether the rows hold a table, a pivot table or cells that were there before. */
function isTaken(workbook: Workbook, table: TableState, target: Rect, written: Rect): boolean {
  const { tables, pivots } = workbook.state;
  const others = [...tables.filter((other) => other !== table), ...pivots];
  const onTarget = others.some(
    (other) => other.sheetId === table.sheetId && intersection(other.rect, target) !== null,
  );
  if (onTarget) return true;
  const cells = workbook.grid.read(table.sheetId, target);
  return cells.some((row, i) =>
    row.some(({ value, formula }, j) => {
      const cell = { row: target.row + i, column: target.column + j, rows: 1, columns: 1 };
      return (value !== "" || formula !== undefined) && !intersection(cell, written);
    }),
  );
}

/** Validation right below stops the growth, unless it is that of the whole column. */
function hasOwnValidation(workbook: Workbook, sheetId: string, target: Rect): boolean {
  for (let column = target.column; column < target.column + target.columns; column++) {
    const at = (row: number) =>
      workbook.grid.getValidation(sheetId, { row, column, rows: 1, columns: 1 });
    if (at(target.row) && !at(MAX_ROWS - 1)) return true;
  }
  return false;
}

/** Tells whether the caller gave something for a cell, even if only to leave it empty. */
function cellsGiven(rect: Rect, written: CoercedMatrix): (row: number, column: number) => boolean {
  return (row, column) => written[row - rect.row]?.[column - rect.column] !== undefined;
}
