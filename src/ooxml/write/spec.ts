import type { CellStyleModel, CellValue } from "../model";
import type { PivotDataField, PivotDefinition, PivotRowField } from "../pivot/definition";

/**
 * What a workbook to write is made of. All of it is plain data, so that a workbook can be composed
 * by functions and compared in tests. This file is long because it is that one vocabulary.
 *
 * Conventions: references are A1 texts (`"B2"`, `"A1:C4"`, `"E:E"`); colours are `#RRGGBB`; number
 * formats are en-US codes; dates are Excel serial numbers. Formulas are written as in the file:
 * English names, commas, `Table[[#This Row],[Column]]` rather than `[@Column]`, `_xlfn.` before
 * the functions that came after Excel 2007; a leading `=` is allowed and dropped.
 */
export interface WorkbookSpec {
  properties: DocumentProperties;
  /** In tab order; at least one is visible. */
  sheets: SheetSpec[];
  names?: DefinedNameSpec[];
  /** Name of the sheet to open on; the first one by default. */
  activeSheet?: string;
  theme?: ThemeSpec;
  /** The add-in's task pane, opened with the document. */
  taskPane?: TaskPaneSpec;
}

export interface DocumentProperties {
  title: string;
  creator: string;
  /** Given from outside, so that the same spec gives the same bytes. */
  created: Date;
  subject?: string;
  description?: string;
  keywords?: string;
  company?: string;
  /** `fr-FR`: what a screen reader speaks. */
  language?: string;
}

export interface ThemeSpec {
  /** Font of every cell that names none; Calibri 11 by default. */
  fontName?: string;
  fontSize?: number;
  /** The six accents, by which table styles and charts are coloured; Office's by default. */
  accents?: readonly [string, string, string, string, string, string];
}

export interface SheetSpec {
  name: string;
  visibility?: "Visible" | "Hidden" | "VeryHidden";
  tabColor?: string;
  columns?: ColumnSpec[];
  rows?: RowSpec[];
  /** Cells, block by block; a later block overwrites an earlier one. */
  blocks?: CellBlock[];
  /**
   * A cell right after another has no reference of its own, which the format leaves to choice and Excel
   * does without: a third less of a sheet of many thousand rows.
   */
  compact?: boolean;
  /** Ranges such as `"A1:C1"`. */
  merges?: string[];
  /** Number of rows and columns that stay in sight. */
  freeze?: { rows: number; columns: number };
  /** True by default. */
  showGridLines?: boolean;
  /** Per cent, 100 by default. */
  zoom?: number;
  /** What is selected on opening; its top left cell is the active one. `"A1"` by default. */
  selection?: string;
  print?: PrintSpec;
  tables?: TableSpec[];
  validations?: ValidationSpec[];
  /** Ranges without Excel's green corners: numbers stored as text (phones), constants in calculated columns. */
  uncheckedRanges?: string[];
  /** The first ones win over the next. */
  conditionalFormats?: ConditionalFormatSpec[];
  pivots?: PivotSpec[];
  charts?: ChartSpec[];
  sparklines?: SparklineSpec[];
}

/** A line drawn in a cell; versions of Excel before 2010 and LibreOffice before 7.4 leave the cell empty. */
export interface SparklineSpec {
  /** The cell, `"H5"`. */
  at: string;
  /** Its values, with their sheet: `"Technique!$B$5:$M$5"`. */
  values: string;
  color: string;
}

export interface ColumnSpec {
  /** 0-based. */
  column: number;
  /** How many columns are alike; 1 by default. */
  count?: number;
  /** In characters. */
  width?: number;
  hidden?: boolean;
  /** Style of the column's cells that are not written, so of the rows to come. */
  style?: CellStyle;
  /** Depth in a group of columns that can be folded (1 to 7). */
  outlineLevel?: number;
  /** Set on the column next to a folded group: it carries the « + » button. */
  collapsed?: boolean;
}

export interface RowSpec {
  /** 0-based. */
  row: number;
  /** In points. */
  height?: number;
  hidden?: boolean;
}

