import type { Periode } from "../periode";
import type { Chiffres } from "./figures";
import type { CompteSousMotif } from "./compteurs";

/** A figure's cell: a number (seconds for a mean), null where it shows « – », else what cannot be a figure. */
export type ChiffreLu = number | null | "illisible";

/** The named cells of *Résultats*; a missing name is « illisible ». */
export type ChiffresLus = Readonly<Record<keyof Chiffres, ChiffreLu>>;

/** What the pivot table *MotifsLesPlusCites* shows. */
export interface TableauMotifsLu {
  readonly lignes: readonly CompteSousMotif[];
  /** Its « Total général ». */
  readonly total: number;
  /** The months that its filter lets through (`2026-11`); null: all. */
  readonly mois: readonly string[] | null;
  /** The quarters that its filter lets through (`2026-T4`); null: all. */
  readonly trimestres: readonly string[] | null;
}

/** What the pivot table *AppelsParMois* shows. */
export interface TableauMoisLu {
  /** Calls by month (`2026-11`), as its rows say. */
  readonly appels: ReadonlyMap<string, number>;
  readonly total: number;
  /** Whether one of its page filters hides rows. */
  readonly filtre: boolean;
}

/** What *Enquête* shows of a followed line. */
export interface LigneSuivieLue {
  readonly code: string;
  readonly appels: ChiffreLu;
  /** Seconds. */
  readonly dureeMoyenne: ChiffreLu;
}

export interface EnqueteLue {
  readonly suivies: readonly LigneSuivieLue[];
  /** "" when empty; null in a workbook that has no cell for them. */
  readonly commentaires: string | null;
}

/** What *Résultats* and *Enquête* show at one moment. */
export interface FeuillesLues {
  /** null while its cells are empty or hold no period. */
  readonly periode: Periode | null;
  readonly chiffres: ChiffresLus;
  /** null: deleted, renamed, or laid out in a way that cannot be read. */
  readonly tableauMotifs: TableauMotifsLu | null;
  readonly tableauMois: TableauMoisLu | null;
  readonly enquete: EnqueteLue | null;
  /** Filled rows right below the table *Historique*, which no formula sees. */
  readonly horsTableau: number;
  /** The department's phone hours as a person wrote them; "" where they stand nowhere. */
  readonly horaires: string;
  /** Excel recalculates on demand only. */
  readonly calculManuel: boolean;
}
