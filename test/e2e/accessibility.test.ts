import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import { DYSFONCTIONNEMENT, MOT_DE_PASSE } from "./paneDriver";
import { previewPage } from "./previewPage";

jest.setTimeout(360_000);

/** Rules of WCAG 2.x, levels A and AA. */
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** How a person's system may show the pane, each with a name. */
const APPEARANCES = [
  ["light", { colorScheme: "light", forcedColors: "none" }],
  ["dark", { colorScheme: "dark", forcedColors: "none" }],
  ["forced colours", { colorScheme: "light", forcedColors: "active" }],
] as const;

const preview = previewPage({ kept: true });

/** What axe-core finds in the pane by these rules or tags of rules, as one line a rule. */
async function violations(runOnly: readonly string[]): Promise<string[]> {
  await preview.pane.evaluate(`void (window.axe ?? (() => { ${AXE} })())`);
  const results = await preview.pane.evaluate<AxeResults>(
    `axe.run(document, ${JSON.stringify({ runOnly })})`,
  );
  return results.violations.map((one) => `${one.id}: ${one.nodes.map((n) => n.html).join(" ")}`);
}

type Screen = readonly [name: string, open: () => Promise<void>];

/** What a pane of the usual width shows first. */
const AT_USUAL_WIDTH: readonly Screen[] = [
  ["an empty form", () => preview.pane.ready()],
  [
    "a refused save",
    async () => {
      await preview.pane.root.getByText("Plus de détails").click();
      await preview.pane.save();
      await preview.pane.root.getByText("Rien n'est encore enregistré").waitFor();
    },
  ],
  [
    "the figures",
    async () => {
      await preview.pane.showTab("Résultats");
      await preview.pane.button("Actualiser").click();
      await preview.pane.root.getByText(/^Actualisé le/).waitFor();
    },
  ],
];

/** Fills a call of two motifs, and opens the answer of one. */
async function openAnswer(): Promise<void> {
  await preview.pane.button("Démarrer l'appel").click();
  await preview.pane.type({
    telephone: "06 56 84 43 29",
    commentaire: "Rappeler M. Durand au 06 12 34 56 78",
    motifs: [MOT_DE_PASSE, DYSFONCTIONNEMENT],
  });
  await preview.pane.root.getByRole("button", { name: "Réponse type" }).first().click();
  await preview.pane.root.getByText("Bonjour,").waitFor();
}

/** The escalation takes the whole pane, in place of the answer. */
async function openEscalation(): Promise<void> {
  await preview.pane.button("Préparer l'escalade").click();
  await preview.pane.root.getByLabel("Description").waitFor();
}

/** Each screen of the pane in turn, its late parts loaded; gives the way to reach it and what to wait for. */
const AT_320_PX: readonly Screen[] = [
  ["a call with an answer open", openAnswer],
  [
    "the department's own answer being written",
    async () => {
      await preview.pane.button("Écrire notre réponse").click();
      const texte = preview.pane.root.getByRole("textbox", { name: "Texte" });
      await texte.fill("Bonjour {prénom},\n\n- **appelez** le 06 12 34 56 78");
      await preview.pane.root
        .getByRole("form", { name: "Écrire la réponse du département" })
        .getByRole("button", { name: /^Retirer/ })
        .waitFor();
    },
  ],
  [
    "the department's own answer",
    async () => {
      await preview.pane.root
        .getByRole("textbox", { name: "Texte" })
        .fill("- **lisez** [ceci](https://a.fr)");
      await preview.pane.button("Enregistrer dans le classeur").click();
      await preview.pane.button("Modifier").waitFor();
      await preview.pane.root.getByText("Versions (1)").click();
      await preview.pane.button("Proposer au national").click();
      await preview.pane.root.getByLabel("Description").waitFor();
    },
  ],
  [
    "the escalation",
    async () => {
      await preview.pane.button("Fermer la réponse").click();
      await openEscalation();
    },
  ],
  [
    "the list of the search",
    async () => {
      await preview.pane.button("Fermer l'escalade").click();
      await preview.pane.root
        .getByRole("combobox", { name: "Rechercher un motif" })
        .first()
        .click();
      await preview.pane.root.getByRole("option").first().waitFor();
    },
  ],
  [
    "« Suivi »",
    async () => {
      await preview.pane.root.getByRole("tab", { name: "Réglages" }).click();
      await preview.pane.root.getByLabel("Votre nom dans la colonne « Référent »").fill("Camille");
      await preview.pane.showTab("Saisie");
      await preview.pane.button("Démarrer l'appel").click();
      await preview.pane.log({
        ...{ telephone: "06 12 00 00 01", duree: "60" },
        motifs: [{ ...MOT_DE_PASSE, statut: "En cours" }],
      });
      await preview.pane.root.getByRole("tab", { name: "Suivi" }).click();
      await preview.pane.root.getByRole("button", { name: /^Corriger : / }).waitFor();
      await preview.pane.root.getByRole("button", { name: /^Résolu : / }).waitFor();
    },
  ],
  [
    "the correction of a row",
    async () => {
      await preview.pane.root.getByRole("button", { name: /^Corriger : / }).click();
      await preview.pane.root.getByRole("form", { name: "Corriger une ligne" }).waitFor();
    },
  ],
  [
    "« Aide »",
    async () => {
      await preview.pane.root.getByRole("tab", { name: "Aide" }).click();
      await preview.pane.root.getByText("0 806 000 156").first().waitFor();
      await preview.pane.root.getByText("Faire modifier l'annuaire").click();
      await preview.pane.root.getByText("Réponses du département", { exact: true }).click();
      await preview.pane.button("Copier toutes les réponses").waitFor();
      await preview.pane.root.getByText("Signaler au national", { exact: true }).click();
      await preview.pane.root.getByLabel("Ce que vous signalez").selectOption("motifManquant");
      await preview.pane.root.getByLabel(/^Ce qui manque|^Précisions/).fill("Un motif pour cela");
      await preview.pane.button("Ajouter ce que dit l'historique").waitFor();
    },
  ],
  [
    "« Réglages »",
    async () => {
      await preview.pane.root.getByRole("tab", { name: "Réglages" }).click();
      await preview.pane.root.getByLabel("Département").waitFor();
    },
  ],
  [
    "who is calling",
    async () => {
      await preview.pane.showTab("Saisie");
      await preview.pane.root.getByLabel("Numéro de téléphone").fill("06 12 00 00 01");
      await preview.pane.button("Reprendre ce cas").waitFor();
    },
  ],
  [
    "« Résultats »",
    async () => {
      await preview.pane.showTab("Résultats");
      await preview.pane.button("Actualiser").click();
      await preview.pane.root.getByRole("heading", { name: /^Enquête nationale/ }).waitFor();
      await preview.pane.root.getByRole("table", { name: "Quand on appelle" }).waitFor();
    },
  ],
  [
    "the upkeep of the workbook",
    async () => {
      await preview.pane.root.getByRole("tab", { name: "Réglages" }).click();
      await preview.pane.button("Ouvrir l'entretien du classeur").click();
      await preview.pane.button("Journal").waitFor();
    },
  ],
  [
    "« Vérifier l'historique »",
    async () => {
      await preview.pane.button("Vérifier l'historique").click();
      await preview.pane.button("Lancer la vérification").click();
      await preview.pane.root.getByText(/lignes? vérifiées?/).waitFor();
    },
  ],
  [
    "« Nomenclature et modèle du classeur »",
    async () => {
      await openRubrique("Nomenclature et modèle du classeur");
      await preview.pane.root.getByRole("button", { name: /^Voir ce qui change/ }).click();
      await preview.pane.root.getByRole("button", { name: /^Mettre à jour/ }).waitFor();
    },
  ],
  ["« Importer un ancien fichier »", () => openRubrique("Importer un ancien fichier de suivi")],
  [
    "« Données personnelles »",
    async () => {
      await openRubrique("Données personnelles");
      await preview.pane.button("Préparer l'aperçu").click();
    },
  ],
  ["« Journal »", () => openRubrique("Journal")],
];

