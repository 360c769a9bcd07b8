import type { Locator } from "playwright-core";
import type { Focus } from "./paneDriver";
import { previewPage } from "./previewPage";

jest.setTimeout(240_000);

const preview = previewPage({ kept: true });

/** However long it is: its title, the call's time, « Copier ». */
const SEEN_OF_AN_ANSWER = [
  ".plein-volet[open] h2",
  ".plein-volet[open] [role=timer]",
  ".plein-volet[open] .reponse-actions button",
];

const focus = (): Promise<Focus> => preview.pane.focus();
const unseen: string[] = [];

/** Presses a key, and notes where a person would not see the focus afterwards. */
async function press(key: string, place: string): Promise<Focus> {
  await preview.page.keyboard.press(key);
  const now = await focus();
  if (now.onPage || !now.shown) unseen.push(`${place}: ${key} → ${now.name}`);
  return now;
}

/** Tabs on to a control, and through whatever stands before it. */
async function tabTo(target: Locator, place: string, key = "Tab"): Promise<void> {
  await target.waitFor();
  for (let steps = 0; steps < 120; steps += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await press(key, place);
  }
  throw new Error(`the keyboard does not reach it: ${place}`);
}

/** Presses a button that the keyboard goes to. */
async function activate(name: string | RegExp, place: string, key = "Tab"): Promise<void> {
  await tabTo(preview.pane.root.getByRole("button", { name }).first(), place, key);
  await preview.page.keyboard.press("Enter");
}

/** Goes to a screen by its tab. */
async function openTab(name: string, steps: number): Promise<void> {
  const { page, pane } = preview;
  await tabTo(
    pane.root.getByRole("tab", { selected: true }),
    `to the tabs, for ${name}`,
    "Shift+Tab",
  );
  for (let step = 0; step < steps; step += 1) await press("ArrowRight", "tabs");
  const tab = pane.root.getByRole("tab", { name });
  expect(await tab.getAttribute("aria-selected")).toBe("true");
  await page.waitForTimeout(300);
}

