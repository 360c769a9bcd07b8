import { editWorkbook } from "../../../src/ooxml/edit/editWorkbook";
import type { PivotEdits } from "../../../src/ooxml/edit/edits";
import type { CellValue } from "../../../src/ooxml/model";
import { OpcPackage } from "../../../src/ooxml/opcPackage";
import { layoutPivot } from "../../../src/ooxml/pivot/layout";
import { readWorkbook } from "../../../src/ooxml/read/readWorkbook";
import { validationErrors } from "../edit/openXmlSdk";
import { changedParts } from "../edit/packageChanges";
import { pivotWorkbook, selecting, sourceOf } from "./pivotWorkbook";

const original = pivotWorkbook();
const NEW_ROWS: CellValue[][] = [
  [46_100, "Niveau 2", 'Nouveau <motif> & "co"', 90, "2027-T1"],
  [46_101, "niveau 1", "Mot de passe", "", "2027-T1"],
  [46_102, "Niveau 2", "", 10, "2027-T1"],
];

/** Refreshes `Motifs` (and `Trimestres` too unless told) with the new rows. */
function refreshed(selected: string[] | null, file = original, pivots = 2): Uint8Array {
  const source = sourceOf(original, NEW_ROWS);
  const edits = readWorkbook(file)
    .pivots.slice(0, pivots)
    .map((before): PivotEdits => {
      const definition = selecting(before, selected);
      return { definition, layout: layoutPivot(definition, source), source };
    });
  return editWorkbook(file, { pivots: edits });
}

const CACHE = "xl/pivotCache/pivotCacheDefinition1.xml";
const RECORDS = "xl/pivotCache/pivotCacheRecords1.xml";
const MOTIFS = "xl/pivotTables/pivotTable1.xml";
const TRIMESTRES = "xl/pivotTables/pivotTable2.xml";

function text(file: Uint8Array, path: string): string {
  return OpcPackage.open(file).text(path);
}

describe("rewriting refreshed pivot tables", () => {
  it("changes the pivot tables and their cache, and nothing else", () => {
    expect(changedParts(original, refreshed(null))).toEqual([CACHE, RECORDS, MOTIFS, TRIMESTRES]);
  });

  it("keeps the place of the items known before, and adds the new ones, whatever their case", () => {
    const items = (file: Uint8Array): string[] =>
      [...text(file, CACHE).matchAll(/<s v="([^"]*)"\/>|<m\/>/g)].map((match) => match[1] ?? "");
    expect(items(original)).toEqual([
      "Niveau 1",
      "Niveau 2",
      "Doublon",
      "Mot de passe",
      "2026-T3",
      "2026-T4",
    ]);
    expect(items(refreshed(null))).toEqual([
      "Niveau 1",
      "Niveau 2",
      "Doublon",
      "Mot de passe",
      "Nouveau &lt;motif&gt; &amp; &quot;co&quot;",
      "",
      "2026-T3",
      "2026-T4",
      "2027-T1",
    ]);
  });

  it("records every row of the source", () => {
    const file = refreshed(null);
    expect(text(file, CACHE)).toMatch(/recordCount="6"/);
    expect(text(file, CACHE)).toMatch(/refreshOnLoad="1"/);
    expect(text(file, RECORDS).match(/<r>/g)).toHaveLength(6);
    expect(text(file, RECORDS)).toContain(
      '<r><d v="2026-03-20T00:00:00"/><x v="0"/><x v="1"/><m/><x v="2"/></r>',
    );
  });

  it("leaves calculated fields as they are: they have no place in the records", () => {
    const opc = OpcPackage.open(original);
    const field =
      '<cacheField name="Calcul" numFmtId="0" formula="Secondes/60" databaseField="0"/>';
    opc.setText(CACHE, opc.text(CACHE).replace("</cacheFields>", `${field}</cacheFields>`));
    const file = refreshed(null, opc.save());

    expect(text(file, CACHE)).toContain(field);
    expect(text(file, RECORDS)).toBe(text(refreshed(null), RECORDS));
  });

  it("names the items of each line", () => {
    const rowItems = /<rowItems.*<\/rowItems>/.exec(text(refreshed(null), MOTIFS))?.[0];
    expect(rowItems).toBe(
      '<rowItems count="7"><i><x/></i><i r="1"><x v="1"/></i>' +
        '<i><x v="1"/></i><i r="1"><x/></i><i r="1"><x v="2"/></i><i r="1"><x v="3"/></i>' +
        '<i t="grand"><x/></i></rowItems>',
    );
  });

  it.each([
    ["one item", ["2027-T1"]],
    ["several items", ["2026-T4", "2027-T1"]],
    ["every item", null],
    ["an item that no row has", ["2031-T4"]],
  ])("keeps a page filter on %s", (_what, selected) => {
    const again = readWorkbook(refreshed(selected)).pivots[0]!;
    expect(again.pageFields[0]!.selected).toEqual(selected);
  });

  it("undoes a filter", () => {
    const filtered = refreshed(["2026-T3", "2026-T4"]);
    expect(readWorkbook(refreshed(null, filtered)).pivots[0]!.pageFields[0]!.selected).toBeNull();
  });

  it("gives the body's new place", () => {
    const { row, rows, columns } = readWorkbook(refreshed(["2027-T1"])).pivots[0]!;
    expect({ row, rows, columns }).toEqual({ row: 4, rows: 7, columns: 4 });
  });

  it("tells the new items to the other pivot table of the cache, when it is not refreshed", () => {
    const file = refreshed(null, original, 1);
    expect(text(file, TRIMESTRES)).toContain(
      '<items count="4"><item x="0"/><item x="1"/><item x="2"/><item t="default"/></items>',
    );
    expect(readWorkbook(file).pivots[1]).toEqual(readWorkbook(original).pivots[1]);
  });

  it("gives the same file when the same refresh is written twice", () => {
    const once = refreshed(["2027-T1"]);
    expect(changedParts(once, refreshed(["2027-T1"], once))).toEqual([]);
  });

  it.each([
    ["new items", () => refreshed(null)],
    ["several selected items", () => refreshed(["2026-T4", "2027-T1"])],
    ["a selected item that no row has", () => refreshed(["2031-T4"])],
    ["one of two pivot tables", () => refreshed(["2027-T1"], original, 1)],
    ["a table that was empty", () => refreshed(null, pivotWorkbook([]))],
  ])(
    "stays valid for the Open XML SDK with %s",
    async (_what, file) => expect(await validationErrors(file())).toEqual([]),
    60_000,
  );

  it("refuses a pivot table that the file does not have", () => {
    const [definition] = readWorkbook(original).pivots;
    const source = sourceOf(original);
    const layout = layoutPivot(definition!, source);
    const absent = { definition: { ...definition!, part: "xl/absent.xml" }, layout, source };
    expect(() => editWorkbook(original, { pivots: [absent] })).toThrow("xl/absent.xml");
  });
});
