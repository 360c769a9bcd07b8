import { parseRect } from "../a1";
import type { CellRect, CellValue } from "../model";
import type { CellBlock, CellInput, CellSpec } from "./spec";

/** The cells of one sheet, by row then column, 0-based; holes where nothing is written. */
export class SheetGrid {
  private readonly cells: CellSpec[][] = [];

  put(row: number, column: number, input: CellInput): void {
    const line = (this.cells[row] ??= []);
    line[column] = typeof input === "object" ? input : { value: input };
  }

  putBlock(block: CellBlock): void {
    const corner = parseRect(block.at);
    block.rows.forEach((inputs, down) =>
      inputs.forEach((input, right) => {
        if (input !== null) this.put(corner.row + down, corner.column + right, input);
      }),
    );
  }

  /** The value that the cell shows; `""` when it is empty. */
  value(row: number, column: number): CellValue {
    return this.cells[row]?.[column]?.value ?? "";
  }

  /** The values of a rectangle, row by row. */
  values(rect: CellRect): CellValue[] {
    return Array.from({ length: rect.rows * rect.columns }, (_unused, index) =>
      this.value(rect.row + Math.floor(index / rect.columns), rect.column + (index % rect.columns)),
    );
  }

  /** Indexes of the rows that hold cells, ascending. */
  rowIndexes(): number[] {
    const indexes: number[] = [];
    this.cells.forEach((_line, row) => indexes.push(row));
    return indexes;
  }

  /** Goes through the cells of a row, left to right. */
  eachInRow(row: number, visit: (cell: CellSpec, column: number) => void): void {
    this.cells[row]?.forEach(visit);
  }

  /** Goes through all cells, row by row. */
  eachCell(visit: (cell: CellSpec, row: number, column: number) => void): void {
    this.cells.forEach((line, row) => line.forEach((cell, column) => visit(cell, row, column)));
  }

  /** The smallest rectangle from A1 that holds every cell. */
  size(): { rows: number; columns: number } {
    const columns = this.cells.reduce((widest, line) => Math.max(widest, line.length), 1);
    return { rows: Math.max(this.cells.length, 1), columns };
  }
}
