import { COLONNE_KEYS, type ColonneKey, COLONNES } from "../historique";
import {
  type ChangementBrut,
  type HistoriqueBrut,
  isCalculee,
  type LigneBrute,
  type NouveauContenu,
} from "./historiqueBrut";

/** What brings back the state before some changes. */
export interface Annulation {
  readonly changements: readonly ChangementBrut[];
  /** Rows that somebody has changed or removed since, as they were before the repair: they are left alone. */
  readonly modifiees: readonly LigneBrute[];
}

/**
 * The way back from changes that were made, or tried, over the history as it now is. A row that is
 * still as before needs nothing.
 */
export function inverseOf(
  faits: readonly ChangementBrut[],
  { lignes }: Pick<HistoriqueBrut, "lignes">,
): Annulation {
  const find = finder(lignes);
  const changements: ChangementBrut[] = [];
  const modifiees: LigneBrute[] = [];
  for (const { avant, apres } of faits) {
    if (!apres) continue;
    const now = find(avant, apres.idLigne);
    const repaired = now && COLONNE_KEYS.every((key) => isAsMeant(now, avant, key, apres[key]));
    if (repaired) changements.push({ avant: now, apres: former(avant, apres) });
    else if (!now || !COLONNE_KEYS.every((key) => isAsMeant(now, avant, key, undefined)))
      modifiees.push(avant);
  }
  return { changements, modifiees };
}

/** Finds where a row now is: by the id that it has or was given, else where it was. */
function finder(
  lignes: readonly LigneBrute[],
): (avant: LigneBrute, nouvelId: NouveauContenu | undefined) => LigneBrute | undefined {
  const parPosition = new Map(lignes.map((ligne) => [ligne.position, ligne]));
  const parId = new Map(lignes.map((ligne) => [ligne.cellules.idLigne, ligne]));
  return ({ position, cellules }, nouvelId) => {
    const id = typeof nouvelId === "string" ? nouvelId : cellules.idLigne;
    const there = parPosition.get(position);
    return there?.cellules.idLigne === id || id === "" ? there : parId.get(id);
  };
}

/** Whether a cell is as the change left it; what a formula shows follows from other cells. */
function isAsMeant(
  now: LigneBrute,
  avant: LigneBrute,
  colonne: ColonneKey,
  apres: NouveauContenu | undefined,
): boolean {
  const meantFormula = apres === undefined ? isCalculee(avant, colonne) : typeof apres === "object";
  if (COLONNES[colonne].formula !== undefined && meantFormula) return isCalculee(now, colonne);
  return !isCalculee(now, colonne) && now.cellules[colonne] === (apres ?? avant.cellules[colonne]);
}

function former(
  avant: LigneBrute,
  apres: NonNullable<ChangementBrut["apres"]>,
): NonNullable<ChangementBrut["apres"]> {
  const changed = COLONNE_KEYS.filter((colonne) => apres[colonne] !== undefined);
  return Object.fromEntries(
    changed.map((colonne) => [
      colonne,
      isCalculee(avant, colonne) ? { formule: "colonne" } : avant.cellules[colonne],
    ]),
  );
}