/** Cells laid from a corner, row by row; null leaves a cell alone. */
export interface CellBlock {
  /** Top left cell, `"A1"`. */
  at: string;
  rows: (CellInput | null)[][];
}

/** A cell without a style, such as a bare value, takes its column's. */
export type CellInput = CellValue | CellSpec;

export interface CellSpec {
  /**
   * The constant, or the formula's result (an error such as `#N/A` too). Excel calculates it again
   * on opening; LibreOffice trusts it, and calculates only where there is none.
   */
  value?: CellValue;
  /** Null for a constant where a calculated column of a table would put its formula. */
  formula?: string | null;
  style?: CellStyle;
  hyperlink?: HyperlinkSpec;
}

/** A style, in the words of the model that the reader gives. All of it is optional. */
export interface CellStyle extends Partial<CellStyleModel> {
  /** Steps of indentation. */
  indent?: number;
  /** Colour of each side's line; thin by default. */
  borderStyle?: "thin" | "medium" | "thick" | "hair" | "dotted" | "dashed" | "double";
}

/** `location` is a cell of the workbook (`"'Guide'!A1"`) or a defined name. */
export type HyperlinkSpec =
  | { location: string; tooltip?: string }
  | { url: string; tooltip?: string };

/** An Excel table, with its header and its rows: they need no block. */
export interface TableSpec {
  name: string;
  /** Top left cell: the first header. */
  at: string;
  columns: TableColumnSpec[];
  /**
   * A value a column; null leaves the cell empty. In a calculated column the value is the formula's
   * result, null when it is left to Excel; a cell whose own `formula` is null is a constant there too.
   * Without rows, the table has the one blank row that Excel wants.
   */
  rows: (CellInput | null)[][];
  /** `TableStyleMedium2` by default; null for none. */
  style?: string | null;
  /** True by default. */
  showRowStripes?: boolean;
  /** True by default. */
  autoFilter?: boolean;
  /**
   * Whether the cache of its pivot tables holds its rows, true by default. Without, the file is
   * lighter, and Excel reads the table itself when it refreshes the cache on opening.
   */
  pivotRecords?: boolean;
}

export interface TableColumnSpec {
  /** The header, unique in the table whatever the case. */
  name: string;
  headerStyle?: CellStyle;
  /** Style of the column's cells, and of those Excel adds below. */
  style?: CellStyle;
  /** Makes a calculated column: the formula of each row, and of those to come. */
  formula?: string;
}

export type ValidationType =
  | "list"
  | "whole"
  | "decimal"
  | "date"
  | "time"
  | "textLength"
  | "custom";

export type ComparisonOperator =
  | "between"
  | "notBetween"
  | "equal"
  | "notEqual"
  | "lessThan"
  | "lessThanOrEqual"
  | "greaterThan"
  | "greaterThanOrEqual";

export interface ValidationSpec {
  /** Such as `["E2:E1048576"]` or `["E:E"]`. Formulas are relative to the first range's first cell. */
  ranges: string[];
  /** `none` only shows the prompt. */
  type: ValidationType | "none";
  /** For numbers, dates, times and lengths; `between` by default. */
  operator?: ComparisonOperator;
  /** A list: a reference, a name, a formula, or `"oui,non"` with its quotes. */
  formula1?: string;
  formula2?: string;
  /** True by default. */
  allowBlank?: boolean;
  /** Shown when a cell is selected: title up to 32 characters, text up to 255. */
  prompt?: { title: string; text: string };
  /** Shown when a value is refused (`stop`, the default) or doubted. Same lengths. */
  error?: { title: string; text: string; style?: "stop" | "warning" | "information" };
}

export type DifferentialStyle = Pick<
  CellStyleModel,
  "bold" | "italic" | "underline" | "fontColor" | "fillColor" | "borders"
> & { numberFormat?: string };

interface ConditionalFormatBase {
  ranges: string[];
  style: DifferentialStyle;
  stopIfTrue?: boolean;
}

