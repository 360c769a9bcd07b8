import { eventsDelivered, openTable, type Pane, valuesOf } from "./fixture";

const ROWS = [
  ["Vis", 12, 0.5],
  ["Clou", 30, 0.1],
];

interface Seen {
  address: string;
  source: string;
  changeType: string;
}

/** A handler that notes what it is told. */
function heard<E, T>(seen: T[], note: (event: E) => T): (event: E) => Promise<void> {
  return (event) => {
    seen.push(note(event));
    return Promise.resolve();
  };
}

/** The table's changes as a pane is told of them. */
async function listenToTable(pane: Pane): Promise<Seen[]> {
  const seen: Seen[] = [];
  await pane.run(async (context) => {
    const { onChanged } = context.workbook.tables.getItem("Ventes");
    onChanged.add(
      heard(seen, ({ address, source, changeType }) => ({ address, source, changeType })),
    );
    await context.sync();
  });
  return seen;
}

async function write(pane: Pane, address: string, values: unknown[][]): Promise<void> {
  await pane.run(async (context) => {
    context.workbook.worksheets.getItem("Feuil1").getRange(address).values = values;
    await context.sync();
  });
  await eventsDelivered();
}

describe("two panes on one workbook", () => {
  test("see each other's writes", async () => {
    const first = await openTable(ROWS);
    const second = first.openPane();
    await write(first, "A4:C4", [["Écrou", 3, 0.2]]);
    expect(await valuesOf(second, "A4:C4")).toEqual([["Écrou", 3, 0.2]]);
  });

  test("are told of a change: Local to the one that made it, Remote to the other", async () => {
    const first = await openTable(ROWS);
    const second = first.openPane();
    const [seenByFirst, seenBySecond] = [await listenToTable(first), await listenToTable(second)];
    await write(second, "B2", [[13]]);
    expect(seenByFirst).toEqual([{ address: "B2", source: "Remote", changeType: "RangeEdited" }]);
    expect(seenBySecond).toEqual([{ address: "B2", source: "Local", changeType: "RangeEdited" }]);
  });

  test("append to the same table one after the other", async () => {
    const first = await openTable(ROWS);
    const second = first.openPane();
    const append = (pane: Pane, name: string) =>
      pane.run(async (context) => {
        const body = context.workbook.tables.getItem("Ventes").getDataBodyRange();
        body.getRowsBelow(1).values = [[name, 1, 1]];
        await context.sync();
      });
    await Promise.all([append(first, "Écrou"), append(second, "Rondelle")]);
    expect(await valuesOf(first, "A4:A5")).toEqual([["Écrou"], ["Rondelle"]]);
  });
});

describe("events", () => {
  test("give the changed range, and the values of one changed cell", async () => {
    const pane = await openTable(ROWS);
    const seen: unknown[] = [];
    await pane.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Feuil1");
      sheet.onChanged.add(async (event) => {
        await pane.run(async (later) => {
          const range = event.getRange(later).load("values");
          await later.sync();
          seen.push(range.values, event.details.valueBefore, event.details.valueAfter);
        });
      });
      await context.sync();
    });
    await write(pane, "B3", [[31]]);
    await eventsDelivered();
    expect(seen).toEqual([[[31]], 30, 31]);
  });

  test("stop when the handler is removed", async () => {
    const pane = await openTable(ROWS);
    const seen: string[] = [];
    await pane.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Feuil1");
      const registered = sheet.onChanged.add(heard(seen, ({ address }) => address));
      await context.sync();
      registered.remove();
      await context.sync();
    });
    await write(pane, "B3", [[31]]);
    expect(seen).toEqual([]);
  });

  test("tell of the user's own edits and selections", async () => {
    const pane = await openTable(ROWS);
    const seen: string[] = [];
    await pane.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onSelectionChanged.add(heard(seen, ({ address }) => `sel ${address}`));
      worksheets.onChanged.add(heard(seen, ({ address, source }) => `${source} ${address}`));
      context.workbook.onSelectionChanged.add(heard(seen, () => "sel"));
      await context.sync();
    });
    const sheetId = pane.grid.activeSheet();
    pane.host.userSelected(sheetId, { row: 4, column: 1, rows: 1, columns: 2 });
    pane.host.userEdited(sheetId, { row: 4, column: 1, rows: 1, columns: 1 });
    await eventsDelivered();
    expect(seen.sort()).toEqual(["Local B5", "sel", "sel B5:C5"]);
  });

  test("tell what the user's edit of one cell made of what", async () => {
    const pane = await openTable(ROWS);
    const seen: unknown[] = [];
    await pane.run(async (context) => {
      context.workbook.worksheets.onChanged.add(({ details }) => {
        seen.push(details);
        return Promise.resolve();
      });
      await context.sync();
    });
    const sheetId = pane.grid.activeSheet();
    const cell = { row: 1, column: 1, rows: 1, columns: 1 };
    const [[before] = []] = pane.grid.read(sheetId, cell);
    pane.grid.write(sheetId, cell, [[{ value: "douze" }]]);
    pane.host.userEdited(sheetId, cell, before);
    await eventsDelivered();
    expect(seen).toEqual([
      {
        valueBefore: before?.value,
        valueTypeBefore: "Double",
        valueAfter: "douze",
        valueTypeAfter: "String",
      },
    ]);
  });

  test("tell of sheets that are activated, of tables that come and go, of settings", async () => {
    const pane = await openTable(ROWS);
    const other = pane.openPane();
    const seen: string[] = [];
    await pane.run(async (context) => {
      const { worksheets, tables, settings } = context.workbook;
      worksheets.onActivated.add(heard(seen, () => "activated"));
      tables.onAdded.add(heard(seen, ({ source }) => `added ${source}`));
      tables.onDeleted.add(heard(seen, ({ tableName }) => `deleted ${tableName}`));
      settings.onSettingsChanged.add(heard(seen, () => "settings"));
      await context.sync();
    });
    await other.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Autre");
      sheet.activate();
      sheet.tables.add("A1:B2", true).name = "Essai";
      sheet.tables.getItem("Essai").delete();
      context.workbook.settings.add("cle", 1);
      await context.sync();
    });
    await eventsDelivered();
    expect(seen.sort()).toEqual(["activated", "added Remote", "deleted Essai", "settings"]);
  });
});
