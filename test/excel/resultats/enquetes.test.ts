import { TABLES } from "../../../src/domain/classeur";
import { excelEnquetes } from "../../../src/excel/resultats/excelEnquetes";
import { UNE_ENQUETE } from "../../contract/enquetesContract";
import { disobey } from "../../support/disobedient";
import { callOffLateTimers } from "../../support/lateTimers";
import { OpenSuivi, suiviBytes } from "../../support/openSuivi";

callOffLateTimers();

const bytes = suiviBytes();
const AUTRE = { ...UNE_ENQUETE, instant: UNE_ENQUETE.instant + 10 };
let suivi: OpenSuivi;

beforeEach(() => {
  suivi = new OpenSuivi(bytes);
});

type Content = string | number;

const table = () => suivi.host.workbook.table(TABLES.reponses);

/** The body of the table, as values. */
function body(): Content[][] {
  const { sheetId, rect } = table();
  const [, ...rows] = suivi.host.workbook.grid.read(sheetId, rect);
  return rows.map((row) => row.map(({ value }) => value as Content));
}

/** Somebody types rows from the n-th of the body on (0-based). */
function type(first: number, rows: readonly Content[][]): void {
  const { sheetId, rect } = table();
  const at = { ...rect, row: rect.row + 1 + first, rows: rows.length };
  const cells = rows.map((row) => row.map((value) => ({ value })));
  suivi.host.workbook.grid.write(sheetId, at, cells);
}

const row = (...cells: Content[]): Content[] => [
  ...cells,
  ...Array.from({ length: 6 - cells.length }, () => ""),
];

test("the blank first row of a new table is filled first", async () => {
  await excelEnquetes.add(UNE_ENQUETE);
  expect(body()).toHaveLength(UNE_ENQUETE.reponses.length);
  expect(body()[0]).toEqual([
    UNE_ENQUETE.instant,
    UNE_ENQUETE.periode.debut,
    UNE_ENQUETE.periode.fin,
    "departement",
    "Question departement",
    "75",
  ]);
});

test("rows that a person added are left alone, those without dates not read", async () => {
  await excelEnquetes.add(UNE_ENQUETE);
  const count = body().length;
  type(count, [row("hier", "", "", "appels", "Combien ?", 12)]);
  table().rect = { ...table().rect, rows: count + 2 };
  await excelEnquetes.add(AUTRE);
  expect(await excelEnquetes.read()).toEqual([AUTRE, UNE_ENQUETE]);
  expect(body()[count]).toEqual(["hier", "", "", "appels", "Combien ?", 12]);
});

test("a blank row in the middle stays", async () => {
  type(1, [row(UNE_ENQUETE.instant, 1, 2, "appels", "Combien ?", "9")]);
  table().rect = { ...table().rect, rows: 3 };
  await excelEnquetes.add(AUTRE);
  expect(body()[0]).toEqual(row());
  expect(await excelEnquetes.read()).toHaveLength(2);
});

test("columns may stand elsewhere, beside others", async () => {
  await Excel.run(async (context) => {
    const columns = context.workbook.tables.getItem(TABLES.reponses).columns;
    columns.add(undefined, undefined, "Note");
    columns.getItem("Question").name = "Provisoire";
    columns.getItem("Réponse").name = "Question";
    columns.getItem("Provisoire").name = "Réponse";
    await context.sync();
  });
  await excelEnquetes.add(UNE_ENQUETE);
  expect(await excelEnquetes.read()).toEqual([UNE_ENQUETE]);
  expect(body()[0]!.slice(4)).toEqual(["75", "Question departement", ""]);
});

test("a table with other columns is no place", async () => {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(TABLES.reponses).columns.getItem("Rubrique").name = "Autre";
    await context.sync();
  });
  expect(await excelEnquetes.read()).toEqual([]);
  await expect(excelEnquetes.add(UNE_ENQUETE)).rejects.toMatchObject({
    code: "ENQUETE_SANS_PLACE",
  });
});

test("what stands right below the table is not written over", async () => {
  type(1, [row("à moi")]);
  await expect(excelEnquetes.add(UNE_ENQUETE)).rejects.toMatchObject({
    code: "ENQUETE_SANS_PLACE",
  });
  expect(body()).toEqual([row()]);
});

test("a table that does not grow by itself is grown", async () => {
  Object.assign(suivi.host.workbook.options, { expandTables: false });
  await excelEnquetes.add(UNE_ENQUETE);
  expect(await excelEnquetes.read()).toEqual([UNE_ENQUETE]);
});

test("answers that a lost answer left there are not written twice", async () => {
  const isWrite = (request: object) => JSON.stringify(request).includes("Question appels");
  suivi.session.failNext(isWrite, { code: "RequestAborted", applied: true });
  await expect(excelEnquetes.add(UNE_ENQUETE)).rejects.toMatchObject({ code: "EXCEL_OCCUPE" });
  await excelEnquetes.add(UNE_ENQUETE);
  expect(await excelEnquetes.read()).toEqual([UNE_ENQUETE]);
});

test("the instant keeps its format of date and time", async () => {
  await excelEnquetes.add(UNE_ENQUETE);
  const formats = await Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(TABLES.reponses).getDataBodyRange();
    range.load("numberFormat");
    await context.sync();
    return range.numberFormat as string[][];
  });
  expect(formats.map(([instant, debut]) => [instant, debut])).toEqual(
    UNE_ENQUETE.reponses.map(() => ["dd/mm/yyyy hh:mm", "dd/mm/yyyy"]),
  );
});

describe("an Excel that does not take what it says it took", () => {
  test.each([
    ["leaves a cell as it was", undefined],
    ["writes something else", "autre chose"],
  ])("is noticed among the answers when it %s", async (_, instead) => {
    const { sheetId, rect } = table();
    for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
      if (column === rect.column + QUESTION) continue;
      suivi = new OpenSuivi(bytes);
      disobey(suivi, { sheetId: table().sheetId, row: rect.row + 2, column }, instead);
      await expect(excelEnquetes.add(UNE_ENQUETE)).rejects.toMatchObject({
        code: "ENQUETE_NON_CONFIRMEE",
      });
    }
    expect(sheetId).toBe(table().sheetId);
  });

  test("is noticed in the comments", async () => {
    await excelEnquetes.writeCommentaires("avant");
    const { sheetId } = table();
    const { grid } = suivi.host.workbook;
    const used = grid.usedRect(sheetId)!;
    const cells = grid.read(sheetId, used);
    const row = cells.findIndex((one) => one.some(({ value }) => value === "avant"));
    const column = cells[row]!.findIndex(({ value }) => value === "avant");
    disobey(suivi, { sheetId, row: used.row + row, column: used.column + column });
    await expect(excelEnquetes.writeCommentaires("après")).rejects.toMatchObject({
      code: "ENQUETE_NON_CONFIRMEE",
    });
  });
});

/** Its words are for people: the key tells the question. */
const QUESTION = 4;
