import { withFunctionPrefixes } from "../read/functionPrefixes";
import type { TableColumnEdit } from "./edits";
import {
  type XmlElement,
  childrenNamed,
  elementAt,
  ensureChild,
  newElement,
  numberAttribute,
  setAttributes,
} from "../xml/xmlTree";

/** Gives a table these columns; those of the file keep their id, their formats and their totals. */
export function setColumns(root: XmlElement, columns: readonly TableColumnEdit[]): void {
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
