import { HOSTILE_TEXTS } from "../support/hostileTexts";
import { DYSFONCTIONNEMENT, MOT_DE_PASSE, PaneDriver } from "./paneDriver";
import { openWorkbook, previewPage } from "./previewPage";
import { type SavedWorkbook, saveWorkbook } from "./savedWorkbook";

jest.setTimeout(180_000);

const preview = previewPage({ kept: "fresh workbook" });

/** The figures of the saved rows, counted with nothing of ours. */
function recount(rows: ReturnType<SavedWorkbook["historique"]>) {
  const calls = rows.filter((row) => row["Canal"] !== "E-mail");
  const appels = new Set(calls.map((row) => row["Id appel"])).size;
  const seconds = calls.reduce((sum, row) => sum + Number(row["Durée d'appel (en secondes)"]), 0);
  const oui = (header: string): number => calls.filter((row) => row[header] === "oui").length;
  return {
    sollicitations: rows.length,
    appels,
    dureeMoyenne: seconds / appels,
    resolution: oui("Problème résolu ?") / calls.length,
    escalade: oui("Escaladé au national ?") / calls.length,
  };
}

// First: a page that is loaded again shows the workbook that it began with.
test("the timer goes on while the pane is reloaded, stops, and can be corrected by hand", async () => {
  const { page, pane } = preview;
  await pane.button("Démarrer l'appel").click();
  await pane.type({ telephone: "0656844329", motifs: [MOT_DE_PASSE] });
  await page.reload();
  await pane.ready();
  await pane.button("Terminer l'appel").click();
  expect(await pane.root.getByLabel("Durée").inputValue()).toMatch(/^\d\d:\d\d$/);
  expect(await pane.root.getByLabel("Numéro de téléphone").inputValue()).toBe("06 56 84 43 29");
  await pane.root.getByLabel("Durée").fill("4 min");
  await pane.save();
  await pane.root.getByText(/^Dernier appel/).waitFor();
  const [row] = (await saveWorkbook(page)).historique();
  expect(row).toMatchObject({ "Durée d'appel (en secondes)": 240 });
});

test("three calls, refreshed, saved, and opened again: rows and figures agree everywhere", async () => {
  const { page, pane } = preview;
  await pane.log({
    telephone: "06 56 84 43 29",
    duree: "125",
    motifs: [MOT_DE_PASSE, DYSFONCTIONNEMENT],
  });
  await pane.log({ duree: "4:05", motifs: [MOT_DE_PASSE] });
  await pane.log({ canal: "E-mail", motifs: [{ ...MOT_DE_PASSE, statut: "En cours" }] });
  await pane.showTab("Résultats");
  await pane.button("Actualiser").click();
  await pane.root.getByText(/^Actualisé le/).waitFor();
  const shown = await pane.root.getByRole("tabpanel").innerText();

  const saved = await saveWorkbook(page);
  const rows = saved.historique();
  expect(rows).toHaveLength(4);
  expect(rows.slice(0, 2).map((row) => row["Durée d'appel (en secondes)"])).toEqual([63, 62]);
  expect(rows.map((row) => row["Appel"])).toEqual([1, 0, 1, 0]);
  expect(rows[0]).toMatchObject({
    "Numéro de téléphone": "0656844329",
    "Niveau de sollicitation": "Niveau 1",
    Code: "ACC-CNX-MDP",
  });
  expect(rows[1]).toMatchObject({
    "Niveau de sollicitation": "Niveau 2",
    "Id appel": rows[0]?.["Id appel"],
  });
  expect(typeof rows[0]?.["Date"]).toBe("number");

  const figures = recount(rows);
  expect(figures).toEqual({
    sollicitations: 4,
    appels: 2,
    dureeMoyenne: 185,
    resolution: 2 / 3,
    escalade: 1 / 3,
  });
  for (const text of ["4", "2", "03:05", "66,7 %", "33,3 %"]) {
    expect(shown.split(/\n/).map((line) => line.replace(/\s/g, " ").trim())).toContain(text);
  }
  expect(saved.named("Resultats_Appels")).toBe(figures.appels);
  expect(saved.named("Resultats_Sollicitations")).toBe(figures.sollicitations);
  expect(saved.named("Resultats_DureeMoyenne")).toBeCloseTo(figures.dureeMoyenne / 86_400, 9);
  expect(saved.named("Resultats_TauxResolution")).toBeCloseTo(figures.resolution, 9);
  expect(saved.named("Resultats_TauxEscalade")).toBeCloseTo(figures.escalade, 9);
  expect(saved.lines("Résultats").some((line) => /Total général · 4/.test(line))).toBe(true);
  expect(
    saved.lines("Résultats").some((line) => /Réinitialisation du mot de passe · 3/.test(line)),
  ).toBe(true);

  await openWorkbook(page, "rouvert.xlsx", saved.bytes);
  await pane.ready();
  await pane.log({ duree: "10", motifs: [MOT_DE_PASSE] });
  expect((await saveWorkbook(page)).historique()).toHaveLength(5);
});

