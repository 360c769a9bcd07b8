import type { LigneNomenclature, Nomenclature } from "../nomenclature";
import { codesComptes, lignesEnVigueur } from "../nomenclatureCodes";

/**
 * What a line of any version is in the workbook's nomenclature: itself, the lines that replaced it, or,
 * of a later version, those that it replaces. A retired line without a successor stays itself. Empty
 * when nothing says.
 */
export function successeursOf(
  ligne: LigneNomenclature,
  nomenclature: Nomenclature,
): readonly LigneNomenclature[] {
  const own = nomenclature.parCode.get(ligne.code);
  if (own && !own.retiree) return [own];
  const successeurs = lignesEnVigueur(nomenclature).filter(({ code }) =>
    codesComptes(nomenclature, code).includes(ligne.code),
  );
  if (successeurs.length > 0) return successeurs;
  if (own) return [own];
  return ligne.remplace.flatMap((code) => {
    const former = nomenclature.parCode.get(code);
    return former && !former.retiree ? [former] : [];
  });
}
