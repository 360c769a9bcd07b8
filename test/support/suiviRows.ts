import type { CellInput, Rect } from "../../src/preview/grid/grid";
import type { OpenSuivi } from "./openSuivi";

/** What colleagues do with the rows of the open workbook: straight into the grid, at once. */

function bodyRect({ table }: OpenSuivi): Rect {
  return { ...table.rect, row: table.rect.row + 1, rows: table.rect.rows - 1 };
}

function bodyCells(suivi: OpenSuivi): CellInput[][] {
  return suivi.host.workbook.grid
    .read(suivi.table.sheetId, bodyRect(suivi))
    .map((row) =>
      row.map(({ value, formula }) => (formula === undefined ? { value } : { formula })),
    );
}

/** Sorts the table so that its rows stand in the opposite order. */
export function reverseRows(suivi: OpenSuivi): void {
  suivi.host.workbook.grid.write(suivi.table.sheetId, bodyRect(suivi), bodyCells(suivi).reverse());
}

/** Deletes the row with this id; those below move up. */
export function dropRow(suivi: OpenSuivi, idLigne: string): void {
  const { table, host } = suivi;
  const at = suivi.cells().findIndex((row) => row.idLigne.value === idLigne);
  const left = bodyCells(suivi).filter((_, index) => index !== at);
  const blank = (left[0] ?? []).map(() => ({ value: "" }));
  host.workbook.grid.write(table.sheetId, bodyRect(suivi), [...left, blank]);
  table.rect = { ...table.rect, rows: table.rect.rows - 1 };
}

/** Makes the body of the table `count` copies of its rows, over and over; `change` names what each gets anew. */
export function repeatRows(
  suivi: OpenSuivi,
  count: number,
  change: (index: number, cells: CellInput[]) => void,
): void {
  const { table, host } = suivi;
  const models = bodyCells(suivi);
  const rows = Array.from({ length: count }, (_, index) => {
    const cells = [...(models[index % models.length] ?? [])];
    change(index, cells);
    return cells;
  });
  host.workbook.grid.write(table.sheetId, { ...bodyRect(suivi), rows: count }, rows);
  table.rect = { ...table.rect, rows: count + 1 };
}
