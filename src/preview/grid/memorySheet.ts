/* eslint-disable max-lines -- cells, looks, validation and hidden rows of a sheet move together */
import type {
  Cell,
  CellInput,
  CellValidation,
  Rect,
  SheetVisibility,
  ShiftDirection,
} from "./grid";
import { cutRects, isVertical, SHEET_SIZE, shiftedRect, shiftedRects } from "./shiftedRect";

const EMPTY: Cell = { value: "" };

/** Keys of looks that cells have; the others are rows' and columns'. */
const CELL_LOOK =
  /^(Fill|Font|Border|Protection|Style)\.|^Format\.(?!Autofit|RowHeight|ColumnWidth|ColumnHidden)/;

/**
 * The cells of one sheet of a `MemoryGrid`, and what is said of them.
 */
export class MemorySheet {
  visibility: SheetVisibility = "Visible";
  readonly styles: { rect: Rect; key: string; value: unknown }[] = [];
  /** The last look given to cells, by key. */
  private looks = new Map<string, RectList<unknown>>();
  private rows = new Map<number, Map<number, Cell>>();
  private validations = new RectList<CellValidation | null>();
  private hidden = new Set<number>();
  /** Rows that hold formulas, or did. */
  private formulaRows = new Set<number>();
  private knownUsed: Rect | null | undefined;

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  copy(): MemorySheet {
    const copy = new MemorySheet(this.id, this.name);
    copy.visibility = this.visibility;
    copy.styles.push(...this.styles);
    copy.looks = new Map([...this.looks].map(([key, values]) => [key, values.copy()]));
    copy.rows = new Map([...this.rows].map(([row, cells]) => [row, new Map(cells)]));
    copy.hidden = new Set(this.hidden);
    copy.formulaRows = new Set(this.formulaRows);
    copy.validations = this.validations.copy();
    return copy;
  }

  setStyle(rect: Rect, key: string, value: unknown): void {
    this.styles.push({ rect, key, value });
    if (!CELL_LOOK.test(key)) return;
    const known = this.looks.get(key) ?? new RectList<unknown>();
    known.set(rect, value);
    this.looks.set(key, known);
  }

  lookOf(row: number, column: number): Record<string, unknown> {
    const cell = { row, column, rows: 1, columns: 1 };
    const given = [...this.looks].map(([key, values]) => [key, values.covering(cell)] as const);
    return Object.fromEntries(given.filter(([, value]) => value !== undefined && value !== null));
  }

  copyLooks(other: MemorySheet, from: Rect, to: Rect): void {
    const keys = [...new Set([...other.looks.keys(), ...this.looks.keys()])];
    const source = Array.from({ length: from.rows }, (_, i) =>
      Array.from({ length: from.columns }, (__, j) => other.lookOf(from.row + i, from.column + j)),
    );
    for (let i = 0; i < to.rows; i += 1) {
      for (let j = 0; j < to.columns; j += 1) {
        const look = source[i % from.rows]?.[j % from.columns] ?? {};
        const cell = { row: to.row + i, column: to.column + j, rows: 1, columns: 1 };
        for (const key of keys) this.looks.get(key)?.set(cell, look[key]);
        for (const key of keys) if (!this.looks.has(key)) this.setStyle(cell, key, look[key]);
      }
    }
  }

  clearLooks(rect: Rect): void {
    for (const values of this.looks.values()) values.set(rect, undefined);
  }

  /** The cells of a rectangle, in lists of the caller's own. */
  read({ row: top, column: left, rows, columns }: Rect): Cell[][] {
    const cells: Cell[][] = [];
    for (let row = top; row < top + rows; row += 1) {
      const known = this.rows.get(row);
      const line = new Array<Cell>(columns).fill(EMPTY);
      if (known) {
        for (let j = 0; j < columns; j += 1) line[j] = known.get(left + j) ?? EMPTY;
      }
      cells.push(line);
    }
    return cells;
  }

  cell({ row, column }: { row: number; column: number }): Cell {
    return this.rows.get(row)?.get(column) ?? EMPTY;
  }

  write(rect: Rect, cells: (CellInput | undefined)[][]): void {
    this.eachGiven(rect, cells, (row, column, input) => {
      const numberFormat = this.rows.get(row)?.get(column)?.numberFormat;
      this.put(row, column, {
        ...("formula" in input ? { value: "", formula: input.formula } : { value: input.value }),
        ...(numberFormat === undefined ? {} : { numberFormat }),
      });
    });
  }

  writeNumberFormats(rect: Rect, formats: (string | undefined)[][]): void {
    this.eachGiven(rect, formats, (row, column, format) => {
      const { value, formula } = this.rows.get(row)?.get(column) ?? EMPTY;
      this.put(row, column, {
        value,
        ...(formula === undefined ? {} : { formula }),
        ...(format === "General" ? {} : { numberFormat: format }),
      });
    });
  }

