import type { CellStyle, PivotSpec, TableSpec, WorkbookSpec } from "../../../src/ooxml/write/spec";

/** A workbook that uses every feature of the writer, with rows or with an empty table. */

export const HEADER_STYLE: CellStyle = {
  bold: true,
  fontColor: "#FFFFFF",
  fillColor: "#1F3864",
  wrap: true,
  vertical: "center",
  borders: { bottom: "#000000" },
};

const LABELS = [
  ["Niveau 1", "ACCES", "Mot de passe", "2026-T3", "oui"],
  ["Niveau 1", "ACCES", "Compte bloqué", "2026-T4", "non"],
  ["Niveau 2", "DONNEES & <export>", "Doublon", "2026-T4", "non"],
] as const;

function callsTable(count: number): TableSpec {
  return {
    name: "Appels",
    at: "A4",
    columns: [
      { name: "Téléphone", style: { numberFormat: "@" }, headerStyle: HEADER_STYLE },
      { name: "Date", style: { numberFormat: "dd/mm/yyyy" }, headerStyle: HEADER_STYLE },
      { name: "Secondes", style: { numberFormat: "0" }, headerStyle: HEADER_STYLE },
      {
        name: "Minutes",
        style: { numberFormat: "[mm]:ss" },
        headerStyle: HEADER_STYLE,
        formula: 'IF(Appels[[#This Row],[Secondes]]="","",Appels[[#This Row],[Secondes]]/86400)',
      },
      { name: "Niveau" },
      { name: "Thématique" },
      { name: "Motif" },
      { name: "Trimestre" },
      { name: "Résolu ?" },
    ],
    rows: Array.from({ length: count }, (_unused, index) => {
      const [niveau, thematique, motif, trimestre, resolu] = LABELS[index % 3]!;
      const seconds = 60 * (1 + (index % 7));
      const date = 46_000 + index;
      const phone = index % 5 === 0 ? null : "0612345678";
      const minutes = seconds / 86_400;
      return [phone, date, seconds, minutes, niveau, thematique, motif, trimestre, resolu];
    }),
  };
}

function pivot(name: string, at: string, changes: Partial<PivotSpec> = {}): PivotSpec {
  return {
    name,
    at,
    source: { table: "Appels" },
    layout: "outline",
    rowFields: ["Niveau", "Thématique", "Motif"].map((field) => ({
      field,
      sort: { by: "value", dataField: "Nombre de sollicitations", descending: true },
    })),
    pageFields: [
      { field: "Trimestre", selected: ["2026-T4"] },
      { field: "Résolu ?", selected: null },
    ],
    dataFields: [
      {
        name: "Nombre de sollicitations",
        field: "Motif",
        function: "count",
        numberFormat: "#,##0",
      },
      { name: "Durée moyenne", field: "Minutes", function: "average", numberFormat: "[mm]:ss" },
    ],
    grandTotalCaption: "Total général",
    showGrandTotal: true,
    ...changes,
  };
}

