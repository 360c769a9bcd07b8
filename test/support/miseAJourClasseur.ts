import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formatRect } from "../../src/ooxml/a1";
import { formulasOf } from "../../src/preview/host/rangeReading";
import type { OpenSuivi } from "./openSuivi";

/** The workbook of an earlier model, as it was distributed: no builder makes it any more. */
export function modele(version: string): Uint8Array {
  return readFileSync(join(__dirname, `../fixtures/modeles/suivi-${version}.xlsx`));
}

/**
 * All that an update may change of the open workbook, as plain data: what is said of it can be compared.
 * Formulas are as Excel tells them, since a file may hold the same ones in other words.
 */
export function contentsOf({ host }: OpenSuivi) {
  const { grid, state } = host.workbook;
  const sheets = grid.sheets();
  return {
    cells: Object.fromEntries(
      sheets.map(({ id, name }) => {
        const used = grid.usedRect(id) ?? { row: 0, column: 0, rows: 1, columns: 1 };
        const rect = {
          row: 0,
          column: 0,
          rows: used.row + used.rows,
          columns: used.column + used.columns,
        };
        const read = grid.read(id, rect);
        const contents = formulasOf(host.workbook, { sheetId: id, rect }, read);
        const cells = read.flatMap((row, r) =>
          row.flatMap(({ numberFormat }, c) => {
            const content = contents[r]?.[c];
            if (content === "") return [];
            const at = formatRect({ row: r, column: c, rows: 1, columns: 1 });
            return [[at, [content, numberFormat ?? "General"]] as const];
          }),
        );
        return [name, Object.fromEntries(cells)];
      }),
    ),
    tables: Object.fromEntries(
      state.tables.map(({ name, sheetId, rect, columns }) => [
        name,
        { sheet: host.workbook.sheetName(sheetId), rect, columns: columns.map((one) => one.name) },
      ]),
    ),
    names: Object.fromEntries(
      // What is printed is no name that an add-in may make.
      state.names
        .filter(({ name }) => !name.startsWith("_xlnm."))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ name, formula }) => [name, formula]),
    ),
    sheets: sheets.map(({ name, visibility }) => [name, visibility]),
  };
}
