import { TABLES } from "../../src/domain/classeur";
import { COLONNES_NOMENCLATURE } from "../../src/domain/historique";
import { sousMotifsOf, thematiquesOf } from "../../src/domain/nomenclature";
import { excelNomenclature } from "../../src/excel/excelNomenclature";
import { OpenSuivi, suiviBytes } from "../support/openSuivi";

const bytes = suiviBytes();

beforeEach(() => {
  new OpenSuivi(bytes);
});

const setCell = (row: number, header: string, value: string): Promise<void> =>
  Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(TABLES.nomenclature);
    table.columns.getItem(header).getDataBodyRange().getCell(row, 0).values = [[value]];
    await context.sync();
  });

test("reads the nomenclature that the workbook is distributed with", async () => {
  const nomenclature = await excelNomenclature.read();
  expect(nomenclature.lignes).toHaveLength(38);
  expect(thematiquesOf(nomenclature)[0]).toBe("ACCES ET AUTHENTIFICATION");
  expect(nomenclature.parCode.get("TEC-INC-DYS")).toMatchObject({ niveau: "2" });
  expect(nomenclature.lignes.filter((ligne) => ligne.enquete)).toHaveLength(5);
});

test("a bad edit of the sheet is reported with its line, column and reason", async () => {
  await setCell(4, COLONNES_NOMENCLATURE.motif, "");
  await expect(excelNomenclature.read()).rejects.toMatchObject({
    code: "NOMENCLATURE_INVALIDE",
    details: { ligne: 9, colonne: COLONNES_NOMENCLATURE.motif, raison: "libelleVide" },
  });
});

test("a workbook without the table is told apart", async () => {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(TABLES.nomenclature).convertToRange();
    await context.sync();
  });
  await expect(excelNomenclature.read()).rejects.toMatchObject({ code: "NOMENCLATURE_ABSENTE" });
});

test("a line with something in its column « Retirée » is known, but can no longer be chosen", async () => {
  await setCell(29, COLONNES_NOMENCLATURE.retiree, "2025.2");
  const nomenclature = await excelNomenclature.read();
  expect(nomenclature.lignes).toHaveLength(38);
  expect(nomenclature.parCode.get("TEC-INC-DYS")?.retiree).toBe(true);
  const chosen = sousMotifsOf(
    nomenclature,
    "ASSISTANCE TECHNIQUE ET ANOMALIE",
    "Incidents techniques",
  );
  expect(chosen).toEqual([]);
});
