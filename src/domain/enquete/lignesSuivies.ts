import type { LigneNomenclature, Nomenclature } from "../nomenclature";
import { codesComptes, createLecteurDeCodes } from "../nomenclatureCodes";
import { chiffresOf } from "../resultats/compteurs";
import { type Sollicitation, isAppel, createNormaliseur } from "../resultats/sollicitation";

import { groupBy } from "../resultats/regroupements";
import type { Chiffres } from "../resultats/figures";

/** A line that the survey follows. */
export interface LigneSuivie {
  readonly ligne: LigneNomenclature;
  /** The codes whose rows count under it. */
  readonly codes: readonly string[];
  /** Its rows; e-mails are no calls and are not here. */
  readonly rows: readonly Sollicitation[];
  /** Over these rows; a call counts once. */
  readonly chiffres: Chiffres;
}

/** The followed lines in the nomenclature's order, over rows that are already chosen. */
export function lignesSuivies(
  lignesDeLaPeriode: readonly Sollicitation[],
  nomenclature: Nomenclature,
): LigneSuivie[] {
  const parCode = rowsByCode(lignesDeLaPeriode, nomenclature);
  return nomenclature.lignes
    .filter(({ enquete }) => enquete)
    .map((ligne) => {
      const codes = codesComptes(nomenclature, ligne.code);
      const rows = codes.flatMap((code) => parCode.get(code) ?? []);
      return { ligne, codes, rows, chiffres: chiffresOf(rows) };
    });
}

function rowsByCode(
  rows: readonly Sollicitation[],
  nomenclature: Nomenclature,
): ReadonlyMap<string, readonly Sollicitation[]> {
  const codeOf = createLecteurDeCodes(nomenclature);
  const normaliser = createNormaliseur();
  const appels = rows.filter((row) => isAppel(row, normaliser));
  return groupBy(appels, (row) => codeOf(row) ?? "");
}