/** `count` rows in the table; 0 for a new workbook. */
export function sampleWorkbook(count: number): WorkbookSpec {
  return {
    properties: {
      title: "Suivi & essais",
      creator: "Équipe",
      created: new Date("2026-01-02T03:04:05Z"),
      subject: "Essai",
      description: "Un classeur d'essai",
      keywords: "suivi, essai",
      company: "Organisme",
    },
    theme: { accents: ["#000091", "#E1000F", "#6A6AF4", "#009081", "#FFCA00", "#A558A0"] },
    activeSheet: "Données de l'essai",
    sheets: [
      {
        name: "Accueil",
        tabColor: "#000091",
        showGridLines: false,
        zoom: 120,
        columns: [{ column: 0, width: 40 }],
        rows: [{ row: 0, height: 36 }],
        merges: ["A1:C1"],
        blocks: [
          {
            at: "A1",
            rows: [
              [{ value: "Suivi", style: { fontSize: 20, bold: true, horizontal: "center" } }],
              [{ value: "Aller aux données", hyperlink: { location: "'Données de l''essai'!A4" } }],
              [
                {
                  value: "Site",
                  hyperlink: { url: "https://example.org/?a=1&b=2", tooltip: "Ouvrir" },
                },
              ],
              [true, { formula: "=1/0", value: "#DIV/0!" }, { formula: 'A1<>""', value: true }],
            ],
          },
        ],
      },
      {
        name: "Données de l'essai",
        freeze: { rows: 4, columns: 1 },
        selection: "A5",
        columns: [
          { column: 0, width: 18, style: { numberFormat: "@" } },
          { column: 1, width: 12, style: { numberFormat: "dd/mm/yyyy" } },
          { column: 6, count: 2, hidden: true, outlineLevel: 1 },
          { column: 8, collapsed: true },
        ],
        merges: ["C1:D1"],
        blocks: [
          {
            at: "A1",
            rows: [
              [{ value: "Historique", hyperlink: { location: "Accueil!A1" } }],
              [null, "Légende"],
            ],
          },
        ],
        tables: [callsTable(count)],
        uncheckedRanges: ["A5:A1048576"],
        validations: [
          {
            ranges: ["F5:F1048576"],
            type: "list",
            formula1: "Liste_Thematiques",
            prompt: { title: "Thématique", text: "Choisir dans la liste." },
            error: { title: "Hors liste", text: "Choisir une valeur de la liste." },
          },
          { ranges: ["I:I"], type: "list", formula1: '"oui,non"' },
          { ranges: ["B5:B100"], type: "date", operator: "greaterThan", formula1: "43831" },
          { ranges: ["C5:C100"], type: "whole", formula1: "0", formula2: "36000" },
          { ranges: ["C101:C200"], type: "decimal", operator: "lessThan", formula1: "10" },
          { ranges: ["B101:B200"], type: "time", operator: "lessThan", formula1: "0.5" },
          {
            ranges: ["A5:A100"],
            type: "textLength",
            operator: "lessThanOrEqual",
            formula1: "15",
            error: { title: "Long", text: "Un numéro court.", style: "warning" },
          },
          { ranges: ["H5:H100"], type: "custom", formula1: 'LEFT(H5,2)="20"', allowBlank: false },
          { ranges: ["E5:E100"], type: "none", prompt: { title: "Niveau", text: "Calculé." } },
        ],
        conditionalFormats: [
          {
            type: "expression",
            ranges: ["A5:I1048576"],
            formula: '=AND($E5<>"",$B5="")',
            style: { fillColor: "#FFEB9C" },
          },
          {
            type: "cellIs",
            ranges: ["I5:I1048576"],
            operator: "equal",
            formula: '"non"',
            style: { fontColor: "#9C0006", bold: true, fillColor: "#FFC7CE" },
            stopIfTrue: true,
          },
        ],
        print: {
          landscape: true,
          fitToWidth: true,
          titleRows: "4:4",
          area: "A1:I40",
          header: "&L&A",
          footer: "&LEssai && co&RPage &P / &N",
          centerHorizontally: true,
        },
      },
      {
        name: "Résultats",
        blocks: [
          {
            at: "L4",
            rows: [
              ["Thématique", "Nombre"],
              [
                "ACCES",
                { formula: "COUNTIF(Appels[Thématique],L5)", value: Math.ceil((count * 2) / 3) },
              ],
              ["DONNEES & <export>", { formula: "COUNTIF(Appels[Thématique],L6)", value: 0 }],
            ],
          },
        ],
        tables: [
          {
            name: "Seuils",
            at: "L100",
            columns: [{ name: "Mois" }, { name: "Seuil" }],
            rows: [["janvier", 10]],
            style: null,
            showRowStripes: false,
            autoFilter: false,
          },
        ],
        pivots: [
          pivot("Motifs", "A6"),
          pivot("MotifsCompacts", "G6", {
            layout: "compact",
            rowHeaderCaption: "Motifs",
            pageFields: [{ field: "Trimestre", selected: ["2026-T3", "2026-T4"] }],
            rowFields: [
              { field: "Thématique", sort: { by: "label" } },
              { field: "Motif", sort: { by: "label", descending: true } },
            ],
            dataFields: [
              { name: "Total", field: "Secondes", function: "sum", numberFormat: "#,##0" },
            ],
          }),
        ],
        charts: (["bar", "column", "line"] as const).map((kind, index) => ({
          name: `Graphique ${index + 1}`,
          kind,
          title: "Appels par thématique",
          description: "Nombre d'appels par thématique",
          from: `L${10 + 20 * index}`,
          to: `S${28 + 20 * index}`,
          showValues: index === 0,
          series: [
            { name: "Appels", categories: "Résultats!L5:L6", values: "Résultats!M5:M6" },
            ...(index === 1
              ? [
                  {
                    name: "Bis",
                    categories: "Résultats!L5:L6",
                    values: "Résultats!M5:M6",
                    color: "#E1000F",
                  },
                ]
              : []),
          ],
        })),
      },
      {
        name: "Technique",
        visibility: "Hidden",
        blocks: [{ at: "A1", rows: [["Thématiques"], ["ACCES"], ["DONNEES & <export>"]] }],
      },
      { name: "Réglages", visibility: "VeryHidden" },
    ],
    names: [
      { name: "Liste_Thematiques", formula: "Technique!$A$2:$A$3" },
      { name: "Seuil", formula: "10", sheet: "Technique", hidden: true, comment: "Essai" },
    ],
    taskPane: {
      instanceId: "635BF0CD-42CC-4174-B8D2-6D375C9A759E",
      reference: {
        id: "635bf0cd-42cc-4174-b8d2-6d375c9a759e",
        version: "1.0.0.0",
        store: "developer",
        storeType: "Registry",
      },
    },
  };
}
