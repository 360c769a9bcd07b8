import type { PivotSpec, SheetSpec, TableSpec, WorkbookSpec } from "../../../src/ooxml/write/spec";
import { writeWorkbook } from "../../../src/ooxml/write/writeWorkbook";

const TABLE: TableSpec = { name: "T", at: "A1", columns: [{ name: "a" }, { name: "b" }], rows: [] };

const PIVOT: PivotSpec = {
  name: "P",
  at: "D5",
  source: { table: "T" },
  layout: "outline",
  rowFields: [{ field: "a", sort: { by: "value", dataField: "n", descending: true } }],
  pageFields: [],
  dataFields: [{ name: "n", field: "b", function: "count", numberFormat: "0" }],
  grandTotalCaption: "Total",
  showGrandTotal: true,
};

function book(...sheets: SheetSpec[]): WorkbookSpec {
  return { properties: { title: "", creator: "", created: new Date(0) }, sheets };
}

function withPivot(changes: Partial<PivotSpec>): WorkbookSpec {
  return book({ name: "F", tables: [TABLE], pivots: [{ ...PIVOT, ...changes }] });
}

describe("writeWorkbook", () => {
  it("accepts the sound version of what it refuses below", () => {
    expect(() => writeWorkbook(withPivot({}))).not.toThrow();
  });

  it.each<[string, WorkbookSpec, string]>([
    ["no visible sheet", book({ name: "F", visibility: "Hidden" }), "visible sheet"],
    ["a sheet name that is too long", book({ name: "F".repeat(32) }), "Not a sheet name"],
    ["a sheet name with a slash", book({ name: "a/b" }), "Not a sheet name"],
    ["two sheets of the same name", book({ name: "Été" }, { name: "été" }), "sheet name"],
    ["to open on a sheet that is not", { ...book({ name: "F" }), activeSheet: "G" }, '"G"'],
    [
      "two headers that differ by case only",
      book({ name: "F", tables: [{ ...TABLE, columns: [{ name: "a" }, { name: "A" }] }] }),
      "column name",
    ],
    [
      "a table row wider than its header",
      book({ name: "F", tables: [{ ...TABLE, rows: [[1, 2, 3]] }] }),
      "wider",
    ],
    [
      "a column set twice",
      book({ name: "F", columns: [{ column: 0, count: 2 }, { column: 1 }] }),
      "twice",
    ],
    ["a number that is none", book({ name: "F", blocks: [{ at: "A1", rows: [[NaN]] }] }), "NaN"],
    [
      "a text that no cell can hold",
      book({ name: "F", blocks: [{ at: "A1", rows: [["x".repeat(32_768)]] }] }),
      "32767",
    ],
    [
      "a prompt longer than Excel shows",
      book({
        name: "F",
        validations: [
          { ranges: ["A1"], type: "none", prompt: { title: "t", text: "x".repeat(256) } },
        ],
      }),
      "Too long",
    ],
    [
      "a name on an unknown sheet",
      { ...book({ name: "F" }), names: [{ name: "n", formula: "1", sheet: "G" }] },
      '"G"',
    ],
    ["a pivot of an unknown table", withPivot({ source: { table: "U" } }), 'no table "U"'],
    [
      "a pivot of an unknown column",
      withPivot({ pageFields: [{ field: "z", selected: null }] }),
      'no column "z"',
    ],
    [
      "a pivot's value named as a column",
      withPivot({ dataFields: [{ ...PIVOT.dataFields[0]!, name: "a" }] }),
      "name of a column",
    ],
    [
      "a pivot sorted by a value it lacks",
      withPivot({ dataFields: [{ ...PIVOT.dataFields[0]!, name: "m" }] }),
      "sorted by",
    ],
    [
      "a pivot without room for its filters",
      withPivot({ at: "D1", pageFields: [{ field: "b", selected: null }] }),
      "no room",
    ],
    [
      "merged cells in a table",
      book({ name: "F", tables: [TABLE], merges: ["B2:C9"] }),
      "overlaps",
    ],
    [
      "two pivots on the same cells",
      book({ name: "F", tables: [TABLE], pivots: [PIVOT, { ...PIVOT, name: "Q", at: "E6" }] }),
      "P D5:E6 overlaps Q E6:F7",
    ],
    [
      "cells of their own in a table",
      book({ name: "F", tables: [TABLE], blocks: [{ at: "B2", rows: [["", 1]] }] }),
      "block B2:C2 overlaps",
    ],
    ["a colour that is no colour", book({ name: "F", tabColor: "red" }), "#RRGGBB"],
  ])("refuses %s", (_what, spec, message) => {
    expect(() => writeWorkbook(spec)).toThrow(message);
  });
});
