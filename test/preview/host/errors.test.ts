import { eventsDelivered, failureOf, openTable, type OpenWorkbook, valuesOf } from "./fixture";

type Act = (workbook: Excel.Workbook, sheet: Excel.Worksheet) => unknown;

async function perform({ run }: OpenWorkbook, act: Act): Promise<void> {
  await run(async (context) => {
    act(context.workbook, context.workbook.worksheets.getItem("Feuil1"));
    await context.sync();
  });
}

const ROWS = [["Vis", 12, 0.5]];

describe("what Excel refuses", () => {
  test.each<[string, string, Act]>([
    ["ItemNotFound", "a sheet that does not exist", (book) => book.worksheets.getItem("Absente")],
    ["ItemNotFound", "a table that does not exist", (book) => book.tables.getItem("Absente")],
    [
      "ItemNotFound",
      "a column that does not exist",
      (book) => book.tables.getItem("Ventes").columns.getItem("Absente"),
    ],
    ["ItemNotFound", "a missing text", (_book, sheet) => sheet.getRange().find("zzz", {})],
    ["ItemAlreadyExists", "two sheets of one name", (book) => book.worksheets.add("feuil1")],
    ["InvalidArgument", "a sheet's name with a slash", (book) => book.worksheets.add("a/b")],
    ["InvalidArgument", "a sheet's name too long", (book) => book.worksheets.add("x".repeat(32))],
    ["InvalidArgument", "no address", (_book, sheet) => sheet.getRange("pas une adresse")],
    ["InvalidArgument", "a cell outside the sheet", (_book, sheet) => sheet.getCell(-1, 0)],
    [
      "InvalidArgument",
      "an array of another size",
      (_book, sheet) => (sheet.getRange("A1:B2").values = [[1]]),
    ],
    [
      "InvalidArgument",
      "a row of another width",
      (book) => book.tables.getItem("Ventes").rows.add(undefined, [[1]]),
    ],
    ["InvalidArgument", "a table over another", (_book, sheet) => sheet.tables.add("B2:D4", true)],
    [
      "InvalidArgument",
      "a name that looks like a cell",
      (book, sheet) => book.names.add("AB12", sheet.getRange("A1")),
    ],
    [
      "InsertDeleteConflict",
      "cells inserted across a part of a table",
      (_book, sheet) => sheet.getRange("A1:B1").insert("Down"),
    ],
    ["InvalidOperation", "hiding the only sheet", (_book, sheet) => (sheet.visibility = "Hidden")],
    [
      "ResponsePayloadSizeLimitExceeded",
      "reading more than 5,000,000 cells",
      (_book, sheet) => sheet.getRange("A1:F900000").load("values"),
    ],
  ])("%s: %s", async (code, _what, act) => {
    const workbook = await openTable(ROWS);
    expect((await failureOf(perform(workbook, act))).code).toBe(code);
  });

  test("a protected sheet refuses writes, and says so when protected twice", async () => {
    const workbook = await openTable(ROWS);
    await perform(workbook, (_book, sheet) => sheet.protection.protect());
    const attempts: Act[] = [
      (_book, sheet) => (sheet.getRange("A9").values = [[1]]),
      (book) => book.tables.getItem("Ventes").rows.add(undefined, [["Clou", 1, 1]]),
      (_book, sheet) => sheet.protection.protect(),
    ];
    for (const attempt of attempts) {
      expect((await failureOf(perform(workbook, attempt))).code).toBe("AccessDenied");
    }
    await perform(workbook, (_book, sheet) => sheet.protection.unprotect());
    await perform(workbook, (_book, sheet) => (sheet.getRange("A9").values = [[1]]));
    expect(await valuesOf(workbook, "A9")).toEqual([[1]]);
  });

  test.each<[string, Act]>([
    ["Worksheet.charts", (_book, sheet) => sheet.charts.load("items")],
    ["Range.flashFill", (_book, sheet) => sheet.getRange("E1").flashFill()],
    ["Worksheet.standardWidth (write)", (_book, sheet) => (sheet.standardWidth = 20)],
    ["Range.left (load)", (_book, sheet) => sheet.getRange("A1").load("left")],
  ])("a member that the host lacks is named: %s", async (member, act) => {
    const error = await failureOf(perform(await openTable(ROWS), act));
    expect([error.code, error.message]).toEqual([
      "NotImplemented",
      expect.stringContaining(member),
    ]);
  });
});

