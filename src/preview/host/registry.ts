import type { Handle, HandleStates, Kind } from "./handles";
import type { ObjectType } from "./objectType";
import type { Scope } from "./scope";
import type { Workbook } from "./workbook";
import { applicationType, documentPropertiesType, workbookType } from "./objects/workbook";
import { autoFilterType, filterType } from "./objects/filter";
import { dataValidationType } from "./objects/dataValidation";
import { functionResultType, functionsType } from "./objects/functions";
import { namedItemType, namedItemCollectionType } from "./objects/namedItem";
import { pageLayoutType } from "./objects/pageLayout";
import { pivotFieldCollectionType, pivotFieldType } from "./objects/pivotField";
import { pivotHierarchyType, pivotHierarchyCollectionType } from "./objects/pivotHierarchy";
import { pivotItemCollectionType, pivotItemType } from "./objects/pivotItem";
import { pivotLayoutType } from "./objects/pivotLayout";
import {
  pivotTableType,
  pivotTableCollectionType,
  pivotTableScopedCollectionType,
} from "./objects/pivotTable";
import { rangeType, rangeSortType } from "./objects/range";
import {
  formatProtectionType,
  rangeBorderCollectionType,
  rangeBorderType,
  rangeFillType,
  rangeFontType,
  rangeFormatType,
} from "./objects/rangeFormat";
import { rangeViewType } from "./objects/rangeView";
import {
  dynamicRibbonType,
  ribbonButtonType,
  ribbonTabType,
  addinServiceType,
  appRuntimePersistenceServiceType,
  appRuntimeServiceType,
} from "./objects/officeRuntime";
import { settingCollectionType, settingType } from "./objects/setting";
import {
  tableType,
  tableCollectionType,
  tableScopedCollectionType,
  tableSortType,
} from "./objects/table";
import { tableColumnCollectionType, tableColumnType } from "./objects/tableColumn";
import { tableRowCollectionType, tableRowType } from "./objects/tableRow";
import {
  worksheetType,
  worksheetCollectionType,
  worksheetProtectionType,
} from "./objects/worksheet";

/** Every object type that this host knows. */
const REGISTRY: { readonly [K in Kind]: ObjectType<HandleStates[K]> } = {
  Workbook: workbookType,
  Application: applicationType,
  DocumentProperties: documentPropertiesType,
  Functions: functionsType,
  FunctionResult: functionResultType,
  WorksheetCollection: worksheetCollectionType,
  Worksheet: worksheetType,
  WorksheetProtection: worksheetProtectionType,
  PageLayout: pageLayoutType,
  Range: rangeType,
  RangeView: rangeViewType,
  RangeFormat: rangeFormatType,
  RangeFill: rangeFillType,
  RangeFont: rangeFontType,
  RangeBorderCollection: rangeBorderCollectionType,
  RangeBorder: rangeBorderType,
  FormatProtection: formatProtectionType,
  RangeSort: rangeSortType,
  DataValidation: dataValidationType,
  TableCollection: tableCollectionType,
  TableScopedCollection: tableScopedCollectionType,
  Table: tableType,
  TableSort: tableSortType,
  TableColumnCollection: tableColumnCollectionType,
  TableColumn: tableColumnType,
  Filter: filterType,
  TableRowCollection: tableRowCollectionType,
  TableRow: tableRowType,
  AutoFilter: autoFilterType,
  NamedItemCollection: namedItemCollectionType,
  NamedItem: namedItemType,
  SettingCollection: settingCollectionType,
  Setting: settingType,
  PivotTableCollection: pivotTableCollectionType,
  PivotTableScopedCollection: pivotTableScopedCollectionType,
  PivotTable: pivotTableType,
  PivotLayout: pivotLayoutType,
  PivotHierarchyCollection: pivotHierarchyCollectionType,
  PivotHierarchy: pivotHierarchyType,
  PivotFieldCollection: pivotFieldCollectionType,
  PivotField: pivotFieldType,
  PivotItemCollection: pivotItemCollectionType,
  PivotItem: pivotItemType,
  "Microsoft.InternalService.AddinInternalService": addinServiceType,
  "Microsoft.AppRuntime.AppRuntimeService": appRuntimeServiceType,
  "Microsoft.AppRuntime.AppRuntimePersistenceService": appRuntimePersistenceServiceType,
  "Microsoft.DynamicRibbon.DynamicRibbon": dynamicRibbonType,
  RibbonTab: ribbonTabType,
  RibbonButton: ribbonButtonType,
};

type Change<K extends Kind> = (
  documented: ObjectType<HandleStates[K]>,
) => ObjectType<HandleStates[K]>;

/** Workbooks whose Excel answers otherwise than documented, with what becomes of which type. */
const deviating = new WeakMap<Workbook, { readonly [K in Kind]?: Change<K> }>();

/** Lets a workbook's Excel deviate from its documents in one type. */
export function deviate<K extends Kind>(workbook: Workbook, kind: K, change: Change<K>): void {
  deviating.set(workbook, { ...deviating.get(workbook), [kind]: change });
}

/** A type as this workbook's Excel has it: as documented, unless it was made to deviate. */
export function typeOf<K extends Kind>(
  handle: Handle<K>,
  { workbook }: Scope,
): ObjectType<HandleStates[K]> {
  const documented: ObjectType<HandleStates[K]> = REGISTRY[handle.type];
  return deviating.get(workbook)?.[handle.type]?.(documented) ?? documented;
}

const SERVICES = [
  "Microsoft.InternalService.AddinInternalService",
  "Microsoft.AppRuntime.AppRuntimeService",
  "Microsoft.AppRuntime.AppRuntimePersistenceService",
  "Microsoft.DynamicRibbon.DynamicRibbon",
] as const;

/** Services of Office that office.js opens by their name, without a workbook. */
export function isService(name: string): name is (typeof SERVICES)[number] {
  return SERVICES.some((service) => service === name);
}