test("what a référent types as Commentaire comes back from the file as exactly that text", async () => {
  const { page, pane } = preview;
  const unstorable = "cloche \u0007 et moitié \ud800";
  for (const commentaire of [...HOSTILE_TEXTS, unstorable]) {
    await pane.log({ duree: "1", commentaire, motifs: [MOT_DE_PASSE] });
  }
  const saved = await saveWorkbook(page);
  expect(saved.historique().map((row) => row["Commentaire"])).toEqual([
    ...HOSTILE_TEXTS,
    "cloche \ufffd et moitié \ufffd",
  ]);
  expect(saved.formulasIn(["Commentaire", "Numéro de téléphone", "Référent"])).toEqual([]);
});

test("« Annuler » takes the rows back", async () => {
  const { page, pane } = preview;
  await pane.log({ duree: "125", motifs: [MOT_DE_PASSE, DYSFONCTIONNEMENT] });
  await pane.button("Annuler").click();
  await pane.root.getByText(/Enregistrement annulé/).waitFor();
  expect((await saveWorkbook(page)).historique()).toEqual([]);
});

test("two panes on one workbook each log a call, and both stand", async () => {
  const { page, pane } = preview;
  await page.getByRole("button", { name: "Ouvrir un second volet" }).click();
  const second = new PaneDriver(page, "Suivi SI SIAO (second volet)");
  await second.ready();
  await pane.log({ duree: "10", motifs: [MOT_DE_PASSE] });
  await second.log({ duree: "20", motifs: [DYSFONCTIONNEMENT] });
  const rows = (await saveWorkbook(page)).historique();
  expect(rows.map((row) => row["Sous motif"])).toEqual([
    MOT_DE_PASSE.sousMotif,
    DYSFONCTIONNEMENT.sousMotif,
  ]);
});

test("a caller who calls again is known, the open case closes with the call, and both have their time", async () => {
  const { page, pane } = preview;
  await pane.button("Démarrer l'appel").click();
  await pane.log({
    telephone: "06 12 00 00 01",
    motifs: [{ ...MOT_DE_PASSE, statut: "En cours" }],
  });
  await pane.root.getByLabel("Numéro de téléphone").fill("06 12 00 00 02");
  await pane.root.getByLabel("Numéro de téléphone").fill("+33 6 12 00 00 01");
  await pane.root
    .getByText(/^1 appel · le \d\d\/\d\d, Réinitialisation du mot de passe, en cours$/)
    .waitFor();
  await pane.button("Reprendre ce cas").press("Enter");
  await pane.root.getByRole("radio", { name: "Résolu", exact: true }).check();
  await pane.root.getByLabel("Durée").fill("60");
  await pane.root.getByLabel("Durée").press("Control+Enter");
  await pane.root.getByText("Le cas repris a été clos avec cet appel.").waitFor();

  await pane.showTab("Résultats");
  await pane.button("Actualiser").click();
  await pane.root.getByRole("table", { name: "Quand on appelle" }).waitFor();

  const saved = await saveWorkbook(page);
  const [first, second] = saved.historique();
  expect([first?.["Problème résolu ?"], second?.["Problème résolu ?"]]).toEqual(["oui", "oui"]);
  expect(second?.["Code"]).toBe(first?.["Code"]);
  const minutes = Number(first?.["Heure"]) * 1440;
  expect(Math.abs(minutes - Math.round(minutes))).toBeLessThan(1e-6);
  expect(Number(first?.["Créneau"]) % 1440).toBe(Math.round(minutes));
  // Nobody timed the second.
  expect(second?.["Heure"]).toBe("");
  expect(saved.lines("Affluence")).toContain("Appels sans heure, dans aucune case · 1");
});

// Last: it leaves the pane hidden.
test("the ribbon starts a call, and refreshes the results with the pane hidden", async () => {
  const { page, pane } = preview;
  await page.getByRole("button", { name: "Nouvel appel" }).click();
  await pane.button("Terminer l'appel").waitFor();
  await page.getByRole("button", { name: "Masquer le volet" }).click();
  await page.getByRole("button", { name: "Actualiser les résultats" }).click();
  await page.waitForFunction(() =>
    window.preview
      ?.cells("Résultats", "A1:J9")
      .some((row) => row.some((cell) => String(cell.value).startsWith("Actualisé le"))),
  );
});