/** From one panel of the upkeep to another. */
async function openRubrique(name: string): Promise<void> {
  await preview.pane.button("Toutes les rubriques").click();
  await preview.pane.button(name).click();
  await preview.pane.root.getByRole("heading", { name }).waitFor();
}

/** Elements that stick out of a pane as narrow as Office makes it. */
function tooWide(): Promise<string[]> {
  return preview.pane.evaluate<string[]>(
    `[...document.querySelectorAll("#volet *")].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      const hidden = element.closest(".lecteur-ecran, .recherche-annonce, [hidden]");
      return width > 0 && right > innerWidth + 1 && !hidden;
    }).map((element) => element.className + " " + element.textContent.slice(0, 40))`,
  );
}

/** How the pane truly shows: what it is drawn on, and whether the system's colours are forced on it. */
function appearance(): Promise<string> {
  return preview.pane.evaluate<string>(
    `(() => {
      if (matchMedia("(forced-colors: active)").matches) return "forced colours";
      const { backgroundColor } = getComputedStyle(document.querySelector(".volet"));
      const brightness = Math.max(...backgroundColor.match(/\\d+/g).slice(0, 3).map(Number));
      return brightness < 64 ? "dark" : brightness > 192 ? "light" : backgroundColor;
    })()`,
  );
}

/** What is wrong with the screen that the pane shows, in each appearance. */
async function faultsOfScreen(narrow: boolean): Promise<Record<string, string[]>> {
  const faults: Record<string, string[]> = {};
  for (const [name, media] of APPEARANCES) {
    await preview.page.emulateMedia(media);
    const dark = name === "dark" ? ".volet-sombre" : ".volet:not(.volet-sombre)";
    await preview.pane.root.locator(dark).waitFor();
    await expect(appearance()).resolves.toBe(name);
    // Other colours change no structure.
    const rules = name === "light" ? WCAG : ["color-contrast"];
    faults[name] = [...(await violations(rules)), ...(narrow ? await tooWide() : [])];
  }
  return faults;
}

/** Without a fault on any screen, this is what a walk through these gives. */
const nothingOn = (screens: readonly Screen[]): Record<string, Record<string, string[]>> =>
  Object.fromEntries(
    screens.map(([name]) => [name, Object.fromEntries(APPEARANCES.map(([one]) => [one, []]))]),
  );

test("nothing against WCAG on any screen, at the usual width and at 320 px, in any appearance", async () => {
  const { page, pane } = preview;
  const found: Record<string, Record<string, string[]>> = {};
  for (const [name, show] of AT_USUAL_WIDTH) {
    await show();
    found[name] = await faultsOfScreen(false);
  }
  await page.addStyleTag({ content: ".pane { width: 320px !important; flex-basis: 320px; }" });
  await pane.showTab("Saisie");
  for (const [name, show] of AT_320_PX) {
    await show();
    found[name] = await faultsOfScreen(true);
    if (name === "the list of the search") {
      await page.keyboard.press("Escape");
      await pane.button("Effacer").click();
    }
  }
  expect(found).toEqual(nothingOn([...AT_USUAL_WIDTH, ...AT_320_PX]));
});
