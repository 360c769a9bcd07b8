import * as XLSX from "@e965/xlsx";
import fc from "fast-check";
import type { CellValue } from "../../../src/ooxml/model";
import { readTable, TableNotFoundError } from "../../../src/ooxml/read/tables";
import { FileTooLargeError } from "../../../src/ooxml/zipArchive";
import { writeWorkbook } from "../../../src/ooxml/write/writeWorkbook";
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

describe("readTable", () => {
  it("reads the body of a table, by name whatever the case", () => {
    const file = tableFile([
      ["a", 1],
      [null, true],
    ]);

    expect(readTable(file, "ESSAI")).toEqual({
      columns: ["Un", "Deux & trois"],
      rows: [
        ["a", 1],
        [null, true],
      ],
      date1904: false,
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
        const read = readTable(file, "Essai").rows;
        expect(read.concat(expected.slice(read.length))).toEqual(expected);
        expect(
          expected
            .slice(read.length)
            .flat()
            .every((value) => value === null),
        ).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("gives the cached results of calculated columns", () => {
    const { columns, rows } = readTable(writeWorkbook(sampleWorkbook(3)), "Appels");

    expect(rows.map((row) => row[columns.indexOf("Minutes")])).toEqual(
      [60, 120, 180].map((s) => s / 86_400),
    );
  });

  it("says that the file lacks the table, or is too large", () => {
    const file = tableFile([["a", 1]]);

    expect(() => readTable(file, "Absente")).toThrow(TableNotFoundError);
    expect(() => readTable(file, "Essai", { part: 300, total: 10_000, entries: 100 })).toThrow(
      FileTooLargeError,
    );
  });
});
