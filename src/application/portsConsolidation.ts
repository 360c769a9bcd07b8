import type { ChiffresMontres } from "../domain/consolidation/verification";
import type { TablesConsolidees } from "../domain/consolidation/tableauDeBord";
import type { Nomenclature } from "../domain/nomenclature";
import type { FichierDepartement } from "../domain/consolidation/fichierDepartement";
import type { LectureOptions } from "./latePorts";
import type { FichierChoisi } from "./portsFichiers";

/** A cell as it is written; null for an empty one. */
export type ContenuEcrit = string | number | null;

/** The three tables of the national workbook that consolidation fills, as rows of cells. */
export type RangeesNationales = Readonly<
  Record<keyof TablesConsolidees, readonly (readonly ContenuEcrit[])[]>
>;

/** The national workbook that is open. */
export interface TableauNationalStore {
  /** What its tables hold; TABLEAU_NATIONAL_ABSENT (`details.nom`) where one is missing, or is another. */
  read(options?: LectureOptions): Promise<TablesConsolidees>;
  /** The lines under which rows count. */
  readNomenclature(): Promise<Nomenclature>;
  /**
   * Puts these rows in the place of those of `avant`, as it was read: all of them or, when the workbook
   * does not show them afterwards, none (TABLEAU_NATIONAL_NON_CONFIRME). TABLEAU_NATIONAL_CHANGE, before
   * anything is written, where somebody has consolidated meanwhile. The signal stops what comes before
   * the tables themselves are touched.
   */
  write(
    avant: TablesConsolidees,
    rangees: RangeesNationales,
    options?: LectureOptions,
  ): Promise<void>;
  /** What its formulas and pivot tables show. */
  readChiffres(): Promise<ChiffresMontres>;
}

/** How the tables are laid out in rows; its code comes late. */
export interface MiseEnRangees {
  rangeesOf(tables: TablesConsolidees, nomenclature: Nomenclature): Promise<RangeesNationales>;
}

export interface LectureDeDepartement {
  /** The national workbook's: rows count under its lines. */
  readonly nomenclature: Nomenclature;
  /** Serial day. */
  readonly today: number;
  /** Ends the reading with LECTURE_INTERROMPUE. */
  readonly signal?: AbortSignal;
}

/** Files that departments sent, never written. */
export interface LecteurDepartements {
  /**
   * Reads a department's workbook or extract, its rows counted, their faults too. Rejects as
   * `LecteurFichiers.read`, and with FICHIER_PAS_UN_SUIVI, FICHIER_PLUS_RECENT, HISTORIQUE_COLONNE_ABSENTE.
   */
  read(fichier: FichierChoisi, lecture: LectureDeDepartement): Promise<FichierDepartement>;
}
