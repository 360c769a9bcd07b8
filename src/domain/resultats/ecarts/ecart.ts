import type { Periode } from "../../periode";
import type { Analyse } from "../analyse";
import type { ChiffreLu, FeuillesLues } from "../feuillesLues";
import type { Sollicitation } from "../sollicitation";
import type { FigureKey } from "../figures";

/** Where the workbook shows something else than its rows say, and what may explain it. */

export type SujetEcart =
  /** A named cell of *Résultats*. */
  | { readonly type: "chiffre"; readonly chiffre: FigureKey }
  /** A line of the pivot table *MotifsLesPlusCites*. */
  | {
      readonly type: "motif";
      readonly niveau: string;
      readonly thematique: string;
      readonly motif: string;
      readonly sousMotif: string;
    }
  /** Its « Total général », or the table as a whole. */
  | { readonly type: "totalMotifs" }
  /** A line of the pivot table *AppelsParMois*; "" for its rows without a month. */
  | { readonly type: "mois"; readonly mois: string }
  /** Its « Total général », or the table as a whole. */
  | { readonly type: "totalMois" }
  /** A followed line on the sheet *Enquête*. */
  | {
      readonly type: "ligneSuivie";
      readonly code: string;
      readonly sousMotif: string;
      readonly champ: "appels" | "dureeMoyenne";
    }
  /** The sheet *Enquête* as a whole. */
  | { readonly type: "enquete" };

export interface Ecart {
  readonly sujet: SujetEcart;
  /** What the rows say: seconds for a mean, a fraction for a rate, null where there is no value. */
  readonly attendu: number | null;
  /** What the sheet shows. */
  readonly lu: ChiffreLu;
  /** Those that may explain it, the surest first; none where nothing is known to. */
  readonly causes: readonly CauseEcart[];
}

/** A cause that lies in rows of the history, with where they stand in the table (0-based). */
export interface CauseDeLignes {
  readonly type:
    /** The date is text, or anything else than a date. */
    | "datesTexte"
    /** The duration is text. */
    | "dureesTexte"
    /** The column Mois is not the month of the date. */
    | "moisFaux"
    /** The column Appel does not count these calls once. */
    | "appelFaux"
    /** Rows with one call id that count several times, or stand on several days. */
    | "appelsDoubles"
    /** A canal or a « oui » that formulas do not recognise as it is written. */
    | "ecrituresEcartees"
    /** No code: the sheet does not know the labels as they are written. */
    | "codesManquants"
    /** The code of a line that another has replaced since. */
    | "codesRemplaces"
    /** Several rows of one call have the same motif. */
    | "motifRepete";
  readonly positions: readonly number[];
}

/** A cause that lies in the sheets. */
export type CauseDeFeuille =
  /** The sheet's own period; null when it has none. */
  | { readonly type: "periodeDifferente"; readonly periode: Periode | null }
  | { readonly type: "calculManuel" }
  | { readonly type: "horsTableau"; readonly nombre: number }
  /** The name is gone, or the cell shows an error. */
  | { readonly type: "celluleIllisible" }
  /** The cell does not show what its formula gives. */
  | { readonly type: "celluleModifiee" }
  /** *Enquête* has no line of this code. */
  | { readonly type: "ligneAbsente" }
  /** A pivot table or *Enquête* is gone, or laid out so that it cannot be read. */
  | { readonly type: "tableauIllisible" }
  | { readonly type: "tableauNonActualise" }
  /** Filtered on something else than it should; null: no such filter, or none that is known. */
  | {
      readonly type: "tableauFiltre";
      readonly mois: readonly string[] | null;
      readonly trimestres: readonly string[] | null;
    }
  /** A pivot table cannot hide everything: without a row in the period it shows all. */
  | { readonly type: "periodeSansLigne" };

export type CauseEcart = CauseDeLignes | CauseDeFeuille;

/** What is compared: the rows of the history with their analysis, and what the sheets show. */
export interface Donnees {
  readonly rows: readonly Sollicitation[];
  /** Of these rows. */
  readonly analyse: Analyse;
  readonly feuilles: FeuillesLues;
}

/** What binary fractions lose on the way through a sheet, relative to the figure. */
const TOLERANCE = 1e-9;

/** Whether two figures differ by more than the rounding of a computer. */
export function isEcart(attendu: number | null, lu: ChiffreLu): boolean {
  if (typeof attendu !== "number" || typeof lu !== "number") return attendu !== lu;
  const size = Math.max(1, Math.abs(attendu), Math.abs(lu));
  return Math.abs(attendu - lu) > TOLERANCE * size;
}
