import type { CellRect, CellValue, DefinedNameModel, SheetModel, TableModel } from "../model";
import type { PivotDefinition } from "../pivot/definition";
import type { PivotLayout } from "../pivot/layout";
import type { PivotSource } from "../pivot/source";
import type { PivotToWrite } from "../write/pivotToWrite";

/** What a cell holds after the edit. A `value` string is text, whatever it starts with. */
export type CellContent =
  | { kind: "value"; value: CellValue }
  /** `formula` with its leading `=`; `value` is its cached result. */
  | { kind: "formula"; formula: string; value: CellValue }
  /** Nothing; the style stays. */
  | { kind: "cleared" };

/** Row and column are 0-based. */
export interface CellEdit {
  row: number;
  column: number;
  /** Absent = only the number format changes. */
  content?: CellContent;
  /** en-US code. Absent = the cell's own; a new cell takes the style of the table row above, or of its column. */
  numberFormat?: string;
}

/** A recalculated result: the cell keeps its formula and its style. */
export interface CachedValue {
  row: number;
  column: number;
  value: CellValue;
}

export interface SheetEdits {
  /** Name in the file being edited. */
  sheet: string;
  /** The tab's new name: what names the sheet in formulas, rules, charts and links follows. */
  newName?: string;
  visibility?: SheetModel["visibility"];
  cells?: readonly CellEdit[];
  cachedValues?: readonly CachedValue[];
}

export interface AddedSheet {
  name: string;
  visibility?: SheetModel["visibility"];
  cells: readonly CellEdit[];
}

/** What is absent stays as it is. */
export interface TableEdits {
  /** Name in the file being edited. */
  table: string;
  newName?: string;
  /** Header and totals rows included. */
  rect?: CellRect;
  /** Every column, left to right. */
  columns?: readonly TableColumnEdit[];
  totalsRow?: boolean;
  filterButton?: boolean;
  rowStripes?: boolean;
  /** `""` for none. */
  style?: string;
}

export interface TableColumnEdit {
  name: string;
  /** 0-based place of the column in the file; absent = a new column. */
  from?: number;
  /** With its leading `=`; absent = as in the file. */
  calculatedFormula?: string;
}

/** A table made of cells: its header texts are given as `CellEdit`s, apart. */
export interface AddedTable extends Omit<TableModel, "id"> {
  filterButton: boolean;
  rowStripes: boolean;
  /** `""` for none. */
  style: string;
}

/** A pivot table after a refresh. Its cells on the sheet are plain `CellEdit`s, given apart. */
export interface PivotEdits {
  /** Found by its `part`; page selections are taken from it. */
  definition: PivotDefinition;
  layout: PivotLayout;
  source: PivotSource;
}

/** A pivot table that the file lacks. Its cells on the sheet are plain `CellEdit`s, given apart. */
export interface AddedPivot extends PivotToWrite {
  /** Whether Excel refreshes it when it opens the file. */
  refreshOnLoad: boolean;
}

/** Everything that changed since the file was read. What is absent stays byte for byte. */
export interface WorkbookEdits {
  sheets?: readonly SheetEdits[];
  addedSheets?: readonly AddedSheet[];
  /** Names in the file being edited. Their tables, names, charts and pivot tables go too. */
  deletedSheets?: readonly string[];
  /** Every tab's name, as they are now, left to right; absent = unchanged, added sheets last. */
  sheetOrder?: readonly string[];
  tables?: readonly TableEdits[];
  addedTables?: readonly AddedTable[];
  /** Names in the file being edited; the cells stay. */
  deletedTables?: readonly string[];
  pivots?: readonly PivotEdits[];
  addedPivots?: readonly AddedPivot[];
  /** `part`s of their definitions. */
  deletedPivots?: readonly string[];
  /** Added, or replacing the name of the same scope. Sheets by their name as it is now. */
  names?: readonly DefinedNameModel[];
  deletedNames?: readonly Pick<DefinedNameModel, "name" | "sheet">[];
}
