/** Content types of the parts that this module writes. */

const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DRAWING_ML = "application/vnd.openxmlformats-officedocument.drawingml";

export const CONTENT_TYPE = {
  relationships: "application/vnd.openxmlformats-package.relationships+xml",
  xml: "application/xml",
  coreProperties: "application/vnd.openxmlformats-package.core-properties+xml",
  extendedProperties: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  workbook: `${SHEET_ML}.sheet.main+xml`,
  worksheet: `${SHEET_ML}.worksheet+xml`,
  sharedStrings: `${SHEET_ML}.sharedStrings+xml`,
  styles: `${SHEET_ML}.styles+xml`,
  table: `${SHEET_ML}.table+xml`,
  pivotTable: `${SHEET_ML}.pivotTable+xml`,
  pivotCacheDefinition: `${SHEET_ML}.pivotCacheDefinition+xml`,
  pivotCacheRecords: `${SHEET_ML}.pivotCacheRecords+xml`,
  theme: "application/vnd.openxmlformats-officedocument.theme+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: `${DRAWING_ML}.chart+xml`,
  webExtension: "application/vnd.ms-office.webextension+xml",
  taskPanes: "application/vnd.ms-office.webextensiontaskpanes+xml",
} as const;
