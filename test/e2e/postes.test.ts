import type { Page } from "playwright-core";
import { MOT_DE_PASSE, PaneDriver } from "./paneDriver";
import { previewPage } from "./previewPage";

jest.setTimeout(180_000);

const preview = previewPage();

/** Waits until a computer's copy of the history holds these phone numbers and no others. */
async function shows(page: Page, wanted: string[], which = "first"): Promise<void> {
  await page.waitForFunction(
    ([expected, copy]) => {
      const hook = copy === "first" ? window.preview : window.preview?.second;
      const cells = hook?.cells("Historique des sollicitations", "A6:A15") ?? [];
      const seen = cells.map(([cell]) => cell?.value ?? "").filter((value) => value !== "");
      return JSON.stringify(seen) === expected;
    },
    [JSON.stringify(wanted), which] as const,
    { timeout: 60_000 },
  );
}

async function enter(pane: PaneDriver, telephone: string): Promise<void> {
  await pane.type({ telephone, duree: "60", motifs: [MOT_DE_PASSE] });
  await pane.save();
}

const post = (page: Page, name: string) => page.getByRole("group", { name, exact: true });

test("two computers: what one writes comes to the other later; of two calls in the same row both stand in the end", async () => {
  const { page, pane } = preview;
  await page.getByRole("button", { name: "Ouvrir un second poste" }).click();
  const second = new PaneDriver(page, "Suivi SI SIAO (second poste)");
  await second.ready();
  await enter(pane, "0611111111");
  await shows(page, ["0611111111"]);
  await shows(page, ["0611111111"], "second");
  await post(page, "Poste 2").getByRole("button", { name: "Couper le réseau" }).click();
  await enter(second, "0622222222");
  await shows(page, ["0611111111", "0622222222"], "second");
  await post(page, "Poste 2").getByText("Sans réseau").waitFor();
  await enter(pane, "0633333333");
  await shows(page, ["0611111111", "0633333333"]);
  await post(page, "Poste 2").getByRole("button", { name: "Rétablir le réseau" }).click();
  await shows(page, ["0611111111", "0622222222", "0633333333"]);
  await pane.root
    .getByText("1 appel avait été écrasé par un autre poste : il est réécrit.")
    .waitFor();
  await shows(page, ["0611111111", "0622222222", "0633333333"], "second");
  await page.getByRole("button", { name: "Fermer le second poste" }).click();
});

test("closed without saving, what AutoSave had not sent is gone at the next opening", async () => {
  const { page, pane } = preview;
  const bar = post(page, "Poste 1");
  await bar.getByLabel("Enregistrement automatique").uncheck();
  await enter(pane, "0633333333");
  await shows(page, ["0633333333"]);
  await bar.getByText("Des changements ne sont pas envoyés").waitFor();
  await bar.getByRole("button", { name: "Fermer sans enregistrer" }).click();
  await page.getByText("Le classeur est fermé sur ce poste.").waitFor();
  await expect(page.locator('iframe[title="Suivi SI SIAO"]').count()).resolves.toBe(0);
  await bar.getByRole("button", { name: "Rouvrir" }).click();
  await pane.ready();
  await shows(page, []);
});

test("a read-only copy tells the add-in so, and saving on the server keeps what is reloaded", async () => {
  const { page, pane } = preview;
  const bar = post(page, "Poste 1");
  await bar.getByLabel("Enregistrement automatique").uncheck();
  await enter(pane, "0644444444");
  await shows(page, ["0644444444"]);
  await bar.getByRole("button", { name: "Enregistrer sur le serveur" }).click();
  await bar.getByText("Tout est envoyé").waitFor();
  await bar.getByLabel("Lecture seule").check();
  await bar.getByText("Rien n'est envoyé ni reçu").waitFor();
  await pane.ready();
  await shows(page, ["0644444444"]);
  const readOnly = await pane.evaluate<boolean>(
    "Excel.run(async (context) => { const book = context.workbook.load('readOnly'); await context.sync(); return book.readOnly; })",
  );
  expect(readOnly).toBe(true);
});
