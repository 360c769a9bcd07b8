import type { Workbook } from "./workbook";
import { withSheetDeleted, withSheetRenamed } from "../../ooxml/formulaText";

/** Changes formulas wherever the workbook has some: names, calculated columns, cells, validation. */
export function rewriteFormulas(workbook: Workbook, change: (formula: string) => string): void {
  const { state, grid } = workbook;
  for (const item of state.names) item.formula = change(item.formula);
  for (const table of state.tables) {
    table.columns = table.columns.map((column) =>
      column.calculatedFormula === undefined
        ? column
        : { ...column, calculatedFormula: change(column.calculatedFormula) },
    );
  }
  grid.rewriteFormulas(change);
  workbook.namesChanged();
}

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

/** Texts, quoted sheet names and what stands between brackets: no table is named there. */
const ASIDE = /("(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\])/;

/** What names a table, in formulas and as the source of pivot tables, follows its new name. */
export function followTableRename(workbook: Workbook, name: string, newName: string): void {
  rewriteFormulas(workbook, (formula) => withTableRenamed(formula, name, newName));
  for (const pivot of workbook.state.pivots) {
    const { source } = pivot.definition;
    const isSource = "table" in source && source.table.toLowerCase() === name.toLowerCase();
    if (isSource) pivot.definition = { ...pivot.definition, source: { table: newName } };
  }
}

export function withTableRenamed(formula: string, name: string, newName: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_.\\\\])${escaped}(?![\\p{L}\\p{N}_.\\\\(!])`,
    "giu",
  );
  return formula
    .split(ASIDE)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(pattern, () => newName)))
    .join("");
}
