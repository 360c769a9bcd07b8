import type { LigneHistorique } from "./historique";
import { niveauOf, type Nomenclature } from "./nomenclature";
import { createLecteurDeSuccession } from "./nomenclatureCodes";

/**
 * Rows of a call as a newer nomenclature says them: under their own lines as these read now, or under
 * the one line that replaces each. Null where a line went without a certain successor, or where two
 * motifs of the call have become one: only a person can tell.
 */
export function followNomenclature(
  lignes: readonly LigneHistorique[],
  nomenclature: Nomenclature,
): readonly LigneHistorique[] | null {
  const successeurOf = createLecteurDeSuccession(nomenclature);
  const suites = lignes.map((ligne) => {
    const found = nomenclature.parCode.get(successeurOf(ligne.code).code);
    if (!found || found.retiree) return null;
    const { thematique, motif, sousMotif, code } = found;
    return { ...ligne, thematique, motif, sousMotif, code, niveau: niveauOf(found, ligne.niveau) };
  });
  const certaines = suites.filter((ligne) => ligne !== null);
  const codes = new Set(certaines.map(({ code }) => code));
  return codes.size === lignes.length ? certaines : null;
}
