import type { Historique } from "../application/historique";
import type {
  NomenclatureStore,
  ReglagesClasseurStore,
  ResultatsStore,
} from "../application/ports";
import { excelHistorique } from "./historique/excelHistorique";
import { excelNomenclature } from "./excelNomenclature";
import { lateStore } from "./lateStore";

export {
  associateRibbonAction,
  documentKey,
  isOfficeDark,
  showPane,
  storagePartitionKey,
  whenOfficeReady,
} from "./officeRuntime";

export { readGenreClasseur } from "./genreClasseur";

export interface ExcelStores {
  readonly historique: Historique;
  readonly nomenclature: NomenclatureStore;
  readonly resultats: ResultatsStore;
  readonly reglagesClasseur: ReglagesClasseurStore;
}

/**
 * The ports on the workbook that Excel has open. The code of those that taking a call does not need
 * comes with their first use.
 */
export function createExcelStores(): ExcelStores {
  return {
    historique: excelHistorique,
    nomenclature: excelNomenclature,
    resultats: lateStore(async () => (await import("./resultats/excelResultats")).excelResultats, {
      readPeriode: true,
      refresh: true,
    }),
    reglagesClasseur: lateStore(
      async () => (await import("./excelReglagesClasseur")).excelReglagesClasseur,
      { read: true, write: true },
    ),
  };
}
