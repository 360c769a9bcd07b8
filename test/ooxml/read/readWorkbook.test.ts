import * as XLSX from "@e965/xlsx";
import { readWorkbook } from "../../../src/ooxml/read/readWorkbook";
import { OpcPackage } from "../../../src/ooxml/opcPackage";
import { type ArchiveLimits, FileTooLargeError } from "../../../src/ooxml/zipArchive";
import { writeWorkbook } from "../../../src/ooxml/write/writeWorkbook";
import { sampleWorkbook } from "../write/sampleWorkbook";
import { rawPackage } from "./rawPackage";

describe("readWorkbook", () => {
  const file = writeWorkbook(sampleWorkbook(6));
  const workbook = readWorkbook(file);
  const sheet = (name: string) => workbook.sheets.find((each) => each.name === name)!;

  it("reads sheets, their views and their columns", () => {
    expect(workbook.sheets[workbook.activeSheet]!.name).toBe("Données de l'essai");
    expect(sheet("Accueil")).toMatchObject({
      showGridLines: false,
      zoom: 120,
      merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
      rows: [{ row: 0, height: 36, hidden: false }],
    });
    expect(sheet("Données de l'essai").freeze).toEqual({ rows: 4, columns: 1 });
    const hidden = sheet("Données de l'essai").columns.filter((columns) => columns.hidden);
    expect(hidden).toMatchObject([{ first: 6, last: 7 }]);
  });

  it("reads tables, with their calculated formulas", () => {
    expect(workbook.tables[0]).toMatchObject({
      name: "Appels",
      sheet: "Données de l'essai",
      rect: { row: 3, column: 0, rows: 7, columns: 9 },
      headerRow: true,
      totalsRow: false,
    });
    expect(workbook.tables[0]!.columns[3]!.calculatedFormula).toMatch(
      /^=IF\(Appels\[\[#This Row\]/,
    );
  });

  it("reads validations and names", () => {
    expect(sheet("Données de l'essai").validations[0]).toEqual({
      ranges: [{ row: 4, column: 5, rows: 1_048_572, columns: 1 }],
      type: "list",
      formula1: "Liste_Thematiques",
      allowBlank: true,
      showError: true,
      errorStyle: "stop",
      promptTitle: "Thématique",
      prompt: "Choisir dans la liste.",
      errorTitle: "Hors liste",
      error: "Choisir une valeur de la liste.",
    });
    expect(workbook.names.map((name) => name.name)).toContain("Liste_Thematiques");
  });

  it("reads the number formats that columns and cells point to", () => {
    const cells = sheet("Données de l'essai").cells;
    const duration = cells.find((cell) => cell.row === 4 && cell.column === 3)!;
    expect(workbook.styles[duration.style]!.numberFormat).toBe("[mm]:ss");
  });

  it("reads the same values and formulas as another library does", () => {
    const oracle = XLSX.read(file, { type: "array" });
    for (const { name, cells } of workbook.sheets) {
      for (const { row, column, value, formula } of cells.filter((cell) => cell.value !== "")) {
        const expected = oracle.Sheets[name]![
          XLSX.utils.encode_cell({ r: row, c: column })
        ] as XLSX.CellObject;
        expect(expected.t === "e" ? expected.w : expected.v).toEqual(value);
        if (formula) expect(`=${expected.f}`).toBe(formula);
      }
    }
  });

  it("reads a file written by another library", () => {
    const sheetOf = XLSX.utils.aoa_to_sheet([
      ["Nom", "Date"],
      [" é & <b> ", 45759],
      [true, null],
    ]);
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheetOf, "L'été");
    const bytes = new Uint8Array(
      XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer,
    );
    const read = readWorkbook(bytes);

    expect(read.sheets[0]!.name).toBe("L'été");
    expect(read.sheets[0]!.cells.map((cell) => cell.value)).toEqual([
      "Nom",
      "Date",
      " é & <b> ",
      45759,
      true,
    ]);
  });

  it("reads the validations that Excel keeps in the extension list", () => {
    const x14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
    const xm = "http://schemas.microsoft.com/office/excel/2006/main";
    const rule =
      '<x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>Listes!$A$2:$A$9</xm:f>' +
      "</x14:formula1><xm:sqref>B2:B9 D2</xm:sqref></x14:dataValidation>";
    const extension = `<extLst><ext xmlns:x14="${x14}" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="${xm}" count="1">${rule}</x14:dataValidations></ext></extLst>`;
    const read = readWorkbook(rawPackage({ sheet: `<sheetData/>${extension}` }));

    expect(read.sheets[0]!.validations).toEqual([
      {
        ranges: [
          { row: 1, column: 1, rows: 8, columns: 1 },
          { row: 1, column: 3, rows: 1, columns: 1 },
        ],
        type: "list",
        formula1: "Listes!$A$2:$A$9",
        allowBlank: true,
        showError: true,
        errorStyle: "stop",
      },
    ]);
  });

  it("refuses a file that would not fit in memory once inflated", () => {
    const read = (limits: ArchiveLimits) => () => readWorkbook(OpcPackage.open(file, limits));
    expect(read({ part: 1000, total: 2 ** 30, entries: 100 })).toThrow(FileTooLargeError);
    expect(read({ part: 2 ** 30, total: 5000, entries: 100 })).toThrow(FileTooLargeError);
    expect(read({ part: 2 ** 30, total: 2 ** 30, entries: 3 })).toThrow(FileTooLargeError);
    expect(read({ part: 2 ** 30, total: 2 ** 30, entries: 100 })).not.toThrow();
  });
});
