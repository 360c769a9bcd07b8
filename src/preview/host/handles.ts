import type { Rect, Scalar } from "../grid/grid";

/** A range as the host holds it. `rect` follows the cells when rows are inserted or deleted. */
export interface RangeState {
  sheetId: string;
  rect: Rect;
  /** Set once office.js asked to keep the range across requests. */
  referenceId?: string;
  /** True once all its cells were deleted. */
  gone?: boolean;
}

/** Ranges of one sheet, taken together. */
export interface AreasState {
  sheetId: string;
  areas: RangeState[];
  referenceId?: string;
}

/** Ranges of several sheets, sheet by sheet. */
export interface WorkbookAreasState {
  sheets: AreasState[];
  referenceId?: string;
}

/** A worksheet function that was called. */
export interface FunctionCall {
  evaluate: () => FunctionOutcome;
  /** To wait for before `evaluate`, where the grid has to calculate it. */
  prepare?: () => Promise<void>;
  /** As it stands in a formula, without `=`. */
  formula?: () => string;
}

/** What has looks: the cells of some ranges, or a named style. */
export type LookTarget = { ranges: readonly RangeState[] } | { style: string };

export interface ConditionalState {
  sheetId: string;
  id: string;
}

/** A part of a conditional format; `path` is where it stands in it, such as `CellValue.Format`. */
export interface ConditionalPart extends ConditionalState {
  path: string;
}

/** Which tables or pivot tables a collection holds: the workbook's, a sheet's or those on a range. */
export interface CollectionScope {
  sheetId?: string;
  within?: { rect: Rect; fully: boolean };
}

export type PivotAxis = "all" | "row" | "column" | "filter" | "data";

/** What the host needs to find an object again, by type of the API. */
export interface HandleStates {
  Workbook: null;
  Application: null;
  DocumentProperties: null;
  Functions: null;
  FunctionResult: FunctionCall;
  WorksheetCollection: null;
  Worksheet: { sheetId: string };
  WorksheetProtection: { sheetId: string };
  PageLayout: { sheetId: string };
  Range: RangeState;
  RangeView: RangeState;
  RangeAreas: AreasState;
  RangeCollection: { ranges: readonly RangeState[] };
  WorkbookRangeAreas: WorkbookAreasState;
  RangeAreasCollection: { areas: readonly AreasState[] };
  RangeFormat: LookTarget;
  RangeFill: LookTarget;
  RangeFont: LookTarget;
  RangeBorderCollection: LookTarget;
  RangeBorder: LookTarget & { side: string };
  FormatProtection: LookTarget;
  RemoveDuplicatesResult: { removed: number; uniqueRemaining: number };
  WorksheetFreezePanes: { sheetId: string };
  PageBreakCollection: { sheetId: string; axis: "row" | "column" };
  PageBreak: { sheetId: string; axis: "row" | "column"; index: number };
  WorksheetCustomPropertyCollection: { sheetId: string };
  WorksheetCustomProperty: { sheetId: string; key: string };
  CustomPropertyCollection: null;
  CustomProperty: { key: string };
  CultureInfo: null;
  DatetimeFormatInfo: null;
  NumberFormatInfo: null;
  WorkbookProtection: null;
  Runtime: null;
  StyleCollection: null;
  Style: { style: string };
  BindingCollection: null;
  Binding: { id: string };
  CustomXmlPartCollection: { namespace?: string };
  CustomXmlPartScopedCollection: { namespace?: string };
  CustomXmlPart: { id: string };
  ConditionalFormatCollection: { ranges: readonly RangeState[] };
  ConditionalFormat: ConditionalState;
  CellValueConditionalFormat: ConditionalPart;
  ColorScaleConditionalFormat: ConditionalPart;
  CustomConditionalFormat: ConditionalPart;
  ConditionalFormatRule: ConditionalPart;
  DataBarConditionalFormat: ConditionalPart;
  ConditionalDataBarPositiveFormat: ConditionalPart;
  ConditionalDataBarNegativeFormat: ConditionalPart;
  IconSetConditionalFormat: ConditionalPart;
  PresetCriteriaConditionalFormat: ConditionalPart;
  TextConditionalFormat: ConditionalPart;
  TopBottomConditionalFormat: ConditionalPart;
  ConditionalRangeFormat: ConditionalPart;
  ConditionalRangeFill: ConditionalPart;
  ConditionalRangeFont: ConditionalPart;
  ConditionalRangeBorderCollection: ConditionalPart;
  ConditionalRangeBorder: ConditionalPart;
  RangeSort: RangeState;
  DataValidation: RangeState;
  TableCollection: CollectionScope;
  TableScopedCollection: CollectionScope;
  Table: { tableId: string };
  TableSort: { tableId: string };
  TableColumnCollection: { tableId: string };
  TableColumn: { tableId: string; columnId: number };
  Filter: { tableId: string; columnId: number };
  TableRowCollection: { tableId: string };
  TableRow: { tableId: string; index: number };
  AutoFilter: { tableId?: string; sheetId: string };
  NamedItemCollection: { sheetId?: string };
  NamedItem: { name: string; sheetId?: string };
  SettingCollection: null;
  Setting: { key: string };
  PivotTableCollection: CollectionScope;
  PivotTableScopedCollection: CollectionScope;
  PivotTable: { pivotId: string };
  PivotLayout: { pivotId: string };
  PivotHierarchyCollection: { pivotId: string; axis: PivotAxis };
  /** `key` is the column's header; of a value, its id. */
  PivotHierarchy: { pivotId: string; axis: PivotAxis; key: string };
  PivotFieldCollection: { pivotId: string; field: string };
  PivotField: { pivotId: string; field: string };
  PivotItemCollection: { pivotId: string; field: string };
  PivotItem: { pivotId: string; field: string; label: string };
  "Microsoft.InternalService.AddinInternalService": null;
  "Microsoft.AppRuntime.AppRuntimeService": null;
  "Microsoft.AppRuntime.AppRuntimePersistenceService": null;
  "Microsoft.DynamicRibbon.DynamicRibbon": null;
  RibbonTab: { id: string };
  RibbonButton: { id: string };
}

export type Kind = keyof HandleStates;

/** The host's side of one proxy object of office.js. */
export class Handle<K extends Kind = Kind> {
  constructor(
    readonly type: K,
    readonly state: HandleStates[K],
  ) {}
}

/** Narrows a value of the wire, once object paths are resolved, to an object of the given type. */
export function isHandleOf<K extends Kind>(value: unknown, type: K): value is Handle<K> {
  return value instanceof Handle && value.type === type;
}

export function rangeHandle(sheetId: string, rect: Rect): Handle<"Range"> {
  return new Handle("Range", { sheetId, rect });
}

/** What a worksheet function answers: a value, or an error such as `#N/A`. */
export type FunctionOutcome = { value: Scalar } | { error: string };
