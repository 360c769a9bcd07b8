import type { ShiftDirection } from "../../../src/preview/grid/grid";
import { movedReferences } from "../../../src/preview/host/movedReferences";
import { shiftedRect } from "../../../src/preview/grid/shiftedRect";
import { WHOLE_SHEET } from "../../../src/preview/host/geometry";
import { openTable, openWorkbook, type Pane } from "./fixture";

function formulasOf(pane: Pane, address: string): Promise<unknown[][]> {
  return pane.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Feuil1").getRange(address).load("formulas");
    await context.sync();
    return range.formulas;
  });
}

const shifting =
  (part: Partial<typeof WHOLE_SHEET>, direction: ShiftDirection) => (rect: typeof WHOLE_SHEET) =>
    shiftedRect(rect, { ...WHOLE_SHEET, ...part }, direction);

const edit = (pane: Pane, act: (sheet: Excel.Worksheet) => void): Promise<void> =>
  pane.run(async (context) => {
    act(context.workbook.worksheets.getItem("Feuil1"));
    await context.sync();
  });

test.each([
  ["=C4*D4", "=C5*D5"],
  ["=SUM(A1:A4)", "=SUM(A1:A5)"],
  ["=SUM(A4:A9)", "=SUM(A5:A10)"],
  ["=$C$4+C$3+$C5", "=$C$5+C$3+$C6"],
  ["=SUM(4:6)+SUM(C:C)", "=SUM(5:7)+SUM(C:C)"],
  ['="C4"&C4', '="C4"&C5'],
  ["=Feuil1!C4+Autre!C4+'Mon Feuil1'!C4", "=Feuil1!C5+Autre!C4+'Mon Feuil1'!C4"],
  ["=Ventes[C4]+LOG10(C4)+TAUX_4", "=Ventes[C4]+LOG10(C5)+TAUX_4"],
])("a row inserted at 4 makes %s of %s", (before, after) => {
  const isThere = (sheet: string | null) => sheet === null || sheet === "Feuil1";
  const inserted = shifting({ row: 3, rows: 1 }, "down");
  expect(movedReferences(before, isThere, inserted)).toBe(after);
});

test.each([
  ["=C4*D6", "=#REF!*D4"],
  ["=SUM(A3:A6)", "=SUM(A3:A4)"],
  ["=SUM(A4:A5)", "=SUM(#REF!)"],
])("rows 4 and 5 deleted make %s of %s", (before, after) => {
  const deleted = shifting({ row: 3, rows: 2 }, "up");
  expect(movedReferences(before, () => true, deleted)).toBe(after);
});

test.each([
  ["=C4*D4", "=D4*E4"],
  ["=SUM(A1:C4)", "=SUM(A1:D4)"],
  ["=SUM(C:D)+SUM(A:C)+SUM(4:6)+A:A", "=SUM(D:E)+SUM(A:D)+SUM(4:6)+A:A"],
])("a column inserted at C makes %s of %s", (before, after) => {
  const inserted = shifting({ column: 2, columns: 1 }, "right");
  expect(movedReferences(before, () => true, inserted)).toBe(after);
});

test.each([
  ["=B4*D6", "=#REF!*C6"],
  ["=SUM(A3:C6)+SUM(B:C)+SUM(B:B)", "=SUM(A3:B6)+SUM(B:B)+SUM(#REF!)"],
])("column B deleted makes %s of %s", (before, after) => {
  const deleted = shifting({ column: 1, columns: 1 }, "left");
  expect(movedReferences(before, () => true, deleted)).toBe(after);
});

test("inserted and deleted cells take the references of formulas along, on the sheet and from others", async () => {
  const workbook = openWorkbook();
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Feuil1");
    sheet.getRange("C4:E4").formulas = [[2, 3, "=C4*D4"]];
    context.workbook.worksheets.add("Autre").getRange("A1").formulas = [["=Feuil1!E4"]];
    await context.sync();
  });
  await edit(workbook, (sheet) => sheet.getRange("4:4").insert("Down"));
  expect(await formulasOf(workbook, "C5:E5")).toEqual([[2, 3, "=C5*D5"]]);
  const other = await workbook.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Autre").getRange("A1").load("formulas");
    await context.sync();
    return cell.formulas;
  });
  expect(other).toEqual([["=Feuil1!E5"]]);
  await edit(workbook, (sheet) => sheet.getRange("C1:E1").delete("Up"));
  expect(await formulasOf(workbook, "C4:E4")).toEqual([[2, 3, "=C4*D4"]]);
});

test("rows added to a table move the references to what stands below", async () => {
  const workbook = await openTable([["clou", 1, 10]]);
  await edit(workbook, (sheet) => {
    sheet.getRange("A5").values = [[7]];
    sheet.getRange("E1").formulas = [["=A5*2"]];
    sheet.tables.getItem("Ventes").rows.add(0, [["vis", 2, 20]]);
  });
  expect(await formulasOf(workbook, "E1")).toEqual([["=A6*2"]]);
});

test("sorted rows keep formulas that name cells of their own row", async () => {
  const workbook = openWorkbook();
  await edit(workbook, (sheet) => {
    sheet.getRange("A1:B3").formulas = [
      [3, "=A1*$A$1"],
      [1, "=A2*2"],
      [2, "=A3*2"],
    ];
    sheet.getRange("A1:B3").sort.apply([{ key: 0, ascending: true }]);
  });
  expect(await formulasOf(workbook, "A1:B3")).toEqual([
    [1, "=A1*2"],
    [2, "=A2*2"],
    [3, "=A3*$A$1"],
  ]);
});
