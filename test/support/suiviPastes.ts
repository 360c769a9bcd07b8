import { COLONNES, COLONNES_ECRITES, type LigneHistorique } from "../../src/domain/historique";
import type { OpenSuivi } from "./openSuivi";

/** Somebody pastes rows right below the table, which does not take them in. */
export function pasteBelow(suivi: OpenSuivi, lignes: readonly LigneHistorique[]): void {
  const { sheetId, rect, columns } = suivi.table;
  const rows = lignes.map((ligne) =>
    columns.map(({ name }) => {
      const key = COLONNES_ECRITES.find((one) => COLONNES[one].header === name);
      return { value: key === undefined ? "" : (ligne[key] ?? "") };
    }),
  );
  const below = { ...rect, row: rect.row + rect.rows, rows: rows.length };
  suivi.host.workbook.grid.write(sheetId, below, rows);
}

/** The filled cells of a sheet, row by row; null when there is none of that name. */
export function sheetCells({ host }: OpenSuivi, nom: string): unknown[][] | null {
  const { grid } = host.workbook;
  const sheet = grid.sheets().find(({ name }) => name === nom);
  const used = sheet && grid.usedRect(sheet.id);
  if (!sheet || !used) return null;
  return grid.read(sheet.id, used).map((row) => {
    const values = row.map(({ value }) => value);
    while (values.at(-1) === "") values.pop();
    return values;
  });
}
