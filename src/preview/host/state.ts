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
  | { filterOn: "Custom"; criterion1: string; criterion2?: string; operator?: "And" | "Or" };

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
  protections: Map<string, Record<string, unknown>>;
  properties: WorkbookProperties;
  calculationMode: string;
  /** Whether days are counted from 1 January 1904 on, instead of 1900. */
  date1904: boolean;
}

const NO_PROPERTIES: WorkbookProperties = {
  title: "",
  subject: "",
  author: "",
  keywords: "",
  comments: "",
  category: "",
  manager: "",
  company: "",
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
    properties: { ...NO_PROPERTIES },
    calculationMode: "Automatic",
    date1904: false,
  };
}
