import { failureOf, openPane, type Pane } from "./fixture";
import { hostOf, PIVOT, workbookModel } from "./model";

function open(pivots = [PIVOT]): Pane {
  return openPane(hostOf(workbookModel(pivots)));
}

function withPivot(pane: Pane, act: (pivot: Excel.PivotTable) => void): Promise<void> {
  return pane.run(async (context) => {
    act(context.workbook.pivotTables.getItem("Motifs"));
    await context.sync();
  });
}

/** What the pivot table shows, as texts. */
function shown(pane: Pane): Promise<string[][]> {
  return pane.run(async (context) => {
    const { layout } = context.workbook.pivotTables.getItem("Motifs");
    const range = layout.getRange().load("text");
    await context.sync();
    return range.text;
  });
}

function selectMonths(pane: Pane, months: string[]): Promise<void> {
  return withPivot(pane, (pivot) => {
    const field = pivot.filterHierarchies.getItem("Mois").fields.getItem("Mois");
    field.applyFilter({ manualFilter: { selectedItems: months } });
  });
}

describe("a pivot table", () => {
  test("shows its source once it is refreshed, with its number formats", async () => {
    const pane = open();
    await withPivot(pane, (pivot) => pivot.refresh());
    expect(await shown(pane)).toEqual([
      ["Motif", "Nombre", "Moyenne"],
      ["Accès", "1", "50,0"],
      ["Mot de passe", "2", "150,0"],
      ["Total général", "3", "116,7"],
    ]);
  });

  test("takes in rows added to its table, and leaves nothing behind when it shrinks", async () => {
    const pane = open();
    await pane.run(async (context) => {
      const table = context.workbook.tables.getItem("Appels");
      table.rows.add(undefined, [["'2025-05", "Indicateurs", 10]]);
      context.workbook.pivotTables.refreshAll();
      await context.sync();
    });
    expect((await shown(pane)).map((row) => row[0])).toContain("Indicateurs");
    await pane.run(async (context) => {
      context.workbook.tables.getItem("Appels").rows.deleteRowsAt(1, 3);
      context.workbook.pivotTables.refreshAll();
      const used = context.workbook.worksheets.getItem("Bilan").getUsedRange(true).load("address");
      await context.sync();
      expect(used.address).toBe("Bilan!A1:C6");
    });
  });

  test("is filtered by page items, given by name, and unfiltered", async () => {
    const pane = open();
    await withPivot(pane, (pivot) => pivot.refresh());
    await selectMonths(pane, ["2025-05"]);
    expect(await shown(pane)).toEqual([
      ["Motif", "Nombre", "Moyenne"],
      ["Mot de passe", "1", "200,0"],
      ["Total général", "1", "200,0"],
    ]);
    await withPivot(pane, (pivot) =>
      pivot.filterHierarchies.getItem("Mois").fields.getItem("Mois").clearAllFilters(),
    );
    expect(await shown(pane)).toHaveLength(4);
  });

  test("tells its filter, and which items show", async () => {
    const pane = open();
    await selectMonths(pane, ["2025-05"]);
    await pane.run(async (context) => {
      const pivot = context.workbook.pivotTables.getItem("Motifs");
      const field = pivot.hierarchies.getItem("Mois").fields.getItem("Mois");
      const filtered = field.isFiltered();
      const filters = field.getFilters();
      const items = field.items.load("items/name,items/visible");
      await context.sync();
      expect(filtered.value).toBe(true);
      expect(filters.value).toEqual({ manualFilter: { selectedItems: ["2025-05"] } });
      expect(items.items.map(({ name, visible }) => [name, visible])).toEqual([
        ["2025-04", false],
        ["2025-05", true],
      ]);
    });
  });

  test("filters a row field too", async () => {
    const pane = open();
    await withPivot(pane, (pivot) => {
      const field = pivot.rowHierarchies.getItem("Motif").fields.getItem("Motif");
      field.applyFilter({ manualFilter: { selectedItems: ["Accès"] } });
    });
    expect((await shown(pane)).map((row) => row[0])).toEqual(["Motif", "Accès", "Total général"]);
  });

  test("refuses an item that does not exist, as of the last refresh", async () => {
    const pane = open();
    expect((await failureOf(selectMonths(pane, ["2025-06"]))).code).toBe("InvalidArgument");
    await pane.run(async (context) => {
      const table = context.workbook.tables.getItem("Appels");
      table.rows.add(undefined, [["'2025-06", "Accès", 10]]);
      await context.sync();
    });
    expect((await failureOf(selectMonths(pane, ["2025-06"]))).code).toBe("InvalidArgument");
    await withPivot(pane, (pivot) => pivot.refresh());
    await selectMonths(pane, ["2025-06"]);
    expect(await shown(pane)).toHaveLength(3);
  });

  test("is described by its hierarchies", async () => {
    const pane = open();
    await pane.run(async (context) => {
      const pivot = context.workbook.worksheets.getItem("Bilan").pivotTables.getItem("Motifs");
      pivot.load(
        "name,hierarchies/name,rowHierarchies/name,filterHierarchies/name,dataHierarchies/name",
      );
      const absent = pivot.filterHierarchies.getItemOrNullObject("Trimestre");
      await context.sync();
      const names = (list: { items: { name: string }[] }) => list.items.map(({ name }) => name);
      expect(names(pivot.hierarchies)).toEqual(["Mois", "Motif", "Durée"]);
      expect(names(pivot.rowHierarchies)).toEqual(["Motif"]);
      expect(names(pivot.filterHierarchies)).toEqual(["Mois"]);
      expect(names(pivot.dataHierarchies)).toEqual(["Nombre", "Moyenne"]);
      expect(absent.isNullObject).toBe(true);
    });
  });

  test("refuses that its cells are written", async () => {
    const pane = open();
    await withPivot(pane, (pivot) => pivot.refresh());
    const writing = pane.run(async (context) => {
      context.workbook.worksheets.getItem("Bilan").getRange("B5").values = [[9]];
      await context.sync();
    });
    expect((await failureOf(writing)).code).toBe("PivotTableRangeConflict");
  });

  test("does not write over another pivot table", async () => {
    const below = { ...PIVOT, name: "Dessous", row: 6, pageFields: [], rows: 4, part: "2" };
    const pane = open([PIVOT, below]);
    const refresh = withPivot(pane, (pivot) => pivot.refresh());
    expect((await failureOf(refresh)).code).toBe("PivotTableRangeConflict");
  });
});
