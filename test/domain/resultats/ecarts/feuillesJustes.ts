import type { Nomenclature } from "../../../../src/domain/nomenclature";
import { createLecteurDeCodes, codesComptes } from "../../../../src/domain/nomenclatureCodes";
import { moisKeysOf, moisOf, type Periode } from "../../../../src/domain/periode";
import type { FeuillesLues, LigneSuivieLue } from "../../../../src/domain/resultats/feuillesLues";
import {
  appelsParMois,
  chiffresOf,
  motifsLesPlusCites,
} from "../../../../src/domain/resultats/compteurs";
import { inPeriode, type Sollicitation } from "../../../../src/domain/resultats/sollicitation";

/** What the sheets show of a period when nothing is wrong with them. */
export function feuillesJustes(
  rows: readonly Sollicitation[],
  periode: Periode,
  nomenclature: Nomenclature,
): FeuillesLues {
  const { debut, fin } = periode;
  const moisEntiers = inPeriode(rows, { debut: moisOf(debut).debut, fin: moisOf(fin).fin });
  const appels = appelsParMois(rows);
  const lignes = inPeriode(rows, periode);
  return {
    periode,
    chiffres: chiffresOf(lignes),
    tableauMotifs: {
      lignes: motifsLesPlusCites(moisEntiers),
      total: moisEntiers.length,
      mois: moisKeysOf(periode),
      trimestres: null,
    },
    tableauMois: {
      appels,
      total: [...appels.values()].reduce((sum, count) => sum + count, 0),
      filtre: false,
    },
    enquete: { suivies: suiviesJustes(lignes, nomenclature), commentaires: "" },
    horsTableau: 0,
    horaires: "",
    calculManuel: false,
  };
}

function suiviesJustes(
  lignes: readonly Sollicitation[],
  nomenclature: Nomenclature,
): LigneSuivieLue[] {
  const codeOf = createLecteurDeCodes(nomenclature);
  return nomenclature.lignes
    .filter(({ enquete }) => enquete)
    .map(({ code }) => {
      const codes = codesComptes(nomenclature, code);
      const { appels, dureeMoyenne } = chiffresOf(
        lignes.filter((row) => codes.includes(codeOf(row) ?? "")),
      );
      return { code, appels, dureeMoyenne };
    });
}
