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
  SheetVisibility,
  ShiftDirection,
} from "./grid";
import { MemorySheet } from "./memorySheet";

/** A cell's place, 0-based. */
export interface CellPosition {
  row: number;
  column: number;
}

/**
 * Computes a formula cell. `undefined` leaves the cached value, the one that was loaded (`""` for
 * a formula that was just written).
 */
export type Calculate = (
  formula: string,
  sheetId: string,
  position: CellPosition,
  grid: MemoryGrid,
) => Scalar | undefined;

const HOME: Rect = { row: 0, column: 0, rows: 1, columns: 1 };

/** A grid without a screen, for tests in Node. */
export class MemoryGrid implements Grid {
  /** As the host last told it. */
  tables: readonly GridTable[] = [];
  /** As the host last told it; empty until one changes. */
  names: readonly GridName[] = [];
  private readonly list: MemorySheet[] = [];
  private created = 0;
  private active = "";
  /** What is selected on each sheet; its first cell at first. */
  private selected = new Map<string, Rect>();

  constructor(
    names: readonly string[] = ["Feuil1"],
    private readonly calculate?: Calculate,
  ) {
    for (const name of names) this.addSheet(name);
    this.active = this.list[0]?.id ?? "";
  }

  /** Another grid with the same sheets, ids and cells. */
  copy(): MemoryGrid {
    const copy = new MemoryGrid([], this.calculate);
    copy.list.push(...this.list.map((sheet) => sheet.copy()));
    copy.created = this.created;
    copy.active = this.active;
    copy.selected = new Map(this.selected);
    return copy;
  }

  sheets(): SheetInfo[] {
    return this.list.map(({ id, name, visibility }) => ({ id, name, visibility }));
  }

  addSheet(name: string): string {
    this.created += 1;
    const id = `{00000000-0001-0000-${String(this.created).padStart(4, "0")}-000000000000}`;
    this.list.push(new MemorySheet(id, name));
    return id;
  }

  deleteSheet(sheetId: string): void {
    this.list.splice(this.list.indexOf(this.sheet(sheetId)), 1);
    if (this.active === sheetId) this.active = this.list[0]?.id ?? "";
  }

  renameSheet(sheetId: string, name: string): void {
    this.sheet(sheetId).name = name;
  }

  setVisibility(sheetId: string, visibility: SheetVisibility): void {
    this.sheet(sheetId).visibility = visibility;
  }

  moveSheet(sheetId: string, position: number): void {
    const sheet = this.sheet(sheetId);
    this.list.splice(this.list.indexOf(sheet), 1);
    this.list.splice(position, 0, sheet);
  }

  rewriteFormulas(change: (formula: string, sheetId: string) => string): void {
    for (const sheet of this.list) {
      sheet.rewriteFormulas((formula) => change(formula, sheet.id));
    }
  }

  read(sheetId: string, rect: Rect): Cell[][] {
    const cells = this.sheet(sheetId).read(rect);
    if (!this.calculate) return cells;
    cells.forEach((row, i) =>
      row.forEach((cell, j) => {
        if (cell.formula === undefined) return;
        const position = { row: rect.row + i, column: rect.column + j };
        row[j] = this.calculated(cell, sheetId, position);
      }),
    );
    return cells;
  }

  /** One cell, as `read` gives it. */
  cell(sheetId: string, position: CellPosition): Cell {
    return this.calculated(this.sheet(sheetId).cell(position), sheetId, position);
  }

  write(sheetId: string, rect: Rect, cells: (CellInput | undefined)[][]): void {
    this.sheet(sheetId).write(rect, cells);
  }

  /** Puts a formula with the value it had in the file. */
  load(sheetId: string, { row, column }: CellPosition, cell: Cell): void {
    this.sheet(sheetId).put(row, column, cell);
  }

  writeNumberFormats(sheetId: string, rect: Rect, formats: (string | undefined)[][]): void {
    this.sheet(sheetId).writeNumberFormats(rect, formats);
  }

  usedRect(sheetId: string): Rect | null {
    return this.sheet(sheetId).usedRect();
  }

  dressedRect(sheetId: string, rect: Rect): Rect | null {
    return this.sheet(sheetId).dressedRect(rect);
  }

  shift(sheetId: string, rect: Rect, direction: ShiftDirection): void {
    this.sheet(sheetId).shift(rect, direction);
  }

  setValidation(sheetId: string, rect: Rect, validation: CellValidation | null): void {
    this.sheet(sheetId).setValidation(rect, validation);
  }

  getValidation(sheetId: string, rect: Rect): CellValidation | null {
    return this.sheet(sheetId).getValidation(rect);
  }

  spills(): null {
    return null;
  }

  setStyle(sheetId: string, rect: Rect, key: string, value: unknown): void {
    this.sheet(sheetId).setStyle(rect, key, value);
  }

  copyLooks(from: { sheetId: string; rect: Rect }, to: { sheetId: string; rect: Rect }): void {
    this.sheet(to.sheetId).copyLooks(this.sheet(from.sheetId), from.rect, to.rect);
  }

  clearLooks(sheetId: string, rect: Rect): void {
    this.sheet(sheetId).clearLooks(rect);
  }

  /** What a cell was given of looks, by key; 0-based. */
  lookOf(sheetId: string, row: number, column: number): Record<string, unknown> {
    return this.sheet(sheetId).lookOf(row, column);
  }

  /** The styles given to a sheet, in order, for tests to look at. */
  stylesOf(sheetId: string): readonly { rect: Rect; key: string; value: unknown }[] {
    return this.sheet(sheetId).styles;
  }

  sheetChanged(): void {
    // Nothing is drawn.
  }

  activeSheet(): string {
    return this.active;
  }

  activateSheet(sheetId: string): void {
    this.active = this.sheet(sheetId).id;
  }

  selection(): { sheetId: string; rect: Rect } {
    return { sheetId: this.active, rect: this.selected.get(this.active) ?? HOME };
  }

  select(sheetId: string, rect: Rect): void {
    this.active = sheetId;
    this.selected.set(sheetId, rect);
  }

  hiddenRows(sheetId: string, rect: Rect): number[] {
    return this.sheet(sheetId).hiddenRows(rect);
  }

  setRowsHidden(sheetId: string, rows: readonly number[], hidden: boolean): void {
    this.sheet(sheetId).setRowsHidden(rows, hidden);
  }

  tablesChanged(tables: readonly GridTable[]): void {
    this.tables = tables;
  }

  namesChanged(names: readonly GridName[]): void {
    this.names = names;
  }

  evaluate(
    formulas: readonly { formula: string; sheetId: string }[],
  ): Promise<(Scalar | undefined)[]> {
    const at = { row: 0, column: 0 };
    const results = formulas.map(({ formula, sheetId }) =>
      this.calculate?.(formula, sheetId, at, this),
    );
    return Promise.resolve(results);
  }

  async settle(): Promise<void> {
    // Formulas are computed when they are read.
  }

  private calculated(cell: Cell, sheetId: string, position: CellPosition): Cell {
    if (cell.formula === undefined) return cell;
    const value = this.calculate?.(cell.formula, sheetId, position, this);
    return value === undefined ? cell : { ...cell, value };
  }

  private sheet(sheetId: string): MemorySheet {
    const sheet = this.list.find(({ id }) => id === sheetId);
    if (!sheet) throw new Error(`No sheet ${sheetId}`);
    return sheet;
  }
}
