import { openPane } from "./fixture";
import { hostOf, workbookModel } from "./model";

function open() {
  const host = hostOf(workbookModel());
  return { host, ...openPane(host) };
}

describe("what a saver needs", () => {
  test("nothing, when nothing changed", () => {
    const { edits, settings } = open().host.changes();
    expect(Object.values(edits)).toEqual(Object.values(edits).map(() => []));
    expect(settings).toBeNull();
  });

  test("the cells that changed, and where the tables now are", async () => {
    const { host, run } = open();
    await run(async (context) => {
      const table = context.workbook.tables.getItem("Appels");
      const row = table.getDataBodyRange().getRowsBelow(1);
      row.numberFormat = [["@", null, "0"]];
      row.values = [["2025-06", "=1+1", null]];
      table.worksheet.getRange("C2").values = [[""]];
      await context.sync();
    });
    expect(host.changes().edits).toMatchObject({
      sheets: [
        {
          sheet: "Appels",
          cells: [
            { row: 1, column: 2, content: { kind: "cleared" } },
            {
              row: 4,
              column: 0,
              content: { kind: "value", value: "2025-06" },
              numberFormat: "@",
            },
            { row: 4, column: 1, content: { kind: "formula", formula: "=1+1", value: "" } },
            { row: 4, column: 2, numberFormat: "0" },
          ],
        },
      ],
      tables: [{ table: "Appels", rect: { row: 0, column: 0, rows: 5, columns: 3 } }],
    });
  });

  test("what the user typed in the grid without telling the host", () => {
    const { host } = open();
    const { grid } = host.workbook;
    const cell = { row: 9, column: 0, rows: 1, columns: 1 };
    grid.write(grid.activeSheet(), cell, [[{ value: "note" }]]);
    expect(host.changes().edits.sheets?.[0]?.cells).toEqual([
      { row: 9, column: 0, content: { kind: "value", value: "note" } },
    ]);
  });

  test("refreshed pivot tables with their filter, source and layout", async () => {
    const { host, run } = open();
    await run(async (context) => {
      const pivot = context.workbook.pivotTables.getItem("Motifs");
      const field = pivot.filterHierarchies.getItem("Mois").fields.getItem("Mois");
      field.applyFilter({ manualFilter: { selectedItems: ["2025-04"] } });
      await context.sync();
    });
    const [pivot] = host.changes().edits.pivots ?? [];
    expect(pivot?.definition.pageFields[0]?.selected).toEqual(["2025-04"]);
    expect(pivot?.layout.body).toEqual({ row: 3, column: 0, rows: 4, columns: 3 });
    expect(pivot?.source.rows).toHaveLength(3);
  });

  test("names, settings and sheets", async () => {
    const { host, run } = open();
    await run(async (context) => {
      const { names, settings, worksheets } = context.workbook;
      names.add("Fin", worksheets.getItem("Bilan").getRange("H2"));
      settings.add("cle", 1);
      worksheets.getItem("Bilan").name = "Résultats";
      worksheets.add("Autre").getRange("B1").values = [["texte"]];
      await context.sync();
    });
    const { edits, settings } = host.changes();
    expect(edits.names).toEqual([
      { name: "Debut", formula: "'Résultats'!$H$1", hidden: false },
      { name: "Fin", formula: "'Résultats'!$H$2", hidden: false },
    ]);
    expect(edits.sheets).toMatchObject([{ sheet: "Bilan", newName: "Résultats" }]);
    expect(edits.addedSheets).toMatchObject([
      {
        name: "Autre",
        cells: [{ row: 0, column: 1, content: { kind: "value", value: "texte" } }],
      },
    ]);
    expect([...(settings ?? [])]).toEqual([["cle", 1]]);
  });

  test("only what changed since the last save", async () => {
    const { host, run } = open();
    const write = (address: string) =>
      run(async (context) => {
        context.workbook.worksheets.getItem("Bilan").getRange(address).values = [[1]];
        await context.sync();
      });
    await write("H5");
    host.markSaved();
    await write("H6");
    expect(host.changes().edits.sheets).toMatchObject([{ cells: [{ row: 5, column: 7 }] }]);
  });
});
