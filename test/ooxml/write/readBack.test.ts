import { read, utils, type CellObject, type WorkBook } from "@e965/xlsx";
import fc from "fast-check";
import { readWorkbook } from "../../../src/ooxml/read/readWorkbook";
import type { WorkbookSpec } from "../../../src/ooxml/write/spec";
import { writeWorkbook } from "../../../src/ooxml/write/writeWorkbook";
import { sampleWorkbook } from "./sampleWorkbook";

const DATA = "Données de l'essai";
const PROPERTIES = { title: "Essai", creator: "Équipe", created: new Date("2026-01-01T00:00:00Z") };

function oneColumn(values: (string | number | boolean)[]): WorkbookSpec {
  const rows = values.map((value) => [value]);
  return { properties: PROPERTIES, sheets: [{ name: "F", blocks: [{ at: "A1", rows }] }] };
}

function writable(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
}

function cellAt(book: WorkBook, sheet: string, reference: string): CellObject {
  return book.Sheets[sheet]?.[reference] as CellObject;
}

/** SheetJS drops the carriage returns before a line feed. */
function lineEnds(text: string): string {
  return text.replace(/\r+\n/g, "\n");
}

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom("_x0041_", "_", "=1+1", "+33", "\r", "\n", "&amp;", "<", "'", " ", "é"),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { minLength: 1 },
  )
  .map((pieces) => pieces.join(""));

describe("SheetJS", () => {
  it("reads the values and formulas that were written", () => {
    const book = read(writeWorkbook(sampleWorkbook(4)), { cellFormula: true });
    const sheet = book.Sheets[DATA]!;
    expect(utils.sheet_to_json(sheet, { header: 1, range: "A4:I5" })).toEqual([
      [
        "Téléphone",
        "Date",
        "Secondes",
        "Minutes",
        "Niveau",
        "Thématique",
        "Motif",
        "Trimestre",
        "Résolu ?",
      ],
      [undefined, 46_000, 60, 60 / 86_400, "Niveau 1", "ACCES", "Mot de passe", "2026-T3", "oui"],
    ]);
    expect(cellAt(book, DATA, "A6")).toMatchObject({ t: "s", v: "0612345678" });
    expect(cellAt(book, DATA, "B5").w).toBe("09/12/2025");
    expect(cellAt(book, DATA, "D5").f).toContain("Appels[[#This Row],[Secondes]]");
    expect(cellAt(book, "Accueil", "B4")).toMatchObject({ t: "e", w: "#DIV/0!", f: "1/0" });
    expect(cellAt(book, "Accueil", "C4")).toMatchObject({ t: "b", v: true });
  });

  it("reads the links, names, properties and hidden sheets", () => {
    const book = read(writeWorkbook(sampleWorkbook(4)), { bookProps: false });
    expect(cellAt(book, "Accueil", "A3").l).toMatchObject({
      Target: "https://example.org/?a=1&b=2",
      Tooltip: "Ouvrir",
    });
    expect(cellAt(book, "Accueil", "A2").l).toMatchObject({ Target: "#'Données de l''essai'!A4" });
    expect(book.Workbook?.Sheets?.map((sheet) => sheet.Hidden)).toEqual([0, 0, 0, 1, 2]);
    expect(book.Workbook?.Names).toContainEqual(
      expect.objectContaining({ Name: "Liste_Thematiques", Ref: "Technique!$A$2:$A$3" }),
    );
    expect(book.Props).toMatchObject({ Title: "Suivi & essais", Author: "Équipe" });
  });

  it("reads back any text, but for what XML cannot hold", () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 20 }), (values) => {
        const book = read(writeWorkbook(oneColumn(values)));
        const written = values.map((_value, row) =>
          lineEnds(String(cellAt(book, "F", `A${row + 1}`).v)),
        );
        expect(written).toEqual(values.map((value) => lineEnds(writable(value))));
      }),
    );
  });
});

describe("our reader", () => {
  it("reads back any value", () => {
    const numbers = fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .filter((n) => !Object.is(n, -0));
    fc.assert(
      fc.property(fc.array(fc.oneof(texts, numbers, fc.boolean()), { minLength: 1 }), (values) => {
        const { sheets } = readWorkbook(writeWorkbook(oneColumn(values)));
        const expected = values.map((v) => (typeof v === "string" ? writable(v) : v));
        expect(sheets[0]?.cells.map((cell) => cell.value)).toEqual(expected);
      }),
    );
  });

  it("finds the sheets as specified", () => {
    const model = readWorkbook(writeWorkbook(sampleWorkbook(30)));
    const data = model.sheets[1]!;
    expect(model.activeSheet).toBe(1);
    expect(data.freeze).toEqual({ rows: 4, columns: 1 });
    expect(data.columns.filter((column) => column.hidden)).toMatchObject([{ first: 6, last: 7 }]);
    expect(data.validations.map((validation) => validation.type)).toEqual([
      ...["list", "list", "date", "whole", "decimal", "time", "textLength", "custom", "none"],
    ]);
    expect(data.validations[0]).toMatchObject({
      ranges: [{ row: 4, column: 5, rows: 1_048_572, columns: 1 }],
      formula1: "Liste_Thematiques",
      allowBlank: true,
      showError: true,
      errorStyle: "stop",
      promptTitle: "Thématique",
      error: "Choisir une valeur de la liste.",
    });
    expect(model.sheets[0]).toMatchObject({
      showGridLines: false,
      zoom: 120,
      merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
      rows: [expect.objectContaining({ row: 0, height: 36 })],
    });
    expect(model.sheets.map((sheet) => sheet.visibility)).toEqual([
      ...["Visible", "Visible", "Visible", "Hidden", "VeryHidden"],
    ]);
  });

  it.each([
    [0, 2],
    [30, 31],
  ])("finds a table of %i rows on %i lines, with its calculated column", (count, rows) => {
    const [table] = readWorkbook(writeWorkbook(sampleWorkbook(count))).tables;
    expect(table).toMatchObject({
      name: "Appels",
      sheet: "Données de l'essai",
      rect: { row: 3, column: 0, rows, columns: 9 },
      headerRow: true,
      totalsRow: false,
      style: "TableStyleMedium2",
    });
    expect(table?.columns[3]?.calculatedFormula).toContain("[Secondes]");
  });

  it("finds the styles of the cells", () => {
    const { sheets, styles } = readWorkbook(writeWorkbook(sampleWorkbook(30)));
    const styleAt = (row: number, column: number) => {
      const cell = sheets[1]?.cells.find((c) => c.row === row && c.column === column);
      return styles[cell?.style ?? -1];
    };
    expect(styleAt(3, 0)).toMatchObject({
      bold: true,
      fontColor: "#FFFFFF",
      fillColor: "#1F3864",
      wrap: true,
      vertical: "center",
    });
    expect(styleAt(3, 0)?.borders).toEqual({ bottom: "#000000" });
    expect(styleAt(4, 1)?.numberFormat).toBe("dd/mm/yyyy");
    expect(styleAt(0, 0)?.numberFormat).toBe("@");
  });
});
