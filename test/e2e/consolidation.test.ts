import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from "fflate";
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

const TODAY = localDayOf(Date.now());
/** The page opens the national workbook instead of a department's. */
const preview = previewPage({
  kept: true,
  opening: (page) =>
    page.route("**/suivi.xlsx", (route) => route.fulfill({ body: Buffer.from(national()) })),
  ready: (pane) =>
    pane.root.getByRole("heading", { name: "Consolidation" }).waitFor({ timeout: 120_000 }),
});
const folder = mkdtempSync(join(tmpdir(), "consolidation-"));
afterAll(() => rmSync(folder, { recursive: true }));

const shoot = async (name: string): Promise<void> => {
  const shots = process.env["SHOTS"];
  if (shots) await preview.page.screenshot({ path: join(shots, `${name}.png`) });
};

function national(): Uint8Array {
  const publiee = readNomenclatureNationale(join(__dirname, "../.."));
  return buildTableauDeBord({ ...publiee, today: TODAY, periode: moisOf(TODAY) });
}

const file = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

const MODELE = "Ain";
const STRINGS = "xl/sharedStrings.xml";
const classeurs = new Map<number, Unzipped>();

/** A department's workbook of so many calls in the current month: one is made, the others have its name alone. */
function suivi(code: string, calls: number): string {
  const departement = DEPARTEMENTS.find((one) => one.code === code)!;
  const parts = classeurs.get(calls) ?? unzipSync(suiviDuModele(calls));
  classeurs.set(calls, parts);
  const strings = strFromU8(parts[STRINGS]!).replace(`>${MODELE}<`, `>${departement.nom}<`);
  return file(
    fileNameOf(departement),
    zipSync({ ...parts, [STRINGS]: strToU8(strings) }, { level: 1 }),
  );
}

function suiviDuModele(calls: number): Uint8Array {
  const lignes = Array.from({ length: calls }, (_, index) =>
    aLigne({
      ...{ idLigne: `ligne-${index}`, idAppel: `appel-${index}`, date: moisOf(TODAY).debut },
      ...{ dureeSecondes: 120 + 10 * index, resolu: index % 3 === 0 ? "non" : "oui" },
    }),
  );
  return suiviBytes({ departement: MODELE, lignes, today: TODAY });
}

const root = () => preview.pane.root;
const button = (name: string | RegExp): Locator => root().getByRole("button", { name });
const choose = (paths: readonly string[]): Promise<void> =>
  root()
    .locator('input[type="file"]')
    .first()
    .setInputFiles([...paths]);

/** From the button that chooses files, by Tab alone: the focus is never lost, and seen at each step. */
async function pressByKeyboard(name: string): Promise<void> {
  const { page, pane } = preview;
  await button(name).and(root().locator(":enabled")).waitFor();
  await button("Choisir des fichiers").focus();
  const steps = [];
  for (let focused = await pane.focus(); !focused.name.includes(name); steps.push(focused)) {
    expect(steps.length).toBeLessThan(60);
    await page.keyboard.press("Tab");
    focused = await pane.focus();
  }
  expect(steps.filter(({ onPage, shown }) => onPage || !shown)).toEqual([]);
  await page.keyboard.press("Enter");
}

it("consolidates ten files, one refused with its reason, then a correction", async () => {
  const codes = ["01", "13", "2A", "33", "59", "69", "75", "93", "974"];
  const notes = file("notes-de-reunion.xlsx", new TextEncoder().encode("pas un classeur"));
  await choose([...codes.map((code) => suivi(code, code === "75" ? 27 : 8)), notes]);
  await button("Consolider 9 fichiers").and(root().locator(":enabled")).waitFor();
  await root().getByText("refusé").scrollIntoViewIfNeeded();
  await shoot("consolidation-fichiers");
  await button("Consolider 9 fichiers").click();
  await root().getByText("9 fichiers ont été pris en compte.").waitFor({ timeout: 120_000 });
  await shoot("consolidation-faite");
  await preview.page.getByText(FEUILLES_NATIONALES.carte, { exact: true }).first().click();
  await shoot("consolidation-carte");

  await choose([suivi("75", 40)]);
  await pressByKeyboard("Consolider 1 fichier");
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
