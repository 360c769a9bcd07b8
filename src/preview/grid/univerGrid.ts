/* eslint-disable max-lines -- one class answers all of Grid; its parts stand beside it */
import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import type { WorkbookModel } from "../../ooxml/model";
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
} from "./grid";
import {
  type UniverApi,
  type WorkbookApi,
  type WorksheetApi,
  UniverGridBook,
} from "./univerGridBook";
import { UniverGridCalculation } from "./univerGridCalculation";
import { isComputedByCell, UniverGridCellRules, univerValidations } from "./univerGridCellRules";
import { fromUniverCell, toUniverInput } from "./univerGridCells";
import { type FindTable, fromUniverFormula, toUniverFormula } from "./univerGridFormulas";
import { sheetId, sheetIds, univerWorkbookData } from "./univerGridData";
import { UniverGridDefinedNames, univerNames } from "./univerGridNames";
import { applyLook, copyLook, giveLooks, giveNumberFormats, lookOfCell } from "./univerGridLook";
import {
  cellMatrix,
  fromUniverRange,
  holds,
  toUniverRange,
  type UniverRange,
  fullRuns,
  stretches,
} from "./univerGridRange";
import { fromUniverRule, toUniverRule } from "./univerGridRules";
import { drawSheet } from "./univerGridSheet";
import { hearPersonShifts, type HearShift, shiftCells } from "./univerGridShift";
import { UniverGridSpills } from "./univerGridSpills";
import { boundingRect } from "../host/geometry";
import { SHEET_SIZE, shiftedRect, shiftedRects } from "./shiftedRect";
import { UniverGridTableFormulas, UniverGridTables } from "./univerGridTables";
import { UniverGridUnseenSheets } from "./univerGridUnseen";

const ADD_RULE = "sheet.command.addDataValidation";
const WRITE_CELLS = "sheet.command.set-range-values";
/** What the command ends with, once it has measured how high every row becomes, and kept what was there. */
const WRITE_MANY_CELLS = "sheet.mutation.set-range-values";
/** A program writes so many at once: thousands of rows of a table, all of one height. */
const MANY_CELLS = 5_000;
const REMOVE_RULE = "data-validation.mutation.removeRule";
// Not the commands: they would also select the rows, and show their sheet.
const HIDE_ROWS = "sheet.mutation.set-row-hidden";
const SHOW_ROWS = "sheet.mutation.set-row-visible";
const WHOLE_SHEET = { row: 0, column: 0, ...SHEET_SIZE };
const ONE_CELL = { row: 0, column: 0, rows: 1, columns: 1 };

/**
 * A workbook shown (or, without a screen, only kept and calculated) by Univer. The same class
 * serves the preview page and Node. The file is long because it answers all of `Grid`, whose parts
 * stand beside it.
 */
export class UniverGrid implements Grid {
  readonly calculation: UniverGridCalculation;
  private readonly book: UniverGridBook;
  private readonly tables: UniverGridTables;
  private readonly names: UniverGridDefinedNames;
  private readonly cellRules: UniverGridCellRules;
  private readonly spilled: UniverGridSpills;
  private readonly unseen: UniverGridUnseenSheets;
  private readonly veryHidden = new Set<string>();
  private rules = 0;

  private constructor(api: UniverApi, workbook: WorkbookApi) {
    this.book = new UniverGridBook(api, workbook);
    this.cellRules = new UniverGridCellRules(this.book);
    this.names = new UniverGridDefinedNames(workbook);
    this.spilled = new UniverGridSpills(api, workbook.getId());
    this.calculation = new UniverGridCalculation(api.getFormula());
    this.unseen = new UniverGridUnseenSheets(this.book);
    api.getFormula().calculationStart(() => this.unseen.forget());
    const tableFormulas = new UniverGridTableFormulas(this.book);
    this.tables = new UniverGridTables(workbook, {
      onMoved: (name) => this.change(() => tableFormulas.renew(name)),
      onReplaced: (name) => {
        const restore = tableFormulas.remember(name);
        return () => this.change(restore);
      },
      onGrown: (sheetId, lastRow, added) => copyLook(this.book, sheetId, lastRow, added),
    });
  }

  /** Shows a workbook; `name` is its file's. */
  static open(api: UniverApi, model: WorkbookModel, name: string): UniverGrid {
    const grid = new UniverGrid(api, api.createWorkbook(univerWorkbookData(model, name)));
    grid.names.start(Object.values(univerNames(model.names, sheetIds(model))));
    model.sheets.forEach((sheet, index) => {
      const { byCell } = univerValidations(sheet.validations);
      for (const rule of byCell) grid.cellRules.add(sheetId(index), rule);
      if (sheet.visibility === "VeryHidden") grid.veryHidden.add(sheetId(index));
    });
    return grid;
  }

