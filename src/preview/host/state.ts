import type { PivotDefinition } from "../../ooxml/pivot/definition";
import type { PivotLayout } from "../../ooxml/pivot/layout";
import type { PivotSource } from "../../ooxml/pivot/source";
import type { Rect } from "../grid/grid";

/** What a workbook holds besides its cells. Plain data; the modules beside act on it. */

export interface TableColumnState {
  id: number;
  name: string;
  /** With its leading `=`, as it stands in each row. */
  calculatedFormula?: string;
}

/** `Excel.FilterCriteria`, the kinds that this host can apply. */
export type FilterCriteria =
  | { filterOn: "Values"; values: readonly string[] }
  | { filterOn: "Custom"; criterion1: string; criterion2?: string; operator?: "And" | "Or" }
  | { filterOn: (typeof RANKED_FILTERS)[number]; criterion1: string }
  | { filterOn: "Dynamic"; dynamicCriteria: string };

/** Filters that keep the first or the last, by number or by per cent. */
export const RANKED_FILTERS = ["TopItems", "BottomItems", "TopPercent", "BottomPercent"] as const;

/** `Excel.RangeHyperlink`. */
export interface Hyperlink {
  address?: string;
  documentReference?: string;
  screenTip?: string;
}

/** `Excel.ConditionalFormat`. Of all on a sheet, the first in the list goes before the others. */
export interface ConditionalFormatState {
  id: string;
  /** `Excel.ConditionalFormatType`. */
  type: string;
  rects: Rect[];
  stopIfTrue: boolean;
  /** What was set of it, by path such as `CellValue.Rule` or `CellValue.Format.Font.Color`. */
  settings: Map<string, unknown>;
}

/** A filter of a sheet's own cells, which no table holds. */
export interface SheetFilter {
  /** Header row included. */
  rect: Rect;
  /** By column, 0-based in `rect`. */
  filters: Map<number, FilterCriteria>;
}

/** What a sheet has besides its cells, their looks and its tables. Places follow the cells. */
export interface SheetState {
  /** Empty is the default. */
  tabColour: string;
  showGridlines: boolean;
  showHeadings: boolean;
  /** The cells of the pane that does not scroll. */
  frozen: Rect | null;
  merges: Rect[];
  links: { rect: Rect; link: Hyperlink }[];
  /** Settings of the page that were made, by name such as `Orientation`. */
  page: Map<string, unknown>;
  /** The first row after each break, the first column after each. */
  rowBreaks: number[];
  columnBreaks: number[];
  /** The add-in's own, by key. */
  properties: Map<string, string>;
  filter: SheetFilter | null;
  hiddenColumns: Set<number>;
  /** How deep rows and columns are grouped. */
  rowLevels: Map<number, number>;
  columnLevels: Map<number, number>;
  /** In points; null once the width follows what the column holds, which nobody here can measure. */
  columnWidths: Map<number, number | null>;
  rowHeights: Map<number, number | null>;
  /** In points, of columns and rows that were given no size of their own. */
  standardWidth: number;
  standardHeight: number;
  conditionalFormats: ConditionalFormatState[];
}

export interface TableState {
  id: string;
  name: string;
  sheetId: string;
  /** Header and totals rows included; there is always at least one body row. */
  rect: Rect;
  showHeaders: boolean;
  showTotals: boolean;
  columns: TableColumnState[];
  style: string;
  showBandedRows: boolean;
  showFilterButton: boolean;
  /** True when the only body row is the blank one that Excel shows in a table without rows. */
  blank: boolean;
  /** By column id. */
  filters: Map<number, FilterCriteria>;
}

export interface NameState {
  name: string;
  /** With its leading `=`. */
  formula: string;
  /** Of a name that belongs to one sheet. */
  sheetId?: string;
  visible: boolean;
  comment: string;
}

export interface PivotState {
  id: string;
  /** Its `part` is where a file holds the pivot table, or is to hold it. */
  definition: PivotDefinition;
  /** One a value, for as long as the value is there, whatever its name becomes. */
  dataIds: string[];
  options: PivotOptions;
  /** True once fields or form are no longer those that the file describes. */
  restructured: boolean;
  sheetId: string;
  refreshOnOpen: boolean;
  /** The source as it was at the last refresh: items come from there, as in Excel. */
  cache: PivotSource;
  /** The body as last written. */
  rect: Rect;
  /** Absent until the first refresh. */
  layout?: PivotLayout;
}

/** Settings of a pivot table that change nothing of what it shows here. */
export interface PivotOptions {
  /** Column widths follow what they show, at each refresh. */
  autoFormat: boolean;
  /** Totals at the end of each row, which only columns of items would have. */
  showRowGrandTotals: boolean;
}

export interface WorkbookProperties {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  comments: string;
  category: string;
  manager: string;
  company: string;
  lastAuthor: string;
  revisionNumber: number;
  /** In milliseconds since 1970; null of a file, which is not asked for it. */
  creationDate: number | null;
}

/** A named style. */
export interface StyleState {
  name: string;
  builtIn: boolean;
  /** Looks that differ from those of cells without any, by path. */
  looks: Map<string, unknown>;
  /** Which looks it gives (`IncludeFont`…); all unless one is switched off. */
  includes: Map<string, boolean>;
  numberFormat: string;
  /** Whether cells have been given it. */
  used: boolean;
}

export interface BindingState {
  id: string;
  type: "Range" | "Table" | "Text";
  /** Follows its cells. */
  sheetId: string;
  rect: Rect;
}

export interface WorkbookState {
  /** File name, extension included. */
  name: string;
  tables: TableState[];
  names: NameState[];
  pivots: PivotState[];
  /** Settings of the add-in in the document, by key. */
  settings: Map<string, unknown>;
  /** Protected sheets with their options. */
  protections: Map<string, Protection>;
  /** The password under which sheets can be neither added nor moved, renamed, deleted; null without one. */
  structure: Pick<Protection, "password"> | null;
  properties: WorkbookProperties;
  /** Properties of the document that add-ins or users gave it, by key. */
  customProperties: Map<string, unknown>;
  /** What is known of each sheet besides its cells, by id. */
  sheets: Map<string, SheetState>;
  styles: StyleState[];
  bindings: BindingState[];
  customXmlParts: Map<string, string>;
  calculationMode: string;
  /** Whether days are counted from 1 January 1904 on, instead of 1900. */
  date1904: boolean;
}

export interface Protection {
  /** `Excel.WorksheetProtectionOptions`. */
  options?: Record<string, unknown>;
  password?: string;
}

const NO_PROPERTIES: Omit<WorkbookProperties, "creationDate"> = {
  title: "",
  subject: "",
  author: "",
  keywords: "",
  comments: "",
  category: "",
  manager: "",
  company: "",
  lastAuthor: "",
  revisionNumber: 1,
};

/** A workbook without tables, names or anything else than its sheets. */
export function emptyWorkbookState(name = "Classeur1.xlsx"): WorkbookState {
  return {
    name,
    tables: [],
    names: [],
    pivots: [],
    settings: new Map(),
    protections: new Map(),
    structure: null,
    properties: { ...NO_PROPERTIES, creationDate: Date.now() },
    customProperties: new Map(),
    sheets: new Map(),
    styles: [],
    bindings: [],
    customXmlParts: new Map(),
    calculationMode: "Automatic",
    date1904: false,
  };
}
