import { OpcPackage } from "../../../src/ooxml/opcPackage";
import type { SheetSpec } from "../../../src/ooxml/write/spec";
import { writeWorkbook } from "../../../src/ooxml/write/writeWorkbook";
import { parseXml } from "../dom";

const properties = { title: "", creator: "", created: new Date(0) };

function packageOf(sheet: Omit<SheetSpec, "name">): OpcPackage {
  return OpcPackage.open(writeWorkbook({ properties, sheets: [{ name: "F", ...sheet }] }));
}

const sheetOf = (sheet: Omit<SheetSpec, "name">) =>
  parseXml(packageOf(sheet).text("xl/worksheets/sheet1.xml"));

it("colours cells from the least to the greatest, and draws bars in them", () => {
  const document = sheetOf({
    conditionalFormats: [
      { type: "colorScale", ranges: ["A1:B9"], colors: ["#FFFFFF", "#000091"] },
      { type: "dataBar", ranges: ["C1:C9"], color: "#00737A" },
    ],
  });
  const rules = Array.from(document.getElementsByTagName("cfRule")).map((rule) => [
    rule.getAttribute("type"),
    ...Array.from(rule.getElementsByTagName("cfvo")).map((one) => one.getAttribute("type")),
    ...Array.from(rule.getElementsByTagName("color")).map((one) => one.getAttribute("rgb")),
  ]);
  expect(rules).toEqual([
    ["colorScale", "min", "max", "FFFFFFFF", "FF000091"],
    ["dataBar", "min", "max", "FF00737A"],
  ]);
});

it("draws a line in a cell from the values of another sheet", () => {
  const document = sheetOf({
    sparklines: [
      { at: "B2", values: "'A & B'!$A$1:$L$1", color: "#00737A" },
      { at: "B3", values: "'A & B'!$A$2:$L$2", color: "#00737A" },
    ],
  });
  const lines = Array.from(document.getElementsByTagName("x14:sparkline")).map((line) => [
    line.getElementsByTagName("xm:f")[0]?.textContent,
    line.getElementsByTagName("xm:sqref")[0]?.textContent,
  ]);
  expect(lines).toEqual([
    ["'A & B'!$A$1:$L$1", "B2"],
    ["'A & B'!$A$2:$L$2", "B3"],
  ]);
  expect(document.getElementsByTagName("x14:sparklineGroup")).toHaveLength(1);
});

it.each([
  [true, true],
  [false, false],
])(
  "keeps the rows of a pivot table's source (%p): their part is there (%p)",
  (pivotRecords, kept) => {
    const file = packageOf({
      tables: [
        {
          name: "T",
          at: "A1",
          columns: [{ name: "Nom" }, { name: "Compte" }],
          rows: [["a", 1]],
          pivotRecords,
        },
      ],
      pivots: [
        {
          ...{ name: "P", at: "D5", source: { table: "T" }, layout: "outline" },
          ...{ rowFields: [{ field: "Nom", sort: { by: "label" } }], pageFields: [] },
          ...{ grandTotalCaption: "Total", showGrandTotal: true },
          dataFields: [{ name: "Somme", field: "Compte", function: "sum", numberFormat: "0" }],
        },
      ],
    });
    expect(file.has("xl/pivotCache/pivotCacheRecords1.xml")).toBe(kept);
    const definition = parseXml(
      file.text("xl/pivotCache/pivotCacheDefinition1.xml"),
    ).documentElement!;
    expect(definition.getAttribute("saveData")).toBe(kept ? null : "0");
    expect(definition.getAttribute("refreshOnLoad")).toBe("1");
  },
);
