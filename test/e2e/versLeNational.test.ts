import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localDayOf } from "../../src/domain/dates";
import { moisOf } from "../../src/domain/periode";
import { aLigne } from "../support/builders";
import { suiviBytes } from "../support/openSuivi";
import { previewPage } from "./previewPage";

jest.setTimeout(180_000);

const preview = previewPage({ kept: true });
const TODAY = localDayOf(Date.now());
const folder = mkdtempSync(join(tmpdir(), "vers-le-national-"));
afterAll(() => rmSync(folder, { recursive: true }));

const shoot = async (name: string): Promise<void> => {
  const shots = process.env["SHOTS"];
  if (shots) await preview.page.screenshot({ path: join(shots, `${name}.png`) });
};

it("tells a department the survey that is to be answered, and prepares what it sends", async () => {
  const { page, pane } = preview;
  const path = join(folder, "suivi-01-ain.xlsx");
  const calendrier = [{ periode: moisOf(TODAY), ouverture: TODAY - 1, cloture: TODAY + 3 }];
  const lignes = [aLigne({ date: moisOf(TODAY).debut })];
  writeFileSync(path, suiviBytes({ departement: "Ain", today: TODAY, calendrier, lignes }));
  await page.getByLabel("Ouvrir un classeur").setInputFiles(path);
  await page.getByText("suivi-01-ain.xlsx").first().waitFor();
  await pane.ready();
  expect(await pane.root.getByText(/^Enquête d.*\s: à rendre du /).count()).toBe(0);
  await pane.root.getByRole("tab", { name: "Résultats" }).click();
  await pane.root
    .getByText(/^Enquête d.*\s: à rendre du /)
    .first()
    .waitFor();
  await shoot("enquete-a-rendre");
  const download = page.waitForEvent("download");
  const button = pane.root.getByRole("button", { name: "Préparer l'envoi au national" });
  await button.click();
  expect((await download).suggestedFilename()).toMatch(/^extrait-01-\d{4}-\d\d.*\.xlsx$/);
  await pane.root.getByText(/est téléchargé/).waitFor();
  await button.scrollIntoViewIfNeeded();
  await shoot("envoi-au-national");
});
