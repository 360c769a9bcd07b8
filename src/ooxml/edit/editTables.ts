import type { Element } from "@xmldom/xmldom";
import { formatRect } from "../a1";
import type { CellRect, TableModel } from "../model";
import type { OpcPackage } from "../opcPackage";
import { childrenNamed, elementAt, numberAttribute } from "../read/elements";
import { parseTable } from "../read/tables";
import { targetsOfType, type SheetPart } from "../read/workbookParts";
import { parseXml, serializeXml } from "../xml";
import { appendElement, setAttributes } from "./changeElements";
import type { TableEdits } from "./edits";
import type { GrownTable } from "./inheritedStyles";

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
  }
}

function tableParts(parts: OpcPackage, sheet: SheetPart): { path: string; table: TableModel }[] {
  return targetsOfType(parts.relationships(sheet.path), "table").map((path) => ({
    path,
    table: parseTable(parts.text(path), sheet.name),
  }));
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function editedTable(xml: string, table: TableModel, edit: TableEdits): string {
  const document = parseXml(xml);
  const root = document.documentElement;
  if (!root) throw new Error(`The part of table ${table.name} is empty`);
  if (edit.rect) setRect(root, table, edit.rect);
  if (edit.columnNames) setColumns(root, edit.columnNames);
  return serializeXml(document);
}

/** The filter covers the header and the body, not the totals. */
function setRect(root: Element, table: TableModel, rect: CellRect): void {
  setAttributes(root, { ref: formatRect(rect) });
  const filter = elementAt(root, "autoFilter");
  const filtered = { ...rect, rows: rect.rows - (table.totalsRow ? 1 : 0) };
  if (filter) setAttributes(filter, { ref: formatRect(filtered) });
}

function setColumns(root: Element, names: readonly string[]): void {
  const list = elementAt(root, "tableColumns");
  if (!list) throw new Error("The table has no columns");
  const columns = childrenNamed(list, "tableColumn");
  const ids = columns.map((column) => numberAttribute(column, "id") ?? 0);
  let lastId = Math.max(0, ...ids);
  names.forEach((name, index) => {
    const column = columns[index];
    if (column) setAttributes(column, { name });
    else appendElement(list, "tableColumn", { id: (lastId += 1), name });
  });
  for (const removed of columns.slice(names.length)) list.removeChild(removed);
  setAttributes(list, { count: names.length });
}
