import type {
  HistoriqueStore,
  LignesStore,
  NomenclatureStore,
  ReglagesClasseurStore,
  ResultatsStore,
} from "../application/ports";
import { excelHistorique } from "./excelHistorique";
import { excelNomenclature } from "./excelNomenclature";
import { lateLignes, lateReglagesClasseur, lateResultats } from "./lateStores";

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
  readonly lignes: LignesStore;
  readonly nomenclature: NomenclatureStore;
  readonly resultats: ResultatsStore;
  readonly reglagesClasseur: ReglagesClasseurStore;
}

/** The ports on the workbook that Excel has open. */
export function createExcelStores(): ExcelStores {
  return {
    historique: excelHistorique,
    lignes: lateLignes,
    nomenclature: excelNomenclature,
    resultats: lateResultats,
    reglagesClasseur: lateReglagesClasseur,
  };
}
