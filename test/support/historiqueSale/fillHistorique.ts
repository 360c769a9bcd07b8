import type { LigneLue } from "../../../src/domain/historiqueLu";
import { COLONNE_KEYS, COLONNES } from "../../../src/domain/historique";
import type { CellInput } from "../../../src/preview/grid/grid";
import type { OpenSuivi } from "../openSuivi";

/** Fills the open workbook's history with these rows, and the cells right below it. */
export function fillHistorique(
  { table, host }: OpenSuivi,
  lignes: readonly LigneLue[],
  horsTableau: readonly LigneLue[],
): void {
  const { grid } = host.workbook;
  const keys = table.columns.map(({ name }) =>
    COLONNE_KEYS.find((key) => COLONNES[key].header === name),
  );
  const cellsOf = (ligne: LigneLue, inTable: boolean): CellInput[] =>
    keys.map((key): CellInput => {
      const formula = key && COLONNES[key].formula;
      if (!key || formula === undefined || ligne.sansFormule.has(key))
        return { value: key ? ligne.cellules[key] : "" };
      return inTable ? { formula: `=${formula}` } : { value: "" };
    });
  const rows = [
    ...lignes.map((ligne) => cellsOf(ligne, true)),
    ...horsTableau.map((ligne) => cellsOf(ligne, false)),
  ];
  table.rect = { ...table.rect, rows: lignes.length + 1 };
  grid.write(table.sheetId, { ...table.rect, row: table.rect.row + 1, rows: rows.length }, rows);
}
