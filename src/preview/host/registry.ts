import type { Handle, HandleStates, Kind } from "./handles";
import type { ObjectType } from "./objectType";
import type { Scope } from "./scope";
import type { Workbook } from "./workbook";
import {
  applicationType,
  documentPropertiesType,
  runtimeType,
  workbookType,
} from "./objects/workbook";
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
import { rangeType, rangeSortType, removeDuplicatesResultType } from "./objects/range";
import {
  rangeAreasCollectionType,
  rangeAreasType,
  rangeCollectionType,
  workbookRangeAreasType,
} from "./objects/rangeAreas";
import { bindingCollectionType, bindingType } from "./objects/binding";
import { cultureInfoType, datetimeFormatInfoType, numberFormatInfoType } from "./objects/culture";
import {
  colorScaleConditionalFormatType,
  conditionalDataBarFormatType,
  conditionalFormatCollectionType,
  conditionalFormatRuleType,
  conditionalFormatType,
  conditionalRangeBorderCollectionType,
  conditionalRangeBorderType,
  conditionalRangeFillType,
  conditionalRangeFontType,
  conditionalRangeFormatType,
  customConditionalFormatType,
  dataBarConditionalFormatType,
  iconSetConditionalFormatType,
  ruledFormatType,
} from "./objects/conditionalFormat";
import {
  customPropertyCollectionType,
  customPropertyType,
  worksheetCustomPropertyCollectionType,
  worksheetCustomPropertyType,
} from "./objects/customProperty";
import {
  customXmlPartCollectionType,
  customXmlPartScopedCollectionType,
  customXmlPartType,
} from "./objects/customXmlPart";
import { freezePanesType } from "./objects/freezePanes";
import { pageBreakCollectionType, pageBreakType } from "./objects/pageBreak";
import { workbookProtectionType, worksheetProtectionType } from "./objects/protection";
import { styleCollectionType, styleType } from "./objects/style";
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
import { worksheetType, worksheetCollectionType } from "./objects/worksheet";

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
  RangeAreas: rangeAreasType,
  RangeCollection: rangeCollectionType,
  WorkbookRangeAreas: workbookRangeAreasType,
  RangeAreasCollection: rangeAreasCollectionType,
  RemoveDuplicatesResult: removeDuplicatesResultType,
  WorksheetFreezePanes: freezePanesType,
  PageBreakCollection: pageBreakCollectionType,
  PageBreak: pageBreakType,
  WorksheetCustomPropertyCollection: worksheetCustomPropertyCollectionType,
  WorksheetCustomProperty: worksheetCustomPropertyType,
  CustomPropertyCollection: customPropertyCollectionType,
  CustomProperty: customPropertyType,
  CultureInfo: cultureInfoType,
  DatetimeFormatInfo: datetimeFormatInfoType,
  NumberFormatInfo: numberFormatInfoType,
  WorkbookProtection: workbookProtectionType,
  Runtime: runtimeType,
  StyleCollection: styleCollectionType,
  Style: styleType,
  BindingCollection: bindingCollectionType,
  Binding: bindingType,
  CustomXmlPartCollection: customXmlPartCollectionType,
  CustomXmlPartScopedCollection: customXmlPartScopedCollectionType,
  CustomXmlPart: customXmlPartType,
  ConditionalFormatCollection: conditionalFormatCollectionType,
  ConditionalFormat: conditionalFormatType,
  CellValueConditionalFormat: ruledFormatType,
  ColorScaleConditionalFormat: colorScaleConditionalFormatType,
  CustomConditionalFormat: customConditionalFormatType,
  ConditionalFormatRule: conditionalFormatRuleType,
  DataBarConditionalFormat: dataBarConditionalFormatType,
  ConditionalDataBarPositiveFormat: conditionalDataBarFormatType,
  ConditionalDataBarNegativeFormat: conditionalDataBarFormatType,
  IconSetConditionalFormat: iconSetConditionalFormatType,
  PresetCriteriaConditionalFormat: ruledFormatType,
  TextConditionalFormat: ruledFormatType,
  TopBottomConditionalFormat: ruledFormatType,
  ConditionalRangeFormat: conditionalRangeFormatType,
  ConditionalRangeFill: conditionalRangeFillType,
  ConditionalRangeFont: conditionalRangeFontType,
  ConditionalRangeBorderCollection: conditionalRangeBorderCollectionType,
  ConditionalRangeBorder: conditionalRangeBorderType,
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
