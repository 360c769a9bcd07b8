import type { Handle, HandleStates, Kind } from "./handles";
import type { ObjectType } from "./objectType";
import { applicationType } from "./objects/application";
import { autoFilterType } from "./objects/autoFilter";
import { dataValidationType } from "./objects/dataValidation";
import { documentPropertiesType } from "./objects/documentProperties";
import { filterType } from "./objects/filter";
import { functionResultType, functionsType } from "./objects/functions";
import { namedItemType } from "./objects/namedItem";
import { namedItemCollectionType } from "./objects/namedItemCollection";
import { pivotFieldCollectionType, pivotFieldType } from "./objects/pivotField";
import { pivotHierarchyType } from "./objects/pivotHierarchy";
import { pivotHierarchyCollectionType } from "./objects/pivotHierarchyCollection";
import { pivotItemCollectionType, pivotItemType } from "./objects/pivotItem";
import { pivotLayoutType } from "./objects/pivotLayout";
import { pivotTableType } from "./objects/pivotTable";
import {
  pivotTableCollectionType,
  pivotTableScopedCollectionType,
} from "./objects/pivotTableCollection";
import { rangeType } from "./objects/range";
import {
  formatProtectionType,
  rangeBorderCollectionType,
  rangeBorderType,
  rangeFillType,
  rangeFontType,
  rangeFormatType,
} from "./objects/rangeFormat";
import { rangeSortType } from "./objects/rangeSort";
import { rangeViewType } from "./objects/rangeView";
import { dynamicRibbonType, ribbonButtonType, ribbonTabType } from "./objects/ribbon";
import {
  addinServiceType,
  appRuntimePersistenceServiceType,
  appRuntimeServiceType,
} from "./objects/runtimeServices";
import { settingCollectionType, settingType } from "./objects/setting";
import { tableType } from "./objects/table";
import { tableCollectionType, tableScopedCollectionType } from "./objects/tableCollection";
import { tableColumnCollectionType, tableColumnType } from "./objects/tableColumn";
import { tableRowCollectionType, tableRowType } from "./objects/tableRow";
import { tableSortType } from "./objects/tableSort";
import { workbookType } from "./objects/workbook";
import { worksheetType } from "./objects/worksheet";
import { worksheetCollectionType } from "./objects/worksheetCollection";
import { worksheetProtectionType } from "./objects/worksheetProtection";

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

export function typeOf<K extends Kind>(handle: Handle<K>): ObjectType<HandleStates[K]> {
  return REGISTRY[handle.type];
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