  /** True while the host writes: changes that Univer reports meanwhile are not the user's. */
  get writing(): boolean {
    return this.book.writing;
  }

  /** Hears of the entire rows and columns that a person inserts or deletes. Returns what ends it. */
  onPersonShift(hear: HearShift): () => void {
    return hearPersonShifts(this.book, (sheetId, rect, direction) => {
      this.calculation.touch();
      this.tables.moved(sheetId, (table) => shiftedRect(table, rect, direction));
      hear(sheetId, rect, direction);
    });
  }

  sheets(): SheetInfo[] {
    return this.book.workbook.getSheets().map((sheet) => ({
      id: sheet.getSheetId(),
      name: sheet.getSheetName(),
      visibility: this.visibilityOf(sheet),
    }));
  }

  addSheet(name: string): string {
    const active = this.activeSheet();
    const id = this.change(() => this.book.workbook.insertSheet(name).getSheetId());
    this.activateSheet(active);
    return id;
  }

  deleteSheet(sheetId: string): void {
    this.change(() => this.book.workbook.deleteSheet(this.book.sheet(sheetId)));
  }

  renameSheet(sheetId: string, name: string): void {
    this.change(() => this.book.sheet(sheetId).setName(name));
  }

  setVisibility(sheetId: string, visibility: SheetVisibility): void {
    this.veryHidden.delete(sheetId);
    if (visibility === "VeryHidden") this.veryHidden.add(sheetId);
    const sheet = this.book.sheet(sheetId);
    this.book.write(() => (visibility === "Visible" ? sheet.showSheet() : sheet.hideSheet()));
  }

  moveSheet(sheetId: string, position: number): void {
    this.book.write(() => this.book.workbook.moveSheet(this.book.sheet(sheetId), position));
  }

  rewriteFormulas(
    change: (formula: string, sheetId: string) => string,
    concerns: (formula: string) => boolean = () => true,
  ): void {
    for (const { id } of this.sheets()) {
      const found: { row: number; column: number; formula: string }[] = [];
      const cells = this.book.sheet(id).getSheet().getCellMatrix();
      cells.forValue((row, column, cell) => {
        const own = cell?.f ? fromUniverFormula(cell.f) : null;
        const isConcerned = own === null ? Boolean(cell?.si) : concerns(own);
        if (!isConcerned) return;
        const [[read] = []] = own === null ? this.read(id, { ...ONE_CELL, row, column }) : [];
        const formula = own ?? read?.formula;
        if (formula !== undefined) found.push({ row, column, formula });
      });
      for (const { row, column, formula } of found) {
        const changed = change(formula, id);
        if (changed !== formula)
          this.write(id, { ...ONE_CELL, row, column }, [[{ formula: changed }]]);
      }
    }
  }

  read(sheetId: string, rect: Rect): Cell[][] {
    const range = this.book.existingRange(sheetId, rect);
    const data = range?.getCellDataGrid();
    const formulas = range?.getFormulas();
    const sheet = this.book.sheet(sheetId).getSheet();
    // Not the range's own formats: for these Univer works out how each cell would be drawn.
    const formatOf = (row: number, column: number, cell: ICellData): string | undefined =>
      sheet.getComposedCellStyleByCellData(row, column, cell, true).n?.pattern;
    return Array.from({ length: rect.rows }, (_row, row) =>
      Array.from({ length: rect.columns }, (_column, column) => {
        const own = data?.[row]?.[column];
        const spilled = this.spilled.at(sheetId, rect.row + row, rect.column + column);
        const shown = spilled && isEmpty(own) ? { ...own, v: spilled.v, t: spilled.t } : own;
        const format = own ? formatOf(rect.row + row, rect.column + column, own) : undefined;
        return fromUniverCell(shown, formulas?.[row]?.[column], format);
      }),
    );
  }

  write(sheetId: string, rect: Rect, cells: (CellInput | undefined)[][]): void {
    const ownTable = this.tables.nameAt(sheetId, rect.row, rect.column);
    const find: FindTable = (name) => this.tables.named(name);
    const value = cellMatrix(rect, cells, (cell) => toUniverInput(cell, ownTable, find));
    if (!value) return;
    const isMany = rect.rows * rect.columns > MANY_CELLS;
    if (isMany && this.isUnseen(sheetId, cells)) {
      this.book.range(sheetId, rect);
      this.book.write(() =>
        this.book.run(WRITE_MANY_CELLS, sheetId, { cellValue: value }, { onlyLocal: true }),
      );
      this.calculation.onWritten();
      return;
    }
    this.change(() => {
      this.book.range(sheetId, rect); // Adds the rows and columns that the sheet lacks.
      if (isMany) this.book.run(WRITE_MANY_CELLS, sheetId, { cellValue: value });
      else this.book.run(WRITE_CELLS, sheetId, { range: toUniverRange(rect), value });
    });
  }

