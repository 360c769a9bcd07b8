import type { Element } from "@xmldom/xmldom";
import { withFunctionPrefixes } from "../read/functionPrefixes";
import { childrenNamed, elementAt, numberAttribute } from "../read/elements";
import { clearChildren, ensureChild, newElement, setAttributes } from "./changeElements";
import type { TableColumnEdit } from "./edits";

/** Gives a table these columns; those of the file keep their id, their formats and their totals. */
export function setColumns(root: Element, columns: readonly TableColumnEdit[]): void {
  const list = elementAt(root, "tableColumns");
  if (!list) throw new Error("The table has no columns");
  const former = childrenNamed(list, "tableColumn");
  let lastId = Math.max(0, ...former.map((column) => numberAttribute(column, "id") ?? 0));
  const elements = columns.map(({ from }) => {
    const known = from === undefined ? undefined : former[from];
    return known ?? newElement(list, "tableColumn", { id: (lastId += 1) });
  });
  clearChildren(list);
  elements.forEach((element, index) => {
    const { name = "", calculatedFormula } = columns[index] ?? {};
    setAttributes(element, { name });
    if (calculatedFormula !== undefined) setFormula(element, calculatedFormula);
    list.appendChild(element);
  });
  setAttributes(list, { count: columns.length });
  moveFilters(root, columns);
}

function setFormula(column: Element, formula: string): void {
  const element = ensureChild(column, "calculatedColumnFormula", [
    "totalsRowFormula",
    "xmlColumnPr",
    "extLst",
  ]);
  clearChildren(element);
  const text = withFunctionPrefixes(formula.replace(/^=/, ""));
  const { ownerDocument } = column;
  if (ownerDocument) element.appendChild(ownerDocument.createTextNode(text));
}

/** Filters name their column by its place; an order that was sorted by a column is only a memory. */
function moveFilters(root: Element, columns: readonly TableColumnEdit[]): void {
  const filter = elementAt(root, "autoFilter");
  if (columns.every(({ from }, index) => from === undefined || from === index)) return;
  for (const column of childrenNamed(filter, "filterColumn")) {
    const former = numberAttribute(column, "colId");
    const place = columns.findIndex(({ from }) => from === former);
    if (place < 0) filter?.removeChild(column);
    else setAttributes(column, { colId: place });
  }
  for (const parent of [root, filter]) {
    for (const sort of childrenNamed(parent, "sortState")) parent?.removeChild(sort);
  }
}
