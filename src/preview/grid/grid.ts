/**
 * What the host needs from a workbook's cells. Two implementations: `MemoryGrid` (Node tests) and
 * `UniverGrid` (the page). Tables, names, pivots, settings and events live in the host, not here.
 * Rows and columns are 0-based everywhere.
 */

/** A cell's value; `""` is an empty cell. Dates are Excel serial days. */
export type Scalar = string | number | boolean;

/** A rectangle of cells. `row` and `column` are 0-based, `rows` and `columns` at least 1. */
export interface Rect {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Where the cells around go: cells are inserted (down, right) or deleted (up, left). */
export type ShiftDirection = "down" | "up" | "right" | "left";

export interface Cell {
  value: Scalar;
  /** With its leading `=`, in English and A1 or structured notation. */
  formula?: string;
  /** en-US number format code; absent = General. */
  numberFormat?: string;
}

/** What is written to a cell: raw (no coercion is done here; the host has done it). */
export type CellInput = { value: Scalar } | { formula: string };

export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

export interface SheetInfo {
  id: string;
  name: string;
  visibility: SheetVisibility;
}

/** Shaped as Office.js shapes it (`Excel.DataValidationRule`, one property). */
export interface CellValidation {
  rule: Readonly<Record<string, unknown>>;
  prompt?: unknown;
  errorAlert?: unknown;
  ignoreBlanks?: boolean;
}

export interface GridTable {
  id: string;
  name: string;
  sheetId: string;
  /** Header row and totals row included. */
  rect: Rect;
  showHeaders: boolean;
}

/** A defined name that formulas may use. */
export interface GridName {
  name: string;
  /** With its leading `=`. */
  formula: string;
  /** Of a name that only one sheet knows. */
  sheetId?: string;
}

/** What a sheet shows besides its cells. */
export interface SheetView {
  merges: readonly Rect[];
  /** The cells of the pane that does not scroll. */
  frozen: Rect | null;
  showGridlines: boolean;
  /** `#RRGGBB`, or empty. */
  tabColour: string;
  hiddenColumns: ReadonlySet<number>;
}

export interface Grid {
  sheets(): SheetInfo[];
  addSheet(name: string): string;
  deleteSheet(sheetId: string): void;
  renameSheet(sheetId: string, name: string): void;
  setVisibility(sheetId: string, visibility: SheetVisibility): void;
  /** Puts a sheet at a 0-based place among all sheets. */
  moveSheet(sheetId: string, position: number): void;
  /**
   * Gives each formula of the cells and of validation what `change` makes of it; results stay until
   * they are calculated again. `concerns` may leave out formulas that would stay as they are.
   */
  rewriteFormulas(
    change: (formula: string, sheetId: string) => string,
    concerns?: (formula: string) => boolean,
  ): void;

  /** `rect.rows` × `rect.columns` cells. */
  read(sheetId: string, rect: Rect): Cell[][];
  /** `undefined` leaves a cell alone. */
  write(sheetId: string, rect: Rect, cells: (CellInput | undefined)[][]): void;
  /** `undefined` leaves a format alone. */
  writeNumberFormats(sheetId: string, rect: Rect, formats: (string | undefined)[][]): void;
  /**
   * Where formulas give several cells: the first of each rectangle holds the formula, `read` tells what
   * the others show. Null on a grid that calculates nothing.
   */
  spills(sheetId: string): readonly Rect[] | null;
  /** The bounding rectangle of the non-empty cells, null on an empty sheet. */
  usedRect(sheetId: string): Rect | null;
  /**
   * The bounding rectangle, inside `rect`, of the cells that hold something or have a format or look of
   * their own (not one of their whole row or column); null when there is none.
   */
  dressedRect(sheetId: string, rect: Rect): Rect | null;
  /** Inserts (down, right) or deletes (up, left) the cells of `rect`; looks and validation go with cells. */
  shift(sheetId: string, rect: Rect, direction: ShiftDirection): void;

  setValidation(sheetId: string, rect: Rect, validation: CellValidation | null): void;
  getValidation(sheetId: string, rect: Rect): CellValidation | null;
  /** `key` is an Office.js path such as `Fill.Color`; a grid that shows no styles ignores it. */
  setStyle(sheetId: string, rect: Rect, key: string, value: unknown): void;
  /** Gives the cells of `to` the looks of those of `from`, which is repeated; number formats stay. */
  copyLooks(from: { sheetId: string; rect: Rect }, to: { sheetId: string; rect: Rect }): void;
  /** Takes fills, fonts, alignment and borders off; number formats stay. */
  clearLooks(sheetId: string, rect: Rect): void;
  /** What a cell was given of looks, by path such as `Fill.Color`; what it has by default is left out. */
  lookOf(sheetId: string, row: number, column: number): Readonly<Record<string, unknown>>;

  /** The host tells what a sheet shows besides its cells, so that the grid can draw it. */
  sheetChanged(sheetId: string, view: SheetView): void;

  activeSheet(): string;
  activateSheet(sheetId: string): void;
  selection(): { sheetId: string; rect: Rect };
  select(sheetId: string, rect: Rect): void;

  /** Rows of `rect` that a filter or the user hides (0-based sheet rows). */
  hiddenRows(sheetId: string, rect: Rect): number[];
  /** Hides or shows rows (0-based sheet rows): the host filters a table this way. */
  setRowsHidden(sheetId: string, rows: readonly number[], hidden: boolean): void;

  /** The host tells the grid where the tables are, so that it can draw them and resolve structured references. */
  tablesChanged(tables: readonly GridTable[]): void;
  /** The host tells the grid what all names stand for now, so that formulas can use them. */
  namesChanged(names: readonly GridName[]): void;
  /**
   * What formulas give, one for each; a matrix where one gives several values, `undefined` where the grid
   * calculates nothing. Errors are their texts, such as `#DIV/0!`.
   */
  evaluate(
    formulas: readonly { formula: string; sheetId: string }[],
  ): Promise<(Scalar | Scalar[][] | undefined)[]>;
  /** Resolves when pending calculation is finished. */
  settle(): Promise<void>;
}