  writeNumberFormats(sheetId: string, rect: Rect, formats: (string | undefined)[][]): void {
    this.book.write(() => {
      for (const run of fullRuns(rect, formats)) {
        giveNumberFormats(this.book, sheetId, run.rect, run.values);
      }
    });
  }

  spills(sheetId: string): readonly Rect[] {
    return this.spilled.of(sheetId);
  }

  usedRect(sheetId: string): Rect | null {
    const filled = this.boundsOf(sheetId, (_row, _column, cell) => !isEmpty(cell));
    return this.spills(sheetId).reduce(
      (used: Rect | null, rect) => (used ? boundingRect(used, rect) : rect),
      filled,
    );
  }

  dressedRect(sheetId: string, rect: Rect): Rect | null {
    const styles = this.book.workbook.getWorkbook().getStyles();
    const { startRow, startColumn, endRow, endColumn } = toUniverRange(rect);
    return this.boundsOf(sheetId, (row, column, cell) => {
      const inside =
        row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;
      return inside && (!isEmpty(cell) || !!cell?.custom || isDressed(styles.getStyleByCell(cell)));
    });
  }

  shift(sheetId: string, rect: Rect, direction: ShiftDirection): void {
    const dressed = this.dressedRect(sheetId, WHOLE_SHEET);
    this.change(() => shiftCells(this.book, dressed, sheetId, rect, direction));
    this.shiftValidations(sheetId, rect, direction);
  }

  /** Rules follow their cells. */
  private shiftValidations(sheetId: string, shifted: Rect, direction: ShiftDirection): void {
    const after = (range: UniverRange): UniverRange[] =>
      shiftedRects(fromUniverRange(range), shifted, direction).map(toUniverRange);
    this.cellRules.move(sheetId, after);
    for (const { rule } of this.book.sheet(sheetId).getDataValidations()) {
      const ranges = rangesOf(rule);
      const moved = ranges.flatMap(after);
      if (JSON.stringify(moved) === JSON.stringify(ranges)) continue;
      const ruleId = rule.uid;
      this.book.write(() => {
        this.book.run(REMOVE_RULE, sheetId, { ruleId });
        if (moved.length > 0)
          this.book.run(ADD_RULE, sheetId, { rule: { ...rule, ranges: moved } });
      });
    }
  }

  setValidation(sheetId: string, rect: Rect, validation: CellValidation | null): void {
    this.cellRules.remove(sheetId, rect);
    this.book.write(() => {
      this.book.existingRange(sheetId, rect)?.setDataValidation(null);
      if (!validation) return;
      const rule = toUniverRule(validation, [rect]);
      if (isComputedByCell(rule)) this.cellRules.add(sheetId, rule);
      else
        this.book.run(ADD_RULE, sheetId, { rule: { ...rule, uid: `added-rule${++this.rules}` } });
    });
  }

  getValidation(sheetId: string, rect: Rect): CellValidation | null {
    const rules = this.book.sheet(sheetId).getDataValidations();
    const rule =
      this.cellRules.find(sheetId, rect) ??
      rules.find(({ rule }) => rangesOf(rule).some((range) => holds(range, rect)))?.rule;
    return rule ? fromUniverRule(rule) : null;
  }

  /** To call when the user selects cells: rules that are computed cell by cell follow. */
  userSelected(sheetId: string, rect: Rect): void {
    this.cellRules.select(sheetId, rect);
  }

  setStyle(sheetId: string, rect: Rect, key: string, value: unknown): void {
    this.book.write(() => applyLook(this.book, sheetId, rect, key, value));
  }

  copyLooks(from: { sheetId: string; rect: Rect }, to: { sheetId: string; rect: Rect }): void {
    giveLooks(this.book, from, to);
  }

  clearLooks(sheetId: string, rect: Rect): void {
    giveLooks(this.book, null, { sheetId, rect });
  }

  lookOf(sheetId: string, row: number, column: number): Record<string, unknown> {
    // Excel's sheets go on where Univer's end: what is beyond looks as the last row and column.
    const sheet = this.book.sheet(sheetId);
    const place = [
      Math.min(row, sheet.getMaxRows() - 1),
      Math.min(column, sheet.getMaxColumns() - 1),
    ];
    return lookOfCell(this.book, sheetId, place[0] ?? 0, place[1] ?? 0);
  }

  sheetChanged(sheetId: string, view: SheetView): void {
    this.book.write(() => drawSheet(this.book, sheetId, view));
  }

  activeSheet(): string {
    return this.book.workbook.getActiveSheet().getSheetId();
  }

  activateSheet(sheetId: string): void {
    this.book.write(() => this.book.workbook.setActiveSheet(this.book.sheet(sheetId)));
  }

