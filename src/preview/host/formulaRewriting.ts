import type { Workbook } from "./workbook";

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
