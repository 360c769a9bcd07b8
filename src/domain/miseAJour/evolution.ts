import { normalizeLibelle } from "../libelles";
import { type LigneNomenclature, type Nomenclature, indexNomenclature } from "../nomenclature";
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
export function compareNomenclatures(actuelle: Nomenclature, nouvelle: Nomenclature): Comparaison {
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

/** The nomenclature that the workbook holds, and by retired line's code the version that retired it. */
export interface NomenclatureDuClasseur {
  readonly nomenclature: Nomenclature;
  readonly retraits: ReadonlyMap<string, string>;
}

/**
 * The new version as a workbook may take it that skipped versions: each line also replaces what it
 * replaces through lines of the versions between, and what its code replaced in the workbook.
 */
export function avecPredecesseurs(
  nouvelle: Nomenclature,
  anterieures: readonly Nomenclature[],
): Nomenclature {
  const remplaces = (code: string): readonly string[] =>
    [nouvelle, ...anterieures].flatMap(({ parCode }) => parCode.get(code)?.remplace ?? []);
  const enVigueur = new Set(nouvelle.parCode.keys());
  const lignes = nouvelle.lignes.map((ligne) => {
    const codes = new Set(remplaces(ligne.code));
    // A set is walked through to what is added meanwhile.
    for (const code of codes) {
      if (enVigueur.has(code)) codes.delete(code);
      else for (const former of remplaces(code)) codes.add(former);
    }
    return { ...ligne, remplace: [...codes] };
  });
  return indexNomenclature(lignes);
}

/**
 * What the workbook's table holds once updated: the new version's lines, then those that it lacks,
 * retired, which old rows still need.
 */
export function nomenclatureApres(
  { nomenclature, retraits }: NomenclatureDuClasseur,
  nouvelle: Nomenclature,
  numero: string,
): NomenclatureDuClasseur {
  const absentes = nomenclature.lignes.filter(({ code }) => !nouvelle.parCode.has(code));
  const retirees = absentes.map((ligne) => ({ ...ligne, retiree: true, enquete: false }));
  return {
    nomenclature: indexNomenclature([...lignesEnVigueur(nouvelle), ...retirees]),
    retraits: new Map(absentes.map((ligne) => [ligne.code, retraitOf(ligne, retraits, numero)])),
  };
}

function retraitOf(
  { code, retiree }: LigneNomenclature,
  retraits: ReadonlyMap<string, string>,
  numero: string,
): string {
  return (retiree ? retraits.get(code) : undefined) ?? numero;
}

/** A version of the nomenclature, by its number (`2025.2`) and the serial day of its publication. */
export interface VersionNomenclature {
  readonly numero: string;
  readonly date: number;
}

export interface NomenclatureDatee {
  readonly version: VersionNomenclature;
  readonly nomenclature: Nomenclature;
}

/** The order of publication: `2025.10` comes after `2025.9`. */
export function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}
