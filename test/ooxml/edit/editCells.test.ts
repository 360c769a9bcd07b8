import * as XLSX from "@e965/xlsx";
import fc from "fast-check";
import { editWorkbook } from "../../../src/ooxml/edit/editWorkbook";
import type { CellEdit, SheetEdits } from "../../../src/ooxml/edit/edits";
import type { CellModel, CellValue } from "../../../src/ooxml/model";
import { OpcPackage } from "../../../src/ooxml/opcPackage";
import { readWorkbook } from "../../../src/ooxml/read/readWorkbook";
import { rawPackage } from "../read/rawPackage";

const SHEET = "xl/worksheets/sheet1.xml";

function value(row: number, column: number, content: CellValue): CellEdit {
  return { row, column, content: { kind: "value", value: content } };
}

const EMPTY = rawPackage({ sheet: "<sheetData/>" }).save();

function edited(sheet: string, edits: Omit<SheetEdits, "sheet">): Uint8Array {
  const original = rawPackage({ sheet }).save();
  return editWorkbook(original, { sheets: [{ sheet: "Feuille", ...edits }] });
}

function sheetXml(file: Uint8Array): string {
  return OpcPackage.open(file).text(SHEET);
}

function cellAt(file: Uint8Array, row: number, column: number): CellModel | undefined {
  const [sheet] = readWorkbook(file).sheets;
  return sheet!.cells.find((cell) => cell.row === row && cell.column === column);
}