  put(row: number, column: number, cell: Cell): void {
    this.knownUsed = undefined;
    if (cell.formula !== undefined) this.formulaRows.add(row);
    const cells = this.rows.get(row) ?? new Map<number, Cell>();
    const isBare = isBlank(cell) && cell.numberFormat === undefined;
    if (isBare) cells.delete(column);
    else cells.set(column, cell);
    this.rows.set(row, cells);
  }

  rewriteFormulas(change: (formula: string) => string): void {
    // A column of one formula in thousands of rows is looked at once.
    const known = new Map<string, string>();
    const changed = (formula: string): string => {
      const before = known.get(formula) ?? change(formula);
      known.set(formula, before);
      return before;
    };
    for (const row of this.formulaRows) {
      const cells = this.rows.get(row) ?? [];
      for (const [column, cell] of cells) {
        if (cell.formula === undefined) continue;
        const formula = changed(cell.formula);
        if (formula !== cell.formula) this.put(row, column, { ...cell, formula });
      }
    }
    this.validations.change((validation) => validation && withFormulas(validation, change));
  }

  usedRect(): Rect | null {
    if (this.knownUsed === undefined) this.knownUsed = this.computeUsedRect();
    return this.knownUsed;
  }

  dressedRect(rect: Rect): Rect | null {
    const bounds = new Bounds();
    const add = (one: Rect): void => {
      const part = overlap(one, rect);
      if (part) bounds.add(part);
    };
    // Kept are the cells that hold something or have a number format.
    for (const [row, cells] of this.rows) {
      if (row < rect.row || row >= rect.row + rect.rows) continue;
      for (const column of cells.keys()) add({ row, column, rows: 1, columns: 1 });
    }
    const looks = [...this.looks.values()].flatMap((given) => given.rects());
    const isOwn = ({ rows, columns }: Rect) =>
      rows < SHEET_SIZE.rows && columns < SHEET_SIZE.columns;
    for (const look of looks.filter(isOwn)) add(look);
    return bounds.rect();
  }

  /** Moves cells, and what is said of them, where cells are inserted or deleted. */
  shift(rect: Rect, direction: ShiftDirection): void {
    this.knownUsed = undefined;
    if (isVertical(direction)) this.shiftRows(rect, direction);
    else this.shiftColumns(rect, direction);
    this.validations.shift(rect, direction);
    for (const values of this.looks.values()) values.shift(rect, direction);
  }

  private shiftRows(rect: Rect, direction: ShiftDirection): void {
    const inColumns = (column: number) =>
      column >= rect.column && column < rect.column + rect.columns;
    const rowAfter = (row: number): number | null =>
      shiftedRect({ ...rect, row, rows: 1 }, rect, direction)?.row ?? null;
    const before = this.rows;
    this.rows = new Map();
    for (const [row, cells] of before) {
      const target = rowAfter(row);
      // Most rows move whole or not at all: their cells need not be looked at one by one.
      const [moving, staying] = target === row ? [null, cells] : split(cells, inColumns);
      if (staying) this.mergeRow(row, staying);
      if (moving && target !== null) this.mergeRow(target, moving);
    }
    const moved = [...this.formulaRows].flatMap((row) => rowAfter(row) ?? []);
    this.formulaRows = new Set([...this.formulaRows, ...moved]);
  }

  private shiftColumns(rect: Rect, direction: ShiftDirection): void {
    for (const [row, cells] of this.rows) {
      if (row < rect.row || row >= rect.row + rect.rows) continue;
      const moved = [...cells].flatMap(([column, cell]): [number, Cell][] => {
        const after = shiftedRect({ ...rect, column, columns: 1 }, rect, direction);
        return after ? [[after.column, cell]] : [];
      });
      this.rows.set(row, new Map(moved));
    }
  }

  setValidation(rect: Rect, validation: CellValidation | null): void {
    this.validations.set(rect, validation);
  }

  getValidation(rect: Rect): CellValidation | null {
    return this.validations.covering(rect) ?? null;
  }

  hiddenRows(rect: Rect): number[] {
    const inside = (row: number) => row >= rect.row && row < rect.row + rect.rows;
    return [...this.hidden].filter(inside).sort((a, b) => a - b);
  }

  setRowsHidden(rows: readonly number[], hidden: boolean): void {
    for (const row of rows) {
      if (hidden) this.hidden.add(row);
      else this.hidden.delete(row);
    }
  }

  private mergeRow(row: number, cells: Map<number, Cell>): void {
    const present = this.rows.get(row);
    if (!present) this.rows.set(row, cells);
    else for (const [column, cell] of cells) present.set(column, cell);
  }

