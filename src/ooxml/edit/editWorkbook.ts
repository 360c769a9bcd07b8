import { CONTENT_TYPE } from "../contentTypes";
import { OpcPackage } from "../opcPackage";
import { rewritePivots } from "../pivot/rewritePivots";
import { workbookParts, type WorkbookParts } from "../read/workbookParts";
import { checkInflatedSize } from "../read/zipLimit";
import { RELATIONSHIP } from "../relationshipTypes";
import { addSheets } from "./addSheets";
import { removeCalcChain } from "./calcChain";
import { editSheet } from "./editSheet";
import { editTables, grownTables } from "./editTables";
import type { WorkbookEdits } from "./edits";
import { StyleSheet } from "./styleSheet";
import { WorkbookXml } from "./workbookXml";

/**
 * The file with the edits, and nothing else changed: parts that no edit touches stay byte for byte.
 * The original is not modified. Without any edit, the same bytes come back (a package given is saved).
 * Throws when an edit names a sheet or a table that the file does not have.
 */
export function editWorkbook(original: Uint8Array | OpcPackage, edits: WorkbookEdits): Uint8Array {
  const bytes = original instanceof OpcPackage ? original.save() : original;
  if (isEmpty(edits)) return bytes;
  checkInflatedSize(bytes);
  const parts = OpcPackage.open(bytes);
  const found = workbookParts(parts);
  const styles = new StyleSheet(found.styles === null ? null : parts.text(found.styles));
  const workbook = new WorkbookXml(parts.text(found.workbook));

  editCells(parts, found, edits, styles);
  editTables(parts, found.sheets, edits.tables ?? []);
  rewritePivots(parts, found.sheets, edits.pivots ?? []);
  editTabs(parts, found, workbook, edits, styles);
  if (changesCells(edits)) {
    removeCalcChain(parts, found.workbook);
    workbook.calculateOnLoad();
  }
  saveStyles(parts, found, styles);
  if (changesWorkbook(edits)) parts.setText(found.workbook, workbook.toXml());
  return parts.save();
}

function isEmpty({ sheets, addedSheets, tables, pivots, names }: WorkbookEdits): boolean {
  return [sheets, addedSheets, tables, pivots, names].every((edits) => (edits ?? []).length === 0);
}

/** A value may feed formulas, and a replaced cell may have held one. */
function changesCells({ sheets, addedSheets }: WorkbookEdits): boolean {
  const edited = (sheets ?? []).some(
    ({ cells, cachedValues }) => (cells?.length ?? 0) + (cachedValues?.length ?? 0) > 0,
  );
  return edited || (addedSheets ?? []).length > 0;
}

function changesWorkbook(edits: WorkbookEdits): boolean {
  const tabs = (edits.sheets ?? []).some(
    ({ newName, visibility }) => newName !== undefined || visibility !== undefined,
  );
  return changesCells(edits) || tabs || (edits.names ?? []).length > 0;
}

function editCells(
  parts: OpcPackage,
  found: WorkbookParts,
  edits: WorkbookEdits,
  styles: StyleSheet,
): void {
  for (const edit of edits.sheets ?? []) {
    const sheet = found.sheets.find(({ name }) => name === edit.sheet);
    if (!sheet) throw new Error(`The file has no sheet named ${edit.sheet}`);
    const before = parts.text(sheet.path);
    const grown = grownTables(parts, sheet, edits.tables ?? []);
    const after = editSheet(before, edit, grown, (style, code) =>
      styles.withNumberFormat(style, code),
    );
    if (after !== before) parts.setText(sheet.path, after);
  }
}

function editTabs(
  parts: OpcPackage,
  found: WorkbookParts,
  workbook: WorkbookXml,
  edits: WorkbookEdits,
  styles: StyleSheet,
): void {
  addSheets(parts, found.workbook, workbook, edits.addedSheets ?? [], (style, code) =>
    styles.withNumberFormat(style, code),
  );
  for (const { sheet, visibility } of edits.sheets ?? []) {
    if (visibility !== undefined) workbook.setVisibility(sheet, visibility);
  }
  for (const name of edits.names ?? []) workbook.setName(name);
  for (const { sheet, newName } of edits.sheets ?? []) {
    if (newName !== undefined) workbook.renameSheet(sheet, newName);
  }
}

function saveStyles(parts: OpcPackage, found: WorkbookParts, styles: StyleSheet): void {
  const xml = styles.changedXml();
  if (xml === null) return;
  if (found.styles !== null) {
    parts.setText(found.styles, xml);
    return;
  }
  parts.setText("xl/styles.xml", xml, CONTENT_TYPE.styles);
  parts.addRelationship(found.workbook, RELATIONSHIP.styles, "xl/styles.xml");
}
