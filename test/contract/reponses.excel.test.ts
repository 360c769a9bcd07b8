import {
  COLONNES_REPONSES,
  FEUILLE_REPONSES,
  TABLE_REPONSES,
} from "../../src/domain/reponsesDepartement";
import { excelReponses } from "../../src/excel/reponsesDepartement";
import { OpenSuivi, suiviBytes } from "../support/openSuivi";
import { aVersion, reponsesContract } from "./reponsesContract";

const bytes = suiviBytes();

describe("ReponsesStore on Office.js, over the real workbook", () => {
  reponsesContract(() => {
    new OpenSuivi(bytes);
    return excelReponses;
  });

  const tableOf = (suivi: OpenSuivi) => suivi.host.workbook.table(TABLE_REPONSES);

  test("makes the sheet with the first one, hidden, and no second sheet", async () => {
    const suivi = new OpenSuivi(bytes);
    await excelReponses.add(aVersion(), []);
    await excelReponses.add(aVersion({ id: "v2", code: "X" }), []);
    const sheet = suivi.host.workbook.sheet(FEUILLE_REPONSES);
    expect(suivi.host.workbook.grid.sheets().find(({ id }) => id === sheet.id)?.visibility).toBe(
      "Hidden",
    );
    expect(tableOf(suivi).sheetId).toBe(sheet.id);
    expect(tableOf(suivi).rect.rows).toBe(3);
  });

  test("leaves a sheet of that name alone that somebody made", async () => {
    const suivi = new OpenSuivi(bytes);
    await Excel.run(async (context) => {
      context.workbook.worksheets.add(FEUILLE_REPONSES).getRange("A1").values = [["à nous"]];
      await context.sync();
    });
    await excelReponses.add(aVersion(), []);
    expect(suivi.host.workbook.sheet(`${FEUILLE_REPONSES} (2)`).id).toBe(tableOf(suivi).sheetId);
    expect(await excelReponses.read()).toEqual([aVersion()]);
  });

  test("keeps columns that people have added, and finds its own wherever they stand", async () => {
    new OpenSuivi(bytes);
    await excelReponses.add(aVersion(), []);
    await Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem(TABLE_REPONSES);
      columns.add(undefined, [["Relu par"], ["Alix"]]);
      await context.sync();
    });
    await excelReponses.add(aVersion({ id: "v2", code: "X" }), []);
    expect((await excelReponses.read()).map(({ id }) => id)).toEqual(["v1", "v2"]);
  });

  test("says that it cannot be read once a column is gone, and writes nothing", async () => {
    const suivi = new OpenSuivi(bytes);
    await excelReponses.add(aVersion(), []);
    const { rect, sheetId } = tableOf(suivi);
    const column = Object.keys(COLONNES_REPONSES).indexOf("precedentes");
    suivi.host.workbook.grid.write(
      sheetId,
      { ...rect, column: rect.column + column, rows: 1, columns: 1 },
      [[{ value: "Autre titre" }]],
    );
    const illisibles = { code: "REPONSES_ILLISIBLES" };
    await expect(excelReponses.read()).rejects.toMatchObject(illisibles);
    await expect(excelReponses.add(aVersion({ id: "v2" }), ["v1"])).rejects.toMatchObject(
      illisibles,
    );
    expect(tableOf(suivi).rect.rows).toBe(2);
  });

  test("writes over nothing that stands below the table", async () => {
    const suivi = new OpenSuivi(bytes);
    await excelReponses.add(aVersion(), []);
    const { rect, sheetId } = tableOf(suivi);
    const below = { row: rect.row + rect.rows, column: rect.column, rows: 1, columns: 1 };
    suivi.host.workbook.grid.write(sheetId, below, [[{ value: "à nous" }]]);
    await expect(excelReponses.add(aVersion({ id: "v2", code: "X" }), [])).rejects.toMatchObject({
      code: "PLACE_OCCUPEE",
    });
    expect(suivi.host.workbook.grid.read(sheetId, below)[0]?.[0]?.value).toBe("à nous");
  });

  test("reads more versions than a request holds", async () => {
    const suivi = new OpenSuivi(bytes);
    for (let index = 0; index < 3; index += 1)
      await excelReponses.add(aVersion({ id: `v${index}`, code: `C${index}` }), []);
    const { rect, sheetId } = tableOf(suivi);
    const [row = []] = suivi.host.workbook.grid.read(sheetId, {
      ...rect,
      row: rect.row + rect.rows - 1,
      rows: 1,
    });
    const ids = Object.keys(COLONNES_REPONSES).indexOf("id");
    const more = Array.from({ length: 250 }, (_, index) =>
      row.map(({ value }, column) => ({ value: column === ids ? `w${index}` : value })),
    );
    const below = { ...rect, row: rect.row + rect.rows, rows: more.length };
    suivi.host.workbook.grid.write(sheetId, below, more);
    tableOf(suivi).rect = { ...rect, rows: rect.rows + more.length };
    const read = await excelReponses.read();
    expect(read).toHaveLength(253);
    expect(read.at(-1)?.id).toBe("w249");
  });
});
