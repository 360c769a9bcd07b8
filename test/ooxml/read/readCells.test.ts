import { readWorkbook } from "../../../src/ooxml/read/readWorkbook";
import { rawPackage, type RawParts } from "./rawPackage";

/** Values by address of a sheet whose rows are given as XML. */
function valuesOf(rows: string, parts: Partial<RawParts> = {}): Record<string, unknown> {
  const { sheets } = readWorkbook(
    rawPackage({ sheet: `<sheetData>${rows}</sheetData>`, ...parts }),
  );
  const entries = sheets[0]!.cells.map((cell) => [
    `R${cell.row + 1}C${cell.column + 1}`,
    cell.formula ?? cell.value,
  ]);
  return Object.fromEntries(entries) as Record<string, unknown>;
}

describe("readWorkbook, cells", () => {
  it("reads each type of cell", () => {
    const rows =
      '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c>' +
      '<c r="D1" t="str"><f>"a"</f><v>a &amp; b</v></c><c r="E1" t="d"><v>2025-04-12T12:00:00</v></c>' +
      '<c r="F1" t="inlineStr"><is><t>en ligne</t></is></c></row>';

    const cells = readWorkbook(rawPackage({ sheet: `<sheetData>${rows}</sheetData>` })).sheets[0]!
      .cells;
    expect(cells.map((cell) => cell.value)).toEqual([
      1.5,
      true,
      "#N/A",
      "a & b",
      45759.5,
      "en ligne",
    ]);
    expect(cells[3]).toMatchObject({ formula: '="a"' });
  });

  it("reads shared strings: plain, rich, empty, with entities, escapes and furigana", () => {
    const strings =
      '<si><t xml:space="preserve"> é &lt;&#233;&#x1F600; </t></si>' +
      '<si><r><rPr><b/></rPr><t>gras</t></r><r><t xml:space="preserve"> maigre</t></r></si>' +
      "<si/><si><t>a_x000D_b_x005F_x0041_</t></si>" +
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>';
    const rows = [0, 1, 2, 3, 4].map((i) => `<c r="A${i + 1}" t="s"><v>${i}</v></c>`);
    const sheet = rows.map((cell, i) => `<row r="${i + 1}">${cell}</row>`).join("");

    expect(valuesOf(sheet, { strings })).toEqual({
      R1C1: " é <é😀 ",
      R2C1: "gras maigre",
      R3C1: "",
      R4C1: "a\rb_x0041_",
      R5C1: "東京",
    });
  });

  it("reads the prefixed elements that the Open XML SDK writes", () => {
    const sheet =
      '<x:sheetData><x:row r="2"><x:c r="B2" t="s"><x:v>0</x:v></x:c><x:c r="C2"><x:f>B2</x:f></x:c>' +
      "</x:row></x:sheetData>";
    const strings = "<x:si><x:t>texte</x:t></x:si>";
    const cells = readWorkbook(rawPackage({ sheet, strings, prefix: "x" })).sheets[0]!.cells;

    expect(cells).toEqual([
      { row: 1, column: 1, value: "texte", style: 0 },
      { row: 1, column: 2, value: "", formula: "=B2", style: 0 },
    ]);
  });

  it("counts rows and cells that carry no address", () => {
    const rows =
      "<row><c><v>1</v></c><c><v>2</v></c></row><row r='5'/><row><c r='C6'><v>3</v></c><c><v>4</v></c></row>";

    expect(valuesOf(rows)).toEqual({ R1C1: 1, R1C2: 2, R6C3: 3, R6C4: 4 });
  });

  it("gives each cell of a shared formula its own, and array formulas to their first cell", () => {
    const rows =
      '<row r="2"><c r="B2"><f t="shared" ref="B2:B3" si="0">A2*$C$1+_xlfn.XLOOKUP(A2,F:F,G:G)</f><v>1</v></c></row>' +
      '<row r="3"><c r="B3"><f t="shared" si="0"/><v>2</v></c>' +
      '<c r="D3"><f t="array" ref="D3:D4">A1:A2</f><v>0</v></c></row>' +
      '<row r="4"><c r="D4"><v>7</v></c></row>';

    expect(valuesOf(rows)).toEqual({
      R2C2: "=A2*$C$1+XLOOKUP(A2,F:F,G:G)",
      R3C2: "=A3*$C$1+XLOOKUP(A3,F:F,G:G)",
      R3C4: "=A1:A2",
      R4C4: 7,
    });
  });

  it("keeps the style of an empty cell and leaves out cells that say nothing", () => {
    const rows = '<row r="1" ht="30" hidden="1"><c r="A1" s="0"/><c r="B1" s="1"/></row>';
    const { sheets } = readWorkbook(rawPackage({ sheet: `<sheetData>${rows}</sheetData>` }));

    expect(sheets[0]!.cells).toEqual([{ row: 0, column: 1, value: "", style: 1 }]);
    expect(sheets[0]!.rows).toEqual([{ row: 0, height: 30, hidden: true }]);
  });

  it("refuses a file that is no workbook", () => {
    expect(() => readWorkbook(new Uint8Array([1, 2, 3]))).toThrow();
  });
});
