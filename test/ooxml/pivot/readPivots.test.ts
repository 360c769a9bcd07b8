import { OpcPackage } from "../../../src/ooxml/opcPackage";
import { readPivots } from "../../../src/ooxml/pivot/parsePivots";
import { pivotWorkbook } from "./pivotWorkbook";

const file = pivotWorkbook();

/** The pivots of a file whose definition of `Motifs` was changed as text. */
function pivotsAfter(change: (xml: string) => string) {
  const opc = OpcPackage.open(file);
  const { part } = readPivots(opc)[0]!;
  const before = opc.text(part);
  const after = change(before);
  expect(after).not.toBe(before);
  opc.setText(part, after);
  return readPivots(opc);
}

describe("readPivots", () => {
  it("reads what defines each pivot table", () => {
    const [motifs, trimestres] = readPivots(OpcPackage.open(file));

    expect(motifs).toEqual({
      name: "Motifs",
      sheet: "Résultats",
      row: 4,
      column: 0,
      rows: 6,
      columns: 4,
      source: { table: "Appels" },
      layout: "outline",
      rowFields: [
        { field: "Niveau", sort: { by: "label" } },
        {
          field: "Motif",
          sort: { by: "value", dataField: "Nombre de sollicitations", descending: true },
        },
      ],
      pageFields: [{ field: "Trimestre", selected: null, row: 2, column: 0 }],
      dataFields: [
        {
          name: "Nombre de sollicitations",
          field: "Motif",
          function: "count",
          numberFormat: "#,##0",
        },
        { name: "Durée moyenne", field: "Secondes", function: "average", numberFormat: "0.0" },
      ],
      grandTotalCaption: "Total général",
      showGrandTotal: true,
      part: "xl/pivotTables/pivotTable1.xml",
    });
    expect(trimestres).toMatchObject({ name: "Trimestres", layout: "compact", row: 4, column: 6 });
  });

  it("reads one selected item of a page filter", () => {
    const [motifs] = pivotsAfter((xml) => xml.replace(/<pageField /, '<pageField item="1" '));
    expect(motifs!.pageFields[0]!.selected).toEqual(["2026-T4"]);
  });

  it("reads the ticked items of a page filter", () => {
    const [motifs] = pivotsAfter((xml) =>
      xml.replace(/(axis="axisPage".*?<item )(x="0")/s, '$1h="1" $2'),
    );
    expect(motifs!.pageFields[0]!.selected).toEqual(["2026-T4"]);
  });

  it("reads unticked, folded and unsubtotalled row items", () => {
    const [motifs] = pivotsAfter((xml) =>
      xml.replace(
        /axis="axisRow"(.*?)<item x="0"\/><item x="1"\/>/s,
        'axis="axisRow" defaultSubtotal="0"$1<item h="1" x="0"/><item sd="0" x="1"/>',
      ),
    );
    expect(motifs!.rowFields[0]).toMatchObject({
      excluded: ["Niveau 1"],
      collapsed: ["Niveau 2"],
      subtotals: false,
    });
  });

  it.each([
    ["column fields", /<field x="-2"\/>/, '<field x="1"/>'],
    ["another function", /subtotal="average"/, 'subtotal="stdDev"'],
    ["relative values", /<dataField /, '<dataField showDataAs="percentOfTotal" '],
  ])("says that it cannot compute %s", (_what, found, replacement) => {
    const [motifs, trimestres] = pivotsAfter((xml) => xml.replace(found, replacement));
    expect(motifs!.unsupported).toBeDefined();
    expect(trimestres!.unsupported).toBeUndefined();
  });
});
