import { COLONNE_KEYS, COLONNES_CALCULEES, type ColonneKey } from "./historique";
import {
  type ChangementLigne,
  type ContenuCellule,
  isCalculee,
  type LigneLue,
  type NouvellesCellules,
} from "./historiqueLu";

/** What a change makes of a row, and whether one was made. */

/** Whether nobody changed a row between two readings; what its formulas show may have. */
export function isUnchanged(one: LigneLue, other: LigneLue): boolean {
  return COLONNE_KEYS.every((key) => isUnchangedIn(one, other, key));
}

function isUnchangedIn(one: LigneLue, other: LigneLue, key: ColonneKey): boolean {
  if (isCalculee(one, key) !== isCalculee(other, key)) return false;
  return isCalculee(one, key) || one.cellules[key] === other.cellules[key];
}

/** Whether a row already is what the change makes of its own; never for a removal. */
export function isDone(ligne: LigneLue, { avant, apres }: ChangementLigne): boolean {
  return (
    apres !== null &&
    COLONNE_KEYS.every((key) => {
      const content = apres[key];
      if (content === undefined) return isUnchangedIn(ligne, avant, key);
      if (typeof content === "object") return isCalculee(ligne, key);
      return !isCalculee(ligne, key) && ligne.cellules[key] === content;
    })
  );
}

/** A row as it stands once these cells are written; what its formulas then show is not known. */
export function ligneApres(ligne: LigneLue, apres: NouvellesCellules): LigneLue {
  const cellules: Record<ColonneKey, ContenuCellule> = { ...ligne.cellules };
  const sansFormule = new Set(ligne.sansFormule);
  for (const key of COLONNE_KEYS) {
    const content = apres[key];
    if (content === undefined) continue;
    if (typeof content === "object") sansFormule.delete(key);
    else {
      cellules[key] = content;
      if (COLONNES_CALCULEES.includes(key)) sansFormule.add(key);
    }
  }
  return { ...ligne, cellules, sansFormule };
}