test("every panel by the keyboard alone, the focus visible at each step", async () => {
  const { page, pane } = preview;
  const { root } = pane;
  unseen.length = 0;

  // A call: timer, search, statut, answer, escalation, next motif, saved, corrected.
  const recherche = root.getByRole("combobox", { name: "Rechercher un motif" });
  await recherche.and(root.locator(":enabled")).waitFor();
  await page.keyboard.press("Control+Shift+Alt+A");
  // The ribbon's shortcut brings the keyboard there by itself.
  while (!(await recherche.first().evaluate((element) => element === document.activeElement)))
    await page.waitForTimeout(20);
  await page.keyboard.type("mdp");
  await root.getByRole("option").first().waitFor();
  await press("Escape", "the list of the search");
  expect((await focus()).name).toContain("Rechercher un motif");
  await press("ArrowDown", "the list of the search");
  await press("Enter", "the choice of a motif");
  await press("Space", "the statut");
  await press("ArrowRight", "the statut");
  await press("ArrowRight", "the statut");
  expect((await focus()).name).toContain("Escaladé");
  const stops: string[] = [];
  for (let step = 0; step < 2; step += 1)
    stops.push((await press("Shift+Tab", "around the statuts")).name);
  expect(stops[0]).toContain("Sous-motif");
  await activate("Réponse type", "the answer");
  await root.getByText("Bonjour,").waitFor();
  expect(await pane.outOfView(...SEEN_OF_AN_ANSWER)).toEqual([]);
  await tabTo(root.getByRole("button", { name: "Copier", exact: true }), "in the answer");
  await press("Escape", "the answer");
  expect((await focus()).name).toContain("Réponse type");
  await activate("Préparer l'escalade", "the escalation");
  await root.getByLabel("Description").waitFor();
  await tabTo(root.getByRole("button", { name: "Tout copier" }), "in the escalation");
  await press("Escape", "the escalation");
  expect((await focus()).name).toContain("Préparer l'escalade");
  // A duration that no call has is asked about; Escape goes back to it.
  await tabTo(root.getByLabel("Durée"), "the duration", "Shift+Tab");
  await page.keyboard.type("0");
  await press("Control+Enter", "saving");
  await root.getByRole("button", { name: "Enregistrer quand même" }).waitFor();
  expect((await focus()).name).toContain("Enregistrer quand même");
  await press("Escape", "the question");
  expect((await focus()).name).toContain("Durée");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("2:05");
  await press("Control+Enter", "saving");
  await root.getByText(/^Dernier appel/).waitFor();
  expect((await focus()).name).toContain("Démarrer l'appel");
  await tabTo(root.getByLabel("À quel nom ?"), "the name");
  await page.keyboard.type("Camille");
  await press("Enter", "the name");
  await root.getByLabel("À quel nom ?").waitFor({ state: "detached" });

  // A call that another one interrupts: put aside, taken up again, erased.
  await activate("Démarrer l'appel", "another call", "Shift+Tab");
  await activate("Mettre de côté", "another call");
  const reprendre = root.getByRole("button", { name: /^Reprendre : / });
  await reprendre.waitFor();
  expect((await focus()).name).toContain("Démarrer l'appel");
  await tabTo(reprendre, "the calls put aside", "Shift+Tab");
  await press("Enter", "the calls put aside");
  await reprendre.waitFor({ state: "detached" });
  await activate("Effacer", "a call to be erased");
  await root.getByRole("button", { name: "Démarrer l'appel" }).waitFor();

  // « Suivi »: a row is corrected, then taken away and put back.
  await openTab("Suivi", 1);
  const hier = root.getByRole("button", { name: "Hier" });
  await tabTo(hier, "the day at a glance");
  await press("Enter", "the day at a glance");
  expect(await hier.getAttribute("aria-pressed")).toBe("true");
  await activate(/^Corriger : /, "« Suivi »");
  await root.getByRole("form", { name: "Corriger une ligne" }).waitFor();
  await press("Tab", "the correction");
  await press("Escape", "the correction");
  await root.getByRole("form", { name: "Corriger une ligne" }).waitFor({ state: "detached" });
  await activate(/^Retirer la ligne : /, "« Suivi »");
  await press("Escape", "the question");
  expect((await focus()).name).toContain("Retirer la ligne");

  // « Résultats »: refreshed, then all of its controls passed.
  await openTab("Résultats", 1);
  await activate("Actualiser", "« Résultats »");
  await root.getByText(/^Actualisé le/).waitFor();
  await tabTo(root.getByRole("button", { name: /^Tout copier/ }), "the survey");

  // « Aide » and « Réglages ».
  await openTab("Aide", 1);
  await tabTo(root.getByText("Réponses du département", { exact: true }), "« Aide »");
  await press("Enter", "the team's answers");
  await press("Escape", "the team's answers");
  await tabTo(root.getByText("Signaler au national", { exact: true }), "« Aide »");
  await press("Enter", "the report");
  await tabTo(root.getByLabel("Ce que vous signalez"), "the report");
  await press("Escape", "the report");
  expect((await focus()).name).toContain("Signaler au national");
  await tabTo(root.getByText("Faire modifier l'annuaire"), "« Aide »");
  await press("Enter", "the directory");
  await press("Escape", "the directory");
  await openTab("Réglages", 1);

  // The upkeep, each of its panels.
  await activate("Ouvrir l'entretien du classeur", "the settings");
  const panels = root.getByRole("list", { name: "Rubriques de l'entretien" }).getByRole("button");
  await panels.first().waitFor();
  const names = await panels.allTextContents();
  expect(names.length).toBeGreaterThan(3);
  for (const name of names) {
    await activate(name, "the upkeep");
    await root.getByRole("heading", { name, exact: true }).waitFor();
    // Past the last of its controls, Tab leaves the pane, as it should.
    const controls = root.locator(".entretien-panneau:not([hidden])").locator("button, input");
    const steps = Math.min(6, (await controls.count()) - 1);
    for (let step = 0; step < steps; step += 1) await press("Tab", name);
    // What is folded out in it closes first.
    for (let tries = 0; tries < 3 && !(await panels.first().isVisible()); tries += 1) {
      await press("Escape", name);
      await page.waitForTimeout(100);
    }
    await panels.first().waitFor();
  }
  await press("Escape", "the upkeep");
  await activate("Vérifier ce poste", "the settings");
  const examiner = root.getByRole("button", { name: "Ouvrir le classeur de diagnostic" });
  await tabTo(examiner, "the check of this computer");

  expect(unseen).toEqual([]);
});
