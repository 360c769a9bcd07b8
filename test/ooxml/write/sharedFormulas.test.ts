import * as XLSX from "@e965/xlsx";
import { OpcPackage } from "../../../src/ooxml/opcPackage";
import { readWorkbook } from "../../../src/ooxml/read/readWorkbook";
import type { CellInput, TableSpec } from "../../../src/ooxml/write/spec";
import { writeWorkbook } from "../../../src/ooxml/write/writeWorkbook";
import { validationErrors } from "../edit/openXmlSdk";

const DOUBLE = 'IF(Lignes[[#This Row],[A1 et "B2"]]="","",Lignes[[#This Row],[A1 et "B2"]]*2)';

/** A table with a calculated column; `cells` gives what stands in it, by row. */
function workbook(
  rows: number,
  formula: string,
  cells: (row: number) => CellInput | null = () => null,
): Uint8Array {
  const table: TableSpec = {
    name: "Lignes",
    at: "B3",
    columns: [{ name: 'A1 et "B2"' }, { name: "Double", formula }],
    rows: Array.from({ length: rows }, (_row, index) => [index, cells(index)]),
  };
  return writeWorkbook({
    properties: { title: "t", creator: "c", created: new Date(0) },
    sheets: [{ name: "Lignes", tables: [table] }],
  });
}

function sheetXml(file: Uint8Array): string {
  return OpcPackage.open(file).text("xl/worksheets/sheet1.xml");
}

/** The formulas of the calculated column, by row; undefined where there is none. */
function formulas(file: Uint8Array): (string | undefined)[] {
  const [sheet] = readWorkbook(file).sheets;
  return sheet!.cells.filter(({ column, row }) => column === 2 && row > 2).map((c) => c.formula);
}

describe("a formula that a long column repeats", () => {
  it("is written once, and read in every row", () => {
    const file = workbook(1200, DOUBLE);
    expect(sheetXml(file).match(/<f t="shared" ref="C4:C1203" si="0">/g)).toHaveLength(1);
    expect(sheetXml(file).match(/<f t="shared" si="0"\/>/g)).toHaveLength(1199);
    expect(formulas(file)).toEqual(Array.from({ length: 1200 }, () => `=${DOUBLE}`));
  });

  it("leaves room for constants and other formulas between", () => {
    const file = workbook(1300, DOUBLE, (row) => {
      if (row % 10 === 3) return { value: row, formula: null };
      return row === 7 ? { formula: "1+1" } : null;
    });
    const read = formulas(file);
    expect(read[3]).toBeUndefined();
    expect(read[7]).toBe("=1+1");
    expect([read[0], read[4], read[1299]]).toEqual(Array.from({ length: 3 }, () => `=${DOUBLE}`));
  });

  it("makes a valid file, which is the same each time, and which another library reads", async () => {
    const file = workbook(1200, DOUBLE, (row) => ({ value: row * 2 }));
    expect(await validationErrors(file)).toEqual([]);
    expect(workbook(1200, DOUBLE, (row) => ({ value: row * 2 }))).toEqual(file);
    const sheet = XLSX.read(file, { type: "array" }).Sheets["Lignes"]!;
    expect((sheet["C1203"] as XLSX.CellObject).v).toBe(2398);
  }, 60_000);

  it.each([
    ["a column that is short", 999, DOUBLE],
    ["a reference that moves with its row", 1200, "B4*2"],
    ["another sheet", 1200, "Autre!$A$1"],
    ["constants in braces", 1200, "SUM({1,2})"],
    ["a range made of functions", 1200, "SUM(INDEX(Lignes[Double],1):INDEX(Lignes[Double],2))"],
    ["two areas at once", 1200, "AREAS((Lignes[Double],Lignes[#Headers]))"],
  ])("is written in every row for %s", (_what, rows, formula) => {
    const file = workbook(rows, formula);
    expect(sheetXml(file)).not.toContain("shared");
    expect(formulas(file)).toEqual(Array.from({ length: rows }, () => `=${formula}`));
  });
});
