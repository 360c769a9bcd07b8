/** What a pivot table is, read from its definition in the file. Rows and columns are 0-based. */

export type PivotFunction = "count" | "sum" | "average" | "min" | "max";

export interface PivotPageField {
  /** Column header in the source. */
  field: string;
  /** Shown instead of the column's header when the user renamed the field. */
  caption?: string;
  /** Labels of the items that are let through (a number's is its plain form); null = all. */
  selected: string[] | null;
  /** Where the page filter's label stands; its value is one column to the right. */
  row: number;
  column: number;
}

export interface PivotDataField {
  /** The value's caption, as shown. */
  name: string;
  /** Column header in the source. */
  field: string;
  function: PivotFunction;
  numberFormat: string;
}

export type PivotSort =
  | { by: "label"; descending?: boolean }
  | { by: "value"; dataField: string; descending: boolean };

export interface PivotRowField {
  field: string;
  /** Shown instead of the column's header when the user renamed the field. */
  caption?: string;
  sort: PivotSort;
  /** Labels of the items that the user unticked. */
  excluded?: string[];
  /** Labels of the items whose details the user folded. */
  collapsed?: string[];
  /** False when the user switched the field's subtotals off; absent = on. */
  subtotals?: boolean;
  /** Of the labels, for a field of dates or numbers. */
  numberFormat?: string;
}

export interface PivotDefinition {
  name: string;
  /** Name of the sheet that shows it. */
  sheet: string;
  /** Top left cell of the body (its header row), page filters not included. */
  row: number;
  column: number;
  /** Size of the body when last laid out, header row included. */
  rows: number;
  columns: number;
  source: { table: string } | { sheet: string; ref: string };
  /** One row an item, outline or compact: compact puts every row field in one column, indented. */
  layout: "outline" | "compact" | "tabular";
  rowFields: PivotRowField[];
  pageFields: PivotPageField[];
  dataFields: PivotDataField[];
  /** Header of the label column in compact form; absent = Excel's own. */
  rowHeaderCaption?: string;
  /** Caption of the extra line above the header, where the pivot shows one (several values). */
  valuesRowCaption?: string;
  grandTotalCaption: string;
  showGrandTotal: boolean;
  /** Package path of the definition, by which edits find it. */
  part: string;
  /** Why `layoutPivot` cannot compute it (column fields, calculated items…); absent = it can. */
  unsupported?: string;
}
