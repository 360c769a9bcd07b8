import { layoutPivot } from "../../../src/ooxml/pivot/layout";
import { PivotFieldMissingError } from "../../../src/ooxml/pivot/source";
import { aPivot, valuesOf } from "./pivotExamples";

const headers = ["Thematique", "Motif", "Duree", "Mois"];
const rows = [
  ["Accès", "Mot de passe", 240, "2026-10"],
  ["Demande", "Saisie", 60, "2026-10"],
  ["accès", "Habilitation", 740, "2026-11"],
  ["Demande", "Saisie", "", "2026-11"],
  ["Demande", "", 30, "2026-11"],
];
const source = { headers, rows };
const motif = { field: "Motif", sort: { by: "label" as const } };
const thematique = { field: "Thematique", sort: { by: "label" as const } };
const countAndMean = [
  { name: "Nombre", field: "Mois", function: "count" as const, numberFormat: "#,##0" },
  { name: "Durée moyenne", field: "Duree", function: "average" as const, numberFormat: "0.0" },
];

describe("layoutPivot", () => {
  it("nests row fields in outline form, subtotals on the parent lines", () => {
    const layout = layoutPivot(
      aPivot({ rowFields: [thematique, motif], dataFields: countAndMean }),
      source,
    );

    expect(valuesOf(layout)).toEqual([
      ["Thematique", "Motif", "Nombre", "Durée moyenne"],
      ["Accès", "", 2, 490],
      ["", "Habilitation", 1, 740],
      ["", "Mot de passe", 1, 240],
      ["Demande", "", 3, 45],
      ["", "Saisie", 2, 60],
      ["", "(vide)", 1, 30],
      ["Total général", "", 5, 267.5],
    ]);
    expect(layout.body).toEqual({ row: 4, column: 1, rows: 8, columns: 4 });
  });

  it("says what each line stands for", () => {
    const layout = layoutPivot(aPivot({ rowFields: [thematique, motif] }), source);

    expect(layout.fieldItems.get("Motif")?.map((item) => item.label)).toEqual([
      "Habilitation",
      "Mot de passe",
      "Saisie",
      "(vide)",
    ]);
    expect(layout.rowItems).toEqual([
      { kind: "data", path: [0] },
      { kind: "data", path: [0, 0] },
      { kind: "data", path: [0, 1] },
      { kind: "data", path: [1] },
      { kind: "data", path: [1, 2] },
      { kind: "data", path: [1, 3] },
      { kind: "grand", path: [] },
    ]);
  });

  it("indents the fields in one column in compact form", () => {
    const layout = layoutPivot(
      aPivot({ layout: "compact", rowFields: [thematique, motif], dataFields: countAndMean }),
      source,
    );

    expect(valuesOf(layout)[0]).toEqual(["Étiquettes de lignes", "Nombre", "Durée moyenne"]);
    expect(layout.cells.slice(1, 4).map(([label]) => label)).toEqual([
      { value: "Accès" },
      { value: "Habilitation", indent: 1 },
      { value: "Mot de passe", indent: 1 },
    ]);
  });

  it("puts subtotals under the children in tabular form", () => {
    const layout = layoutPivot(
      aPivot({ layout: "tabular", rowFields: [thematique, motif] }),
      source,
    );

    expect(valuesOf(layout)).toEqual([
      ["Thematique", "Motif", "Nombre"],
      ["Accès", "Habilitation", 1],
      ["", "Mot de passe", 1],
      ["Total Accès", "", 2],
      ["Demande", "Saisie", 2],
      ["", "(vide)", 1],
      ["Total Demande", "", 3],
      ["Total général", "", 5],
    ]);
    expect(layout.rowItems[2]).toEqual({ kind: "subtotal", path: [0] });
  });

  it("leaves the parent lines empty when their subtotals are off", () => {
    const layout = layoutPivot(
      aPivot({ rowFields: [{ ...thematique, subtotals: false }, motif] }),
      source,
    );

    expect(valuesOf(layout)[1]).toEqual(["Accès", "", ""]);
    expect(valuesOf(layout)[2]).toEqual(["", "Habilitation", 1]);
  });

  it("sorts by a data field, equal figures by label", () => {
    const sort = { by: "value" as const, dataField: "Nombre", descending: true };
    const layout = layoutPivot(
      aPivot({ rowFields: [{ field: "Motif", sort }], dataFields: countAndMean }),
      source,
    );

    expect(valuesOf(layout).map(([label]) => label)).toEqual([
      "Motif",
      "Saisie",
      "Habilitation",
      "Mot de passe",
      "(vide)",
      "Total général",
    ]);
  });

  it("sorts labels as French does, numbers inside them by size, or the other way round", () => {
    const labels = ["Étape 10", "zone", "Étape 9", "Eau", 12, 3];
    const sorted = (descending: boolean): unknown[] =>
      valuesOf(
        layoutPivot(
          aPivot({
            rowFields: [{ field: "A", sort: { by: "label", descending } }],
            dataFields: [],
          }),
          {
            headers: ["A"],
            rows: labels.map((label) => [label]),
          },
        ),
      )
        .slice(1, -1)
        .map(([label]) => label);

    expect(sorted(false)).toEqual([3, 12, "Eau", "Étape 9", "Étape 10", "zone"]);
    expect(sorted(true)).toEqual([...sorted(false)].reverse());
  });

  it("keeps only the rows that the page filters let through", () => {
    const page = { field: "Mois", selected: ["2026-11"], row: 1, column: 1 };
    const layout = layoutPivot(aPivot({ pageFields: [page] }), source);

    expect(valuesOf(layout)).toEqual([
      ["Thematique", "Nombre"],
      ["Accès", 1],
      ["Demande", 2],
      ["Total général", 3],
    ]);
    expect(layout.fieldItems.get("Mois")?.map((item) => item.label)).toEqual([
      "2026-10",
      "2026-11",
    ]);
  });

  it.each([
    [null, "(Tous)"],
    [["2026-11"], "2026-11"],
    [["2026-10", "2026-11"], "(Tous)"],
    [["2026-10", "2026-12"], "(Plusieurs éléments)"],
  ])("shows the page filter %p as %s", (selected, shown) => {
    const page = { field: "Mois", selected, row: 1, column: 2 };
    const layout = layoutPivot(aPivot({ pageFields: [page] }), source);

    expect(layout.pageCells).toEqual([
      { row: 1, column: 2, value: "Mois" },
      { row: 1, column: 3, value: shown },
    ]);
  });

  it("gives the header and an empty total for a selection that no row has", () => {
    const page = { field: "Mois", selected: ["2027-01"], row: 1, column: 1 };
    const layout = layoutPivot(aPivot({ pageFields: [page], dataFields: countAndMean }), source);

    expect(valuesOf(layout)).toEqual([
      ["Thematique", "Nombre", "Durée moyenne"],
      ["Total général", "", ""],
    ]);
  });

  it.each([
    ["no row", []],
    ["one blank row, as in a new table", [["", "", null, ""]]],
  ])("gives the header and the total for a source with %s", (_case, emptyRows) => {
    const layout = layoutPivot(aPivot(), { headers, rows: emptyRows });

    expect(valuesOf(layout)).toEqual([
      ["Thematique", "Nombre"],
      ["Total général", ""],
    ]);
  });

  it("counts the filled cells only", () => {
    const duree = { name: "Nombre", field: "Duree", function: "count" as const, numberFormat: "0" };

    expect(valuesOf(layoutPivot(aPivot({ dataFields: [duree] }), source)).slice(1)).toEqual([
      ["Accès", 2],
      ["Demande", 2],
      ["Total général", 4],
    ]);
  });

  it("shows no average where no cell is a number, and never an error", () => {
    const layout = layoutPivot(aPivot({ dataFields: countAndMean }), {
      headers,
      rows: [["Accès", "x", "douze", "2026-10"]],
    });

    expect(valuesOf(layout)[1]).toEqual(["Accès", 1, ""]);
  });

  it("computes sums, least and greatest values with their number formats", () => {
    const data = (name: string, pivotFunction: "sum" | "min" | "max") => ({
      name,
      field: "Duree",
      function: pivotFunction,
      numberFormat: "0.00",
    });
    const layout = layoutPivot(
      aPivot({ rowFields: [], dataFields: [data("S", "sum"), data("m", "min"), data("M", "max")] }),
      source,
    );

    expect(layout.cells).toEqual([
      [{ value: "S" }, { value: "m" }, { value: "M" }],
      [
        { value: 1070, numberFormat: "0.00" },
        { value: 30, numberFormat: "0.00" },
        { value: 740, numberFormat: "0.00" },
      ],
    ]);
  });

  it("leaves out unticked items, from the totals too, and the details of folded ones", () => {
    const layout = layoutPivot(
      aPivot({
        rowFields: [
          { ...thematique, collapsed: ["demande"] },
          { ...motif, excluded: ["(vide)", "habilitation"] },
        ],
      }),
      source,
    );

    expect(valuesOf(layout)).toEqual([
      ["Thematique", "Motif", "Nombre"],
      ["Accès", "", 1],
      ["", "Mot de passe", 1],
      ["Demande", "", 2],
      ["Total général", "", 3],
    ]);
  });

  it("puts the caption of the values above the header when the pivot shows it", () => {
    const layout = layoutPivot(
      aPivot({ dataFields: countAndMean, valuesRowCaption: "Valeurs" }),
      source,
    );

    expect(valuesOf(layout).slice(0, 2)).toEqual([
      ["", "Valeurs", ""],
      ["Thematique", "Nombre", "Durée moyenne"],
    ]);
  });

  it("leaves out the grand total when the pivot has none", () => {
    expect(valuesOf(layoutPivot(aPivot({ showGrandTotal: false }), source))).toHaveLength(3);
  });

  it("refuses a source that lacks a column", () => {
    expect(() => layoutPivot(aPivot(), { headers: ["Autre"], rows: [] })).toThrow(
      PivotFieldMissingError,
    );
  });
});