describe("editing cells", () => {
  it("touches the edited cells only", () => {
    const before =
      '<dimension ref="A1:C3"/><sheetData><row r="1" spans="1:3" ht="20"><c r="A1" s="2" t="s"><v>5</v></c>' +
      '<c r="C1"><f>A1&amp;""</f><v>0</v></c></row>\n<row r="3"><c r="B3"  t="b"><v>1</v></c></row></sheetData>' +
      '<extLst><ext uri="{x}"><other/></ext></extLst>';
    const xml = sheetXml(
      edited(before, { cells: [value(0, 1, 7), value(1, 0, true), value(2, 1, "x")] }),
    );

    expect(xml).toContain(
      '<row r="1" spans="1:3" ht="20"><c r="A1" s="2" t="s"><v>5</v></c><c r="B1"><v>7</v></c>' +
        '<c r="C1"><f>A1&amp;""</f><v>0</v></c></row>\n<row r="2"><c r="A2" t="b"><v>1</v></c></row>' +
        '<row r="3"><c r="B3" t="inlineStr"><is><t xml:space="preserve">x</t></is></c></row></sheetData>' +
        '<extLst><ext uri="{x}"><other/></ext></extLst>',
    );
  });

  it("adds rows and cells in order, grows the dimension, drops a span hint that lies", () => {
    const before =
      '<dimension ref="B2:B2"/><sheetData><row r="2" spans="2:2"><c r="B2"><v>1</v></c></row></sheetData>';
    const xml = sheetXml(
      edited(before, { cells: [value(9, 0, 4), value(1, 3, 3), value(1, 0, 2), value(0, 1, 1)] }),
    );

    expect(xml).toContain('<dimension ref="A1:D10"/>');
    expect(xml).toContain(
      '<row r="1"><c r="B1"><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>1</v></c><c r="D2"><v>3</v></c></row>' +
        '<row r="10"><c r="A10"><v>4</v></c></row>',
    );
  });

  it("writes into an empty sheet, and with the prefix that the file uses", () => {
    expect(cellAt(edited("<sheetData/>", { cells: [value(4, 2, "é")] }), 4, 2)?.value).toBe("é");

    const original = rawPackage({
      prefix: "x",
      sheet: '<x:sheetData><x:row r="1"/></x:sheetData>',
    });
    const file = editWorkbook(original, {
      sheets: [{ sheet: "Feuille", cells: [value(0, 0, "é")] }],
    });
    expect(sheetXml(file)).toContain('<x:row r="1"><x:c r="A1" t="inlineStr"><x:is>');
    expect(cellAt(file, 0, 0)?.value).toBe("é");
  });

  it("gives addresses to the rows and cells that had none", () => {
    const before =
      "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>";
    const file = edited(before, { cells: [value(0, 3, 9), value(5, 0, 9)] });

    expect(
      readWorkbook(file).sheets[0]!.cells.map((cell) => [cell.row, cell.column, cell.value]),
    ).toEqual([
      [0, 0, 1],
      [0, 1, 2],
      [0, 3, 9],
      [1, 0, 3],
      [5, 0, 9],
    ]);
  });

  it("clears a cell and keeps its style", () => {
    const before =
      '<sheetData><row r="1"><c r="A1" s="3"><v>1</v></c><c r="B1"><v>1</v></c></row></sheetData>';
    const cleared = [0, 1].map((column): CellEdit => ({
      row: 0,
      column,
      content: { kind: "cleared" },
    }));

    expect(sheetXml(edited(before, { cells: cleared }))).toContain(
      '<row r="1"><c r="A1" s="3"/></row>',
    );
  });

  it("writes formulas as files store them, with their results", () => {
    const formula = (column: number, text: string, result: CellValue): CellEdit => ({
      row: 0,
      column,
      content: { kind: "formula", formula: text, value: result },
    });
    const file = edited("<sheetData/>", {
      cells: [
        formula(0, '=IFS(B1<2,"a")', "a"),
        formula(1, "=1/0", "#DIV/0!"),
        formula(2, "=1=1", true),
      ],
    });

    expect(sheetXml(file)).toContain(
      '<c r="A1" t="str"><f>_xlfn.IFS(B1&lt;2,&quot;a&quot;)</f><v>a</v></c>' +
        '<c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1" t="b"><f>1=1</f><v>1</v></c>',
    );
    expect(cellAt(file, 0, 0)?.formula).toBe('=IFS(B1<2,"a")');
  });

  it("changes a result and leaves the formula as written", () => {
    const before =
      '<sheetData><row r="1"><c r="A1" s="1" t="str" cm="1"><f t="array" ref="A1">B1</f><v>x</v></c></row></sheetData>';
    const xml = sheetXml(edited(before, { cachedValues: [{ row: 0, column: 0, value: 4 }] }));

    expect(xml).toContain('<c r="A1" s="1" cm="1"><f t="array" ref="A1">B1</f><v>4</v></c>');
  });

  it("gives their own formula to the cells that shared the formula of an overwritten one", () => {
    const before =
      '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>' +
      '<row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row></sheetData>';
    const file = edited(before, { cells: [value(0, 0, "fixe")] });

    expect([0, 1, 2].map((row) => cellAt(file, row, 0)?.formula)).toEqual([
      undefined,
      "=B2*$C$1",
      "=B3*$C$1",
    ]);
  });

  it("makes Excel calculate when it opens the file", () => {
    const file = edited("<sheetData/>", { cells: [value(0, 0, 1)] });
    expect(OpcPackage.open(file).text("xl/workbook.xml")).toMatch(/<calcPr fullCalcOnLoad="1"/);
  });

  it("refuses a sheet that the file does not have", () => {
    const edits = { sheets: [{ sheet: "Absente", cells: [value(0, 0, 1)] }] };
    expect(() => editWorkbook(rawPackage({ sheet: "<sheetData/>" }), edits)).toThrow("Absente");
  });
});

describe("any text", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "=1+1",
      "+33612345678",
      "-1",
      "@x",
      "'=x",
      "_x0041_",
      " a ",
      "a\n\tb",
      "😀",
      "#N/A",
      "]]>",
    ),
  );
  /** XML cannot hold these: they are replaced. */
  const writable = (written: string): string =>
    written.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");

  it("comes back exactly, and never as a formula", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        const cells = texts.map((each, row) => value(row, 0, each));
        const file = editWorkbook(EMPTY, { sheets: [{ sheet: "Feuille", cells }] });
        expect(sheetXml(file)).not.toMatch(/<f[\s>]/);
        texts.forEach((each, row) => {
          expect(cellAt(file, row, 0)?.value ?? "").toBe(writable(each));
        });
      }),
      { numRuns: 60 },
    );
  });

  it("is read the same by another library", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (each) => {
        const cells = [value(0, 0, each)];
        const file = editWorkbook(EMPTY, { sheets: [{ sheet: "Feuille", cells }] });
        const cell = XLSX.read(file, { type: "array" }).Sheets.Feuille!.A1 as XLSX.CellObject;
        expect(cell).toMatchObject({ t: "s", v: each.replace(/\r\n?/g, "\n") });
        expect(cell.f).toBeUndefined();
      }),
      { numRuns: 25 },
    );
  });
});
