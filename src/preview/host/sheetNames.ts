import { withSheetDeleted, withSheetRenamed } from "../../ooxml/sheetReferences";
import { rewriteFormulas } from "./formulaRewriting";
import type { Workbook } from "./workbook";

/** What names a sheet, in formulas and elsewhere, follows when the sheet is renamed or deleted. */

/** Takes in the names that sheets have been given since, by an add-in or by the user in the grid. */
export function followSheetNames(workbook: Workbook): void {
  for (const { from, to } of workbook.takeRenamedSheets()) followRename(workbook, from, to);
}

function followRename(workbook: Workbook, name: string, newName: string): void {
  rewriteFormulas(workbook, (formula) => withSheetRenamed(formula, name, newName));
  for (const pivot of workbook.state.pivots) {
    const { definition } = pivot;
    const sheet = definition.sheet === name ? newName : definition.sheet;
    const ofName = "sheet" in definition.source && definition.source.sheet === name;
    const source = ofName ? { ...definition.source, sheet: newName } : definition.source;
    pivot.definition = { ...definition, sheet, source };
  }
}

/** To call once the sheet is gone: its cells are `#REF!`. */
export function followDeletion(workbook: Workbook, name: string): void {
  rewriteFormulas(workbook, (formula) => withSheetDeleted(formula, name));
}
