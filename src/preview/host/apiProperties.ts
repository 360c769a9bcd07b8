/**
 * The properties that objects of the Excel API have, by type, as office.js lists them: what is loaded
 * of these and is not here is NotImplemented; any other name is nothing to Excel, which ignores it.
 */
const PROPERTIES: Readonly<Record<string, string>> = {
  Workbook:
    "name readOnly isDirty chartDataPointTrack usePrecisionAsDisplayed calculationEngineVersion autoSave previouslySaved worksheets names tables application bindings functions pivotTables settings customXmlParts internalTest properties styles protection dataConnections comments slicers tableStyles pivotTableStyles slicerStyles timelineStyles queries linkedWorkbooks",
  Application:
    "calculationMode calculationEngineVersion calculationState decimalSeparator thousandsSeparator useSystemSeparators iterativeCalculation ribbon cultureInfo",
  DocumentProperties:
    "title subject author keywords comments lastAuthor revisionNumber creationDate category manager company custom",
  Worksheet:
    "name id position visibility tabColor standardWidth standardHeight showGridlines showHeadings enableCalculation tabId charts tables protection pivotTables names freezePanes pageLayout visuals shapes horizontalPageBreaks verticalPageBreaks autoFilter slicers comments customProperties namedSheetViews",
  WorksheetProtection: "protected options",
  PageLayout:
    "orientation paperSize blackAndWhite printErrors zoom centerHorizontally centerVertically printHeadings printGridlines leftMargin rightMargin topMargin bottomMargin headerMargin footerMargin printComments draftMode firstPageNumber printOrder headersFooters",
  Range:
    "numberFormat numberFormatLocal values text formulas formulasLocal rowIndex columnIndex rowCount columnCount address addressLocal cellCount valueTypes formulasR1C1 hidden rowHidden columnHidden isEntireColumn isEntireRow hyperlink style linkedDataTypeState hasSpill top left height width savedAsArray numberFormatCategories format worksheet sort conditionalFormats dataValidation",
  RangeView:
    "numberFormat values text formulas formulasLocal formulasR1C1 valueTypes rowCount columnCount cellAddresses index rows",
  RangeFormat:
    "wrapText horizontalAlignment verticalAlignment columnWidth rowHeight textOrientation useStandardHeight useStandardWidth readingOrder shrinkToFit indentLevel autoIndent fill font borders protection",
  RangeFill: "color tintAndShade patternTintAndShade pattern patternColor",
  RangeFont:
    "name size color italic bold underline strikethrough subscript superscript tintAndShade",
  RangeBorderCollection: "count tintAndShade",
  RangeBorder: "sideIndex style weight color tintAndShade",
  FormatProtection: "locked formulaHidden",
  DataValidation: "type rule prompt errorAlert ignoreBlanks valid",
  TableCollection: "count",
  Table:
    "id name showHeaders showTotals style highlightFirstColumn highlightLastColumn showBandedRows showBandedColumns showFilterButton legacyId columns rows sort worksheet autoFilter",
  TableSort: "matchCase method fields",
  TableColumnCollection: "count",
  TableColumn: "id index values name filter",
  Filter: "criteria",
  TableRowCollection: "count",
  TableRow: "index values",
  AutoFilter: "enabled isDataFiltered criteria",
  NamedItem:
    "name type value visible comment scope formula worksheet worksheetOrNullObject arrayValues",
  Setting: "key value",
  PivotTable:
    "name id useCustomSortLists enableDataValueEditing refreshOnOpen allowMultipleFiltersPerField worksheet hierarchies rowHierarchies columnHierarchies dataHierarchies filterHierarchies layout",
  PivotLayout:
    "showColumnGrandTotals showRowGrandTotals enableFieldList subtotalLocation layoutType autoFormat preserveFormatting altTextDescription altTextTitle emptyCellText fillEmptyCells showFieldHeaders",
  PivotHierarchy: "id name fields",
  PivotField: "id name subtotals showAllItems items",
  PivotItem: "id name isExpanded visible",
  RibbonTab: "id",
  RibbonButton: "id enabled label",
};

/** Whether Excel has this property; true for a type that office.js does not list. */
export function isApiProperty(type: string, name: string): boolean {
  return PROPERTIES[type]?.split(" ").includes(name) ?? true;
}
