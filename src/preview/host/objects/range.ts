import { formatSheetAddress } from "../address";
import { cellText, cellValueType } from "../cellText";
import { sizeMismatch } from "../cellMatrix";
import { writeCells, writeNumberFormats } from "../cellWriting";
import { copyFrom } from "../copying";
import { announceSelection } from "../events";
import { isEntireColumn, isEntireRow } from "../geometry";
import { Handle, type RangeState } from "../handles";
import { hideColumns, hideRows, isHidden } from "../hiddenRows";
import type { ObjectType } from "../objectType";
import type { Scope } from "../scope";
import { clearRange, deleteRange, insertRange, replaceAll } from "../rangeEdits";
import { boundedPart, readEach } from "../rangeReading";
import { rangeNavigation } from "./rangeNavigation";
import { notImplemented } from "../hostErrors";
import { sortRows } from "../sorting";

/** Excel.Range: its values, and what is done to them. */
export const rangeType: ObjectType<RangeState> = {
  properties: {
    Values: {
      get: (range, { workbook }) => readEach(workbook, range, (cell) => cell.value),
      set: (range, value, scope) => writeCells(scope, range.sheetId, range.rect, value),
    },
    Formulas: {
      get: readFormulas,
      set: (range, value, scope) => writeCells(scope, range.sheetId, range.rect, value),
    },
    NumberFormat: {
      get: (range, { workbook }) =>
        readEach(workbook, range, (cell) => cell.numberFormat ?? "General"),
      set: (range, value, scope) =>
        writeNumberFormats(scope, range.sheetId, boundedPart(scope.workbook, range), value),
    },
    Text: {
      get: (range, { workbook }) =>
        readEach(workbook, range, (cell) => cellText(cell, workbook.state.date1904)),
    },
    ValueTypes: { get: (range, { workbook }) => readEach(workbook, range, cellValueType) },
    RowIndex: { get: ({ rect }) => rect.row },
    ColumnIndex: { get: ({ rect }) => rect.column },
    RowCount: { get: ({ rect }) => rect.rows },
    ColumnCount: { get: ({ rect }) => rect.columns },
    CellCount: { get: ({ rect }) => cellCount(rect.rows * rect.columns) },
    Address: { get: address },
    AddressLocal: { get: address },
    IsEntireColumn: { get: ({ rect }) => isEntireColumn(rect) },
    IsEntireRow: { get: ({ rect }) => isEntireRow(rect) },
    Hidden: { get: (range, scope) => isHidden(scope, range) },
    RowHidden: {
      get: (range, scope) => isHidden(scope, range),
      set: (range, value, scope) => hideRows(scope, range, value),
    },
    ColumnHidden: { set: (range, value, scope) => hideColumns(scope, range, value) },
  },
  navigation: {
    Worksheet: ({ sheetId }) => new Handle("Worksheet", { sheetId }),
    Format: (range) => new Handle("RangeFormat", range),
    DataValidation: (range) => new Handle("DataValidation", range),
    Sort: (range) => new Handle("RangeSort", range),
  },
  objects: {
    ...rangeNavigation,
    Insert: (range, args, scope) => insertRange(scope, range, args.text(0)),
    GetTables: ({ sheetId, rect }, args) =>
      new Handle("TableScopedCollection", { sheetId, within: { rect, fully: args.flag(0) } }),
    GetPivotTables: ({ sheetId, rect }, args) =>
      new Handle("PivotTableScopedCollection", { sheetId, within: { rect, fully: args.flag(0) } }),
    GetVisibleView: (range) => new Handle("RangeView", range),
  },
  methods: {
    _ValidateArraySize: ({ rect }, args) => {
      if (rect.rows !== args.integer(0) || rect.columns !== args.integer(1)) throw sizeMismatch();
    },
    Select: ({ sheetId, rect }, _args, scope) => {
      scope.workbook.grid.select(sheetId, rect);
      announceSelection(scope, sheetId, rect);
    },
    CopyFrom: (range, args, scope) => copyFrom(scope, range, args),
    Clear: (range, args, scope) => clearRange(scope, range, args.optionalText(0, "All")),
    Delete: (range, args, scope) => deleteRange(scope, range, args.text(0)),
    ReplaceAll: (range, args, scope) =>
      replaceAll(scope, range, args.text(0), args.text(1), args.has(2) ? args.record(2) : {}),
    Calculate: (_range, _args, { workbook }) => workbook.cellsChanged(),
  },
};

function readFormulas(range: RangeState, { workbook }: Scope) {
  return readEach(workbook, range, (cell) => cell.formula ?? cell.value);
}

function address({ sheetId, rect }: RangeState, { workbook }: Scope): string {
  return formatSheetAddress(workbook.sheetName(sheetId), rect);
}

/** The API answers -1 when the count does not fit 32 bits. */
function cellCount(count: number): number {
  return count > 2 ** 31 - 1 ? -1 : count;
}

/** Excel.RangeSort: sorts rows by value. */
export const rangeSortType: ObjectType<RangeState> = {
  methods: {
    Apply: ({ sheetId, rect }, args, scope) => {
      if (args.has(3) && args.text(3) === "Columns") throw notImplemented("RangeSort by columns");
      const header = args.flag(2) ? 1 : 0;
      const rows = { ...rect, row: rect.row + header, rows: rect.rows - header };
      sortRows(scope, sheetId, rows, args.array(0));
    },
  },
};
