import type { Rect } from "../grid/grid";
import { followColumnRenames } from "./formulaRewriting";
import { intersection } from "./geometry";
import type { TableState } from "./state";
import type { Workbook } from "./workbook";

/** A column is named by its header cell: takes the names from the cells that were written. */
export function renameColumnsFromHeaders(workbook: Workbook, sheetId: string, rect: Rect): void {
  for (const table of workbook.state.tables) {
    if (table.sheetId !== sheetId || !table.showHeaders) continue;
    if (intersection({ ...table.rect, rows: 1 }, rect)) readHeaders(workbook, table);
  }
}

/** Reads every column's name from the sheet, and fills the headers that are empty. */
export function readHeaders(workbook: Workbook, table: TableState): void {
  const header = { ...table.rect, rows: 1 };
  const cells = workbook.grid.read(table.sheetId, header)[0] ?? [];
  const taken = new Set<string>();
  const names = table.columns.map((_, index) => {
    const written = String(cells[index]?.value ?? "");
    return claimName(written === "" ? `Colonne${index + 1}` : written, taken);
  });
  const renamed = table.columns.flatMap(({ name }, index): [string, string][] => {
    const after = names[index] ?? name;
    return name === "" || name === after ? [] : [[name.toLowerCase(), after]];
  });
  table.columns = table.columns.map((column, index) => ({
    ...column,
    name: names[index] ?? column.name,
  }));
  workbook.grid.write(table.sheetId, header, [
    names.map((name, index) => (cells[index]?.value === name ? undefined : { value: name })),
  ]);
  if (renamed.length > 0) followColumnRenames(workbook, table, new Map(renamed));
}

/** Two columns never share a name: Excel appends a number to the second. */
function claimName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let suffix = 2; taken.has(name.toLowerCase()); suffix++) name = `${wanted}${suffix}`;
  taken.add(name.toLowerCase());
  return name;
}
