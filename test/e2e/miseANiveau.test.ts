import { join } from "node:path";
import { MOT_DE_PASSE } from "./paneDriver";
import { previewPage } from "./previewPage";

jest.setTimeout(240_000);

const preview = previewPage({ kept: true });

const MODELES = join(__dirname, "..", "fixtures", "modeles");

/** Opens a workbook of an earlier model and brings it to the present one, as who keeps it does. */
async function upgrade(file: string): Promise<void> {
  const { page, pane } = preview;
  await page.getByLabel("Ouvrir un classeur").setInputFiles(join(MODELES, file));
  await page.getByText(file).waitFor();
  await pane.ready();
  await pane.root.getByRole("tab", { name: "Réglages" }).click();
  await pane.button("Ouvrir l'entretien du classeur").click();
  await pane.button("Nomenclature et modèle du classeur").click();
  await pane.button("Mettre le classeur à niveau maintenant").click();
  await pane.root.getByText(/^Mise à niveau (terminée|faite)/).waitFor();
}

/** What the pane says in the frames of its messages. */
const messages = (): Promise<string[]> => preview.pane.root.locator(".message").allInnerTexts();

test.each(["suivi-1.0.xlsx", "suivi-1.3.xlsx"])(
  "%s is brought to the present model: one verdict, nothing that the host does not do",
  async (file) => {
    const { pane } = preview;
    await upgrade(file);
    await pane.root.getByText("Le classeur est à niveau.").waitFor();
    const said = await messages();
    expect(said.filter((text) => /Mise à niveau/.test(text))).toEqual([
      expect.stringContaining("Mise à niveau terminée"),
    ]);
    const everything = await pane.root.locator("#volet").innerText();
    expect(everything).not.toMatch(/NotImplemented|a refusé|n'a pas pu/);
    await expect(pane.button("Annuler la mise à niveau").count()).resolves.toBe(1);
    // A call is saved in the workbook as it is now.
    await pane.showTab("Saisie");
    await pane.log({ duree: "60", motifs: [MOT_DE_PASSE] });
  },
);
