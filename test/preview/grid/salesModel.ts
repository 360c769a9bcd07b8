import type { CellModel, SheetModel, WorkbookModel } from "../../../src/ooxml/model";

const sheet = (name: string, cells: CellModel[], more: Partial<SheetModel> = {}): SheetModel => ({
  name,
  visibility: "Visible",
  cells,
  columns: [],
  rows: [],
  merges: [],
  freeze: null,
  validations: [],
  showGridLines: true,
  zoom: 100,
  protected: false,
  ...more,
});

const row = (index: number, values: (string | number)[]): CellModel[] =>
  values.map((value, column) => {
    const isFormula = typeof value === "string" && value.startsWith("=");
    const content = isFormula ? { value: "", formula: value } : { value };
    return { row: index, column, style: column === 2 && index > 0 ? 1 : 0, ...content };
  });

const rule = { allowBlank: true, showError: true, errorStyle: "stop" } as const;

/** A table of two sales with a calculated column, and a sheet that sums it. */
export const salesModel: WorkbookModel = {
  sheets: [
    sheet(
      "Ventes d'été",
      [
        ...row(0, ["Produit", "Qté (u)", "Prix", "Montant"]),
        ...row(1, ["vis", 2, 1.5, "=Ventes[[#This Row],[Qté (u)]]*Ventes[[#This Row],[Prix]]"]),
        ...row(2, ["écrou", 4, 0.25, "=Ventes[[#This Row],[Qté (u)]]*Ventes[[#This Row],[Prix]]"]),
      ],
      {
        validations: [
          {
            ...rule,
            ranges: [{ row: 1, column: 0, rows: 1_048_575, columns: 1 }],
            type: "list",
            formula1: '"vis,écrou"',
            error: "Choisissez dans la liste.",
          },
          {
            ...rule,
            ranges: [{ row: 1, column: 1, rows: 1_048_575, columns: 1 }],
            type: "list",
            formula1: "OFFSET(Totaux!$A$1,MATCH($A2,Totaux!$A:$A,0),0,2,1)",
          },
        ],
      },
    ),
    sheet(
      "Totaux",
      row(0, [
        "=SUM(Ventes[Qté (u)])",
        '=COUNTIFS(Ventes[Produit],"clou")+Base',
        "=Base+SUM(Ventes[Prix])",
      ]),
    ),
    sheet("Cachée", [], { visibility: "Hidden" }),
  ],
  styles: [{ numberFormat: "General" }, { numberFormat: "0.00", fillColor: "#F2F2F2" }],
  tables: [
    {
      id: 1,
      name: "Ventes",
      sheet: "Ventes d'été",
      rect: { row: 0, column: 0, rows: 3, columns: 4 },
      headerRow: true,
      totalsRow: false,
      columns: ["Produit", "Qté (u)", "Prix", "Montant"].map((name) => ({ name })),
    },
  ],
  names: [{ name: "Base", formula: "'Ventes d''été'!$B$2", hidden: false }],
  pivots: [],
  activeSheet: 0,
};
