import type {
  Cell,
  CellInput,
  CellValidation,
  Grid,
  GridName,
  GridTable,
  Rect,
  Scalar,
  SheetInfo,
  SheetView,
  SheetVisibility,
  ShiftDirection,
} from "../grid/grid";
import { SHEET_SIZE, shiftedRects } from "../grid/shiftedRect";
import { contains, intersection } from "./geometry";

/** What is about to change in the cells or the sheets of a grid. */
export type GridChange =
  | {
      kind: "cells";
      sheetId: string;
      rect: Rect;
      cells: (CellInput | undefined)[][];
      /** True for what the user has typed: the grid has it already. */
      typed?: boolean;
    }
  | { kind: "formats"; sheetId: string; rect: Rect; formats: (string | undefined)[][] }
  | { kind: "shift"; sheetId: string; rect: Rect; direction: "down" | "up" }
  | { kind: "sheets" }
  /** `part`: what of it the file editor has no part for. */
  | { kind: "look"; part?: "looks" | "validation" };

/** Number formats of entire rows and columns of a sheet. */
interface LineFormats {
  /** The last one first. */
  lines: readonly { rect: Rect; format: string }[];
  /** Cells in them, by `cellKey`, that were given « General » since. */
  plain: ReadonlySet<number>;
}

/**
 * A grid that tells of each change before it makes it, and knows the number formats of entire rows and
 * columns: cells have them that were given none of their own.
 */
export class WatchedGrid implements Grid {
  onChange: (change: GridChange) => void = () => undefined;
  private readonly lineFormats = new Map<string, LineFormats>();

  constructor(private readonly inner: Grid) {}

  sheets(): SheetInfo[] {
    return this.inner.sheets();
  }

  addSheet(name: string): string {
    this.onChange({ kind: "sheets" });
    return this.inner.addSheet(name);
  }

  deleteSheet(sheetId: string): void {
    this.onChange({ kind: "sheets" });
    this.inner.deleteSheet(sheetId);
  }

  renameSheet(sheetId: string, name: string): void {
    this.onChange({ kind: "sheets" });
    this.inner.renameSheet(sheetId, name);
  }

  setVisibility(sheetId: string, visibility: SheetVisibility): void {
    this.onChange({ kind: "sheets" });
    this.inner.setVisibility(sheetId, visibility);
  }

  moveSheet(sheetId: string, position: number): void {
    this.onChange({ kind: "sheets" });
    this.inner.moveSheet(sheetId, position);
  }

  /** Not told: what the formulas name has changed, and that is told. */
  rewriteFormulas(
    change: (formula: string, sheetId: string) => string,
    concerns?: (formula: string) => boolean,
  ): void {
    this.inner.rewriteFormulas(change, concerns);
  }

  /** Gives entire rows or columns a number format, cells that are there too. */
  formatLines(sheetId: string, lines: Rect, format: string): void {
    const { lines: known = [], plain = new Set<number>() } = this.lineFormats.get(sheetId) ?? {};
    this.lineFormats.set(sheetId, {
      lines: [{ rect: lines, format }, ...known.filter(({ rect }) => !contains(lines, rect))],
      plain: new Set([...plain].filter((key) => !contains(lines, cellOf(key)))),
    });
  }

  read(sheetId: string, rect: Rect): Cell[][] {
    const cells = this.inner.read(sheetId, rect);
    const known = this.lineFormats.get(sheetId);
    const lines = known?.lines.filter((line) => intersection(line.rect, rect)) ?? [];
    if (!known || lines.length === 0) return cells;
    return cells.map((row, i) =>
      row.map((cell, j) => {
        const key = cellKey(rect.row + i, rect.column + j);
        if (cell.numberFormat !== undefined || known.plain.has(key)) return cell;
        const format = lines.find((line) => contains(line.rect, cellOf(key)))?.format;
        return format && format !== "General" ? { ...cell, numberFormat: format } : cell;
      }),
    );
  }

  write(sheetId: string, rect: Rect, cells: (CellInput | undefined)[][]): void {
    this.onChange({ kind: "cells", sheetId, rect, cells });
    this.inner.write(sheetId, rect, cells);
  }

  writeNumberFormats(sheetId: string, rect: Rect, formats: (string | undefined)[][]): void {
    this.onChange({ kind: "formats", sheetId, rect, formats });
    this.inner.writeNumberFormats(sheetId, rect, formats);
    const known = this.lineFormats.get(sheetId);
    if (!known) return;
    const plain = new Set(known.plain);
    formats.forEach((row, i) =>
      row.forEach((format, j) => {
        const key = cellKey(rect.row + i, rect.column + j);
        if (format === "General") plain.add(key);
        else if (format !== undefined) plain.delete(key);
      }),
    );
    this.lineFormats.set(sheetId, { ...known, plain });
  }

  spills(sheetId: string): readonly Rect[] | null {
    return this.inner.spills(sheetId);
  }

  usedRect(sheetId: string): Rect | null {
    return this.inner.usedRect(sheetId);
  }

  dressedRect(sheetId: string, rect: Rect): Rect | null {
    return this.inner.dressedRect(sheetId, rect);
  }

