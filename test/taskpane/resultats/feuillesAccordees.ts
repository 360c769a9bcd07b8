import { lignesSuivies } from "../../../src/domain/enquete/lignesSuivies";
import type { Nomenclature } from "../../../src/domain/nomenclature";
import type { Periode } from "../../../src/domain/periode";
import { analyseOf } from "../../../src/domain/resultats/analyse";
import type { FeuillesLues } from "../../../src/domain/resultats/feuillesLues";
import { inPeriode, type Sollicitation } from "../../../src/domain/resultats/sollicitation";

/** The sheets as they stand right after a refresh over the period: they say what the rows say. */
export function feuillesAccordees(
  rows: readonly Sollicitation[],
  periode: Periode,
  nomenclature: Nomenclature,
): FeuillesLues {
  const { chiffres, motifs, appelsParMois } = analyseOf(rows, periode);
  return {
    periode,
    chiffres,
    tableauMotifs: {
      lignes: motifs,
      total: chiffres.sollicitations,
      mois: null,
      trimestres: null,
    },
    tableauMois: {
      appels: appelsParMois,
      total: [...appelsParMois.values()].reduce((sum, appels) => sum + appels, 0),
      filtre: false,
    },
    enquete: {
      suivies: lignesSuivies(inPeriode(rows, periode), nomenclature).map(
        ({ ligne, chiffres: one }) => ({
          code: ligne.code,
          appels: one.appels,
          dureeMoyenne: one.dureeMoyenne,
        }),
      ),
      commentaires: "",
    },
    horsTableau: 0,
    horaires: "",
    calculManuel: false,
  };
}
