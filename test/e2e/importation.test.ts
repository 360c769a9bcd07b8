import { join } from "node:path";
import type { Locator } from "playwright-core";
import { fichiersHostiles } from "../fichiers/fichiersHostiles";
import { previewPage } from "./previewPage";

jest.setTimeout(240_000);

const preview = previewPage({ kept: true });

const CAS = join(__dirname, "..", "fixtures", "cas");

const panel = (): Locator =>
  preview.pane.root.getByRole("group", { name: "Importer un ancien fichier de suivi" });
const say = (texte: RegExp): Locator => panel().getByText(texte).first();

async function choose(chemin: string): Promise<void> {
  await panel().locator('input[type="file"]').setInputFiles(join(CAS, chemin));
  await panel()
    .getByText(`Fichier choisi : ${chemin.split("/").at(-1) ?? ""}`)
    .waitFor();
}

beforeAll(async () => {
  const { pane } = preview;
  await pane.root.getByRole("tab", { name: "Réglages" }).click();
  await pane.button("Ouvrir l'entretien du classeur").click();
  await pane.root.getByRole("button", { name: "Importer un ancien fichier de suivi" }).click();
  await panel().waitFor();
});

it.each([
  ["a history of formulas", "07-formules-partout/moitie.xlsx", /^Importer 4 lignes$/],
  ["a unit in a number format", "09-unites/format-min.xlsx", /format des cellules/],
  [
    "numbers that carry what nobody sees",
    "11-telephone-invisible/suivi.xlsx",
    /^Importer 15 lignes$/,
  ],
  ["merged cells", "12-cellules-fusionnees/suivi.xlsx", /cellules fusionnées\), compté une fois/],
  ["rows in disorder", "13-rangees-en-desordre/desordre.xlsx", /^4 lignes sous les titres/],
  ["titles on two rows", "14-titres-sur-deux-lignes/suivi.xlsx", /^Importer 4 lignes$/],
  ["dates in words", "15-dates-ecrites/suivi.xlsx", /Date illisible ou impossible\s: 3 lignes/],
  [
    "signs for answers",
    "17-reponses/suivi.xlsx",
    /Escaladé au national\s\?\s» illisible\s: 3 lignes/,
  ],
  ["a day of callback", "18-date-de-rappel/suivi.xlsx", /^Importer 4 lignes$/],
])("judges %s before anything is written", async (_, chemin, texte) => {
  await choose(chemin);
  await say(texte).waitFor();
});

it("asks by keyboard for what only a person can tell, imports, and takes it back", async () => {
  const { page } = preview;
  await choose("08-mss-pris-pour-hmm/mmss.xlsx");
  await say(/^6 lignes\s: durée en heures et minutes, lue en minutes et secondes/).waitFor();
  await choose("10-jour-mois-inverses/suivi.xlsx");
  await panel()
    .getByRole("radio", { name: /^Rétablir jour et mois/ })
    .check();
  await choose("09-unites/duree-en-minutes-sans-unite.xlsx");
  expect(
    await panel()
      .getByRole("button", { name: /^Importer \d/ })
      .count(),
  ).toBe(0);
  await panel()
    .getByRole("radio", { name: /^des secondes/ })
    .focus();
  await page.keyboard.press("ArrowDown");
  const button = panel().getByRole("button", { name: "Importer 6 lignes" });
  await button.waitFor();
  expect(
    await panel()
      .getByRole("radio", { name: /^des minutes/ })
      .isChecked(),
  ).toBe(true);
  const width = await panel().evaluate((element) => [element.scrollWidth, element.clientWidth]);
  expect(width[0]).toBeLessThanOrEqual(width[1] ?? 0);
  if (process.env["SHOTS"]) await shoot(process.env["SHOTS"]);
  await button.click();
  await say(/^6 lignes ajoutées à l'historique/).waitFor();
  await panel().getByRole("button", { name: "Annuler l'import" }).click();
  await say(/^6 lignes retirées de l'historique/).waitFor();
});

/** Pictures of the panel, part after part, for people to look at. */
async function shoot(folder: string): Promise<void> {
  const titles = panel().getByRole("heading");
  for (let index = 0; index < (await titles.count()); index += 1) {
    await titles.nth(index).scrollIntoViewIfNeeded();
    await preview.page.screenshot({ path: join(folder, `import-${index}.png`) });
  }
}

describe("a file that is not read to its end", () => {
  it("is given up when a person stops it, and the next one is read", async () => {
    const { page } = preview;
    const script = /lecture_worker|lecture\.worker/;
    // The code that reads never comes.
    await page.route(script, () => undefined);
    await panel().locator('input[type="file"]').setInputFiles(join(CAS, "00-controle/base.xlsx"));
    await panel().getByRole("button", { name: "Interrompre" }).click();
    await say(/^La lecture a été interrompue$/).waitFor();
    await page.unroute(script);
    await choose("00-controle/base.xlsx");
    await say(/^Importer 4 lignes$/).waitFor();
    expect(await say(/^La lecture a été interrompue$/).count()).toBe(0);
  });

  it("tells what of it could not be read, beside the rest", async () => {
    await choose("19-une-feuille-manque/suivi.xlsx");
    await say(/^La feuille «\sAnnexe\s» manque dans le fichier/).waitFor();
    await say(/^Importer 4 lignes$/).waitFor();
  });

  it("is refused with its cause: a password", async () => {
    const file = join(__dirname, "..", "fixtures", "proteges", "agile.xlsx");
    await panel().locator('input[type="file"]').setInputFiles(file);
    await say(/^Ce fichier est protégé par un mot de passe/).waitFor();
    await say(/Fichier › Informations › Protéger/).waitFor();
  });

  it("is refused with its cause: too much in it", async () => {
    const dixMille = fichiersHostiles(1).find(({ nom }) => nom === "10,000 sheets of 2,000 rows");
    await panel()
      .locator('input[type="file"]')
      .setInputFiles({
        name: "feuilles.xlsx",
        mimeType: "application/octet-stream",
        buffer: Buffer.from(dixMille?.octets() ?? []),
      });
    await say(/^Ce fichier est trop grand/).waitFor();
    await say(/feuilles\.xlsx\s» contient .*feuilles/).waitFor();
  });
});