export type ConditionalFormatSpec =
  /** True for the first range's first cell, and shifted for the others. */
  | (ConditionalFormatBase & { type: "expression"; formula: string })
  /** Compares the cell's value; `formula2` for `between` and `notBetween`. */
  | (ConditionalFormatBase & {
      type: "cellIs";
      operator: ComparisonOperator;
      formula: string;
      formula2?: string;
    })
  /** From the least value's colour to the greatest's; texts and empty cells keep their own. */
  | { ranges: string[]; type: "colorScale"; colors: readonly [least: string, greatest: string] }
  /** A bar as long as the cell's value among those of the range. */
  | { ranges: string[]; type: "dataBar"; color: string };

export interface DefinedNameSpec {
  name: string;
  /** A reference with its sheet (`"Résultats!$B$3"`), or any formula. */
  formula: string;
  /** For a name that is known on one sheet only. */
  sheet?: string;
  hidden?: boolean;
  comment?: string;
}

/** On A4. */
export interface PrintSpec {
  landscape?: boolean;
  /** One page wide, as many pages high as needed. */
  fitToWidth?: boolean;
  /** One page wide and high. */
  fitToPage?: boolean;
  /** Rows repeated on each page, `"1:1"`. */
  titleRows?: string;
  /** What is printed, `"A1:H40"`. */
  area?: string;
  /** Excel's codes: `&L`, `&C`, `&R`, `&P`, `&N`, `&A`, `&D`; an ampersand is `&&`. */
  header?: string;
  footer?: string;
  centerHorizontally?: boolean;
}

/**
 * A pivot table on a table of the workbook. Pivots on the same table share one cache. Its cells are
 * laid out from the table's rows; Excel refreshes it on opening.
 */
export interface PivotSpec extends Pick<
  PivotDefinition,
  "name" | "layout" | "rowHeaderCaption" | "grandTotalCaption" | "showGrandTotal"
> {
  /**
   * Top left cell of the body; page filters stand above, one row left empty between. LibreOffice
   * needs one more row below than Excel, and one column a row field even in compact form.
   */
  at: string;
  source: { table: string };
  rowFields: PivotRowField[];
  pageFields: PivotPageFieldSpec[];
  /** Their names differ from every column's. */
  dataFields: PivotDataField[];
  /** `PivotStyleMedium2` by default. */
  style?: string;
}

export interface PivotPageFieldSpec {
  field: string;
  /** Shown instead of the column's header. */
  caption?: string;
  /** Items that are let through; null = all. Items the source does not hold are dropped. */
  selected: string[] | null;
}

export interface ChartSpec {
  /** Unique on its sheet. */
  name: string;
  kind: "bar" | "column" | "line";
  title: string;
  /** Alternative text, for those who do not see the chart. */
  description: string;
  /** Top left cell, and the cell before which the chart stops. */
  from: string;
  to: string;
  series: ChartSeriesSpec[];
  /** Shown by default when there are several series. */
  showLegend?: boolean;
  /** False by default. */
  showValues?: boolean;
  /** Of the value axis and labels; `General` by default. */
  numberFormat?: string;
}

/** References carry their sheet (`"Résultats!$A$5:$A$14"`); cached values are read from the spec's cells. */
export interface ChartSeriesSpec {
  name: string;
  categories: string;
  values: string;
  /** The theme's accents in turn by default. */
  color?: string;
}

/** The web-extension parts by which Excel opens the add-in's pane with the document. */
export interface TaskPaneSpec {
  /** Identifies this embedding: a GUID without braces. */
  instanceId: string;
  reference: TaskPaneReference;
  /** In pixels; 350 by default. */
  width?: number;
  /** Open rather than merely available; true by default. */
  visible?: boolean;
}

/** Where Excel finds the add-in: the admin centre, a shared folder, or a developer's registry. */
export interface TaskPaneReference {
  /** The manifest's Id. */
  id: string;
  /** The manifest's version, four numbers. */
  version: string;
  store: string;
  storeType: "EXCatalog" | "FileSystem" | "Registry" | "OMEX" | "SPCatalog";
}
