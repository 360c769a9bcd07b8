import { join } from "node:path";
import { FEUILLE_REPONSES } from "../../src/domain/reponsesDepartement";
import { MOT_DE_PASSE } from "./paneDriver";
import { openWorkbook, previewPage } from "./previewPage";
import { saveWorkbook } from "./savedWorkbook";

jest.setTimeout(180_000);

const preview = previewPage();

const shoot = async (name: string): Promise<void> => {
  const shots = process.env["SHOTS"];
  if (!shots) return;
  for (const colorScheme of ["light", "dark"] as const) {
    await preview.page.emulateMedia({ colorScheme });
    await preview.page.waitForTimeout(300);
    await preview.page.screenshot({ path: join(shots, `${name}-${colorScheme}.png`) });
  }
  await preview.page.emulateMedia({ colorScheme: "light" });
};

/** Reaches a button of the pane by Tab alone. */
async function tabTo(name: string): Promise<void> {
  const target = preview.pane.button(name);
  await target.waitFor();
  for (let steps = 0; steps < 60; steps += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await preview.page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach « ${name} »`);
}

test("a team's own answer is written by keyboard alone, at 320 px, and stands in the workbook for whoever opens it", async () => {
  const { page, pane } = preview;
  await page.addStyleTag({ content: ".pane { width: 320px !important; flex-basis: 320px; }" });
  await pane.type({ motifs: [MOT_DE_PASSE] });
  await pane.root.getByRole("button", { name: "Réponse type" }).press("Enter");
  await tabTo("Écrire notre réponse");
  await page.keyboard.press("Enter");
  await page.keyboard.type("=Bonjour {prénom},\n\n- **appelez** le bureau");
  await pane.root.getByRole("region", { name: "Aperçu" }).getByRole("listitem").waitFor();
  await shoot("reponse-ecrite");
  await page.keyboard.press("Control+Enter");
  await pane.root.getByText(/^La réponse est enregistrée dans le classeur/).waitFor();
  await shoot("reponse-du-departement");
  // Escape closes the answer, and nothing of the call is lost.
  await page.keyboard.press("Escape");
  await pane.root.getByRole("dialog").waitFor({ state: "detached" });

  const saved = await saveWorkbook(page);
  expect(saved.lines(FEUILLE_REPONSES)[1]).toContain(
    "=Bonjour {prénom},\n\n- **appelez** le bureau",
  );
  await openWorkbook(page, "repris.xlsx", saved.bytes);
  await pane.ready();
  await pane.root.getByRole("tab", { name: "Aide" }).click();
  await pane.root.getByText("Réponses du département", { exact: true }).click();
  const ouvrir = pane.root.getByRole("button", { name: `Ouvrir : ${MOT_DE_PASSE.sousMotif}` });
  await ouvrir.waitFor();
  await shoot("reponses-liste");
  const download = page.waitForEvent("download");
  await pane.button("Enregistrer dans un fichier").press("Enter");
  expect((await download).suggestedFilename()).toMatch(/^reponses-du-departement.*\.md$/);
  await ouvrir.press("Enter");
  await pane.root.getByText("=Bonjour").waitFor();
});
