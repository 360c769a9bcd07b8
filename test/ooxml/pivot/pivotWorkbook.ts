import type { CellValue } from "../../../src/ooxml/model";
import type { PivotDefinition } from "../../../src/ooxml/pivot/definition";
import type { PivotSource } from "../../../src/ooxml/pivot/source";
import { tableBody } from "../tableBody";
import type { PivotSpec } from "../../../src/ooxml/write/spec";
import { writeWorkbook } from "../../../src/ooxml/write/writeWorkbook";

const HEADERS = ["Date", "Niveau", "Motif", "Secondes", "Trimestre"];

export const FIRST_ROWS: CellValue[][] = [
  [46_000, "Niveau 1", "Mot de passe", 60, "2026-T3"],
  [46_001, "Niveau 2", "Doublon", 120, "2026-T4"],
  [46_002, "Niveau 1", "Mot de passe", 30, "2026-T4"],
];

export const COUNT = "Nombre de sollicitations";

function pivot(name: string, at: string, changes: Partial<PivotSpec>): PivotSpec {
  return {
    name,
    at,
    source: { table: "Appels" },
    layout: "outline",
    rowFields: [],
    pageFields: [],
    dataFields: [
      { name: COUNT, field: "Motif", function: "count", numberFormat: "#,##0" },
      { name: "Durée moyenne", field: "Secondes", function: "average", numberFormat: "0.0" },
    ],
    grandTotalCaption: "Total général",
    showGrandTotal: true,
    ...changes,
  };
}

/** A table « Appels » and, on « Résultats », two pivot tables on one cache: `Motifs` (two levels, filtered by Trimestre) and `Trimestres`. */
export function pivotWorkbook(rows: CellValue[][] = FIRST_ROWS): Uint8Array {
  const byCount = { by: "value", dataField: COUNT, descending: true } as const;
  return writeWorkbook({
    properties: { title: "t", creator: "c", created: new Date(0) },
    sheets: [
      {
        name: "Appels",
        tables: [
          {
            name: "Appels",
            at: "A1",
            columns: HEADERS.map((name) =>
              name === "Date" ? { name, style: { numberFormat: "dd/mm/yyyy" } } : { name },
            ),
            rows,
          },
        ],
      },
      {
        name: "Résultats",
        pivots: [
          pivot("Motifs", "A5", {
            rowFields: [
              { field: "Niveau", sort: { by: "label" } },
              { field: "Motif", sort: byCount },
            ],
            pageFields: [{ field: "Trimestre", selected: null }],
          }),
          pivot("Trimestres", "G5", {
            layout: "compact",
            rowFields: [{ field: "Trimestre", sort: { by: "label" } }],
          }),
        ],
      },
    ],
  });
}

/** The rows of « Appels » as they stand in a file, with more below. */
export function sourceOf(file: Uint8Array, added: CellValue[][] = []): PivotSource {
  const { columns, rows } = tableBody(file, "Appels");
  return { headers: columns, rows: [...rows, ...added] };
}

/** The definition with other items let through by its page filter. */
export function selecting(definition: PivotDefinition, selected: string[] | null): PivotDefinition {
  const pageFields = definition.pageFields.map((page) => ({ ...page, selected }));
  return { ...definition, pageFields };
}
