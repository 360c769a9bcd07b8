import { SuiviError } from "../domain/erreurs";
import { COLONNE_KEYS, COLONNES, type ColonneKey } from "../domain/historique";
import { normalizeLibelle } from "../domain/libelles";

/** Where each column of *Historique* stands in the table (0-based), whatever their order; absent ones are missing. */
export type ColumnPositions = Readonly<Partial<Record<ColonneKey, number>>>;

/** Finds columns by header, forgiving case, accents and spaces. */
export function locateColumns(headers: readonly unknown[]): ColumnPositions {
  const normalized = headers.map((header) => normalizeLibelle(String(header)));
  const positions: Partial<Record<ColonneKey, number>> = {};
  for (const key of COLONNE_KEYS) {
    const position = normalized.indexOf(normalizeLibelle(COLONNES[key].header));
    if (position >= 0) positions[key] = position;
  }
  return positions;
}

/** The position of a column that must be there; HISTORIQUE_COLONNE_ABSENTE names its header. */
export function requireColumn(positions: ColumnPositions, key: ColonneKey): number {
  const position = positions[key];
  if (position === undefined) {
    throw new SuiviError("HISTORIQUE_COLONNE_ABSENTE", { colonne: COLONNES[key].header });
  }
  return position;
}
