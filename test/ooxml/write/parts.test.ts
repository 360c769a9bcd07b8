import { OpcPackage } from "../../../src/ooxml/opcPackage";
import type { SheetSpec } from "../../../src/ooxml/write/spec";
import { writeWorkbook } from "../../../src/ooxml/write/writeWorkbook";
import { parseXml } from "../dom";
import { sampleWorkbook } from "./sampleWorkbook";

const sample = OpcPackage.open(writeWorkbook(sampleWorkbook(30)));

function elements(part: string, name: string) {
  return Array.from(parseXml(sample.text(part)).getElementsByTagName(name));
}

function textsOf(part: string, name: string): (string | null)[] {
  return elements(part, name).map((element) => element.textContent);
}

function sheetXml(sheet: Omit<SheetSpec, "name">): string {
  const properties = { title: "", creator: "", created: new Date(0) };
  const bytes = writeWorkbook({ properties, sheets: [{ name: "F", ...sheet }] });
  return OpcPackage.open(bytes).text("xl/worksheets/sheet1.xml");
}

describe("charts", () => {
  it("show the values of the cells before any calculation", () => {
    expect(textsOf("xl/charts/chart1.xml", "c:f")).toEqual([
      "'Résultats'!$L$5:$L$6",
      "'Résultats'!$M$5:$M$6",
    ]);
    expect(textsOf("xl/charts/chart1.xml", "c:pt")).toEqual([
      "ACCES",
      "DONNEES & <export>",
      "20",
      "0",
    ]);
  });

  it("have a title and an alternative text", () => {
    expect(textsOf("xl/charts/chart1.xml", "a:t")).toEqual(["Appels par thématique"]);
    const [frame] = elements("xl/drawings/drawing1.xml", "xdr:cNvPr");
    expect(frame?.getAttribute("descr")).toBe("Nombre d'appels par thématique");
  });

  it.each([
    [1, "c:barChart", "bar"],
    [2, "c:barChart", "col"],
    [3, "c:lineChart", undefined],
  ])("%i is drawn as %s %s", (number, element, direction) => {
    const part = `xl/charts/chart${number}.xml`;
    expect(elements(part, element)).toHaveLength(1);
    expect(elements(part, "c:barDir")[0]?.getAttribute("val")).toBe(direction);
  });

  it("show a legend when there are several series", () => {
    expect(elements("xl/charts/chart1.xml", "c:legend")).toHaveLength(0);
    expect(elements("xl/charts/chart2.xml", "c:legend")).toHaveLength(1);
  });
});

describe("the workbook part", () => {
  it("asks for a calculation on opening", () => {
    expect(elements("xl/workbook.xml", "calcPr")[0]?.getAttribute("fullCalcOnLoad")).toBe("1");
  });

  it("names what is printed and repeated on each page", () => {
    const names = elements("xl/workbook.xml", "definedName").map((name) => [
      name.getAttribute("name"),
      name.getAttribute("localSheetId"),
      name.textContent,
    ]);
    expect(names).toEqual([
      ["_xlnm.Print_Area", "1", "'Données de l''essai'!$A$1:$I$40"],
      ["_xlnm.Print_Titles", "1", "'Données de l''essai'!$4:$4"],
      ["Liste_Thematiques", null, "Technique!$A$2:$A$3"],
      ["Seuil", "3", "10"],
    ]);
  });
});

describe("the shared strings", () => {
  it("keep the spaces and the lines of a text", () => {
    const properties = { title: "", creator: "", created: new Date(0) };
    const rows = [["plain"], [" before"], ["after "], ["two\nlines"], ["plain"]];
    const sheets = [{ name: "F", blocks: [{ at: "A1", rows }] }];
    const xml = OpcPackage.open(writeWorkbook({ properties, sheets })).text("xl/sharedStrings.xml");
    const items = Array.from(parseXml(xml).getElementsByTagName("t"), (item) => [
      item.textContent,
      item.getAttribute("xml:space"),
    ]);
    expect(items).toEqual([
      ["plain", null],
      [" before", "preserve"],
      ["after ", "preserve"],
      ["two\nlines", "preserve"],
    ]);
  });
});

describe("a sheet's part", () => {
  it("prints as asked", () => {
    const part = "xl/worksheets/sheet2.xml";
    const [setup] = elements(part, "pageSetup");
    expect(setup?.getAttribute("orientation")).toBe("landscape");
    expect(setup?.getAttribute("fitToHeight")).toBe("0");
    expect(elements(part, "pageSetUpPr")[0]?.getAttribute("fitToPage")).toBe("1");
    expect(textsOf(part, "oddFooter")).toEqual(["&LEssai && co&RPage &P / &N"]);
  });

  it("ranks the conditional formats in their order, with formulas without an equals sign", () => {
    const rules = elements("xl/worksheets/sheet2.xml", "cfRule");
    expect(rules.map((rule) => [rule.getAttribute("priority"), rule.textContent])).toEqual([
      ["1", 'AND($E5<>"",$B5="")'],
      ["2", '"non"'],
    ]);
  });

  it("gives a cell without a style its column's", () => {
    const columns = [{ column: 0, style: { numberFormat: "@" } }];
    const blocks = [{ at: "A1", rows: [["bare"], [{ value: 1, style: { bold: true } }]] }];
    const xml = sheetXml({ columns, blocks });
    expect(xml).toContain('<c r="A1" s="1" t="s">');
    expect(xml).toContain('<c r="A2" s="2">');
  });

  it("writes a whole column of validation from its first row to the last", () => {
    const xml = sheetXml({
      validations: [{ ranges: ["E:E", "G2:G3"], type: "whole", formula1: "=1" }],
    });
    expect(xml).toContain('sqref="E1:E1048576 G2:G3"');
    expect(xml).toContain("<formula1>1</formula1>");
  });

  it("leaves a formula without a known result to be calculated", () => {
    const xml = sheetXml({ blocks: [{ at: "B2", rows: [[{ formula: '=A1&"<"' }]] }] });
    expect(xml).toContain('<c r="B2"><f>A1&amp;&quot;&lt;&quot;</f></c>');
  });

  it("keeps a constant in a calculated column beside the column's formula", () => {
    const columns = [{ name: "N" }, { name: "Double", formula: "2*T[[#This Row],[N]]" }];
    const rows = [
      [1, 2],
      [1, { value: 5, formula: null }],
      [1, { value: "", formula: null }],
    ];
    const xml = sheetXml({ tables: [{ name: "T", at: "A1", columns, rows }] });
    expect(xml).toContain('<c r="B2"><f>2*T[[#This Row],[N]]</f><v>2</v></c>');
    expect(xml).toContain('<row r="3"><c r="A3"><v>1</v></c><c r="B3"><v>5</v></c></row>');
    expect(xml).toContain('<row r="4"><c r="A4"><v>1</v></c></row>');
  });

  it("lets a later block win over an earlier one", () => {
    const xml = sheetXml({
      blocks: [
        { at: "A1", rows: [[1, 2]] },
        { at: "A1", rows: [[null, 3]] },
      ],
    });
    expect(xml).toContain('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>3</v></c></row>');
  });
});
