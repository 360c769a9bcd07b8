import type { ChartSpec } from "../../ooxml/write/spec";
import { PALETTE } from "../palette";
import { SERIES } from "./techniqueGraphiques";

/** `to` is the cell before which the chart stops. */
export function graphiqueDesMotifs(from: string, to: string): ChartSpec {
  return {
    name: "GraphiqueSousMotifs",
    kind: "bar",
    title: "Les dix sous-motifs les plus cités",
    description:
      "Barres : nombre de sollicitations de la période pour les dix premiers sous-motifs",
    from,
    to,
    series: [
      {
        name: "Nombre de sollicitations",
        categories: SERIES.topLibelles,
        values: SERIES.topNombres,
        color: PALETTE.bleu,
      },
    ],
    showLegend: false,
    showValues: true,
    numberFormat: "#,##0;;",
  };
}

/** `to` is the cell before which the chart stops. */
export function graphiqueDesMois(from: string, to: string): ChartSpec {
  return {
    name: "GraphiqueAppelsParMois",
    kind: "column",
    title: "Appels par mois",
    description: "Colonnes : nombre d'appels des douze mois qui finissent avec la période",
    from,
    to,
    series: [
      {
        name: "Nombre d'appels",
        categories: SERIES.moisLibelles,
        values: SERIES.moisAppels,
        color: PALETTE.canard,
      },
    ],
    showLegend: false,
    showValues: true,
    numberFormat: "#,##0;;",
  };
}
