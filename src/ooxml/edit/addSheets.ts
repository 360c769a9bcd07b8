import { CONTENT_TYPE } from "../contentTypes";
import { NAMESPACE } from "../namespaces";
import type { OpcPackage } from "../opcPackage";
import { RELATIONSHIP } from "../relationshipTypes";
import type { AddedSheet } from "./edits";
import { editSheet, type Restyle } from "./editSheet";
import type { WorkbookXml } from "./workbookXml";
import { XML_DECLARATION } from "../xml/xmlText";

const EMPTY_SHEET =
  `${XML_DECLARATION}<worksheet xmlns="${NAMESPACE.spreadsheet}">` +
  '<dimension ref="A1"/><sheetData/></worksheet>';

/** Adds plain worksheets at the right of the others. */
export function addSheets(
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