  shift(sheetId: string, rect: Rect, direction: ShiftDirection): void {
    if (direction === "down" || direction === "up") {
      this.onChange({ kind: "shift", sheetId, rect, direction });
    } else {
      for (const change of this.sidewaysAsWritten(sheetId, rect, direction)) this.onChange(change);
    }
    this.inner.shift(sheetId, rect, direction);
    const known = this.lineFormats.get(sheetId);
    if (!known) return;
    const moved = (one: Rect): Rect[] => shiftedRects(one, rect, direction);
    this.lineFormats.set(sheetId, {
      lines: known.lines.flatMap((line) =>
        moved(line.rect).map((after) => ({ ...line, rect: after })),
      ),
      plain: new Set(
        [...known.plain].flatMap((key) =>
          moved(cellOf(key)).map((cell) => cellKey(cell.row, cell.column)),
        ),
      ),
    });
  }

  /** What cells that go sideways come to hold, as if it were written: others know of rows only. */
  private sidewaysAsWritten(
    sheetId: string,
    rect: Rect,
    direction: "right" | "left",
  ): GridChange[] {
    const used = this.inner.usedRect(sheetId);
    const rows = used ? Math.min(rect.row + rect.rows, used.row + used.rows) - rect.row : 0;
    const width = used ? used.column + used.columns - rect.column : 0;
    if (rows <= 0 || width <= 0) return [];
    const target = { ...rect, rows, columns: width + (direction === "right" ? rect.columns : 0) };
    const blank = Array.from({ length: rect.columns }, (): Cell => ({ value: "" }));
    const cells = this.inner
      .read(sheetId, target)
      .map((row) =>
        direction === "right"
          ? [...blank, ...row].slice(0, target.columns)
          : [...row.slice(rect.columns), ...blank].slice(0, target.columns),
      );
    return [
      {
        kind: "cells",
        sheetId,
        rect: target,
        cells: cells.map((row) =>
          row.map(({ value, formula }) => (formula === undefined ? { value } : { formula })),
        ),
      },
      {
        kind: "formats",
        sheetId,
        rect: target,
        formats: cells.map((row) => row.map(({ numberFormat }) => numberFormat ?? "General")),
      },
    ];
  }

  setValidation(sheetId: string, rect: Rect, validation: CellValidation | null): void {
    const before = this.inner.getValidation(sheetId, rect);
    const isAsBefore = JSON.stringify(before) === JSON.stringify(validation);
    this.onChange({ kind: "look", ...(isAsBefore ? {} : { part: "validation" }) });
    this.inner.setValidation(sheetId, rect, validation);
  }

  getValidation(sheetId: string, rect: Rect): CellValidation | null {
    return this.inner.getValidation(sheetId, rect);
  }

  setStyle(sheetId: string, rect: Rect, key: string, value: unknown): void {
    this.onChange({ kind: "look", part: "looks" });
    this.inner.setStyle(sheetId, rect, key, value);
  }

  copyLooks(from: { sheetId: string; rect: Rect }, to: { sheetId: string; rect: Rect }): void {
    this.onChange({ kind: "look", part: "looks" });
    this.inner.copyLooks(from, to);
  }

  clearLooks(sheetId: string, rect: Rect): void {
    this.onChange({ kind: "look", part: "looks" });
    this.inner.clearLooks(sheetId, rect);
  }

  lookOf(sheetId: string, row: number, column: number): Readonly<Record<string, unknown>> {
    return this.inner.lookOf(sheetId, row, column);
  }

  sheetChanged(sheetId: string, view: SheetView): void {
    this.onChange({ kind: "look" });
    this.inner.sheetChanged(sheetId, view);
  }

  activeSheet(): string {
    return this.inner.activeSheet();
  }

  activateSheet(sheetId: string): void {
    this.inner.activateSheet(sheetId);
  }

  selection(): { sheetId: string; rect: Rect } {
    return this.inner.selection();
  }

  select(sheetId: string, rect: Rect): void {
    this.inner.select(sheetId, rect);
  }

  hiddenRows(sheetId: string, rect: Rect): number[] {
    return this.inner.hiddenRows(sheetId, rect);
  }

  setRowsHidden(sheetId: string, rows: readonly number[], hidden: boolean): void {
    this.inner.setRowsHidden(sheetId, rows, hidden);
  }

  tablesChanged(tables: readonly GridTable[]): void {
    this.inner.tablesChanged(tables);
  }

  namesChanged(names: readonly GridName[]): void {
    this.inner.namesChanged(names);
  }

  evaluate(
    formulas: readonly { formula: string; sheetId: string }[],
  ): Promise<(Scalar | Scalar[][] | undefined)[]> {
    return this.inner.evaluate(formulas);
  }

  settle(): Promise<void> {
    return this.inner.settle();
  }
}

const cellKey = (row: number, column: number): number => row * SHEET_SIZE.columns + column;

function cellOf(key: number): Rect {
  const column = key % SHEET_SIZE.columns;
  return { row: (key - column) / SHEET_SIZE.columns, column, rows: 1, columns: 1 };
}
