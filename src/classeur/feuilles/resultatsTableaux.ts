import { TABLES } from "../../domain/classeur";
import { type ColonneKey, COLONNES } from "../../domain/historique";
import {
  CELLULES_TABLEAUX,
  TABLEAUX_CROISES,
  type TableauCroise,
  TOTAL_GENERAL,
} from "../../domain/tableauxCroises";
import type { PivotSort } from "../../ooxml/pivot/definition";
import type { PivotSpec } from "../../ooxml/write/spec";

/** One column a row field: LibreOffice does not know the compact form. */
const LAYOUT = "outline";

const header = (key: ColonneKey): string => COLONNES[key].header;

/** The pivot tables of *Résultats*, each at its place. */
export function tableauxDesResultats(): PivotSpec[] {
  return (["motifs", "mois"] as const).map((key) =>
    tableau(TABLEAUX_CROISES[key], CELLULES_TABLEAUX[key]),
  );
}

function tableau({ nom, lignes, tri, filtres, valeurs }: TableauCroise, at: string): PivotSpec {
  const sort: PivotSort =
    tri === "libelle"
      ? { by: "label" }
      : { by: "value", dataField: valeurs[0].nom, descending: true };
  return {
    name: nom,
    at,
    source: { table: TABLES.historique },
    layout: LAYOUT,
    rowFields: lignes.map((key) => ({ field: header(key), sort })),
    pageFields: filtres.map((key) => ({ field: header(key), selected: null })),
    dataFields: valeurs.map(({ nom: name, colonne, calcul, format }) => ({
      name,
      field: header(colonne),
      function: calcul,
      numberFormat: format,
    })),
    grandTotalCaption: TOTAL_GENERAL,
    showGrandTotal: true,
  };
}
