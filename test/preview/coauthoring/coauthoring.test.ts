import { failureOf } from "../host/fixture";
import { openPost, rowsOf, ventes } from "./posts";

const TWO = [
  ["clou", 1, 10],
  ["vis", 2, 20],
];
const SLOW = { delay: [1_000, 1_000] as const };

test("what one computer changes shows there at once, and on the others later", async () => {
  const { world, time } = ventes();
  const [here, there] = [await openPost(world, SLOW), await openPost(world, SLOW)];
  await here.append("écrou", 3, 30);
  expect(here.rows()).toEqual([...TWO, ["écrou", 3, 30]]);
  await time.play(1_500);
  expect(there.rows()).toEqual(TWO);
  await time.play(500);
  expect(there.rows()).toEqual([...TWO, ["écrou", 3, 30]]);
});

test("two rows written at once below the table are one: the last to arrive wins", async () => {
  const { world, time } = ventes();
  const near = await openPost(world, { delay: [100, 100] });
  const far = await openPost(world, SLOW);
  await near.append("écrou", 3, 30);
  await far.append("boulon", 4, 40);
  await time.play();
  expect(near.rows()).toEqual([...TWO, ["boulon", 4, 40]]);
  expect(far.rows()).toEqual(near.rows());
  expect(rowsOf(world.server)).toEqual(near.rows());
  expect(world.server.conflicts).toBe(1);
});

test.each([
  ["is a change: the whole row wins", true, ["boulon", "", 40]],
  ["is no change: the row mixes both", false, ["boulon", 3, 40]],
])('writing "" into an empty cell %s', async (_title, sameIsChange, row) => {
  const { world, time } = ventes({ sameIsChange });
  const near = await openPost(world, { delay: [100, 100] });
  const far = await openPost(world, SLOW);
  await near.append("écrou", 3, 30);
  await far.append("boulon", "", 40);
  await time.play();
  expect(near.rows()).toEqual([...TWO, row]);
  expect(far.rows()).toEqual(near.rows());
});

test("a conflict may make the later one reload: what it had not sent is gone, its pane is closed", async () => {
  const { world, time } = ventes({ onConflict: "reload" });
  const near = await openPost(world, { delay: [100, 100] });
  const far = await openPost(world, SLOW);
  const reloaded = jest.fn();
  far.copy.onReloaded = reloaded;
  await near.append("écrou", 3, 30);
  await far.append("boulon", 4, 40);
  const answered = jest.fn();
  await time.play();
  expect(reloaded).toHaveBeenCalledTimes(1);
  expect(far.rows()).toEqual([...TWO, ["écrou", 3, 30]]);
  void far.append("rivet", 5, 50).then(answered);
  await time.play();
  expect(answered).not.toHaveBeenCalled();
});

test("« Fusionner mes modifications » brings back what a reload had discarded", async () => {
  const { world, time } = ventes();
  const [here, there] = [await openPost(world, SLOW), await openPost(world, SLOW)];
  await here.append("écrou", 3, 30);
  await here.copy.reload();
  expect(here.rows()).toEqual(TWO);
  here.copy.mergeDiscarded();
  await time.play();
  expect(there.rows()).toEqual([...TWO, ["écrou", 3, 30]]);
  expect(here.rows()).toEqual(there.rows());
});

test("with AutoSave off nothing goes or comes before the workbook is saved", async () => {
  const { world, time } = ventes();
  const here = await openPost(world, { ...SLOW, autoSave: false });
  const there = await openPost(world, SLOW);
  await here.append("écrou", 3, 30);
  await there.append("boulon", 4, 40);
  await time.play();
  expect(here.rows()).toEqual([...TWO, ["écrou", 3, 30]]);
  expect(there.rows()).toEqual([...TWO, ["boulon", 4, 40]]);
  void here.copy.save();
  await time.play();
  expect(here.rows()).toEqual([...TWO, ["écrou", 3, 30]]);
  expect(there.rows()).toEqual(here.rows());
});

test("closed without saving, what was not saved is lost", async () => {
  const { world, time } = ventes();
  const here = await openPost(world, { ...SLOW, autoSave: false });
  await here.append("écrou", 3, 30);
  await time.play();
  here.copy.closeWithoutSaving();
  await here.copy.open();
  expect(here.rows()).toEqual(TWO);
});

