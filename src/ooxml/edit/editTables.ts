import { formatRect } from "../a1";
import { CONTENT_TYPE } from "../contentTypes";
import type { TableModel } from "../model";
import type { OpcPackage } from "../opcPackage";
import { parseTable } from "../read/tables";
import { targetsOfType, type SheetPart } from "../read/workbookParts";
import type { TableEdits, TableColumnEdit } from "./edits";
import type { GrownTable } from "./inheritedStyles";
import {
  type XmlElement,
  elementAt,
  ensureChild,
  parseXml,
  setAttributes,
  textAttribute,
  childrenNamed,
  newElement,
  numberAttribute,
} from "../xml/xmlTree";
import { withFunctionPrefixes } from "../formulaText";

/** The tables that grow downwards on a sheet. To be asked before `editTables`. */
export function grownTables(
  parts: OpcPackage,
  sheet: SheetPart,
  edits: readonly TableEdits[],
): GrownTable[] {
  return tableParts(parts, sheet).flatMap(({ table }) => {
    const rect = edits.find((edit) => isSame(edit.table, table.name))?.rect;
    const lastBodyRow = table.rect.row + table.rect.rows - 1 - (table.totalsRow ? 1 : 0);
    return rect && rect.row + rect.rows - 1 > lastBodyRow ? [{ rect, lastBodyRow }] : [];
  });
}

/** Changes the table parts. Throws when the file has no table of that name. */
export function editTables(
  parts: OpcPackage,
  sheets: readonly SheetPart[],
  edits: readonly TableEdits[],
): void {
  const all = sheets.flatMap((sheet) => tableParts(parts, sheet));
  for (const edit of edits) {
    const found = all.find(({ table }) => isSame(edit.table, table.name));
    if (!found) throw new Error(`The file has no table named ${edit.table}`);
    parts.setText(found.path, editedTable(parts.text(found.path), found.table, edit));
    if (edit.newName !== undefined) renameSources(parts, found.table.name, edit.newName);
  }
}

/** The pivot caches that read a table follow its name. */
function renameSources(parts: OpcPackage, name: string, newName: string): void {
  for (const path of parts.partNames()) {
    if (parts.contentType(path) !== CONTENT_TYPE.pivotCacheDefinition) continue;
    const document = parseXml(parts.text(path));
    const source = elementAt(document.root, "cacheSource", "worksheetSource");
    if (!source || !isSame(textAttribute(source, "name") ?? "", name)) continue;
    setAttributes(source, { name: newName });
    parts.setText(path, document.toXml());
  }
}

function tableParts(parts: OpcPackage, sheet: SheetPart): { path: string; table: TableModel }[] {
  return targetsOfType(parts.relationships(sheet.path), "table")
    .filter((path) => parts.has(path))
    .flatMap((path) => {
      const table = parseTable(parts.text(path), sheet.name);
      return table ? [{ path, table }] : [];
    });
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function editedTable(xml: string, table: TableModel, edit: TableEdits): string {
  const document = parseXml(xml);
  const { root } = document;
  if (edit.newName !== undefined) {
    setAttributes(root, { name: edit.newName, displayName: edit.newName });
  }
  if (edit.totalsRow !== undefined) showTotalsRow(root, edit.totalsRow);
  if (edit.rect) setAttributes(root, { ref: formatRect(edit.rect) });
  if (edit.columns) setColumns(root, edit.columns);
  setFilter(root, { ...table, ...edit });
  setStyle(root, edit);
  return document.toXml();
}

function showTotalsRow(root: XmlElement, shown: boolean): void {
  setAttributes(root, {
    totalsRowCount: shown ? 1 : null,
    totalsRowShown: shown ? null : false,
  });
}

/** The filter covers the header and the body, not the totals. */
function setFilter(
  root: XmlElement,
  { rect, totalsRow, filterButton }: Pick<TableModel, "rect" | "totalsRow" | "filterButton">,
): void {
  const present = elementAt(root, "autoFilter");
  if (filterButton === false) {
    if (present) present.remove();
    return;
  }
  const filter = ensureChild(root, "autoFilter", ["sortState", "tableColumns"]);
  const ref = formatRect({ ...rect, rows: rect.rows - (totalsRow ? 1 : 0) });
  setAttributes(filter, { ref });
}

function setStyle(root: XmlElement, { style, rowStripes }: TableEdits): void {
  if (style === undefined && rowStripes === undefined) return;
  const info = ensureChild(root, "tableStyleInfo", ["extLst"]);
  if (style !== undefined) setAttributes(info, { name: style === "" ? null : style });
  if (rowStripes !== undefined) setAttributes(info, { showRowStripes: rowStripes });
}

/** Gives a table these columns; those of the file keep their id, their formats and their totals. */
function setColumns(root: XmlElement, columns: readonly TableColumnEdit[]): void {
  const list = elementAt(root, "tableColumns");
  if (!list) throw new Error("The table has no columns");
  const former = childrenNamed(list, "tableColumn");
  let lastId = Math.max(0, ...former.map((column) => numberAttribute(column, "id") ?? 0));
  const elements = columns.map(({ from }) => {
    const known = from === undefined ? undefined : former[from];
    return known ?? newElement(list, "tableColumn", { id: (lastId += 1) });
  });
  list.clear();
  elements.forEach((element, index) => {
    const { name = "", calculatedFormula } = columns[index] ?? {};
    setAttributes(element, { name });
    if (calculatedFormula !== undefined) setFormula(element, calculatedFormula);
    list.append(element);
  });
  setAttributes(list, { count: columns.length });
  moveFilters(root, columns);
}

function setFormula(column: XmlElement, formula: string): void {
  const element = ensureChild(column, "calculatedColumnFormula", [
    "totalsRowFormula",
    "xmlColumnPr",
    "extLst",
  ]);
  element.setText(withFunctionPrefixes(formula.replace(/^=/, "")));
}

/** Filters name their column by its place; an order that was sorted by a column is only a memory. */
function moveFilters(root: XmlElement, columns: readonly TableColumnEdit[]): void {
  const filter = elementAt(root, "autoFilter");
  if (columns.every(({ from }, index) => from === undefined || from === index)) return;
  for (const column of childrenNamed(filter, "filterColumn")) {
    const former = numberAttribute(column, "colId");
    const place = columns.findIndex(({ from }) => from === former);
    if (place < 0) column.remove();
    else setAttributes(column, { colId: place });
  }
  for (const parent of [root, filter]) {
    for (const sort of childrenNamed(parent, "sortState")) sort.remove();
  }
}
