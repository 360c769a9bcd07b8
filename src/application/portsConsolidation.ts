import type { ChiffresMontres } from "../domain/consolidation/verification";
import type { TablesConsolidees } from "../domain/consolidation/tableauDeBord";
import type { Nomenclature } from "../domain/nomenclature";
import type { LectureOptions } from "./latePorts";

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
