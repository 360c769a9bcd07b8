import type { CellModel, SheetModel, WorkbookModel } from "../../../src/ooxml/model";
import type { PivotDefinition } from "../../../src/ooxml/pivot/definition";
import { loadModelIntoMemoryGrid } from "../../../src/preview/grid/loadModel";
import { ExcelHost, hostStateFromModel } from "../../../src/preview/host";

type Value = CellModel["value"];

function sheet(name: string, rows: Value[][]): SheetModel {
  return {
    name,
    visibility: "Visible",
    cells: rows.flatMap((cells, row) =>
      cells.map((value, column) => ({ row, column, value, style: 0 })),
    ),
    columns: [],
    rows: [],
    merges: [],
    freeze: null,
    validations: [],
    showGridLines: true,
    zoom: 100,
    protected: false,
  };
}

/** `Motifs`, on the sheet `Bilan`: calls counted by motif, filtered by month. */
export const PIVOT: PivotDefinition = {
  name: "Motifs",
  sheet: "Bilan",
  row: 3,
  column: 0,
  rows: 1,
  columns: 3,
  source: { table: "Appels" },
  layout: "tabular",
  rowFields: [{ field: "Motif", sort: { by: "label" } }],
  pageFields: [{ field: "Mois", selected: null, row: 0, column: 0 }],
  dataFields: [
    { name: "Nombre", field: "Motif", function: "count", numberFormat: "0" },
    { name: "Moyenne", field: "Durée", function: "average", numberFormat: "0.0" },
  ],
  grandTotalCaption: "Total général",
  showGrandTotal: true,
  part: "xl/pivotTables/pivotTable1.xml",
};

const APPELS: Value[][] = [
  ["Mois", "Motif", "Durée"],
  ["2025-04", "Mot de passe", 100],
  ["2025-04", "Accès", 50],
  ["2025-05", "Mot de passe", 200],
];

/** A workbook as read from a file: the table `Appels`, a name, and a pivot table on another sheet. */
export function workbookModel(pivots: PivotDefinition[] = [PIVOT]): WorkbookModel {
  return {
    sheets: [sheet("Appels", APPELS), sheet("Bilan", [])],
    styles: [{ numberFormat: "General" }],
    tables: [
      {
        id: 1,
        name: "Appels",
        sheet: "Appels",
        rect: { row: 0, column: 0, rows: 4, columns: 3 },
        headerRow: true,
        totalsRow: false,
        columns: [{ name: "Mois" }, { name: "Motif" }, { name: "Durée" }],
      },
    ],
    names: [{ name: "Debut", formula: "Bilan!$H$1", hidden: false }],
    pivots,
    activeSheet: 0,
  };
}

export function hostOf(model: WorkbookModel): ExcelHost {
  const grid = loadModelIntoMemoryGrid(model);
  return new ExcelHost(grid, hostStateFromModel(model, grid, "suivi.xlsx"));
}
