import type { PivotDefinition } from "../../../src/ooxml/pivot/definition";
import type { PivotLayout } from "../../../src/ooxml/pivot/layout";

/** A pivot of one row field, `Thematique`, counting rows; override what a test is about. */
export function aPivot(changes: Partial<PivotDefinition> = {}): PivotDefinition {
  return {
    name: "Motifs",
    sheet: "Résultats",
    row: 4,
    column: 1,
    rows: 2,
    columns: 2,
    source: { table: "Historique" },
    layout: "outline",
    rowFields: [{ field: "Thematique", sort: { by: "label" } }],
    pageFields: [],
    dataFields: [{ name: "Nombre", field: "Thematique", function: "count", numberFormat: "#,##0" }],
    grandTotalCaption: "Total général",
    showGrandTotal: true,
    part: "xl/pivotTables/pivotTable1.xml",
    ...changes,
  };
}

/** Only the values of the body, line by line. */
export function valuesOf(layout: PivotLayout): unknown[][] {
  return layout.cells.map((line) => line.map((cell) => cell.value));
}
