import { MemoryGrid } from "../../../src/preview/grid/memoryGrid";
import { emptyWorkbookState, ExcelHost } from "../../../src/preview/host";
import { openPane } from "./fixture";

/** A workbook that counts days from 1900 on, or from 1904 on. */
function workbook(date1904: boolean) {
  const state = { ...emptyWorkbookState(), date1904 };
  return openPane(new ExcelHost(new MemoryGrid(["Feuil1"]), state));
}

// 12 April 2025 is day 45,759 since 1900, and day 44,297 since 1904 (Microsoft's « Date systems in Excel »).
test.each([
  ["1900", false, 45_759],
  ["1904", true, 44_297],
])("the calendar of %s counts, shows and reads days its own way", async (_name, since, serial) => {
  const seen = await workbook(since).run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Feuil1");
    const range = sheet.getRange("A1:B1");
    range.values = [["2025-04-12", serial]];
    sheet.getRange("B1").numberFormat = [["dd/mm/yyyy"]];
    sheet.getRange("A1").numberFormat = [["dd/mm/yyyy"]];
    range.load("values,text");
    const date = context.workbook.functions.date(2025, 4, 12).load("value");
    await context.sync();
    return [range.values, range.text, date.value];
  });
  expect(seen).toEqual([[[serial, serial]], [["12/04/2025", "12/04/2025"]], serial]);
});
