import { openWorkbook, type Pane } from "./fixture";

const onSheet = <T>(pane: Pane, act: (sheet: Excel.Worksheet) => T): Promise<T> =>
  pane.run(async (context) => {
    const result = act(context.workbook.worksheets.getItem("Feuil1"));
    await context.sync();
    return result;
  });

test("formatted cells are in use too, unless only values are asked for", async () => {
  const workbook = openWorkbook();
  const used = await onSheet(workbook, (sheet) => {
    sheet.getRange("B2").values = [[1]];
    sheet.getRange("A4").numberFormat = [["0.00"]];
    sheet.getRange("D5").format.fill.color = "#FF0000";
    sheet.getRange("F:F").format.font.bold = true;
    return [
      sheet.getUsedRange(),
      sheet.getUsedRange(true),
      sheet.getRange("C1:Z9").getUsedRange(),
      sheet.getRange("C1:Z9").getUsedRangeOrNullObject(true),
    ].map((range) => range.load("address"));
  });
  expect(used.map((range) => (range.isNullObject ? null : range.address))).toEqual([
    "Feuil1!A2:D5",
    "Feuil1!B2",
    "Feuil1!D5",
    null,
  ]);
});

describe("looks", () => {
  const BOLD_RED = { "Font.Bold": true, "Fill.Color": "#FF0000" };

  async function dressed() {
    const workbook = openWorkbook();
    await onSheet(workbook, (sheet) => {
      const range = sheet.getRange("A1:B1");
      range.values = [[1, 2]];
      range.numberFormat = [["0.00", "0.00"]];
      range.format.font.bold = true;
      range.format.fill.color = "#FF0000";
    });
    const look = (row: number, column: number) =>
      workbook.grid.lookOf(workbook.grid.activeSheet(), row, column);
    return { ...workbook, look };
  }

  test("are copied with the cells, repeated over a larger range", async () => {
    const { look, ...workbook } = await dressed();
    await onSheet(workbook, (sheet) => {
      sheet.getRange("C3:D4").copyFrom("A1:B1");
      sheet.getRange("F1").copyFrom("A1", "Values");
    });
    expect([look(2, 2), look(3, 3)]).toEqual([BOLD_RED, BOLD_RED]);
    expect(look(0, 5)).toEqual({});
  });

  test("go with clear(), and validation too; clear('Contents') leaves both", async () => {
    const { look, ...workbook } = await dressed();
    await onSheet(workbook, (sheet) => {
      sheet.getRange("A1:B1").dataValidation.rule = {
        list: { inCellDropDown: true, source: "1,2" },
      };
      sheet.getRange("A1").clear();
      sheet.getRange("B1").clear("Contents");
    });
    const types = await onSheet(workbook, (sheet) =>
      ["A1", "B1"].map((address) => sheet.getRange(address).dataValidation.load("type")),
    );
    expect(types.map(({ type }) => type)).toEqual(["None", "List"]);
    expect([look(0, 0), look(0, 1)]).toEqual([{}, BOLD_RED]);
  });

  test("and number formats of the row above are those of an inserted row", async () => {
    const { look, ...workbook } = await dressed();
    const inserted = await onSheet(workbook, (sheet) => {
      sheet.getRange("2:3").insert("Down");
      return sheet.getRange("A2:B3").load("numberFormat,values");
    });
    expect(inserted.numberFormat).toEqual([
      ["0.00", "0.00"],
      ["0.00", "0.00"],
    ]);
    expect(inserted.values.flat()).toEqual(["", "", "", ""]);
    expect([look(1, 0), look(2, 1), look(3, 0)]).toEqual([BOLD_RED, BOLD_RED, {}]);
  });
});
