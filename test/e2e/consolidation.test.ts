import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { fileNameOf } from "../../src/classeur/cli/ecriture";
import { readNomenclatureNationale } from "../../src/classeur/sources";
import { buildTableauDeBord } from "../../src/classeur/national/tableauDeBord";
import { DEPARTEMENTS } from "../../src/domain/departements.built";
import { FEUILLES_NATIONALES } from "../../src/domain/consolidation/tableauDeBord";
import { localDayOf } from "../../src/domain/dates";
import { moisOf } from "../../src/domain/periode";
import { aLigne } from "../support/builders";
import { suiviBytes } from "../support/openSuivi";
import { previewPage } from "./previewPage";

jest.setTimeout(300_000);

const preview = previewPage({ kept: true });
const TODAY = localDayOf(Date.now());
const folder = mkdtempSync(join(tmpdir(), "consolidation-"));
afterAll(() => rmSync(folder, { recursive: true }));

const shoot = async (name: string): Promise<void> => {
  const shots = process.env["SHOTS"];
  if (shots) await preview.page.screenshot({ path: join(shots, `${name}.png`) });
};

const file = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

/** A department's workbook of so many calls in the current month. */
function suivi(code: string, calls: number): string {
  const departement = DEPARTEMENTS.find((one) => one.code === code)!;
  const lignes = Array.from({ length: calls }, (_, index) =>
    aLigne({
      ...{ idLigne: `${code}-${index}`, idAppel: `${code}-${index}`, date: moisOf(TODAY).debut },
      ...{ dureeSecondes: 120 + 10 * index, resolu: index % 3 === 0 ? "non" : "oui" },
    }),
  );
  return file(
    fileNameOf(departement),
    suiviBytes({ departement: departement.nom, lignes, today: TODAY }),
  );
}

const root = () => preview.pane.root;
const button = (name: string | RegExp): Locator => root().getByRole("button", { name });
const choose = (paths: readonly string[]): Promise<void> =>
  root()
    .locator('input[type="file"]')
    .first()
    .setInputFiles([...paths]);

beforeAll(async () => {
  const publiee = readNomenclatureNationale(join(__dirname, "../.."));
  const path = file(
    "tableau-de-bord-national.xlsx",
    buildTableauDeBord({ ...publiee, today: TODAY, periode: moisOf(TODAY) }),
  );
  await preview.page.getByLabel("Ouvrir un classeur").setInputFiles(path);
  await root().getByRole("heading", { name: "Consolidation" }).waitFor({ timeout: 120_000 });
});

it("consolidates ten files, one refused with its reason, then a correction", async () => {
  const codes = ["01", "13", "2A", "33", "59", "69", "75", "93", "974"];
  const notes = file("notes-de-reunion.xlsx", new TextEncoder().encode("pas un classeur"));
  await choose([...codes.map((code, index) => suivi(code, 3 + 4 * index)), notes]);
  await button("Consolider 9 fichiers").and(root().locator(":enabled")).waitFor();
  await root().getByText("refusé").waitFor();
  await shoot("consolidation-fichiers");
  await button("Consolider 9 fichiers").click();
  await root().getByText("9 fichiers ont été pris en compte.").waitFor({ timeout: 120_000 });
  await shoot("consolidation-faite");
  await preview.page.getByText(FEUILLES_NATIONALES.carte, { exact: true }).first().click();
  await shoot("consolidation-carte");

  await choose([suivi("75", 40)]);
  await button("Consolider 1 fichier").click();
  await root()
    .getByText(/de 27 à 40 sollicitations/)
    .waitFor({ timeout: 120_000 });
  await shoot("consolidation-correction");

  await choose([suivi("75", 40)]);
  await button("Consolider 1 fichier").click();
  await root()
    .getByText(/Rien n'a changé/)
    .waitFor();
  await button("Actualiser").click();
  await root()
    .getByText(/disent la même chose|diffèrent|diffère/)
    .waitFor();
  await shoot("consolidation-actualisee");
  expect(
    await root()
      .getByText(/disent la même chose/)
      .count(),
  ).toBe(1);
});
