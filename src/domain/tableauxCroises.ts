import { PIVOTS } from "./classeur";
import type { ColonneKey } from "./historique";

/** The pivot tables of *Résultats*: what the workbook is built with, and what is made again when one is lost. */

export interface ValeurCroisee {
  /** Differs from every column's header, as Excel demands. */
  readonly nom: string;
  readonly colonne: ColonneKey;
  readonly calcul: "count" | "sum" | "average";
  /** en-US number format code. */
  readonly format: string;
}

export interface TableauCroise {
  readonly nom: string;
  /** From the outermost to the innermost. */
  readonly lignes: readonly ColonneKey[];
  /** By label, ascending; or by the first value, the greatest first. */
  readonly tri: "libelle" | "valeur";
  /** Page filters, from top to bottom. */
  readonly filtres: readonly ColonneKey[];
  readonly valeurs: readonly [ValeurCroisee, ...ValeurCroisee[]];
}

export const TOTAL_GENERAL = "Total général";

const FORMAT_NOMBRE = "#,##0";
const FORMAT_DUREE = "[mm]:ss";

export const TABLEAUX_CROISES: Readonly<Record<keyof typeof PIVOTS, TableauCroise>> = {
  motifs: {
    nom: PIVOTS.motifs,
    lignes: ["niveau", "thematique", "motif", "sousMotif"],
    tri: "valeur",
    filtres: ["trimestre", "mois"],
    valeurs: [
      // Every sollicitation has a date; the blank row of a new table has none.
      { nom: "Nombre de sollicitations", colonne: "date", calcul: "count", format: FORMAT_NOMBRE },
      { nom: "Durée moyenne", colonne: "dureeMinutes", calcul: "average", format: FORMAT_DUREE },
    ],
  },
  mois: {
    nom: PIVOTS.mois,
    lignes: ["mois"],
    tri: "libelle",
    filtres: ["trimestre", "canal"],
    valeurs: [
      { nom: "Nombre d'appels", colonne: "appel", calcul: "sum", format: FORMAT_NOMBRE },
      {
        nom: "Durée moyenne par motif",
        colonne: "dureeMinutes",
        calcul: "average",
        format: FORMAT_DUREE,
      },
    ],
  },
};

/**
 * Where the body of each starts on its sheet, side by side below everything else: neither can grow
 * over the other. Its page filters take the rows above.
 */
export const CELLULES_TABLEAUX: Readonly<Record<keyof typeof PIVOTS, string>> = {
  motifs: "B41",
  mois: "I41",
};

/** The columns of the history that the pivot tables are made of. */
export const COLONNES_DES_TABLEAUX: readonly ColonneKey[] = [
  ...new Set(
    Object.values(TABLEAUX_CROISES).flatMap(({ lignes, filtres, valeurs }) => [
      ...lignes,
      ...filtres,
      ...valeurs.map(({ colonne }) => colonne),
    ]),
  ),
];
