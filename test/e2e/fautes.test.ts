import { MOT_DE_PASSE } from "./paneDriver";
import { previewPage } from "./previewPage";
import { saveWorkbook } from "./savedWorkbook";

jest.setTimeout(120_000);

const preview = previewPage({ kept: "fresh workbook" });

beforeEach(async () => {
  const { pane } = preview;
  await pane.log({ duree: "10", motifs: [MOT_DE_PASSE] });
  await pane.type({ telephone: "0656844329", duree: "4:05", motifs: [MOT_DE_PASSE] });
});

const waiting = () =>
  preview.pane.root.getByRole("status").filter({ hasText: "1 appel en attente d'enregistrement" });

/** The call waits, and says why; the form is free for the next one. */
async function expectWaiting(reason: RegExp): Promise<void> {
  await waiting().waitFor();
  expect((await waiting().innerText()).replace(/\s/g, " ")).toMatch(reason);
  expect(await preview.pane.root.getByLabel("Durée").inputValue()).toBe("");
}

async function expectSavedAfter(mend: () => Promise<void>): Promise<void> {
  const { page, pane } = preview;
  await mend();
  // It would be tried again by itself, at the latest a minute later.
  await pane.evaluate("void window.dispatchEvent(new Event('online'))");
  await waiting().waitFor({ state: "detached" });
  const rows = (await saveWorkbook(page)).historique();
  expect(rows.map((row) => row["Durée d'appel (en secondes)"])).toEqual([10, 245]);
}

test("a cell being edited: the message says to press Enter; then the same call is saved once", async () => {
  const { page, pane } = preview;
  await page.locator("canvas[id^=univer-sheet-main]").dblclick({ position: { x: 400, y: 120 } });
  await page.keyboard.type("abc");
  await pane.save();
  await expectWaiting(/cellule est en cours de modification[^]*Rien n'est perdu[^]*Entrée/);
  await expectSavedAfter(async () => {
    await page.locator("canvas[id^=univer-sheet-main]").click({ position: { x: 500, y: 500 } });
    await page.keyboard.press("Escape");
  });
});

test("the table was converted to a range: the message names it, and the form can be had back", async () => {
  const { pane } = preview;
  await pane.inExcel(() =>
    Excel.run(async (context) => {
      context.workbook.tables.getItem("Historique").convertToRange();
      await context.sync();
    }),
  );
  await pane.save();
  await expectWaiting(/tableau « Historique »[^]*Rien n'est perdu/);
  await pane.button("Reprendre la saisie").click();
  expect(await pane.root.getByLabel("Numéro de téléphone").inputValue()).toBe("06 56 84 43 29");
  expect(await pane.root.getByLabel("Durée").inputValue()).toBe("04:05");
});

test("a renamed column: the message names it; with its title back, the same call is saved once", async () => {
  const { pane } = preview;
  await pane.inExcel(() =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Historique");
      table.columns.getItem("Sous motif").name = "Sujet";
      await context.sync();
    }),
  );
  await pane.save();
  await expectWaiting(/« Sous motif »[^]*Rien n'est perdu/);
  await expectSavedAfter(() =>
    pane.inExcel(() =>
      Excel.run(async (context) => {
        const table = context.workbook.tables.getItem("Historique");
        table.columns.getItem("Sujet").name = "Sous motif";
        await context.sync();
      }),
    ),
  );
});

test("a filter on the table: the message says so; without it, the same call is saved once", async () => {
  const { pane } = preview;
  await pane.inExcel(() =>
    Excel.run(async (context) => {
      const column = context.workbook.tables.getItem("Historique").columns.getItem("Motif");
      column.filter.applyValuesFilter(["Autre"]);
      await context.sync();
    }),
  );
  await pane.save();
  await expectWaiting(/filtré[^]*Rien n'est perdu/);
  await expectSavedAfter(() =>
    pane.inExcel(() =>
      Excel.run(async (context) => {
        context.workbook.tables.getItem("Historique").clearFilters();
        await context.sync();
      }),
    ),
  );
});
