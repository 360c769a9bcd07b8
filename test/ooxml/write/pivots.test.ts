import { Element } from "@xmldom/xmldom";
import { OpcPackage } from "../../../src/ooxml/opcPackage";
import type { PivotDefinition } from "../../../src/ooxml/pivot/definition";
import { layoutPivot } from "../../../src/ooxml/pivot/layout";
import { readWorkbook } from "../../../src/ooxml/read/readWorkbook";
import type { PivotSpec } from "../../../src/ooxml/write/spec";
import { writeWorkbook } from "../../../src/ooxml/write/writeWorkbook";
import { parseXml } from "../dom";
import { sampleWorkbook } from "./sampleWorkbook";

function parsed(bytes: Uint8Array, part: string) {
  return parseXml(OpcPackage.open(bytes).text(part)).documentElement!;
}

/** A workbook of 30 rows whose first pivot table is changed. */
function withFirstPivot(changes: Partial<PivotSpec>): Uint8Array {
  const spec = sampleWorkbook(30);
  const sheets = spec.sheets.map((sheet) => {
    const [first, ...others] = sheet.pivots ?? [];
    return first ? { ...sheet, pivots: [{ ...first, ...changes }, ...others] } : sheet;
  });
  return writeWorkbook({ ...spec, sheets });
}

describe.each([0, 1, 30])("pivot tables of a table of %i rows", (count) => {
  const bytes = writeWorkbook(sampleWorkbook(count));
  const model = readWorkbook(bytes);
  const cache = parsed(bytes, "xl/pivotCache/pivotCacheDefinition1.xml");
  const records = parsed(bytes, "xl/pivotCache/pivotCacheRecords1.xml");

  it("are read as specified", () => {
    const specs = sampleWorkbook(count).sheets[2]!.pivots!;
    for (const [index, spec] of specs.entries()) {
      const { name, layout, rowFields, dataFields, grandTotalCaption, pageFields } = spec;
      const expected = {
        name,
        sheet: "Résultats",
        layout,
        rowFields,
        dataFields,
        grandTotalCaption,
      };
      expect(model.pivots[index]).toMatchObject(expected);
      expect(model.pivots[index]?.source).toEqual({ table: "Appels" });
      expect(model.pivots[index]?.unsupported).toBeUndefined();
      const fields = model.pivots[index]?.pageFields.map(({ field }) => field);
      expect(fields).toEqual(pageFields.map(({ field }) => field));
    }
  });

  it("have as many records as the table has rows", () => {
    const written = records.getElementsByTagName("r").length;
    expect(written).toBe(Math.max(count, 1));
    expect(records.getAttribute("count")).toBe(String(written));
    expect(cache.getAttribute("recordCount")).toBe(String(written));
    expect(cache.getAttribute("refreshOnLoad")).toBe("1");
  });

  it("share items for the fields of their rows and pages only", () => {
    const shared = Array.from(cache.getElementsByTagName("cacheField"))
      .filter((field) => field.getElementsByTagName("sharedItems")[0]!.hasAttribute("count"))
      .map((field) => field.getAttribute("name"));
    expect(shared).toEqual(["Niveau", "Thématique", "Motif", "Trimestre", "Résolu ?"]);
  });

  it("name in their records and lines only items that exist", () => {
    const counts = Array.from(cache.getElementsByTagName("sharedItems"), (items) =>
      Number(items.getAttribute("count")),
    );
    for (const record of Array.from(records.getElementsByTagName("r"))) {
      Array.from(record.childNodes).forEach((value, index) => {
        if (!(value instanceof Element) || value.tagName !== "x") return;
        expect(Number(value.getAttribute("v"))).toBeLessThan(counts[index]!);
      });
    }
  });

  it("show on their sheet what a refresh would", () => {
    const sheet = model.sheets[2]!;
    const table = model.tables[0]!;
    const data = model.sheets[1]!;
    const shown = new Map(sheet.cells.map((c) => [`${c.row},${c.column}`, c.value]));
    const rows = Array.from({ length: table.rect.rows - 1 }, (_unused, down) =>
      table.columns.map(
        (_column, right) =>
          data.cells.find((c) => c.row === table.rect.row + 1 + down && c.column === right)
            ?.value ?? null,
      ),
    );
    for (const pivot of model.pivots) {
      const layout = layoutPivot(pivot, { headers: table.columns.map(({ name }) => name), rows });
      expect({ ...layout.body }).toEqual({
        row: pivot.row,
        column: pivot.column,
        rows: pivot.rows,
        columns: pivot.columns,
      });
      layout.cells.forEach((line, down) =>
        line.forEach(({ value }, right) => {
          const cell = `${pivot.row + down},${pivot.column + right}`;
          expect([cell, shown.get(cell) ?? ""]).toEqual([cell, value]);
        }),
      );
    }
  });
});

