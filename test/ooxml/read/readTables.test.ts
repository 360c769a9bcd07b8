import * as XLSX from "@e965/xlsx";
import fc from "fast-check";
import type { CellValue } from "../../../src/ooxml/model";
import { writeWorkbook } from "../../../src/ooxml/write/writeWorkbook";
import { tableBody } from "../tableBody";
import { sampleWorkbook } from "../write/sampleWorkbook";

function tableFile(rows: (CellValue | null)[][]): Uint8Array {
  return writeWorkbook({
    properties: { title: "t", creator: "c", created: new Date(0) },
    sheets: [
      { name: "Autre", blocks: [{ at: "A1", rows: [["avant", "la table"]] }] },
      {
        name: "Données",
        blocks: [{ at: "A1", rows: [["titre"]] }],
        tables: [
          { name: "Essai", at: "B3", columns: [{ name: "Un" }, { name: "Deux & trois" }], rows },
        ],
      },
    ],
  });
}

const cell = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }).filter((text) => text !== ""),
  fc.constantFrom("_x0041_", " é ", "a\nb", "<&>\"'", "=1+1"),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

describe("readWorkbook, tables", () => {
  it("reads the titles and the body of a table", () => {
    const file = tableFile([
      ["a", 1],
      [null, true],
    ]);

    expect(tableBody(file, "Essai")).toEqual({
      columns: ["Un", "Deux & trois"],
      rows: [
        ["a", 1],
        [null, true],
      ],
    });
  });

  it("reads any rows as another library does", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
        const file = tableFile(rows);
        const oracle = XLSX.read(file, { type: "array" }).Sheets["Données"]!;
        const expected = XLSX.utils.sheet_to_json<(CellValue | null)[]>(oracle, {
          header: 1,
          range: { s: { r: 3, c: 1 }, e: { r: 2 + rows.length, c: 2 } },
          defval: null,
          blankrows: true,
        });
        expect(tableBody(file, "Essai").rows).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it("gives the cached results of calculated columns", () => {
    const { columns, rows } = tableBody(writeWorkbook(sampleWorkbook(3)), "Appels");

    expect(rows.map((row) => row[columns.indexOf("Minutes")])).toEqual(
      [60, 120, 180].map((s) => s / 86_400),
    );
  });
});
