import { parseRect } from "../a1";
import type { CellRect, CellValue } from "../model";
import type { PivotSource } from "../pivot/source";
import type { SheetGrid } from "./sheetGrid";
import type { CellInput, CellSpec, TableColumnSpec, TableSpec } from "./spec";

type TableRow = readonly (CellInput | null)[];

/** The rows to write: a table without rows has one blank row. */
function bodyRows(table: TableSpec): readonly TableRow[] {
  return table.rows.length > 0 ? table.rows : [[]];
}

/** Where a table stands, header included. */
export function tableRect(table: TableSpec): CellRect {
  const { row, column } = parseRect(table.at);
  return { row, column, rows: bodyRows(table).length + 1, columns: table.columns.length };
}

/** Writes a table's header and rows into its sheet's cells. */
export function putTable(grid: SheetGrid, table: TableSpec): void {
  const { row, column } = tableRect(table);
  const cellOf = table.columns.map(createBodyCells);
  table.columns.forEach((tableColumn, right) =>
    grid.put(row, column + right, headerCell(tableColumn)),
  );
  bodyRows(table).forEach((inputs, down) =>
    cellOf.forEach((cellOfInput, right) => {
      const cell = cellOfInput(inputs[right] ?? null);
      if (cell) grid.put(row + 1 + down, column + right, cell);
    }),
  );
}

/** The body's cells of a column: those that hold the same value are one, of which a long table has few. */
function createBodyCells(column: TableColumnSpec): (input: CellInput | null) => CellSpec | null {
  const known = new Map<CellInput | null, CellSpec | null>();
  return (input) => {
    const cell = known.get(input);
    if (cell !== undefined) return cell;
    const made = bodyCell(column, input);
    if (input === null || typeof input !== "object") known.set(input, made);
    return made;
  };
}

function headerCell({ name, headerStyle }: TableColumnSpec): CellSpec {
  return { value: name, ...(headerStyle ? { style: headerStyle } : {}) };
}

/** Null for a cell that need not be written: empty, without a style or a formula. A cell's own formula, null included, wins. */
function bodyCell(column: TableColumnSpec, input: CellInput | null): CellSpec | null {
  const { formula, style } = column;
  if (input === null && formula === undefined && style === undefined) return null;
  const own: CellSpec = typeof input === "object" ? { ...input } : { value: input };
  if (style && own.style === undefined) own.style = style;
  if (formula !== undefined && own.formula === undefined) own.formula = formula;
  return own;
}

/** What pivot tables read of a table: its headers and the values of its rows. */
export function tableSource(table: TableSpec): PivotSource {
  return {
    headers: table.columns.map(({ name }) => name),
    rows: bodyRows(table).map((inputs) =>
      table.columns.map((_column, index) => inputValue(inputs[index] ?? null)),
    ),
  };
}

function inputValue(input: CellInput | null): CellValue | null {
  return typeof input === "object" ? (input?.value ?? null) : input;
}
