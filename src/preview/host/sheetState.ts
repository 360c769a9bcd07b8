import { MAX_COLUMNS, MAX_ROWS } from "../../ooxml/a1";
import type { Rect } from "../grid/grid";
import { bottom, right } from "./geometry";
import type { SheetFilter, SheetState, WorkbookState } from "./state";

/** A workbook, as far as it is asked here. */
interface Stateful {
  readonly state: WorkbookState;
}

/** What a sheet is of which nothing was ever asked. */
export function newSheetState(): SheetState {
  return {
    tabColour: "",
    showGridlines: true,
    showHeadings: true,
    frozen: null,
    merges: [],
    links: [],
    page: new Map(),
    rowBreaks: [],
    columnBreaks: [],
    properties: new Map(),
    filter: null,
    hiddenColumns: new Set(),
    rowLevels: new Map(),
    columnLevels: new Map(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    standardWidth: 48,
    standardHeight: 15,
    conditionalFormats: [],
  };
}

/** What is known of a sheet, to read and to change. */
export function sheetState({ state }: Stateful, sheetId: string): SheetState {
  const known = state.sheets.get(sheetId) ?? newSheetState();
  state.sheets.set(sheetId, known);
  return known;
}

type Move = (rect: Rect) => Rect | null;

/** Conditional formats go with each of their cells: to call before only some of these move. */
export function cutConditionalFormats(
  { state }: Stateful,
  sheetId: string,
  cut: (rect: Rect) => Rect[],
): void {
  const sheet = state.sheets.get(sheetId);
  if (!sheet) return;
  sheet.conditionalFormats = sheet.conditionalFormats.map((format) => ({
    ...format,
    rects: format.rects.flatMap(cut),
  }));
}

/** Takes what is known of a sheet's places along when cells are inserted or deleted. */
export function moveSheetState({ state }: Stateful, sheetId: string, move: Move): void {
  const sheet = state.sheets.get(sheetId);
  if (!sheet) return;
  const row = (index: number): number | null => move(entireRow(index))?.row ?? null;
  const column = (index: number): number | null => move(entireColumn(index))?.column ?? null;
  const kept = (places: number[], after: (index: number) => number | null): number[] =>
    places.flatMap((place) => after(place) ?? []);
  sheet.merges = sheet.merges.flatMap((rect) => move(rect) ?? []);
  sheet.links = sheet.links.flatMap(({ rect, link }) => {
    const after = move(rect);
    return after ? [{ rect: after, link }] : [];
  });
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => {
    const rects = format.rects.flatMap((rect) => move(rect) ?? []);
    return rects.length > 0 ? [{ ...format, rects }] : [];
  });
  sheet.rowBreaks = kept(sheet.rowBreaks, row);
  sheet.columnBreaks = kept(sheet.columnBreaks, column);
  sheet.hiddenColumns = new Set(kept([...sheet.hiddenColumns], column));
  sheet.rowLevels = movedKeys(sheet.rowLevels, row);
  sheet.columnLevels = movedKeys(sheet.columnLevels, column);
  sheet.columnWidths = movedKeys(sheet.columnWidths, column);
  sheet.rowHeights = movedKeys(sheet.rowHeights, row);
  if (sheet.filter) moveFilter(sheet, sheet.filter, move);
}

function moveFilter(sheet: SheetState, { rect, filters }: SheetFilter, move: Move): void {
  const after = move(rect);
  const place = (index: number): number | null => {
    const moved = move({ ...rect, column: rect.column + index, columns: 1 });
    return moved && after ? moved.column - after.column : null;
  };
  sheet.filter = after && { rect: after, filters: movedKeys(filters, place) };
}

function movedKeys<T>(map: Map<number, T>, after: (key: number) => number | null): Map<number, T> {
  return new Map(
    [...map].flatMap(([key, value]): [number, T][] => {
      const moved = after(key);
      return moved === null ? [] : [[moved, value]];
    }),
  );
}

function entireRow(row: number): Rect {
  return { row, column: 0, rows: 1, columns: MAX_COLUMNS };
}

function entireColumn(column: number): Rect {
  return { row: 0, column, rows: MAX_ROWS, columns: 1 };
}

/** The parts of a rectangle that lie outside another: four at most. */
export function rectsOutside(rect: Rect, other: Rect): Rect[] {
  const top = Math.max(rect.row, other.row);
  const end = Math.min(bottom(rect), bottom(other));
  const left = Math.max(rect.column, other.column);
  const last = Math.min(right(rect), right(other));
  if (top > end || left > last) return [rect];
  const middle = { row: top, rows: end - top + 1 };
  return [
    { ...rect, rows: top - rect.row },
    { ...rect, row: end + 1, rows: bottom(rect) - end },
    { ...middle, column: rect.column, columns: left - rect.column },
    { ...middle, column: last + 1, columns: right(rect) - last },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
