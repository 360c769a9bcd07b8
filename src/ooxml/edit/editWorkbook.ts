import { CONTENT_TYPE } from "../contentTypes";
import { OpcPackage } from "../opcPackage";
import { rewritePivots } from "../pivot/rewritePivots";
import { workbookParts, type WorkbookParts } from "../read/workbookParts";
import { RELATIONSHIP } from "../relationships";
import { addPivots } from "./addPivots";
import { addTables, removeTables } from "./addTables";
import { editTables, grownTables } from "./editTables";
import { editTabs } from "./editTabs";
import type { WorkbookEdits } from "./edits";
import { FormerParts } from "./formerParts";
import { editSheet, type Restyle } from "./editSheet";
import { unlinkPivots } from "./removePivots";
import { renameReferences } from "./renameReferences";
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
  const parts = OpcPackage.open(bytes);
  const former = new FormerParts(parts);
  const { found } = former;
  const styles = new StyleSheet(found.styles === null ? null : parts.text(found.styles));
  editContents(parts, found, edits, styles);
  editStructure(parts, former, edits, styles);
  saveStyles(parts, found, styles);
  former.removeUnused();
  return parts.save();
}

/** What the file's own sheets, tables and pivot tables hold. */
function editContents(
  parts: OpcPackage,
  found: WorkbookParts,
  edits: WorkbookEdits,
  styles: StyleSheet,
): void {
  editCells(parts, found, edits, styles);
  removeTables(parts, found.sheets, edits.deletedTables ?? []);
  editTables(parts, found.sheets, edits.tables ?? []);
  unlinkPivots(parts, found.sheets, edits.deletedPivots ?? []);
  rewritePivots(parts, found.sheets, edits.pivots ?? []);
  renameSheets(parts, edits);
}

/** The tabs and the names; then what is new on the sheets. */
function editStructure(
  parts: OpcPackage,
  former: FormerParts,
  edits: WorkbookEdits,
  styles: StyleSheet,
): void {
  const { workbook: path } = former.found;
  const workbook = new WorkbookXml(parts.text(path));
  const save = (): void => {
    if (changesWorkbook(edits)) parts.setText(path, workbook.toXml());
  };
  editTabs(parts, path, workbook, edits, restyler(styles));
  if (changesCells(edits)) {
    removeCalcChain(parts, path);
    workbook.calculateOnLoad();
  }
  save();
  const { sheets } = workbookParts(parts);
  addTables(parts, sheets, edits.addedTables ?? []);
  const target = { parts, workbookPath: path, workbook, styles };
  addPivots(target, sheets, edits.addedPivots ?? []);
  former.unlinkCaches(workbook);
  save();
}

function isEmpty(edits: WorkbookEdits): boolean {
  return Object.values(edits).every((list: readonly unknown[] | undefined) => !list?.length);
}

/** A value may feed formulas, and a replaced cell may have held one. */
function changesCells({ sheets, addedSheets, deletedSheets }: WorkbookEdits): boolean {
  const edited = (sheets ?? []).some(
    ({ cells, cachedValues }) => (cells?.length ?? 0) + (cachedValues?.length ?? 0) > 0,
  );
  return edited || (addedSheets ?? []).length + (deletedSheets ?? []).length > 0;
}

function changesWorkbook(edits: WorkbookEdits): boolean {
  const tabs = (edits.sheets ?? []).some(
    ({ newName, visibility }) => newName !== undefined || visibility !== undefined,
  );
  const { names, deletedNames, sheetOrder, addedPivots, deletedPivots } = edits;
  const lists = [names, deletedNames, sheetOrder, addedPivots, deletedPivots];
  return changesCells(edits) || tabs || lists.some((list) => (list ?? []).length > 0);
}

function restyler(styles: StyleSheet): Restyle {
  return (style, code) => styles.withNumberFormat(style, code);
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
    const after = editSheet(before, edit, grown, restyler(styles));
    if (after !== before) parts.setText(sheet.path, after);
  }
}

function renameSheets(parts: OpcPackage, { sheets }: WorkbookEdits): void {
  for (const { sheet, newName } of sheets ?? []) {
    if (newName !== undefined) renameReferences(parts, sheet, newName);
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

/** Removes the calculation chain, which must list exactly the cells with a formula; Excel rebuilds it. */
function removeCalcChain(parts: OpcPackage, workbook: string): void {
  const chain = parts.relationships(workbook).find((link) => link.type.endsWith("/calcChain"));
  if (!chain) return;
  parts.removeRelationship(workbook, chain.id);
  parts.remove(chain.target);
}