describe("a failing batch", () => {
  test("keeps what was applied before the failure, and tells where it failed", async () => {
    const workbook = await openTable(ROWS);
    const error = await failureOf(
      perform(workbook, (book, sheet) => {
        sheet.getRange("E1").values = [["écrit"]];
        book.worksheets.getItem("Absente").getRange("A1").values = [[1]];
        sheet.getRange("E2").values = [["jamais"]];
      }),
    );
    expect(error.debugInfo.errorLocation).toBe("WorksheetCollection.getItem");
    expect(await valuesOf(workbook, "E1:E2")).toEqual([["écrit"], [""]]);
  });

  test("reading before the sync is an error of office.js itself", async () => {
    const { run } = await openTable(ROWS);
    const reading = run(async (context) => {
      const table = context.workbook.tables.getItem("Ventes");
      await context.sync();
      return table.name;
    });
    expect((await failureOf(reading)).code).toBe("PropertyNotLoaded");
  });
});

describe("cell-edit mode", () => {
  test("requests fail while the user types, and work again afterwards", async () => {
    const workbook = await openTable(ROWS);
    workbook.session.cellEditMode = true;
    const error = await failureOf(valuesOf(workbook, "A2"));
    expect(error.code).toBe("InvalidOperationInCellEditMode");
    workbook.session.cellEditMode = false;
    expect(await valuesOf(workbook, "A2")).toEqual([["Vis"]]);
  });

  test("a batch that accepts to be delayed waits for the end of the edit", async () => {
    const workbook = await openTable(ROWS);
    workbook.session.cellEditMode = true;
    let done = false;
    const batch = workbook.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("Feuil1").getRange("E1").values = [["attendu"]];
      await context.sync();
      done = true;
    });
    await eventsDelivered();
    expect(done).toBe(false);
    workbook.session.cellEditMode = false;
    await batch;
    expect(await valuesOf(workbook, "E1")).toEqual([["attendu"]]);
  });
});

describe("injected failures", () => {
  test("a failure can come before the request is applied, or after", async () => {
    const workbook = await openTable(ROWS);
    const write: Act = (_book, sheet) => (sheet.getRange("E1").values = [["écrit"]]);
    workbook.session.failNext(1, { code: "GeneralException" });
    expect((await failureOf(perform(workbook, write))).code).toBe("GeneralException");
    expect(await valuesOf(workbook, "E1")).toEqual([[""]]);
    workbook.session.failNext(1, { code: "RequestAborted", applied: true });
    expect((await failureOf(perform(workbook, write))).code).toBe("RequestAborted");
    expect(await valuesOf(workbook, "E1")).toEqual([["écrit"]]);
  });

  test("a predicate chooses the request that fails", async () => {
    const workbook = await openTable(ROWS);
    const writes = (request: { Actions: { ActionType: number }[] }) =>
      request.Actions.some(({ ActionType }) => ActionType === 4);
    workbook.session.failNext(writes, { code: "ServiceNotAvailable" });
    expect(await valuesOf(workbook, "A2")).toEqual([["Vis"]]);
    const writing = perform(workbook, (_b, sheet) => (sheet.getRange("E1").values = [[1]]));
    expect((await failureOf(writing)).code).toBe("ServiceNotAvailable");
  });
});

describe("payloads", () => {
  test("a request above 5 MB is refused", async () => {
    const workbook = await openTable(ROWS);
    const rows = Array.from({ length: 200 }, () => ["x".repeat(30_000)]);
    const writing = perform(workbook, (_b, sheet) => (sheet.getRange("E1:E200").values = rows));
    expect((await failureOf(writing)).code).toBe("RequestPayloadSizeLimitExceeded");
  });

  test("an answer above 5 MB is refused", async () => {
    const workbook = await openTable(ROWS);
    const rows = Array.from({ length: 100 }, () => ["x".repeat(30_000)]);
    await perform(workbook, (_b, sheet) => (sheet.getRange("E1:E100").values = rows));
    await perform(workbook, (_b, sheet) => (sheet.getRange("F1:F100").values = rows));
    const reading = valuesOf(workbook, "E1:F100");
    expect((await failureOf(reading)).code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  test("the log counts requests and bytes", async () => {
    const workbook = await openTable(ROWS);
    await valuesOf(workbook, "A1:C2");
    const { log } = workbook.session;
    const answer = '[["Produit","Qté","Prix"],["Vis",12,0.5]]';
    expect(log.all[0]!.responseBytes).toBeGreaterThan(answer.length);
    // office.js then asks, in a request of its own, to let go of the range that it tracked.
    expect([log.requests, log.all[1]!.error]).toEqual([2, undefined]);
    log.clear();
    expect([log.requests, log.requestBytes, log.responseBytes]).toEqual([0, 0, 0]);
  });
});