test("a read-only copy takes nothing in and sends nothing", async () => {
  const { world, time } = ventes();
  const here = await openPost(world, { ...SLOW, readOnly: true });
  const there = await openPost(world, SLOW);
  await here.append("écrou", 3, 30);
  await there.append("boulon", 4, 40);
  await time.play();
  expect(here.rows()).toEqual([...TWO, ["écrou", 3, 30]]);
  expect(there.rows()).toEqual([...TWO, ["boulon", 4, 40]]);
  await expect(here.copy.save()).rejects.toMatchObject({ code: "AccessDenied" });
});

test("without a network changes wait on both sides, and travel once it is back", async () => {
  const { world, time } = ventes();
  const [here, there] = [await openPost(world, SLOW), await openPost(world, SLOW)];
  here.copy.setOnline(false);
  await here.append("écrou", 3, 30);
  await there.copy.person.type("Feuil1", 1, 1, 7);
  await time.play(60_000);
  expect(there.rows()).toEqual([["clou", 7, 10], TWO[1]]);
  expect(here.rows()[0]).toEqual(TWO[0]);
  here.copy.setOnline(true);
  await time.play();
  expect(here.rows()).toEqual([["clou", 7, 10], TWO[1], ["écrou", 3, 30]]);
  expect(there.rows()).toEqual(here.rows());
});

test("the table may stay as short as it was on the other computers, with the row below it", async () => {
  const { world, time } = ventes({ tableGrows: false });
  const [here, there] = [await openPost(world, SLOW), await openPost(world, SLOW)];
  await here.append("écrou", 3, 30);
  await time.play();
  expect(there.rows()).toEqual(TWO);
  const below = { row: 3, column: 0, rows: 1, columns: 1 };
  const { grid } = there.copy.host.workbook;
  expect(grid.read(grid.activeSheet(), below)[0]?.[0]?.value).toBe("écrou");
  await there.copy.reload();
  expect(there.rows()).toEqual([...TWO, ["écrou", 3, 30]]);
});

test("a row that was deleted takes along what was written into it elsewhere; those below move up", async () => {
  const { world, time } = ventes();
  const [here, there] = [await openPost(world, SLOW), await openPost(world, SLOW)];
  await here.copy.person.deleteTableRows("Ventes", 0);
  await there.copy.person.type("Feuil1", 1, 0, "clou corrigé");
  await there.copy.person.type("Feuil1", 2, 0, "vis corrigée");
  await time.play();
  expect(here.rows()).toEqual([["vis corrigée", 2, 20]]);
  expect(there.rows()).toEqual(here.rows());
});

test("a sort travels as what it wrote", async () => {
  const { world, time } = ventes();
  const [here, there] = [await openPost(world, SLOW), await openPost(world, SLOW)];
  await here.copy.person.sortTable("Ventes", 1, false);
  await time.play();
  expect(there.rows()).toEqual([TWO[1], TWO[0]]);
});

test("the workbook tells how it is kept", async () => {
  const { world, time } = ventes();
  const facts = (post: Awaited<ReturnType<typeof openPost>>) =>
    post.run(async (context) => {
      const book = context.workbook.load("readOnly,autoSave,isDirty,previouslySaved");
      const shared = book.getIsActiveCollabSession();
      await context.sync();
      return [book.readOnly, book.autoSave, book.isDirty, book.previouslySaved, shared.value];
    });
  const here = await openPost(world, SLOW);
  expect(await facts(here)).toEqual([false, true, false, true, false]);
  const guest = await openPost(world, { readOnly: true, autoSave: false });
  const fresh = await openPost(world, { previouslySaved: false, autoSave: false });
  expect(await facts(here)).toEqual([false, true, false, true, true]);
  expect(await facts(guest)).toEqual([true, false, false, true, true]);
  expect(await facts(fresh)).toEqual([false, false, false, false, true]);
  await here.append("écrou", 3, 30);
  expect((await facts(here))[2]).toBe(true);
  await time.play();
  expect((await facts(here))[2]).toBe(false);
});

