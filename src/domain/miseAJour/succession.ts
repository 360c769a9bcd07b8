import { indexNomenclature, type LigneNomenclature, type Nomenclature } from "../nomenclature";
import { lignesEnVigueur } from "../nomenclatureCodes";

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
