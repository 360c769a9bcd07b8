/** XML namespaces of the parts. */

export const NAMESPACE = {
  spreadsheet: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  officeRelationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  packageRelationships: "http://schemas.openxmlformats.org/package/2006/relationships",
  contentTypes: "http://schemas.openxmlformats.org/package/2006/content-types",
  drawing: "http://schemas.openxmlformats.org/drawingml/2006/main",
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  spreadsheetDrawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  webExtension: "http://schemas.microsoft.com/office/webextensions/webextension/2010/11",
  taskPanes: "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11",
} as const;
