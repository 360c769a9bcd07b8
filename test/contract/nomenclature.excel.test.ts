import { TABLES } from "../../src/domain/classeur";
import { COLONNES_NOMENCLATURE } from "../../src/domain/historique";
import { indexNomenclature } from "../../src/domain/nomenclature";
import { excelNomenclature } from "../../src/excel/excelNomenclature";
import { OpenSuivi, suiviBytes } from "../support/openSuivi";
import { nomenclatureContract } from "./nomenclatureContract";

/** Somebody works in the sheet, through Office.js. */
const inTable = (
  batch: (table: Excel.Table, context: Excel.RequestContext) => Promise<void>,
): Promise<void> =>
  Excel.run(async (context) => {
    await batch(context.workbook.tables.getItem(TABLES.nomenclature), context);
    await context.sync();
  });

const bodyOf = (table: Excel.Table, column: keyof typeof COLONNES_NOMENCLATURE) =>
  table.columns.getItem(COLONNES_NOMENCLATURE[column]).getDataBodyRange();

describe("NomenclatureStore on Office.js, over the real workbook", () => {
  nomenclatureContract((lignes) => {
    new OpenSuivi(suiviBytes({ nomenclature: indexNomenclature(lignes) }));
    return {
      store: excelNomenclature,
      rename: (code, sousMotif) =>
        inTable(async (table, context) => {
          const codes = bodyOf(table, "code").load("values");
          await context.sync();
          const row = codes.values.findIndex(([value]) => value === code);
          bodyOf(table, "sousMotif").getCell(row, 0).values = [[sousMotif]];
        }),
      clear: () =>
        inTable((table) => {
          table.getDataBodyRange().clear(Excel.ClearApplyTo.contents);
          return Promise.resolve();
        }),
    };
  });
});
