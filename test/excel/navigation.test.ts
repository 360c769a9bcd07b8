import { aLigneLue } from "../support/ligneBuilders";
import { SHEETS, TABLES } from "../../src/domain/classeur";
import { excelHistorique } from "../../src/excel/historique/excelHistorique";
import { excelNavigation } from "../../src/excel/navigation";
import { aLigne } from "../support/builders";
import { callOffLateTimers } from "../support/lateTimers";
import { OpenSuivi, suiviBytes } from "../support/openSuivi";

callOffLateTimers();

const bytes = suiviBytes({
  lignes: ["1", "2", "3"].map((id) => aLigne({ idLigne: id, idAppel: id })),
});

beforeEach(() => {
  new OpenSuivi(bytes);
});

async function selection(): Promise<string> {
  return Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address.replaceAll("'", "");
  });
}

async function activeSheet(): Promise<string> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    return sheet.name;
  });
}

/** The address of a cell of the table, by its 0-based row in the body. */
async function addressOf(position: number, header: string): Promise<string> {
  return Excel.run(async (context) => {
    const column = context.workbook.tables.getItem(TABLES.historique).columns.getItem(header);
    const cell = column.getDataBodyRange().getCell(0, 0).getOffsetRange(position, 0);
    cell.load("address");
    await context.sync();
    return cell.address.replaceAll("'", "");
  });
}

const filterRowAway = () =>
  Excel.run(async (context) => {
    const column = context.workbook.tables.getItem(TABLES.historique).columns.getItem("Id ligne");
    column.filter.applyValuesFilter(["1"]);
    await context.sync();
  });

test("rows are named by the sheet's own number, their date and their sous-motif, in one request", async () => {
  const named = { date: aLigne().date, sousMotif: aLigne().sousMotif };
  const rowOf = async (position: number) =>
    Number(/\d+$/.exec(await addressOf(position, "Date"))![0]);
  expect(await excelNavigation.readLignes([2, 0, 4])).toEqual([
    { position: 2, numero: await rowOf(2), ...named },
    { position: 0, numero: await rowOf(0), ...named },
    { position: 4, numero: await rowOf(4), date: null, sousMotif: "" },
  ]);
});

test("rows that were read otherwise have the same number", async () => {
  const numero = Number(/\d+$/.exec(await addressOf(1, "Date"))![0]);
  expect(await excelHistorique.readAppel(aLigneLue({ idAppel: "2" }))).toMatchObject([
    { position: 1, numero },
  ]);
  expect((await excelHistorique.readHistorique()).premiereLigne).toBe(numero - 1);
});

test("a cell of a row is selected, on the sheet of the history", async () => {
  await excelNavigation.showLigne(1, "motif");
  expect(await selection()).toBe(await addressOf(1, "Motif"));
  expect(await activeSheet()).toBe(SHEETS.historique);
});

test("without a column, or with one that the table has not, the whole row is", async () => {
  await excelNavigation.showLigne(2);
  const row = await selection();
  expect(row.split("!")[1]!.split(":")[0]).toBe(
    (await addressOf(2, "Numéro de téléphone")).split("!")[1],
  );
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(TABLES.historique).columns.getItem("Canal").name = "Autre";
    await context.sync();
  });
  await excelNavigation.showLigne(2, "canal");
  expect(await selection()).toBe(row);
});

test("a row below the table can be shown too", async () => {
  await excelNavigation.showLigne(4, "date");
  expect(await selection()).toBe(await addressOf(4, "Date"));
});

test("a row that a filter hides is selected, and stays hidden", async () => {
  await filterRowAway();
  await excelNavigation.showLigne(2, "date");
  expect(await selection()).toBe(await addressOf(2, "Date"));
  await Excel.run(async (context) => {
    const filter = context.workbook.tables.getItem(TABLES.historique).autoFilter;
    filter.load("isDataFiltered");
    await context.sync();
    expect(filter.isDataFiltered).toBe(true);
  });
});

test.each(Object.values(SHEETS).filter((name) => name !== SHEETS.technique))(
  "the sheet %s is shown",
  async (name) => {
    await excelNavigation.showFeuille(name);
    expect(await activeSheet()).toBe(name);
  },
);

test.each([SHEETS.garde, SHEETS.resultats, SHEETS.enquete, SHEETS.historique, SHEETS.nomenclature])(
  "the sheet %s is shown under its new name",
  async (name) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).name = "Renommée";
      await context.sync();
    });
    await excelNavigation.showFeuille(name);
    expect(await activeSheet()).toBe("Renommée");
  },
);

test("a sheet that nothing tells is an error", async () => {
  await expect(excelNavigation.showFeuille("Ailleurs")).rejects.toMatchObject({
    details: { codeExcel: "ItemNotFound" },
  });
});
