import type { OpcPackage } from "../opcPackage";
import { addSheets } from "./addSheets";
import type { WorkbookEdits } from "./edits";
import type { Restyle } from "./editSheet";
import type { WorkbookXml } from "./workbookXml";

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
