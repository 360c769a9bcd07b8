import { MOT_DE_PASSE } from "./paneDriver";
import { previewPage } from "./previewPage";

jest.setTimeout(180_000);

const preview = previewPage();

const post = (name: string) => preview.page.getByRole("group", { name, exact: true });
const pane = () => preview.page.frameLocator('iframe[title="Suivi SI SIAO"]');

/** Waits until the first computer's copy of the history holds this phone number, and no other. */
const shows = (telephone: string) =>
  preview.page.waitForFunction(
    (wanted) => {
      const cells = window.preview?.cells("Historique des sollicitations", "A6:A15") ?? [];
      const seen = cells.map(([cell]) => cell?.value ?? "").filter((value) => value !== "");
      return seen.join() === wanted;
    },
    telephone,
    { timeout: 60_000 },
  );

/** Waits until the pane knows that its call was written: one that goes before would write it by itself the next time. */
const keptAsWritten = async (): Promise<void> => {
  const frame = await preview.pane.frame();
  await frame.waitForFunction(() =>
    Object.keys(localStorage).some((key) => localStorage.getItem(key)?.includes('"ecrit":{')),
  );
};

test("AutoSave off is told; a call that went with a copy closed without saving, or loaded anew, is listed and written again", async () => {
  const { pane: driver } = preview;
  const bar = post("Poste 1");
  await bar.getByLabel("Enregistrement automatique").uncheck();
  await driver.type({ telephone: "0655555555", duree: "60", motifs: [MOT_DE_PASSE] });
  await driver.save();
  await pane().getByText("1 appel écrit · pas encore sûr").waitFor();
  await bar.getByRole("button", { name: "Fermer sans enregistrer" }).click();
  await bar.getByRole("button", { name: "Rouvrir" }).click();
  await driver.ready();
  await shows("");
  await pane()
    .getByText(/Cet appel, enregistré aujourd'hui, n'est plus dans le classeur/)
    .waitFor();
  await pane().getByText("L'enregistrement automatique est désactivé").waitFor();
  await pane().getByRole("button", { name: "Réécrire" }).click();
  await shows("0655555555");
  await keptAsWritten();
  await pane().getByText("1 appel écrit · pas encore sûr").waitFor();
  await bar.getByRole("button", { name: "Recharger" }).click();
  await driver.ready();
  await shows("");
  await pane().getByRole("button", { name: "Voir" }).click();
  await pane()
    .getByText(/^\d\d\/\d\d\/\d{4} · Réinitialisation du mot de passe · 01:00$/)
    .waitFor();
  await pane().getByRole("button", { name: "Réécrire" }).click();
  await shows("0655555555");
});

test("a read-only copy is told before the first call", async () => {
  await post("Poste 1").getByLabel("Lecture seule").check();
  await preview.pane.ready();
  await pane().getByText("Lecture seule : une autre personne a ouvert ce classeur").waitFor();
});
