import { departementsParTranches } from "../application/consolidation";
import { runInSlices } from "../application/parTranches";
import type { MiseEnRangees } from "../application/portsConsolidation";
import { excelTableauNational } from "../excel/consolidation/excelTableauNational";
import { createDepartementsNavigateur } from "../fichiers/departementsNavigateur";
import { lecteurParTranches } from "../fichiers/lecteurFichiers";
import type { ConsolidationAdapters } from "./consolidation/consolidationSession";
import { createPause } from "./pause";

/** The workbook's builder comes once something is written. */
const rangees: MiseEnRangees = {
  rangeesOf: async (tables, nomenclature) => {
    const { rangeesInBlocks } = await import("../classeur/national/rangees");
    return runInSlices(rangeesInBlocks(tables, nomenclature), { pause: createPause() });
  },
};

/** What the pane in the national workbook needs of Excel and of files. */
export const consolidationAdapters: ConsolidationAdapters = {
  tableau: excelTableauNational,
  rangees,
  departements: createDepartementsNavigateur(
    departementsParTranches(lecteurParTranches, createPause),
  ),
};
