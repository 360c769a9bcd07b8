import { shiftReferences } from "../formulaText";
import { escapeText } from "../xml/xmlText";
import type { SharedFormulaCell, SheetIndex } from "./sheetIndex";
import { patched, prefixAt } from "./tagText";

/**
 * The sheet's text with a formula of their own for the cells that shared the formula of a cell about to
 * be overwritten. The same text when there is none.
 */
export function detachSharedFormulas(
  { xml, sharedFormulas }: SheetIndex,
  changes: ReadonlyMap<number, ReadonlyMap<number, { readonly content?: unknown }>>,
): string {
  const masters = new Map<string, SharedFormulaCell>();
  for (const shared of sharedFormulas) {
    if (shared.formula.text === "") continue;
    if (changes.get(shared.row)?.get(shared.column)?.content === undefined) continue;
    masters.set(shared.formula.sharedIndex, shared);
  }
  if (masters.size === 0) return xml;
  const patches = sharedFormulas.flatMap(({ row, column, formula }) => {
    const master = masters.get(formula.sharedIndex);
    if (!master || formula.text !== "") return [];
    const own = shiftReferences(master.formula.text, row - master.row, column - master.column);
    const prefix = prefixAt(xml, formula.start);
    const text = `<${prefix}f>${escapeText(own)}</${prefix}f>`;
    return [{ start: formula.start, end: formula.end, text }];
  });
  return patched(xml, patches);
}
