import type { PivotDefinition } from "./pivot/definition";

/**
 * A workbook as read from an .xlsx package: plain data, enough to show it and to work on it.
 * Rows and columns are 0-based. What is not modelled here stays untouched in the package.
 */

export type CellValue = string | number | boolean;

export interface CellRect {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface CellModel {
  row: number;
  column: number;
  /** Cached value; `""` when the cell only has a style or an uncalculated formula. Errors are strings such as `#N/A`. */
  value: CellValue;
  /** With its leading `=`, shared and array formulas expanded to the cell. */
  formula?: string;
  /** Index into `WorkbookModel.styles`. */
  style: number;
}

export interface CellStyleModel {
  /** en-US number format code; `General` by default. */
  numberFormat: string;
  fontName?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  /** `#RRGGBB`, theme colours resolved. */
  fontColor?: string;
  fillColor?: string;
  horizontal?: string;
  vertical?: string;
  wrap?: boolean;
  /** A thin line on that side, by colour. */
  borders?: { top?: string; bottom?: string; left?: string; right?: string };
}

export interface ValidationModel {
  ranges: CellRect[];
  type: string;
  operator?: string;
  formula1?: string;
  formula2?: string;
  allowBlank: boolean;
  showError: boolean;
  errorStyle: "stop" | "warning" | "information";
  errorTitle?: string;
  error?: string;
  promptTitle?: string;
  prompt?: string;
}

export interface SheetModel {
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  cells: CellModel[];
  /** Widths in characters; `last` is included. */
  columns: { first: number; last: number; width: number; hidden: boolean; style: number }[];
  rows: { row: number; height?: number; hidden: boolean }[];
  merges: CellRect[];
  freeze: { rows: number; columns: number } | null;
  validations: ValidationModel[];
  showGridLines: boolean;
  /** Per cent. */
  zoom: number;
  protected: boolean;
}

export interface TableModel {
  /** As in the table part (`id` attribute). */
  id: number;
  name: string;
  sheet: string;
  /** Header and totals rows included. */
  rect: CellRect;
  headerRow: boolean;
  totalsRow: boolean;
  columns: { name: string; calculatedFormula?: string }[];
  style?: string;
  /** Absent = true. */
  filterButton?: boolean;
  /** Absent = true. */
  rowStripes?: boolean;
}

export interface DefinedNameModel {
  name: string;
  /** Without a leading `=`, as in the file. */
  formula: string;
  /** Sheet name of a sheet-scoped name. */
  sheet?: string;
  hidden: boolean;
  comment?: string;
}

export interface WorkbookModel {
  sheets: SheetModel[];
  styles: CellStyleModel[];
  tables: TableModel[];
  names: DefinedNameModel[];
  pivots: PivotDefinition[];
  /** Index into `sheets`. */
  activeSheet: number;
  /** Dates are counted from 1904 on, as in old workbooks of the Mac; from 1900 on when absent. */
  date1904?: true;
  /** Paths of the parts that the file should have and that could not be read; absent = none. */
  remarks?: readonly string[];
}
