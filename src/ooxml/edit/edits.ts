import type { CellRect, CellValue, DefinedNameModel, SheetModel } from "../model";
import type { PivotDefinition } from "../pivot/definition";
import type { PivotLayout } from "../pivot/layout";
import type { PivotSource } from "../pivot/source";

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
  /** The tab's new name. Formulas and names that mention the sheet are left as they are. */
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

export interface TableEdits {
  /** Name in the file being edited. */
  table: string;
  /** Header and totals rows included; absent = unchanged. */
  rect?: CellRect;
  /** Every column's name, left to right; more than the table has = columns added at the right. */
  columnNames?: readonly string[];
}

/** A pivot table after a refresh. Its cells on the sheet are plain `CellEdit`s, given apart. */
export interface PivotEdits {
  /** Found by its `part`; page selections are taken from it. */
  definition: PivotDefinition;
  layout: PivotLayout;
  source: PivotSource;
}

/** Everything that changed since the file was read. What is absent stays byte for byte. */
export interface WorkbookEdits {
  sheets?: readonly SheetEdits[];
  addedSheets?: readonly AddedSheet[];
  tables?: readonly TableEdits[];
  pivots?: readonly PivotEdits[];
  /** Added, or replacing the name of the same scope. */
  names?: readonly DefinedNameModel[];
}