  private eachGiven<T>(
    rect: Rect,
    matrix: (T | undefined)[][],
    apply: (row: number, column: number, given: T) => void,
  ): void {
    matrix.forEach((cells, i) =>
      cells.forEach((given, j) => {
        if (given !== undefined) apply(rect.row + i, rect.column + j, given);
      }),
    );
  }

  private computeUsedRect(): Rect | null {
    const bounds = new Bounds();
    for (const [row, cells] of this.rows) {
      for (const [column, cell] of cells) {
        if (!isBlank(cell)) bounds.add({ row, column, rows: 1, columns: 1 });
      }
    }
    return bounds.rect();
  }
}

/** The rectangle around others. */
class Bounds {
  private top = Infinity;
  private left = Infinity;
  private bottom = -1;
  private right = -1;

  add({ row, column, rows, columns }: Rect): void {
    [this.top, this.left] = [Math.min(this.top, row), Math.min(this.left, column)];
    this.bottom = Math.max(this.bottom, row + rows - 1);
    this.right = Math.max(this.right, column + columns - 1);
  }

  /** Null around nothing. */
  rect(): Rect | null {
    const { top: row, left: column, bottom, right } = this;
    return bottom < 0 ? null : { row, column, rows: bottom - row + 1, columns: right - column + 1 };
  }
}

/** The rule with its formulas changed: the texts that begin with `=`. */
function withFormulas(
  validation: CellValidation,
  change: (formula: string) => string,
): CellValidation {
  const changed = (value: unknown): unknown => {
    if (typeof value === "string") return value.startsWith("=") ? change(value) : value;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, changed(inner)]));
  };
  const rule = Object.fromEntries(
    Object.entries(validation.rule).map(([kind, details]) => [kind, changed(details)]),
  );
  return { ...validation, rule };
}

function isBlank({ value, formula }: Cell): boolean {
  return value === "" && formula === undefined;
}

/** The cells of some columns, and the others; null where there are none. */
function split(
  cells: Map<number, Cell>,
  isChosen: (column: number) => boolean,
): [Map<number, Cell> | null, Map<number, Cell> | null] {
  if (holdsOnly(cells, isChosen)) return [cells, null];
  const part = (chosen: boolean) =>
    new Map([...cells].filter(([column]) => isChosen(column) === chosen));
  return [part(true), part(false)];
}

function holdsOnly(cells: Map<number, Cell>, isChosen: (column: number) => boolean): boolean {
  for (const column of cells.keys()) if (!isChosen(column)) return false;
  return true;
}

/** Things said of rectangles; what is said last counts. */
class RectList<T> {
  private entries: { rect: Rect; value: T }[] = [];

  copy(): RectList<T> {
    const copy = new RectList<T>();
    copy.entries = [...this.entries];
    return copy;
  }

  set(rect: Rect, value: T): void {
    this.entries = this.entries.filter((entry) => !covers(rect, entry.rect));
    if (value === undefined) {
      // What is taken back is said of no cell any more, but of entire columns and rows only elsewhere.
      this.entries = this.entries.flatMap((entry) =>
        isEntire(entry.rect)
          ? [entry]
          : outside(entry.rect, rect).map((part) => ({ ...entry, rect: part })),
      );
      if (!this.entries.some((entry) => overlap(entry.rect, rect))) return;
    }
    this.entries.push({ rect, value });
  }

  /** The last thing said of a rectangle that holds all of `rect`. */
  covering(rect: Rect): T | undefined {
    return this.entries.filter((entry) => covers(entry.rect, rect)).at(-1)?.value;
  }

  /** Where something is said. */
  rects(): Rect[] {
    const said = this.entries.filter(({ value }) => value !== undefined && value !== null);
    return said.map(({ rect }) => rect);
  }

  /** Replaces each thing said by what `change` makes of it. */
  change(change: (value: T) => T): void {
    this.entries = this.entries.map(({ rect, value }) => ({ rect, value: change(value) }));
  }

  /** Follows the cells when some are inserted or deleted. */
  shift(shifted: Rect, direction: ShiftDirection): void {
    this.entries = this.entries.flatMap((entry) =>
      shiftedRects(entry.rect, shifted, direction).map((rect) => ({ ...entry, rect })),
    );
  }
}

function isEntire({ rows, columns }: Rect): boolean {
  return rows >= SHEET_SIZE.rows || columns >= SHEET_SIZE.columns;
}

/** What of a rectangle is not in another. */
function outside(rect: Rect, other: Rect): Rect[] {
  if (!overlap(rect, other)) return [rect];
  return cutRects(rect, other, "down").flatMap((column) => {
    if (!overlap(column, other)) return [column];
    return cutRects(column, other, "right").filter((part) => !overlap(part, other));
  });
}

function overlap(one: Rect, other: Rect): Rect | null {
  const [row, column] = [Math.max(one.row, other.row), Math.max(one.column, other.column)];
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

function covers(outer: Rect, inner: Rect): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