  selection(): { sheetId: string; rect: Rect } {
    const range = this.book.workbook.getActiveSheet().getActiveRange()?.getRange();
    return { sheetId: this.activeSheet(), rect: range ? fromUniverRange(range) : ONE_CELL };
  }

  select(sheetId: string, rect: Rect): void {
    this.activateSheet(sheetId);
    const range = this.book.existingRange(sheetId, rect);
    if (range) this.book.write(() => this.book.sheet(sheetId).setActiveRange(range));
  }

  hiddenRows(sheetId: string, rect: Rect): number[] {
    const sheet = this.book.sheet(sheetId).getSheet();
    const rows = Array.from({ length: rect.rows }, (_row, index) => rect.row + index);
    return rows.filter((row) => !sheet.getRowVisible(row));
  }

  setRowsHidden(sheetId: string, rows: readonly number[], hidden: boolean): void {
    const columns = this.book.sheet(sheetId).getMaxColumns();
    const ranges = stretches(rows).map(({ first, count }) =>
      toUniverRange({ row: first, column: 0, rows: count, columns }),
    );
    this.book.write(() => this.book.run(hidden ? HIDE_ROWS : SHOW_ROWS, sheetId, { ranges }));
  }

  tablesChanged(tables: readonly GridTable[]): void {
    const headers = ({ sheetId, rect }: GridTable): string[] =>
      (this.read(sheetId, { ...rect, rows: 1 })[0] ?? []).map((cell) => String(cell.value));
    if (this.book.write(() => this.tables.update(tables, headers))) this.calculation.touch();
  }

  namesChanged(names: readonly GridName[]): void {
    const redefined = this.change(() => this.names.update(names));
    if (redefined.length > 0) this.calculation.readAgain(redefined);
  }

  async evaluate(
    formulas: readonly { formula: string; sheetId: string }[],
  ): Promise<(Scalar | Scalar[][] | undefined)[]> {
    const unit = this.book.workbook.getId();
    const find: FindTable = (name) => this.tables.named(name);
    // As if each stood in a cell of its own: the first row of its sheet, one column after the other.
    const cells = new Map<string, Record<number, string[]>>();
    formulas.forEach(({ formula, sheetId }, index) => {
      const row = cells.get(sheetId) ?? {};
      row[index] = [toUniverFormula(formula, undefined, find)];
      cells.set(sheetId, row);
    });
    const bySheet = Object.fromEntries([...cells].map(([id, row]) => [id, { 0: row }]));
    const results = await this.book.api.getFormula().executeFormulas({ [unit]: bySheet });
    return formulas.map(({ sheetId }, index) => {
      const value = results[unit]?.[sheetId]?.[0]?.[index]?.[0]?.value;
      if (!Array.isArray(value)) return value ?? undefined;
      return value.map((row) => row.map((cell) => cell ?? ""));
    });
  }

  async settle(): Promise<void> {
    await this.tables.settle();
    await this.calculation.settle();
  }

  private boundsOf(
    sheetId: string,
    counts: (row: number, column: number, cell: Nullable<ICellData>) => boolean,
  ): Rect | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const cells = this.book.sheet(sheetId).getSheet().getCellMatrix();
    cells.forValue((row, column, cell) => {
      if (!counts(row, column, cell)) return;
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    });
    if (bottom < 0) return null;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  private visibilityOf(sheet: WorksheetApi): SheetVisibility {
    if (!sheet.isSheetHidden()) return "Visible";
    return this.veryHidden.has(sheet.getSheetId()) ? "VeryHidden" : "Hidden";
  }

  /** Whether no formula depends on such cells of the sheet, and none is among them. */
  private isUnseen(sheetId: string, cells: (CellInput | undefined)[][]): boolean {
    const isPlain = cells.every((row) => row.every((cell) => !cell || !("formula" in cell)));
    return (
      isPlain && !this.tables.areOn(sheetId) && this.unseen.has(sheetId, this.names.formulas())
    );
  }

  /** A change that formulas may depend on. */
  private change<T>(change: () => T): T {
    try {
      return this.book.write(change);
    } finally {
      this.calculation.touch();
    }
  }
}

/** Univer leaves the type of a rule's ranges open. */
function rangesOf({ ranges }: { ranges: unknown }): UniverRange[] {
  return Array.isArray(ranges) ? (ranges as UniverRange[]) : [];
}

/** Whether a style says anything: one that was taken off names its parts as nothing. */
function isDressed(style: Nullable<IStyleData>): boolean {
  return Object.values(style ?? {}).some((part) => part !== null && part !== undefined);
}

function isEmpty(cell: Nullable<ICellData>): boolean {
  if (!cell) return true;
  const hasValue = cell.v !== undefined && cell.v !== null && cell.v !== "";
  return !hasValue && !cell.f && !cell.si && !cell.p;
}
