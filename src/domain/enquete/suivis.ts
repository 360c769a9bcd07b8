import type { LigneNomenclature, Nomenclature } from "../nomenclature";
import { codesComptes } from "../nomenclatureCodes";
import { type Chiffres, chiffresOf, type Sollicitation } from "../resultats/chiffres";
import { isAppel } from "../resultats/compteurs";
import { createNormaliseur } from "../resultats/normaliseur";
import { createLecteurDeCodes } from "./lecteurDeCodes";
import { groupBy } from "../resultats/regroupements";

/** A line that the survey follows. */
export interface Suivi {
  readonly ligne: LigneNomenclature;
  /** The codes whose rows count under it. */
  readonly codes: readonly string[];
  /** Its rows; e-mails are no calls and are not here. */
  readonly rows: readonly Sollicitation[];
  /** Over these rows; a call counts once. */
  readonly chiffres: Chiffres;
}

/** The followed lines in the nomenclature's order, over rows that are already chosen. */
export function suivisOf(
  lignesDeLaPeriode: readonly Sollicitation[],
  nomenclature: Nomenclature,
): Suivi[] {
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
