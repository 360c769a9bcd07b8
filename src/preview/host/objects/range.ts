import { formatSheetAddress } from "../address";
import { areasOrFail, areasOrNull, workbookAreas } from "../areas";
import type { Arguments } from "../arguments";
import { matrixOf, sizeMismatch } from "../cellMatrix";
import { getCellProperties, setCellProperties } from "../cellProperties";
import { cellText, cellValueType } from "../cellText";
import { writeCells, writeNumberFormats } from "../cellWriting";
import { copyFrom } from "../copying";
import { announceSelection } from "../events";
import { autoFill } from "../filling";
import { isEntireColumn, isEntireRow } from "../geometry";
import { Handle, type HandleStates, rangeHandle, type RangeState } from "../handles";
import { areColumnsHidden, areRowsHidden, hideColumns, hideRows, isHidden } from "../hiddenRows";
import { readHyperlink, writeHyperlink } from "../hyperlinks";
import { mergedAreas, mergeRange, unmergeRange } from "../merges";
import { moveRange } from "../moving";
import type { ObjectType } from "../objectType";
import { regroup, showDetails } from "../outline";
import { dependentsOf, precedentsOf } from "../precedents";
import { fromR1C1, toR1C1 } from "../r1c1";
import { edgeOf, extendedTo } from "../rangeEdges";
import { clearRange, deleteRange, insertRange, replaceAll } from "../rangeEdits";
import { boundedPart, readEach, readFormulas } from "../rangeReading";
import { giveStyle, styleOf } from "../rangeStyle";
import { resolveRangeArgument } from "../references";
import { removeDuplicates } from "../removingDuplicates";
import type { Scope } from "../scope";
import { sortColumns, sortRows } from "../sorting";
import { specialCells } from "../specialCells";
import { rangeNavigation } from "./rangeNavigation";

/** Excel.Range: its values, and what is done to them. */
export const rangeType: ObjectType<RangeState> = {
  properties: {
    Values: {
      get: (range, { workbook }) => readEach(workbook, range, (cell) => cell.value),
      set: (range, value, scope) => writeCells(scope, range.sheetId, range.rect, value),
    },
    Formulas: {
      get: (range, { workbook }) => readFormulas(workbook, range),
      set: (range, value, scope) => writeCells(scope, range.sheetId, range.rect, value),
    },
    NumberFormat: {
      get: (range, { workbook }) =>
        readEach(workbook, range, (cell) => cell.numberFormat ?? "General"),
      set: (range, value, scope) => {
        const { sheetId, rect } = range;
        writeNumberFormats(scope, sheetId, boundedPart(scope.workbook, range), value);
        const isOfLines = isEntireColumn(rect) || isEntireRow(rect);
        const format = [value].flat(2)[0];
        if (isOfLines && typeof format === "string") {
          scope.workbook.grid.formatLines(sheetId, rect, format);
        }
      },
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
      get: (range, scope) => areRowsHidden(scope, range),
      set: (range, value, scope) => hideRows(scope, range, value),
    },
    ColumnHidden: {
      get: (range, scope) => areColumnsHidden(scope, range),
      set: (range, value, scope) => hideColumns(scope, range, value),
    },
    FormulasR1C1: {
      get: readR1C1,
      set: (range, value, scope) =>
        writeCells(scope, range.sheetId, range.rect, asA1(range, value)),
      onRequest: true,
    },
    Style: {
      get: (range, scope) => styleOf(scope, { ranges: [range] }),
      set: (range, name, scope) => giveStyle(scope, { ranges: [range] }, name),
      onRequest: true,
    },
    Hyperlink: {
      get: (range, scope) => readHyperlink(scope, range),
      set: (range, value, scope) => writeHyperlink(scope, range, value),
      onRequest: true,
    },
  },
  navigation: {
    Worksheet: ({ sheetId }) => new Handle("Worksheet", { sheetId }),
    Format: (range) => new Handle("RangeFormat", { ranges: [range] }),
    ConditionalFormats: (range) => new Handle("ConditionalFormatCollection", { ranges: [range] }),
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
    GetMergedAreas: (range, _args, scope) => areasOrFail(merged(range, scope)),
    GetMergedAreasOrNullObject: (range, _args, scope) => merged(range, scope),
    GetSpecialCells: (range, args, scope) => areasOrFail(special(range, args, scope)),
    GetSpecialCellsOrNullObject: special,
    GetRangeEdge: (range, args, { workbook }) =>
      rangeHandle(range.sheetId, edgeOf(workbook, range, args.text(0), args.range(1))),
    GetExtendedRange: (range, args, { workbook }) =>
      rangeHandle(range.sheetId, extendedTo(workbook, range, args.text(0), args.range(1))),
    GetPrecedents: (range, _args, { workbook }) =>
      workbookAreas(workbook, precedentsOf(workbook, range, true)),
    GetDirectPrecedents: (range, _args, { workbook }) =>
      workbookAreas(workbook, precedentsOf(workbook, range, false)),
    GetDependents: (range, _args, { workbook }) =>
      workbookAreas(workbook, dependentsOf(workbook, range, true)),
    GetDirectDependents: (range, _args, { workbook }) =>
      workbookAreas(workbook, dependentsOf(workbook, range, false)),
    RemoveDuplicates: (range, args, scope) =>
      new Handle(
        "RemoveDuplicatesResult",
        removeDuplicates(scope, range, args.array(0), args.flag(1)),
      ),
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
    MoveTo: (range, args, scope) =>
      moveRange(scope, range, resolveRangeArgument(scope.workbook, args.value(0), range.sheetId)),
    AutoFill: (range, args, scope) => autoFill(scope, range, args),
    Merge: (range, args, scope) => mergeRange(scope, range, args.flag(0)),
    Unmerge: (range, _args, scope) => unmergeRange(scope, range),
    Group: (range, args, scope) => regroup(scope, range, args.text(0), 1),
    Ungroup: (range, args, scope) => regroup(scope, range, args.text(0), -1),
    ShowGroupDetails: (range, args, scope) => showDetails(scope, range, args.text(0), true),
    HideGroupDetails: (range, args, scope) => showDetails(scope, range, args.text(0), false),
    GetCellProperties: (range, args, scope) => getCellProperties(scope, range, args.record(0)),
    SetCellProperties: (range, args, scope) => setCellProperties(scope, range, args.array(0)),
    Clear: (range, args, scope) => clearRange(scope, range, args.optionalText(0, "All")),
    Delete: (range, args, scope) => deleteRange(scope, range, args.text(0)),
    ReplaceAll: (range, args, scope) =>
      replaceAll(scope, range, args.text(0), args.text(1), args.has(2) ? args.record(2) : {}),
    Calculate: (_range, _args, { workbook }) => workbook.cellsChanged(),
  },
};

