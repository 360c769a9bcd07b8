import fc from "fast-check";
import { addressOf, failureOf, openTable, type OpenWorkbook, valuesOf } from "./fixture";

const ROWS = [
  ["Vis", 12, 0.5],
  ["Clou", 30, 0.1],
];

/** Writes right below the table's body, as an add-in that appends does. */
function appendBelow({ run }: OpenWorkbook, rows: unknown[][]): Promise<void> {
  return run(async (context) => {
    const body = context.workbook.tables.getItem("Ventes").getDataBodyRange();
    body.getRowsBelow(rows.length).values = rows;
    await context.sync();
  });
}

async function withTable(
  workbook: OpenWorkbook,
  act: (table: Excel.Table, sheet: Excel.Worksheet) => void,
): Promise<void> {
  await workbook.run(async (context) => {
    const table = context.workbook.tables.getItem("Ventes");
    act(table, table.worksheet);
    await context.sync();
  });
}

describe("writing right below a table", () => {
  test("the table takes the rows in", async () => {
    const workbook = await openTable(ROWS);
    await appendBelow(workbook, [
      ["Écrou", 3, 0.2],
      ["Rondelle", 5, 0.3],
    ]);
    expect(await addressOf(workbook)).toBe("Feuil1!A1:C5");
  });

  test("whatever the number of rows, they are all in the table, in order", async () => {
    const rows = fc.array(fc.tuple(fc.constantFrom("Vis", "Clou"), fc.nat(), fc.nat()), {
      minLength: 1,
      maxLength: 1_200,
    });
    await fc.assert(
      fc.asyncProperty(rows, async (appended) => {
        const workbook = await openTable(ROWS);
        await appendBelow(workbook, appended);
        const last = 3 + appended.length;
        expect(await addressOf(workbook)).toBe(`Feuil1!A1:C${last}`);
        expect(await valuesOf(workbook, `A4:C${last}`)).toEqual(appended);
      }),
      { numRuns: 5 },
    );
  });

  test("formats and validation of the last row are carried down", async () => {
    const workbook = await openTable(ROWS);
    await withTable(workbook, (table) => {
      const prices = table.columns.getItem("Prix").getDataBodyRange();
      prices.numberFormat = [["0.00"], ["0.00"]];
      prices.dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
    });
    await appendBelow(workbook, [["Écrou", 3, 0.2]]);
    await workbook.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Feuil1").getRange("C4");
      cell.load("numberFormat,dataValidation/type");
      await context.sync();
      expect(cell.numberFormat).toEqual([["0.00"]]);
      expect(cell.dataValidation.type).toBe("Decimal");
    });
  });

  test("calculated columns are filled where the caller leaves the cell alone", async () => {
    const workbook = await openTable(ROWS);
    workbook.host.workbook.table("Ventes").columns[2]!.calculatedFormula = "=[@Qté]*2";
    await appendBelow(workbook, [
      ["Écrou", 3, null],
      ["Rondelle", 5, 9],
    ]);
    await workbook.run(async (context) => {
      const cells = context.workbook.worksheets.getItem("Feuil1").getRange("C4:C5");
      cells.load("formulas");
      await context.sync();
      expect(cells.formulas).toEqual([["=[@Qté]*2"], [9]]);
    });
  });

  test.each<[string, (table: Excel.Table, sheet: Excel.Worksheet) => void, unknown[]]>([
    ["the row is empty", () => undefined, ["", "", ""]],
    [
      "the cells below have validation of their own",
      (_table, sheet) => {
        const { dataValidation } = sheet.getRange("A4:A20");
        dataValidation.rule = { list: { inCellDropDown: true, source: "oui,non" } };
      },
      ["Écrou", 3, 0.2],
    ],
  ])("the table does not grow when %s", async (_reason, prepare, row) => {
    const workbook = await openTable(ROWS);
    await withTable(workbook, prepare);
    const before = await addressOf(workbook);
    await appendBelow(workbook, [row]);
    expect(await addressOf(workbook)).toBe(before);
  });

  test("the table does not grow over cells that were filled, nor past its columns", async () => {
    const filled = await openTable(ROWS);
    filled.host.workbook.options.expandTables = false;
    await withTable(filled, (_table, sheet) => (sheet.getRange("C4").values = [["note"]]));
    filled.host.workbook.options.expandTables = true;
    await withTable(filled, (_table, sheet) => (sheet.getRange("A4").values = [["Écrou"]]));
    const wider = await openTable(ROWS);
    await withTable(wider, (_table, sheet) => (sheet.getRange("A4:D4").values = [[1, 2, 3, 4]]));
    expect([await addressOf(filled), await addressOf(wider)]).toEqual([
      "Feuil1!A1:C3",
      "Feuil1!A1:C3",
    ]);
  });

  test("the table does not grow below its totals row", async () => {
    const workbook = await openTable(ROWS);
    await withTable(workbook, (table, sheet) => {
      table.showTotals = true;
      sheet.getRange("A5:C5").values = [["Écrou", 3, 0.2]];
    });
    expect(await addressOf(workbook)).toBe("Feuil1!A1:C4");
  });

  test("the user can switch the growth off", async () => {
    const workbook = await openTable(ROWS);
    workbook.host.workbook.options.expandTables = false;
    await appendBelow(workbook, [["Écrou", 3, 0.2]]);
    expect(await addressOf(workbook)).toBe("Feuil1!A1:C3");
  });

  test("what a user types below grows the table too", async () => {
    const workbook = await openTable(ROWS);
    const sheetId = workbook.grid.activeSheet();
    const cell = { row: 3, column: 0, rows: 1, columns: 1 };
    workbook.grid.write(sheetId, cell, [[{ value: "Écrou" }]]);
    workbook.host.userEdited(sheetId, cell);
    expect(await addressOf(workbook)).toBe("Feuil1!A1:C4");
  });
});

