import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localDayOf, toSerial } from "../../src/domain/dates";
import { CANAL_EMAIL, type LigneHistorique } from "../../src/domain/historique";
import { aLigne } from "../support/builders";
import { suiviBytes } from "../support/openSuivi";
import { PaneDriver } from "./paneDriver";
import { previewPage } from "./previewPage";

jest.setTimeout(240_000);

const preview = previewPage({ kept: true });

/** Opens a workbook with these rows, as a person would by the page's file field. */
async function openWith(lignes: readonly LigneHistorique[]): Promise<PaneDriver> {
  const { page } = preview;
  const file = join(await mkdtemp(join(tmpdir(), "suivi-")), "classeur.xlsx");
  await writeFile(file, suiviBytes({ lignes, departement: "Ain" }));
  await page.getByLabel("Ouvrir un classeur").setInputFiles(file);
  await page.getByText("classeur.xlsx", { exact: true }).waitFor();
  return new PaneDriver(page);
}

const stamped = (): Promise<unknown> =>
  preview.page.waitForFunction(() =>
    window.preview
      ?.cells("Résultats", "A1:J9")
      .some((row) => row.some((cell) => String(cell.value).startsWith("Actualisé le"))),
  );

const ligne = (id: string, over: Partial<LigneHistorique> = {}): LigneHistorique =>
  aLigne({ idLigne: id, idAppel: `appel-${id}`, ...over });

/** Rows of odd days, each in a period of its own. */
const LIGNES: readonly LigneHistorique[] = [
  ligne("mail", { canal: CANAL_EMAIL, dureeSecondes: null, appel: 0 }),
  ligne("bissextile", { date: toSerial({ year: 2028, month: 2, day: 29 }) }),
  ...[25, 26].map((day) =>
    ligne(`heure-${day}`, { date: toSerial({ year: 2025, month: 10, day }) }),
  ),
];

/** Odd periods of it, and what the pane must say of each. */
const CASES: readonly (readonly [
  name: string,
  periode: readonly [du: string, au: string],
  says: RegExp,
])[] = [
  ["no row", ["2024-01-01", "2024-03-31"], /Aucune sollicitation/],
  ["a period to come", ["2031-01-01", "2031-03-31"], /pas encore commencé/],
  ["all e-mails", ["2026-11-01", "2026-11-30"], /concordent/],
  ["29 February", ["2028-02-29", "2028-02-29"], /concordent/],
  ["a quarter across a change of the clocks", ["2025-10-01", "2025-12-31"], /concordent/],
];

/** Refreshes for a period, and waits until it is the one that is shown. */
async function showPeriode(pane: PaneDriver, [du, au]: readonly [string, string]): Promise<void> {
  await pane.showTab("Résultats");
  await pane.root.getByRole("radio", { name: "Entre deux dates" }).check();
  await pane.root.getByLabel("Du", { exact: true }).fill(du);
  await pane.root.getByLabel("Au", { exact: true }).fill(au);
  await pane.button("Actualiser").click();
  const [debut, fin] = [du, au].map((date) => date.split("-").reverse().join("/"));
  await pane.root.getByText(`Du ${debut} au ${fin}`, { exact: true }).first().waitFor();
}

test("a history without any row", async () => {
  const pane = await openWith([]);
  await pane.ready();
  await showPeriode(pane, ["2026-11-01", "2026-11-30"]);
  await pane.root
    .getByText(/Aucune sollicitation/)
    .first()
    .waitFor();
});

describe("odd periods of a history", () => {
  beforeAll(async () => {
    const pane = await openWith(LIGNES);
    await pane.ready();
  });

  test.each(CASES)("%s", async (_, periode, says) => {
    const { pane } = preview;
    await showPeriode(pane, periode);
    await pane.root.getByText(says).first().waitFor();
  });
});

test("a deleted pivot is made again, and the figures then agree", async () => {
  const pane = await openWith([ligne("une"), ligne("deux", { dureeSecondes: 300 })]);
  await pane.ready();
  await pane.inExcel(async () => {
    await Excel.run(async (context) => {
      context.workbook.pivotTables.getItem("MotifsLesPlusCites").delete();
      await context.sync();
    });
  });
  await pane.showTab("Résultats");
  await pane.button("Actualiser").click();
  await pane.root.getByRole("button", { name: "Recréer le tableau croisé" }).first().click();
  await pane.root.getByText(/concordent/).waitFor();
});

test("what was answered is kept, and a later change of the rows shows", async () => {
  const date = localDayOf(Date.now());
  const pane = await openWith([ligne("une", { date }), ligne("deux", { date })]);
  await pane.ready();
  await pane.showTab("Résultats");
  await pane.root.getByRole("radio", { name: "Trimestre en cours" }).check();
  await pane.button("Actualiser").click();
  await pane.root.getByText(/concordent/).waitFor();
  await pane.button("J'ai envoyé ces réponses").click();
  await pane.root.getByText(/^Envoyé le/).waitFor();
  await pane.showTab("Saisie");
  await pane.log({
    duree: "60",
    motifs: [
      {
        thematique: "ACCES ET AUTHENTIFICATION",
        motif: "Problème de connexion au SI SIAO",
        sousMotif: "Accès au compte",
        statut: "Résolu",
      },
    ],
  });
  await pane.showTab("Résultats");
  await pane.button("Actualiser").click();
  await pane.root
    .getByText(/a changé depuis l'envoi/i)
    .first()
    .waitFor();
});

test("the ribbon refreshes with the pane never opened, and twice at once", async () => {
  const { page } = preview;
  await page.getByRole("button", { name: "Masquer le volet" }).click();
  // The pane of the workbook that opens now starts hidden, and stays so.
  await openWith([ligne("une")]);
  const refresh = page.getByRole("button", { name: "Actualiser les résultats" });
  await refresh.dblclick();
  await stamped();
  await expect(page.locator('iframe[title="Suivi SI SIAO"]').isVisible()).resolves.toBe(false);
});
