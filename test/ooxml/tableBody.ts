import type { CellValue } from "../../src/ooxml/model";
import { readWorkbook } from "../../src/ooxml/read/readWorkbook";

/** The titles and the body of a table of a file; null for an empty cell. Throws when the file has no such table. */
export function tableBody(
  file: Uint8Array,
  name: string,
): { columns: string[]; rows: (CellValue | null)[][] } {
  const { tables, sheets } = readWorkbook(file);
  const table = tables.find((candidate) => candidate.name === name)!;
  const { row: top, column: left, rows: height, columns: width } = table.rect;
  const rows = Array.from({ length: height - 1 }, () =>
    new Array<CellValue | null>(width).fill(null),
  );
  for (const { row, column, value } of sheets.find((sheet) => sheet.name === table.sheet)!.cells) {
    const line = rows[row - top - 1];
    if (line && column >= left && column < left + width && value !== "")
      line[column - left] = value;
  }
  return { columns: table.columns.map((column) => column.name), rows };
}