describe("rows of a table", () => {
  test("a table without rows shows a blank one, which the first row fills", async () => {
    const workbook = await openTable();
    await workbook.run(async (context) => {
      const table = context.workbook.tables.getItem("Ventes");
      const before = table.rows.getCount();
      const body = table.getDataBodyRange().load("address,values");
      await context.sync();
      expect([before.value, body.address]).toEqual([0, "Feuil1!A2:C2"]);
      table.rows.add(undefined, [["Vis", 12, 0.5]]);
      const after = table.rows.getCount();
      const range = table.getRange().load("address");
      await context.sync();
      expect([after.value, range.address]).toEqual([1, "Feuil1!A1:C2"]);
    });
  });

  test("an added row pushes down what stands below the table, and only that", async () => {
    const workbook = await openTable(ROWS);
    await withTable(workbook, (table, sheet) => {
      sheet.getRange("A5:D5").values = [["dessous", "", "", "à côté"]];
      table.rows.add(1, [["Écrou", 3, 0.2]]);
    });
    expect(await valuesOf(workbook, "A2:D6")).toEqual([
      ["Vis", 12, 0.5, ""],
      ["Écrou", 3, 0.2, ""],
      ["Clou", 30, 0.1, ""],
      ["", "", "", "à côté"],
      ["dessous", "", "", ""],
    ]);
  });

  test("deleting rows moves the others up; the last one is only emptied", async () => {
    const workbook = await openTable(ROWS);
    await withTable(workbook, (table) => table.rows.getItemAt(0).delete());
    expect(await valuesOf(workbook, "A1:A3")).toEqual([["Produit"], ["Clou"], [""]]);
    await withTable(workbook, (table) => table.rows.deleteRowsAt(0, 1));
    expect(await addressOf(workbook)).toBe("Feuil1!A1:C2");
    expect(await valuesOf(workbook, "A2:C2")).toEqual([["", "", ""]]);
  });

  test("a table is resized, keeping the columns that it still covers", async () => {
    const workbook = await openTable(ROWS);
    await withTable(workbook, (table, sheet) => {
      sheet.getRange("A5:C5").values = [["Écrou", 3, 0.2]];
      table.resize("A1:B5");
    });
    await workbook.run(async (context) => {
      const table = context.workbook.tables.getItem("Ventes").load("columns/items/name");
      const body = table.getDataBodyRange().load("address");
      await context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual(["Produit", "Qté"]);
      expect(body.address).toBe("Feuil1!A2:B5");
    });
  });

  test("a column takes the name that is written in its header cell", async () => {
    const workbook = await openTable(ROWS);
    await withTable(workbook, (_table, sheet) => (sheet.getRange("B1").values = [["Quantité"]]));
    await withTable(workbook, (table) => table.columns.getItem("Quantité").load("index"));
    expect(workbook.host.workbook.table("Ventes").columns[1]!.name).toBe("Quantité");
  });
});

describe("a filtered table", () => {
  async function openFiltered(): Promise<OpenWorkbook> {
    const workbook = await openTable([...ROWS, ["Vis", 7, 0.6]]);
    await withTable(workbook, (table) =>
      table.columns.getItem("Produit").filter.applyValuesFilter(["Vis"]),
    );
    return workbook;
  }

  test("says so, and its visible view leaves hidden rows out", async () => {
    const workbook = await openFiltered();
    await workbook.run(async (context) => {
      const table = context.workbook.tables.getItem("Ventes");
      const { autoFilter } = table.load("autoFilter/isDataFiltered");
      const view = table.getDataBodyRange().getVisibleView().load("values");
      await context.sync();
      expect(autoFilter.isDataFiltered).toBe(true);
      expect(view.values.map((row): unknown => row[0])).toEqual(["Vis", "Vis"]);
      table.clearFilters();
      autoFilter.load("isDataFiltered");
      view.load("values");
      await context.sync();
      expect([autoFilter.isDataFiltered, view.values.length]).toEqual([false, 3]);
    });
  });

  test("refuses the deletion of rows", async () => {
    const workbook = await openFiltered();
    const deletion = withTable(workbook, (table) => table.rows.deleteRowsAt(0, 1));
    expect((await failureOf(deletion)).code).toBe("InsertDeleteConflict");
  });

  test("an array written across hidden rows lands in the wrong ones, without an error", async () => {
    const workbook = await openFiltered();
    await withTable(workbook, (table) => {
      table.columns.getItem("Qté").getDataBodyRange().values = [[1], [2], [3]];
    });
    expect(await valuesOf(workbook, "B2:B4")).toEqual([[1], [30], [1]]);
  });
});

test("formulas are calculated once for cells that are emptied and a table that is resized: when one looks", async () => {
  const workbook = await openTable(ROWS);
  await workbook.grid.settle();
  const settle = jest.spyOn(workbook.grid, "settle");
  await withTable(workbook, (table, sheet) => {
    sheet.getRange("A2:C3").clear("Contents");
    table.resize("A1:C6");
    sheet.getRange("E1:E9").clear();
  });
  await addressOf(workbook);
  expect(settle).toHaveBeenCalledTimes(1);
});
