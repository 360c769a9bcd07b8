import {
  type ChangementBrut,
  isCalculee,
  type LigneBrute,
} from "../../domain/controle/historiqueBrut";
import {
  CHAMPS_RANGEE,
  type ChangementRangee,
  type RangeeLue,
} from "../../domain/miseAJour/planMiseAJour";

/** A row of the history as a nomenclature concerns it. */
export function rangeeOf(ligne: LigneBrute): RangeeLue {
  const { position, cellules } = ligne;
  return {
    position,
    thematique: String(cellules.thematique),
    motif: String(cellules.motif),
    sousMotif: String(cellules.sousMotif),
    niveau: String(cellules.niveau),
    code: String(cellules.code),
    niveauCalcule: isCalculee(ligne, "niveau"),
    codeCalcule: isCalculee(ligne, "code"),
  };
}

/** The changes of whole rows, each found by its place among `lignes`. */
export function changementsBruts(
  changements: readonly ChangementRangee[],
  lignes: readonly LigneBrute[],
): ChangementBrut[] {
  const parPosition = new Map(lignes.map((ligne) => [ligne.position, ligne]));
  return changements.flatMap(({ avant, apres }) => {
    const ligne = parPosition.get(avant.position);
    return ligne ? [{ avant: ligne, apres }] : [];
  });
}

/** The rows once these changes are made: what they give is a constant. */
export function lignesApres(
  lignes: readonly LigneBrute[],
  changements: readonly ChangementRangee[],
): LigneBrute[] {
  const parPosition = new Map(changements.map(({ avant, apres }) => [avant.position, apres]));
  return lignes.map((ligne) => {
    const apres = parPosition.get(ligne.position);
    if (!apres) return ligne;
    const written = CHAMPS_RANGEE.filter((champ) => apres[champ] !== undefined);
    return {
      ...ligne,
      cellules: { ...ligne.cellules, ...apres },
      sansFormule: new Set([...ligne.sansFormule, ...written]),
    };
  });
}
