import { normalizeLibelle } from "../libelles";
import type { LigneNomenclature, Nomenclature } from "../nomenclature";
import { lignesEnVigueur } from "../nomenclatureCodes";

/** What becomes of a line that keeps its code. */
export interface LigneChangee {
  readonly avant: LigneNomenclature;
  readonly apres: LigneNomenclature;
}

export interface LigneRemplacee {
  readonly ligne: LigneNomenclature;
  /** The lines that replace it, in the order of the new version; at least one. */
  readonly candidats: readonly LigneNomenclature[];
}

/** What a new version changes. Each line in force before or after is in one list but `niveaux`. */
export interface Comparaison {
  readonly ajoutees: readonly LigneNomenclature[];
  /** Same thematique and motif, another sous-motif, or one of the three spelt otherwise. */
  readonly renommees: readonly LigneChangee[];
  /** Under another thematique or motif; its sous-motif may differ too. */
  readonly deplacees: readonly LigneChangee[];
  readonly remplacees: readonly LigneRemplacee[];
  /** Gone without a successor. */
  readonly retirees: readonly LigneNomenclature[];
  readonly inchangees: readonly LigneNomenclature[];
  /** Lines whose level is another, whatever else changes. */
  readonly niveaux: readonly LigneChangee[];
}

/** Compares by code; a line that was retired before counts as absent. */
export function comparerNomenclatures(actuelle: Nomenclature, nouvelle: Nomenclature): Comparaison {
  const avant = lignesEnVigueur(actuelle);
  const apres = lignesEnVigueur(nouvelle);
  const gardees = apres.flatMap((ligne) => changeOf(actuelle, ligne));
  const parties = avant
    .filter(({ code }) => !isEnVigueur(nouvelle, code))
    .map((ligne) => ({
      ligne,
      candidats: apres.filter(({ remplace }) => remplace.includes(ligne.code)),
    }));
  return {
    ajoutees: apres.filter(({ code }) => !isEnVigueur(actuelle, code)),
    renommees: gardees.filter((change) => !isDeplacee(change) && isRelibellee(change)),
    deplacees: gardees.filter(isDeplacee),
    remplacees: parties.filter(({ candidats }) => candidats.length > 0),
    retirees: parties.filter(({ candidats }) => candidats.length === 0).map(({ ligne }) => ligne),
    inchangees: gardees.filter((change) => !isRelibellee(change)).map(({ apres }) => apres),
    niveaux: gardees.filter((change) => change.avant.niveau !== change.apres.niveau),
  };
}

/** Whether one of the three labels is written otherwise. */
export function isRelibellee({ avant, apres }: LigneChangee): boolean {
  return (
    avant.thematique !== apres.thematique ||
    avant.motif !== apres.motif ||
    avant.sousMotif !== apres.sousMotif
  );
}

function isDeplacee({ avant, apres }: LigneChangee): boolean {
  const placeOf = ({ thematique, motif }: LigneNomenclature): string =>
    `${normalizeLibelle(thematique)}|${normalizeLibelle(motif)}`;
  return placeOf(avant) !== placeOf(apres);
}

function changeOf(actuelle: Nomenclature, apres: LigneNomenclature): LigneChangee[] {
  const avant = actuelle.parCode.get(apres.code);
  return avant && !avant.retiree ? [{ avant, apres }] : [];
}

const isEnVigueur = ({ parCode }: Nomenclature, code: string): boolean =>
  parCode.get(code)?.retiree === false;
