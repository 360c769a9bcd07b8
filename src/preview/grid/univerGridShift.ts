import type { ICellData, IStyleData } from "@univerjs/core";
import type { Rect, ShiftDirection } from "./grid";
import type { UniverGridBook } from "./univerGridBook";
import { NO_LOOK, SET_CELLS } from "./univerGridLook";
import { isVertical, SHEET_SIZE } from "./shiftedRect";
import type { UniverRange } from "./univerGridRange";

/** Where cells went, and how, when entire rows or columns were inserted or deleted. */
export type HearShift = (sheetId: string, rect: Rect, direction: ShiftDirection) => void;

/** What Univer does when a person inserts or deletes entire rows or columns, or undoes it. */
const PERSON_SHIFTS: ReadonlyMap<string, ShiftDirection> = new Map([
  ["sheet.mutation.insert-row", "down"],
  ["sheet.mutation.remove-rows", "up"],
  ["sheet.mutation.insert-col", "right"],
  ["sheet.mutation.remove-col", "left"],
]);

/**
 * Calls `hear` once a person has inserted or deleted entire rows or columns: Univer has moved cells,
 * references and rules by then. Returns what ends it.
 */
export function hearPersonShifts(book: UniverGridBook, hear: HearShift): () => void {
  const { api } = book;
  const subscription = api.addEvent(api.Event.CommandExecuted, ({ id, params }) => {
    const direction = PERSON_SHIFTS.get(id);
    if (!direction || book.writing || !isShift(params)) return;
    const { startRow, endRow, startColumn, endColumn } = params.range;
    const rect = isVertical(direction)
      ? { row: startRow, rows: endRow - startRow + 1, column: 0, columns: SHEET_SIZE.columns }
      : {
          row: 0,
          rows: SHEET_SIZE.rows,
          column: startColumn,
          columns: endColumn - startColumn + 1,
        };
    // Once Univer has done all that the command does, and waits for: formulas and tables follow the rows.
    setTimeout(() => hear(params.subUnitId, rect, direction), 0);
  });
  return () => subscription.dispose();
}

function isShift(params: unknown): params is { subUnitId: string; range: UniverRange } {
  return (
    typeof params === "object" && params !== null && "range" in params && "subUnitId" in params
  );
}

/** Of a cell that is emptied, looks and all. */
const BLANK: ICellData = {
  f: null,
  si: null,
  p: null,
  v: null,
  t: null,
  custom: null,
  s: { ...NO_LOOK, n: null },
};

/**
 * Inserts or deletes cells by moving what stands beyond them, cell by cell, looks with it: Univer silently
 * refuses to do so across a part of a table. `dressed` holds all that the sheet shows.
 */
export function shiftCells(
  book: UniverGridBook,
  dressed: Rect | null,
  sheetId: string,
  rect: Rect,
  direction: ShiftDirection,
): void {
  const inserted = direction === "down" || direction === "right";
  const end = dressed ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const [skippedRows, skippedColumns] = isVertical(direction) ? [rect.rows, 0] : [0, rect.columns];
  // From the first cell of `rect` to the last that shows anything.
  const height = isVertical(direction) ? end.row + end.rows - rect.row : rect.rows;
  const width = isVertical(direction) ? rect.columns : end.column + end.columns - rect.column;
  if (height <= 0 || width <= 0) return;
  const [rows, columns] = [height + skippedRows, width + skippedColumns];
  const wanted = { row: rect.row, column: rect.column, rows, columns };
  const isWhole = rows >= book.sheet(sheetId).getMaxRows() && !isVertical(direction);
  const target = isWhole ? book.existing(sheetId, wanted) : withinColumns(book, sheetId, wanted);
  if (!target) return;
  if (!isWhole) book.range(sheetId, target);
  const shift = inserted ? 1 : -1;
  const cellOf = cellReader(book, sheetId, target);
  const cellValue: Record<number, Record<number, ICellData>> = {};
  for (let i = 0; i < target.rows; i++) {
    const row: Record<number, ICellData> = {};
    for (let j = 0; j < target.columns; j++) {
      const from = { i: i - shift * skippedRows, j: j - shift * skippedColumns };
      row[target.column + j] = from.i < 0 || from.j < 0 ? BLANK : cellOf(from.i, from.j);
    }
    cellValue[target.row + i] = row;
  }
  book.write(() => book.run(SET_CELLS, sheetId, { cellValue }));
}

/** Entire rows have no more columns than the sheet shows. */
function withinColumns(book: UniverGridBook, sheetId: string, rect: Rect): Rect {
  const most = Math.max(book.sheet(sheetId).getMaxColumns() - rect.column, 1);
  const isEntire = rect.columns > most && rect.column === 0;
  return isEntire ? { ...rect, columns: most } : rect;
}

/** The cells as they are now, by place in `rect`, in full: nothing of what stood at their target stays. */
function cellReader(
  book: UniverGridBook,
  sheetId: string,
  rect: Rect,
): (i: number, j: number) => ICellData {
  const sheet = book.sheet(sheetId).getSheet();
  const styles = book.workbook.getWorkbook().getStyles();
  const inside = book.existing(sheetId, rect);
  const formulas = inside ? book.range(sheetId, inside).getFormulas() : [];
  const cells = Array.from({ length: rect.rows }, (_row, i) =>
    Array.from({ length: rect.columns }, (_cell, j): ICellData => {
      const cell = sheet.getCellRaw(rect.row + i, rect.column + j);
      if (!cell) return BLANK;
      const style: IStyleData = { ...styles.getStyleByCell(cell) };
      const formula = formulas[i]?.[j];
      return {
        ...BLANK,
        // A formula that shares the text of another is written out.
        ...(formula ? { f: cell.f ?? formula } : {}),
        ...(cell.v === undefined ? {} : { v: cell.v }),
        ...(cell.t === undefined ? {} : { t: cell.t }),
        ...(cell.p === undefined ? {} : { p: cell.p }),
        ...(cell.custom === undefined ? {} : { custom: cell.custom }),
        s: { ...NO_LOOK, n: null, ...style },
      };
    }),
  );
  return (i, j) => cells[i]?.[j] ?? BLANK;
}
