import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsFilterPlugin } from "@univerjs/sheets-filter";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-data-validation/facade";
import "@univerjs/sheets-filter/facade";
import "@univerjs/sheets-formula/facade";
import "@univerjs/sheets-numfmt/facade";
import "@univerjs/sheets-table/facade";
import type { WorkbookModel } from "../../src/ooxml/model";
import { UniverGrid } from "../../src/preview/grid/univerGrid";
import type { UniverApi } from "../../src/preview/grid/univerGridBook";
import { mendFormulaEngine } from "../../src/preview/grid/univerGridEngine";
import { mendedFunctions } from "../../src/preview/grid/univerGridFunctions";
import { mendValidationCache } from "../../src/preview/grid/univerGridValidationCache";

/**
 * A workbook in Univer without a screen, for tests in Node. `api` tells what Univer holds; `dispose`
 * stops its timers.
 */
export function univerGridInNode(model: WorkbookModel): {
  api: UniverApi;
  grid: UniverGrid;
  dispose(): void;
} {
  provideIdleCallbacks();
  mendFormulaEngine();
  mendValidationCache();
  const univer = new Univer({
    logLevel: LogLevel.ERROR,
    locale: LocaleType.FR_FR,
    locales: { [LocaleType.FR_FR]: {} },
  });
  univer.registerPlugin(UniverFormulaEnginePlugin, { function: mendedFunctions() });
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
  const api = FUniver.newAPI(univer);
  const grid = UniverGrid.open(api, model, "Classeur1.xlsx");
  return { api, grid, dispose: () => univer.dispose() };
}

/** Node has no idle time to wait for; Univer waits for some after a calculation. */
function provideIdleCallbacks(): void {
  if ("requestIdleCallback" in globalThis) return;
  const requestIdleCallback = (callback: () => void): unknown => setTimeout(callback, 0);
  Object.assign(globalThis, { requestIdleCallback });
}