describe("the lines of a pivot table", () => {
  const bytes = writeWorkbook(sampleWorkbook(30));
  const table = parsed(bytes, "xl/pivotTables/pivotTable1.xml");
  const cache = parsed(bytes, "xl/pivotCache/pivotCacheDefinition1.xml");
  const rowFields = ["Niveau", "Thématique", "Motif"];

  /** The label of an item, named by its place in a row field. */
  function label(rowField: string | undefined, place: number): string {
    const shared = Array.from(cache.getElementsByTagName("cacheField")).find(
      (field) => field.getAttribute("name") === rowField,
    )!;
    return shared.getElementsByTagName("s")[place]!.getAttribute("v")!;
  }

  it("are recorded as the items that they show", () => {
    const lines = Array.from(table.getElementsByTagName("rowItems")[0]!.getElementsByTagName("i"));
    const recorded = lines.slice(0, -1).map((line) => {
      const depth = Number(line.getAttribute("r") ?? 0);
      const place = Number(line.getElementsByTagName("x")[0]!.getAttribute("v") ?? 0);
      return [depth, label(rowFields[depth], place)];
    });
    const [{ row, rows }] = readWorkbook(bytes).pivots as [PivotDefinition];
    const shown = readWorkbook(bytes)
      .sheets[2]!.cells.filter((c) => c.column < 3 && c.row > row && c.row < row + rows - 1)
      .map((c) => [c.column, c.value]);
    expect(recorded).toEqual(shown);
    expect(lines[lines.length - 1]!.getAttribute("t")).toBe("grand");
  });
});

describe("page filters", () => {
  const pagesOf = (count: number) =>
    readWorkbook(writeWorkbook(sampleWorkbook(count))).pivots.map(({ pageFields }) => pageFields);

  it("keep their selection and stand above the body", () => {
    const [motifs, compact] = pagesOf(30);
    expect(motifs).toEqual([
      { field: "Trimestre", selected: ["2026-T4"], row: 2, column: 0 },
      { field: "Résolu ?", selected: null, row: 3, column: 0 },
    ]);
    expect(compact).toMatchObject([{ field: "Trimestre", row: 3, column: 6 }]);
  });

  it("let everything through when the table holds nothing of what they select", () => {
    expect(pagesOf(0)[0]).toMatchObject([{ selected: null }, { selected: null }]);
  });

  it("hide the items that a selection of several leaves out", () => {
    const pageFields = [{ field: "Motif", selected: ["Compte bloqué", "Doublon"] }];
    const rowFields: PivotSpec["rowFields"] = [{ field: "Niveau", sort: { by: "label" } }];
    const [pivot] = readWorkbook(withFirstPivot({ rowFields, pageFields })).pivots;
    expect(pivot?.pageFields).toMatchObject(pageFields);
  });
});

describe("row fields", () => {
  it("keep what is unticked, folded, renamed or without subtotal", () => {
    const rowFields: PivotSpec["rowFields"] = [
      { field: "Niveau", caption: "Rang", sort: { by: "label", descending: true } },
      { field: "Thématique", sort: { by: "label" }, subtotals: false, collapsed: ["ACCES"] },
      { field: "Motif", sort: { by: "label" }, excluded: ["Doublon"] },
    ];
    for (const layout of ["outline", "compact", "tabular"] as const) {
      const [pivot] = readWorkbook(withFirstPivot({ rowFields, layout })).pivots;
      expect(pivot?.rowFields).toMatchObject(rowFields);
      expect(pivot?.layout).toBe(layout);
    }
  });
});