function merged(range: RangeState, scope: Scope): Handle<"RangeAreas"> | null {
  return areasOrNull(range.sheetId, mergedAreas(scope, range));
}

function special(range: RangeState, args: Arguments, scope: Scope): Handle<"RangeAreas"> | null {
  return areasOrNull(range.sheetId, specialCells(scope, [range], args));
}

function readR1C1(range: RangeState, { workbook }: Scope): unknown {
  const { row, column } = range.rect;
  const formulas = readFormulas(workbook, range);
  return formulas?.map((cells, i) =>
    cells.map((cell, j) =>
      typeof cell === "string" && cell.startsWith("=")
        ? toR1C1(cell, { row: row + i, column: column + j })
        : cell,
    ),
  );
}

/** What was given in R1C1 notation, in the notation of cells. */
function asA1({ rect }: RangeState, given: unknown): unknown {
  const change = (value: unknown, i: number, j: number): unknown =>
    typeof value === "string" && value.startsWith("=")
      ? fromR1C1(value, { row: rect.row + i, column: rect.column + j })
      : value;
  return matrixOf(given, rect).map((row, i) => row.map((value, j) => change(value, i, j)));
}

/** Excel.RemoveDuplicatesResult. */
export const removeDuplicatesResultType: ObjectType<HandleStates["RemoveDuplicatesResult"]> = {
  properties: {
    Removed: { get: ({ removed }) => removed },
    UniqueRemaining: { get: ({ uniqueRemaining }) => uniqueRemaining },
  },
};

function address({ sheetId, rect }: RangeState, { workbook }: Scope): string {
  return formatSheetAddress(workbook.sheetName(sheetId), rect);
}

/** The API answers -1 when the count does not fit 32 bits. */
function cellCount(count: number): number {
  return count > 2 ** 31 - 1 ? -1 : count;
}

/** Excel.RangeSort: sorts rows, or columns, by value. */
export const rangeSortType: ObjectType<RangeState> = {
  methods: {
    Apply: ({ sheetId, rect }, args, scope) => {
      const header = args.flag(2) ? 1 : 0;
      if (args.optionalText(3, "Rows") === "Columns") {
        // The header of rows that lie is their first column.
        const columns = { ...rect, column: rect.column + header, columns: rect.columns - header };
        sortColumns(scope, sheetId, columns, args.array(0));
        return;
      }
      const rows = { ...rect, row: rect.row + header, rows: rect.rows - header };
      sortRows(scope, sheetId, rows, args.array(0));
    },
  },
};