test("an add-in saves the workbook: the request ends once the others can have it", async () => {
  const { world, time } = ventes();
  const here = await openPost(world, { ...SLOW, autoSave: false, previouslySaved: false });
  const there = await openPost(world, SLOW);
  const saved = jest.fn();
  const request = here
    .run(async (context) => {
      const below = context.workbook.tables.getItem("Ventes").getDataBodyRange().getRowsBelow(1);
      below.values = [["écrou", 3, 30]];
      context.workbook.save("Save");
      const book = context.workbook.load("isDirty,previouslySaved");
      await context.sync();
      return [book.isDirty, book.previouslySaved];
    })
    .finally(saved);
  await time.play(1_500);
  expect(saved).not.toHaveBeenCalled();
  await time.play();
  expect(await request).toEqual([false, true]);
  expect(there.rows()).toEqual([...TWO, ["écrou", 3, 30]]);
});

test("a read-only workbook refuses to be saved", async () => {
  const { world } = ventes();
  const here = await openPost(world, { readOnly: true });
  const failure = failureOf(
    here.run(async (context) => {
      context.workbook.save("Save");
      await context.sync();
    }),
  );
  expect((await failure).code).toBe("AccessDenied");
});

describe("events", () => {
  async function listening(silentDeletions = false) {
    const { world, time } = ventes({ announceDeletions: !silentDeletions });
    const [here, there] = [await openPost(world, SLOW), await openPost(world, SLOW)];
    const heard: unknown[] = [];
    const listen = (name: string, post: typeof here) =>
      post.run(async (context) => {
        context.workbook.tables.getItem("Ventes").onChanged.add((event) => {
          const { address, changeType, source } = event;
          const details = event.details as Excel.ChangedEventDetail | undefined;
          heard.push([name, changeType, address, source, details?.valueAfter]);
          return Promise.resolve();
        });
        await context.sync();
      });
    await listen("here", here);
    await listen("there", there);
    return { time, here, there, heard };
  }

  test("a change is Local where it was made and Remote elsewhere; one cell has details", async () => {
    const { time, here, heard } = await listening();
    await here.copy.person.type("Feuil1", 1, 0, "clous");
    await here.append("écrou", 3, 30);
    await time.play();
    expect(heard).toEqual([
      ["here", "RangeEdited", "A2", "Local", "clous"],
      ["here", "RangeEdited", "A4:C4", "Local", undefined],
      ["there", "RangeEdited", "A2", "Remote", "clous"],
      ["there", "RangeEdited", "A4:C4", "Remote", undefined],
    ]);
  });

  test("a deleted row is told on both sides, unless deletions raise no event", async () => {
    const told = await listening();
    await told.here.copy.person.deleteTableRows("Ventes", 0);
    await told.time.play();
    expect(told.heard).toEqual([
      ["here", "RowDeleted", "A2:C2", "Local", undefined],
      ["there", "RowDeleted", "A2:C2", "Remote", undefined],
    ]);
    const silent = await listening(true);
    await silent.here.copy.person.deleteTableRows("Ventes", 0);
    await silent.time.play();
    expect(silent.heard).toEqual([]);
    expect(silent.there.rows()).toEqual([TWO[1]]);
  });

  test("what the add-in itself did is triggered by ThisLocalAddin, what a person did is not", async () => {
    const { world, time } = ventes();
    const here = await openPost(world, SLOW);
    const triggers: unknown[] = [];
    await here.run(async (context) => {
      context.workbook.worksheets.getItem("Feuil1").onChanged.add(({ triggerSource }) => {
        triggers.push(triggerSource);
        return Promise.resolve();
      });
      await context.sync();
    });
    await here.append("écrou", 3, 30);
    await here.copy.person.type("Feuil1", 1, 0, "clous");
    await time.play();
    expect(triggers).toEqual(["ThisLocalAddin", "Unknown"]);
  });

  test("switching AutoSave is told", async () => {
    const { world, time } = ventes();
    const here = await openPost(world, SLOW);
    const told = jest.fn(() => Promise.resolve());
    await here.run(async (context) => {
      context.workbook.onAutoSaveSettingChanged.add(told);
      await context.sync();
    });
    here.copy.setAutoSave(false);
    await time.play();
    expect(told).toHaveBeenCalledTimes(1);
  });
});
