import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import { UniverSheetsTablePlugin, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
import "@univerjs/sheets-table/facade";
import { mendFormulaEngine } from "../grid/univerGridEngine";
import { mendedFunctions } from "../grid/univerGridFunctions";
import { mendValidationCache } from "../grid/univerGridValidationCache";
import { defaultTheme } from "@univerjs/themes";
import { univerTexts } from "./univerTexts";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-filter/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";

/**
 * Starts Univer in an element of the page, in French, as `createUniver()` of the umbrella package
 * does: that package is left aside because it brings plugins that need a licence.
 */
export function startUniver(container: HTMLElement): { univer: Univer; api: FUniver } {
  mendFormulaEngine();
  mendValidationCache();
  const univer = new Univer({
    theme: defaultTheme,
    locale: LocaleType.FR_FR,
    logLevel: LogLevel.WARN,
    locales: { [LocaleType.FR_FR]: univerTexts() },
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      toolbar: false,
      disableAutoFocus: true,
      formula: { function: mendedFunctions() },
    }),
    UniverSheetsFilterPreset(),
    UniverSheetsDataValidationPreset(),
  ];
  for (const plugin of presets.flatMap((preset) => preset.plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  // Not by their preset, which takes no options: the table's name would hide the cells above it.
  univer.registerPlugin(UniverSheetsTablePlugin);
  univer.registerPlugin(UniverSheetsTableUIPlugin, { hideAnchor: true });
  return { univer, api: FUniver.newAPI(univer) };
}
