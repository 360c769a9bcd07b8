import { rewriteFormulas } from "./formulaRewriting";
import type { Workbook } from "./workbook";

/** Texts, quoted sheet names and what stands between brackets: no table is named there. */
const ASIDE = /("(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\])/;

/** What names a table, in formulas and as the source of pivot tables, follows its new name. */
export function followTableRename(workbook: Workbook, name: string, newName: string): void {
  rewriteFormulas(workbook, (formula) => withTableRenamed(formula, name, newName));
  for (const pivot of workbook.state.pivots) {
    const { source } = pivot.definition;
    const isSource = "table" in source && source.table.toLowerCase() === name.toLowerCase();
    if (isSource) pivot.definition = { ...pivot.definition, source: { table: newName } };
  }
}

function withTableRenamed(formula: string, name: string, newName: string): string {
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
