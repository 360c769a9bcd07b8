import { normalizeLibelle } from "../libelles";
import type { LigneNomenclature, Nomenclature } from "../nomenclature";
import { lignesEnVigueur } from "../nomenclatureCodes";
import type { Sollicitation } from "../resultats/chiffres";
import { createNormaliseur } from "../resultats/normaliseur";

export type LecteurDeCodes = (
  row: Pick<Sollicitation, "code" | "thematique" | "motif" | "sousMotif">,
) => string | null;

/**
 * Gives the code of a row: its own where this nomenclature knows it, or knows a line that replaces
 * it; else the one that its labels say, whatever their spelling; null for an unknown motif. Lines in
 * force come before retired ones, and labels before their synonyms.
 */
export function createLecteurDeCodes(nomenclature: Nomenclature): LecteurDeCodes {
  const connus = codesConnus(nomenclature);
  const parLibelles = codesParLibelles(nomenclature);
  const normaliser = createNormaliseur();
  return ({ code, thematique, motif, sousMotif }) => {
    if (connus.has(code)) return code;
    const cle = cleOf([thematique, motif, sousMotif].map(normaliser));
    return parLibelles.get(cle) ?? null;
  };
}

function codesConnus({ lignes }: Nomenclature): ReadonlySet<string> {
  return new Set(lignes.flatMap(({ code, remplace }) => [code, ...remplace]));
}

function codesParLibelles(nomenclature: Nomenclature): ReadonlyMap<string, string> {
  const lignes = [...new Set([...lignesEnVigueur(nomenclature), ...nomenclature.lignes])];
  const codes = new Map<string, string>();
  for (const libelles of [ownLabels, synonyms])
    for (const ligne of lignes)
      for (const sousMotif of libelles(ligne)) {
        const cle = cleOf([ligne.thematique, ligne.motif, sousMotif].map(normalizeLibelle));
        if (!codes.has(cle)) codes.set(cle, ligne.code);
      }
  return codes;
}

const ownLabels = ({ sousMotif }: LigneNomenclature): readonly string[] => [sousMotif];
const synonyms = ({ synonymes }: LigneNomenclature): readonly string[] => synonymes;

const cleOf = (libelles: readonly string[]): string => libelles.join("\u0000");
