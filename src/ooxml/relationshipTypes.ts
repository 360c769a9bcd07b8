/** Types of the relationships between parts. */

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const RELATIONSHIP = {
  officeDocument: `${OFFICE}/officeDocument`,
  extendedProperties: `${OFFICE}/extended-properties`,
  coreProperties:
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
  worksheet: `${OFFICE}/worksheet`,
  sharedStrings: `${OFFICE}/sharedStrings`,
  styles: `${OFFICE}/styles`,
  theme: `${OFFICE}/theme`,
  table: `${OFFICE}/table`,
  hyperlink: `${OFFICE}/hyperlink`,
  drawing: `${OFFICE}/drawing`,
  chart: `${OFFICE}/chart`,
  pivotTable: `${OFFICE}/pivotTable`,
  pivotCacheDefinition: `${OFFICE}/pivotCacheDefinition`,
  pivotCacheRecords: `${OFFICE}/pivotCacheRecords`,
  taskPanes: "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
  webExtension: "http://schemas.microsoft.com/office/2011/relationships/webextension",
} as const;
