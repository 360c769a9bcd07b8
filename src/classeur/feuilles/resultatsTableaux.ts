import { PIVOTS, TABLES } from "../../domain/classeur";
import { type ColonneKey, COLONNES } from "../../domain/historique";
import type { PivotSort } from "../../ooxml/pivot/definition";
import type { PivotSpec } from "../../ooxml/write/spec";

/** Names of the values; each differs from every column's, as Excel demands. */
const NOMBRE = "Nombre de sollicitations";
const DUREE = "Durée moyenne";

/** One column a row field: LibreOffice does not know the compact form. */
const LAYOUT = "outline";

const header = (key: ColonneKey): string => COLONNES[key].header;
const toutes = (key: ColonneKey): PivotSpec["pageFields"][number] => ({
  field: header(key),
  selected: null,
});

/** *Motifs les plus cités*: sollicitations by level and triple, the most cited first. */
export function tableauMotifs(at: string): PivotSpec {
  const parNombre: PivotSort = { by: "value", dataField: NOMBRE, descending: true };
  const niveaux: readonly ColonneKey[] = ["niveau", "thematique", "motif", "sousMotif"];
  return {
    name: PIVOTS.motifs,
    at,
    source: { table: TABLES.historique },
    layout: LAYOUT,
    rowFields: niveaux.map((key) => ({ field: header(key), sort: parNombre })),
    pageFields: [toutes("trimestre"), toutes("mois")],
    dataFields: [
      // Every sollicitation has a date; the blank row of a new table has none.
      { name: NOMBRE, field: header("date"), function: "count", numberFormat: "#,##0" },
      { name: DUREE, field: header("dureeMinutes"), function: "average", numberFormat: "[mm]:ss" },
    ],
    grandTotalCaption: "Total général",
    showGrandTotal: true,
  };
}

/** Calls by month, from the first to the last. */
export function tableauAppelsParMois(at: string): PivotSpec {
  return {
    name: PIVOTS.mois,
    at,
    source: { table: TABLES.historique },
    layout: LAYOUT,
    rowFields: [{ field: header("mois"), sort: { by: "label" } }],
    pageFields: [toutes("trimestre"), toutes("canal")],
    dataFields: [
      { name: "Nombre d'appels", field: header("appel"), function: "sum", numberFormat: "#,##0" },
      {
        name: "Durée moyenne par motif",
        field: header("dureeMinutes"),
        function: "average",
        numberFormat: "[mm]:ss",
      },
    ],
    grandTotalCaption: "Total général",
    showGrandTotal: true,
  };
}
