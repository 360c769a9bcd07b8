import type { CellStyle } from "../ooxml/write/spec";
import { EN_TETES, STYLES } from "./styles";

/** What a colour of the history says. */
export interface Couleur {
  readonly libelle: string;
  readonly sens: string;
  readonly style: CellStyle;
}

const centre = { horizontal: "center", vertical: "center" } as const;

/** Colours of the columns' headers. */
export const COULEURS_COLONNES: readonly Couleur[] = [
  {
    libelle: "Obligatoire",
    sens: "Colonne à remplir pour chaque ligne.",
    style: EN_TETES.obligatoire,
  },
  {
    libelle: "Facultative",
    sens: "Colonne à votre disposition.",
    style: EN_TETES.facultative,
  },
  {
    libelle: "Calculée",
    sens: "Colonne qui se remplit seule.",
    style: EN_TETES.calculee,
  },
];

/** Colours that a row takes when something is missing or wrong. */
export const COULEURS_ALERTES: readonly Couleur[] = [
  {
    libelle: "À compléter",
    sens: "Ligne commencée dont une cellule obligatoire est vide.",
    style: { ...STYLES.aCompleter, ...centre },
  },
  {
    libelle: "À corriger",
    sens: "Valeur que le classeur ne reconnaît pas : motif hors nomenclature, date ou durée écrite en toutes lettres.",
    style: { ...STYLES.aCorriger, ...centre },
  },
];
