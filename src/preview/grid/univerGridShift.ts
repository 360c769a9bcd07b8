import type { Cell, CellInput, Grid, Rect } from "./grid";

/**
 * Inserts or deletes cells inside the columns of `rect` by moving what is below, cell by cell:
 * Univer silently refuses to do so across a part of a table.
 */
export function shiftCells(
  grid: Grid,
  sheetId: string,
  rect: Rect,
  direction: "down" | "up",
): void {
  const used = grid.usedRect(sheetId);
  const end = used ? used.row + used.rows : 0;
  const first = direction === "up" ? rect.row + rect.rows : rect.row;
  const moved = { ...rect, row: first, rows: end - first };
  const cells = moved.rows > 0 ? grid.read(sheetId, moved) : [];
  const blank = Array.from({ length: rect.rows }, () => blankRow(rect.columns));
  const result = direction === "up" ? [...cells, ...blank] : [...blank, ...cells];
  const target = { ...rect, rows: result.length };
  grid.writeNumberFormats(
    sheetId,
    target,
    result.map((row) => row.map((cell) => cell.numberFormat ?? "General")),
  );
  grid.write(
    sheetId,
    target,
    result.map((row) => row.map(toInput)),
  );
}

const blankRow = (columns: number): Cell[] =>
  Array.from({ length: columns }, () => ({ value: "" }));

const toInput = ({ value, formula }: Cell): CellInput =>
  formula === undefined ? { value } : { formula };
