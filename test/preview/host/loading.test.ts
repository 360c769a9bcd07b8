import { failureOf, openPane, openTable, openWorkbook, type Pane } from "./fixture";
import { hostOf, workbookModel } from "./model";

const ROWS = [
  ["Vis", 12, 0.5],
  ["Clou", 30, 0.1],
];

describe("loading", () => {
  test("a missing object is a null object, and so is what hangs from it", async () => {
    const { run } = await openTable();
    await run(async (context) => {
      const missing = context.workbook.tables.getItemOrNullObject("Absent");
      const body = missing.getDataBodyRange().load("values");
      const table = context.workbook.tables.getItemOrNullObject("ventes").load("name");
      await context.sync();
      expect([missing.isNullObject, body.isNullObject, table.isNullObject]).toEqual([
        true,
        true,
        false,
      ]);
      expect(table.name).toBe("Ventes");
    });
  });

  test("collections give their items, which stay usable in later requests", async () => {
    const { run } = await openTable(ROWS);
    await run(async (context) => {
      const tables = context.workbook.tables.load("items/name,items/columns/items/name,count");
      await context.sync();
      const table = tables.items[0]!;
      expect([table.name, tables.count]).toEqual(["Ventes", 1]);
      const column = table.columns.getItem("Qté").load("index,values");
      const rows = table.rows.load("items/values");
      const position = table.worksheet.load("name,position,visibility");
      await context.sync();
      expect([column.index, column.values]).toEqual([1, [["Qté"], [12], [30]]]);
      expect(rows.items.map((row): unknown => row.values[0]?.[0])).toEqual(["Vis", "Clou"]);
      expect(position.toJSON()).toMatchObject({ name: "Feuil1", position: 0 });
    });
  });

  test("a range tells its place, values, formats, texts and types", async () => {
    const { run } = openWorkbook();
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem("Feuil1").getRange("B2:D3");
      range.numberFormat = [
        ["dd/mm/yyyy", "[mm]:ss", "@"],
        ["General", "0.0%", "General"],
      ];
      range.values = [
        [45789, 0.05243055555555556, "012"],
        [true, 0.125, ""],
      ];
      range.load("address,rowIndex,columnIndex,rowCount,columnCount,text,values,valueTypes");
      await context.sync();
      expect(range.toJSON()).toMatchObject({
        address: "Feuil1!B2:D3",
        rowIndex: 1,
        columnIndex: 1,
        rowCount: 2,
        columnCount: 3,
        text: [
          ["12/05/2025", "75:30", "012"],
          ["VRAI", "12,5%", ""],
        ],
        valueTypes: [
          ["Double", "Double", "String"],
          ["Boolean", "Double", "Empty"],
        ],
      });
    });
  });

  test.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ["getRowsBelow", (range) => range.getRowsBelow(2), "Feuil1!C6:E7"],
    ["getRowsAbove", (range) => range.getRowsAbove(1), "Feuil1!C2:E2"],
    ["getColumnsAfter", (range) => range.getColumnsAfter(1), "Feuil1!F3:F5"],
    ["getColumnsBefore", (range) => range.getColumnsBefore(2), "Feuil1!A3:B5"],
    ["getOffsetRange", (range) => range.getOffsetRange(1, -1), "Feuil1!B4:D6"],
    ["getResizedRange", (range) => range.getResizedRange(-2, 1), "Feuil1!C3:F3"],
    ["getAbsoluteResizedRange", (range) => range.getAbsoluteResizedRange(1, 1), "Feuil1!C3"],
    ["getLastCell", (range) => range.getLastCell(), "Feuil1!E5"],
    ["getLastRow", (range) => range.getLastRow(), "Feuil1!C5:E5"],
    ["getEntireColumn", (range) => range.getEntireColumn(), "Feuil1!C:E"],
    ["getEntireRow", (range) => range.getEntireRow(), "Feuil1!3:5"],
    ["getBoundingRect", (range) => range.getBoundingRect("A9"), "Feuil1!A3:E9"],
    ["getIntersection", (range) => range.getIntersection("D:Z"), "Feuil1!D3:E5"],
  ])("%s", async (_name, navigate, address) => {
    const { run } = openWorkbook();
    await run(async (context) => {
      const start = context.workbook.worksheets.getItem("Feuil1").getRange("C3:E5");
      const range = navigate(start).load("address");
      await context.sync();
      expect(range.address).toBe(address);
    });
  });

  test("the used range holds every filled cell; an empty sheet has none", async () => {
    const { run } = await openTable(ROWS);
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Feuil1");
      const used = sheet.getUsedRange(true).load("address");
      const inColumn = sheet.getRange("B:B").getUsedRangeOrNullObject(true).load("address");
      const empty = context.workbook.worksheets.add("Vide").getUsedRangeOrNullObject();
      await context.sync();
      expect([used.address, inColumn.address, empty.isNullObject]).toEqual([
        "Feuil1!A1:C3",
        "Feuil1!B1:B3",
        true,
      ]);
    });
  });

  test("a text is found by its whole content or a part of it", async () => {
    const { run } = await openTable(ROWS);
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Feuil1");
      const found = sheet.getRange().findOrNullObject("clou", { completeMatch: true });
      const absent = sheet.getRange().findOrNullObject("Clo", { completeMatch: true });
      found.load("address");
      await context.sync();
      expect([found.address, absent.isNullObject]).toEqual(["Feuil1!A3", true]);
    });
  });

  test("a tracked range follows its cells when rows are inserted or deleted above it", async () => {
    const { run } = await openTable(ROWS);
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Feuil1");
      const clou = sheet.getRange("A3").load("values");
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      clou.load("address,values");
      await context.sync();
      expect([clou.address, clou.values]).toEqual(["Feuil1!A5", [["Clou"]]]);
      sheet.getRange("5:5").delete("Up");
      await context.sync();
      clou.load("address");
      expect((await failureOf(context.sync())).code).toBe("ItemNotFound");
    });
  });

  test("names lead to cells, tables or constants", async () => {
    const { run } = await openTable(ROWS);
    await run(async (context) => {
      const { names } = context.workbook;
      const sheet = context.workbook.worksheets.getItem("Feuil1");
      names.add("Debut", sheet.getRange("E1"));
      names.add("Prix", "=Ventes[Prix]");
      names.add("Taux", "=0.2");
      const debut = names.getItem("debut").load("type,value,formula");
      const prix = names.getItem("Prix").getRange().load("address");
      const taux = names.getItem("Taux").load("type,value");
      const none = names.getItem("Taux").getRangeOrNullObject();
      const byName = sheet.getRange("Debut").load("address");
      await context.sync();
      expect(debut.formula).toBe("=Feuil1!$E$1");
      expect([prix.address, byName.address]).toEqual(["Feuil1!C2:C3", "Feuil1!E1"]);
      expect([taux.type, taux.value, none.isNullObject]).toEqual(["Double", 0.2, true]);
    });
  });

  test.each([
    ["Ventes", "Feuil1!A2:C3"],
    ["Ventes[Qté]", "Feuil1!B2:B3"],
    ["Ventes[[Qté]:[Prix]]", "Feuil1!B2:C3"],
    ["Ventes[#Headers]", "Feuil1!A1:C1"],
    ["Ventes[[#All],[Prix]]", "Feuil1!C1:C3"],
  ])("the structured reference %s", async (reference, address) => {
    const { run } = await openTable(ROWS);
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Feuil1");
      const range = sheet.getRange(reference).load("address");
      await context.sync();
      expect(range.address).toBe(address);
    });
  });

  test("a new workbook was made today; when a file was, nobody here knows", async () => {
    const properties = (pane: Pane): Promise<Date> =>
      pane.run(async (context) => {
        const loaded = context.workbook.properties.load("creationDate");
        await context.sync();
        return loaded.creationDate;
      });
    const made = await properties(openWorkbook());
    expect(Math.abs(Date.now() - made.getTime())).toBeLessThan(60_000);
    const ofFile = properties(openPane(hostOf(workbookModel())));
    expect((await failureOf(ofFile)).code).toBe("NotImplemented");
  });

  test("settings keep values of any JSON type", async () => {
    const { run } = openWorkbook();
    await run(async (context) => {
      const { settings } = context.workbook;
      settings.add("cle", { depuis: 3, liste: ["a"] });
      const set = settings.getItemOrNullObject("cle").load("value");
      const none = settings.getItemOrNullObject("rien");
      await context.sync();
      expect([set.value, none.isNullObject]).toEqual([{ depuis: 3, liste: ["a"] }, true]);
    });
  });
});
