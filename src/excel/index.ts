import type { HistoriqueStore, NomenclatureStore, ResultatsStore } from "../application/ports";
import { excelHistorique } from "./excelHistorique";
import { excelNomenclature } from "./excelNomenclature";
import { excelResultats } from "./excelResultats";

export {
  associateRibbonAction,
  documentKey,
  isDarkTheme,
  showPane,
  storagePartitionKey,
  whenOfficeReady,
} from "./officeRuntime";

export interface ExcelStores {
  readonly historique: HistoriqueStore;
  readonly nomenclature: NomenclatureStore;
  readonly resultats: ResultatsStore;
}

/** The ports on the workbook that Excel has open. */
export function createExcelStores(): ExcelStores {
  return {
    historique: excelHistorique,
    nomenclature: excelNomenclature,
    resultats: excelResultats,
  };
}
