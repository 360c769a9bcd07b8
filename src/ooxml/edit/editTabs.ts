import type { OpcPackage } from "../opcPackage";
import type { WorkbookEdits, AddedSheet } from "./edits";
import { type Restyle, editSheet } from "./editSheet";
import type { WorkbookXml } from "./workbookXml";
import { CONTENT_TYPE } from "../contentTypes";
import { NAMESPACE } from "../namespaces";
import { RELATIONSHIP } from "../relationships";
import { XML_DECLARATION } from "../xml/xmlText";

/** Shows, hides, renames, deletes, adds and orders the tabs; then gives the names what they stand for. */
export function editTabs(
  parts: OpcPackage,
  workbookPath: string,
  workbook: WorkbookXml,
  edits: WorkbookEdits,
  restyle: Restyle,
): void {
  const sheets = edits.sheets ?? [];
  for (const { sheet, visibility } of sheets) {
    if (visibility !== undefined) workbook.setVisibility(sheet, visibility);
  }
  const renamed = sheets.filter(({ newName }) => newName !== undefined);
  // First to names that no tab can have: two sheets may have exchanged theirs.
  renamed.forEach(({ sheet }, index) => workbook.renameSheet(sheet, `:${index}:`));
  renamed.forEach(({ newName = "" }, index) => workbook.renameSheet(`:${index}:`, newName));
  for (const sheet of edits.deletedSheets ?? []) {
    parts.removeRelationship(workbookPath, workbook.removeSheet(sheet));
  }
  addSheets(parts, workbookPath, workbook, edits.addedSheets ?? [], restyle);
  if (edits.sheetOrder) workbook.orderSheets(edits.sheetOrder);
  for (const name of edits.deletedNames ?? []) workbook.names().remove(name);
  for (const name of edits.names ?? []) workbook.names().set(name);
}

const EMPTY_SHEET =
  `${XML_DECLARATION}<worksheet xmlns="${NAMESPACE.spreadsheet}">` +
  '<dimension ref="A1"/><sheetData/></worksheet>';

/** Adds plain worksheets at the right of the others. */
function addSheets(
  parts: OpcPackage,
  workbookPath: string,
  workbook: WorkbookXml,
  sheets: readonly AddedSheet[],
  restyle: Restyle,
): void {
  for (const { name, visibility, cells } of sheets) {
    const path = freePath(parts);
    parts.setText(path, editSheet(EMPTY_SHEET, { cells }, [], restyle), CONTENT_TYPE.worksheet);
    const id = parts.addRelationship(workbookPath, RELATIONSHIP.worksheet, path);
    workbook.addSheet(name, id, visibility ?? "Visible");
  }
}

function freePath(parts: OpcPackage): string {
  for (let number = 1; ; number += 1) {
    const path = `xl/worksheets/sheet${number}.xml`;
    if (!parts.has(path)) return path;
  }
}
