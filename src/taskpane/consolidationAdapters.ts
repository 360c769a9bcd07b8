import type { MiseEnRangees } from "../application/portsConsolidation";
import { excelTableauNational } from "../excel/consolidation/excelTableauNational";
import { lecteurNavigateur } from "../fichiers/ouvrierNavigateur";
import type { ConsolidationAdapters } from "./consolidation/consolidationSession";

/** The workbook's builder comes once something is written. */
const rangees: MiseEnRangees = {
  rangeesOf: async (tables, nomenclature) =>
    (await import("../classeur/national/rangees")).rangeesOf(tables, nomenclature),
};

/** What the pane in the national workbook needs of Excel and of files. */
export const consolidationAdapters: ConsolidationAdapters = {
  tableau: excelTableauNational,
  rangees,
  fichiers: lecteurNavigateur,
};
