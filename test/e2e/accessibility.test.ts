import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "./browser";
import { DYSFONCTIONNEMENT, MOT_DE_PASSE, PaneDriver } from "./paneDriver";

jest.setTimeout(240_000);

/** Rules of WCAG 2.x, levels A and AA. */
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

let browser: Browser;
let page: Page;
let pane: PaneDriver;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

async function open(colorScheme: "light" | "dark", forcedColors: "none" | "active"): Promise<void> {
  page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    colorScheme,
    forcedColors,
  });
  await page.goto(process.env["PREVIEW_URL"] ?? "");
  pane = new PaneDriver(page);
  await pane.ready();
}

afterEach(() => page.close());

/** What axe-core finds in the pane, as one line a rule. */
async function violations(): Promise<string[]> {
  const source = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  const results = await pane.evaluate<AxeResults>(
    `${source};axe.run(document, ${JSON.stringify({ runOnly: WCAG })})`,
  );
  return results.violations.map((one) => `${one.id}: ${one.nodes.map((n) => n.html).join(" ")}`);
}

test.each([
  ["light", "none"],
  ["dark", "none"],
  ["light", "active"],
] as const)("nothing against WCAG in the pane (%s, forced colours %s)", async (scheme, forced) => {
  await open(scheme, forced);
  expect(await violations()).toEqual([]);
  await pane.root.getByText("Plus de détails").click();
  await pane.save();
  await pane.root.getByText("Rien n'est encore enregistré").waitFor();
  expect(await violations()).toEqual([]);
  await pane.showTab("Résultats");
  await pane.button("Actualiser").click();
  await pane.root.getByText(/^Actualisé le/).waitFor();
  expect(await violations()).toEqual([]);
});

/** Fills a call of two motifs, with everything open that a call can open. */
async function openEverything(): Promise<void> {
  await pane.button("Démarrer l'appel").click();
  await pane.type({
    telephone: "06 56 84 43 29",
    commentaire: "Rappeler M. Durand au 06 12 34 56 78",
    motifs: [MOT_DE_PASSE, DYSFONCTIONNEMENT],
  });
  await pane.root.getByRole("button", { name: "Réponse type" }).first().click();
  await pane.root.getByText("Bonjour,").waitFor();
  await pane.button("Préparer l'escalade").click();
  await pane.root.getByLabel("Description").waitFor();
}

/** Each screen of the pane in turn, its late parts loaded; gives the way to reach it and what to wait for. */
const SCREENS: readonly (readonly [name: string, open: () => Promise<void>])[] = [
  ["a call with everything open", openEverything],
  [
    "the list of the search",
    async () => {
      await pane.root.getByRole("combobox", { name: "Rechercher un motif" }).first().click();
      await pane.root.getByRole("option").first().waitFor();
    },
  ],
  [
    "« Suivi »",
    async () => {
      await pane.root.getByRole("tab", { name: "Réglages" }).click();
      await pane.root.getByLabel("Votre nom dans la colonne « Référent »").fill("Camille");
      await pane.showTab("Saisie");
      await pane.log({ duree: "60", motifs: [{ ...MOT_DE_PASSE, statut: "En cours" }] });
      await pane.root.getByRole("tab", { name: "Suivi" }).click();
      await pane.root.getByRole("button", { name: /^Corriger : / }).waitFor();
      await pane.root.getByRole("button", { name: /^Résolu : / }).waitFor();
    },
  ],
  [
    "the correction of a row",
    async () => {
      await pane.root.getByRole("button", { name: /^Corriger : / }).click();
      await pane.root.getByRole("form", { name: "Corriger une ligne" }).waitFor();
    },
  ],
  [
    "« Aide »",
    async () => {
      await pane.root.getByRole("tab", { name: "Aide" }).click();
      await pane.root.getByText("0 806 000 156").first().waitFor();
      await pane.root.getByText("Faire modifier l'annuaire").click();
    },
  ],
  [
    "« Réglages »",
    async () => {
      await pane.root.getByRole("tab", { name: "Réglages" }).click();
      await pane.root.getByLabel("Département").waitFor();
    },
  ],
  [
    "« Résultats »",
    async () => {
      await pane.showTab("Résultats");
      await pane.button("Actualiser").click();
      await pane.root.getByRole("heading", { name: "Enquête nationale" }).waitFor();
    },
  ],
  [
    "the upkeep of the workbook",
    async () => {
      await pane.root.getByRole("tab", { name: "Réglages" }).click();
      await pane.button("Ouvrir l'entretien du classeur").click();
      await pane.button("Journal").waitFor();
    },
  ],
  [
    "« Vérifier l'historique »",
    async () => {
      await pane.button("Vérifier l'historique").click();
      await pane.button("Vérifier l'historique").click();
      await pane.root.getByText(/lignes? vérifiées?/).waitFor();
    },
  ],
  [
    "« Nomenclature et modèle du classeur »",
    async () => {
      await openRubrique("Nomenclature et modèle du classeur");
      await pane.root.getByRole("button", { name: /^Voir ce qui change/ }).click();
      await pane.root.getByRole("button", { name: /^Mettre à jour/ }).waitFor();
    },
  ],
  ["« Importer un ancien fichier »", () => openRubrique("Importer un ancien fichier de suivi")],
  [
    "« Données personnelles »",
    async () => {
      await openRubrique("Données personnelles");
      await pane.button("Préparer l'aperçu").click();
    },
  ],
  ["« Journal »", () => openRubrique("Journal")],
];

/** From one panel of the upkeep to another. */
async function openRubrique(name: string): Promise<void> {
  await pane.button("Toutes les rubriques").click();
  await pane.button(name).click();
  await pane.root.getByRole("heading", { name }).waitFor();
}

/** Elements that stick out of a pane as narrow as Office makes it. */
function tooWide(): Promise<string[]> {
  return pane.evaluate<string[]>(
    `[...document.querySelectorAll("#volet *")].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      const hidden = element.closest(".lecteur-ecran, .recherche-annonce, [hidden]");
      return width > 0 && right > innerWidth + 1 && !hidden;
    }).map((element) => element.className + " " + element.textContent.slice(0, 40))`,
  );
}

test.each([
  ["light", "none"],
  ["dark", "none"],
  ["light", "active"],
] as const)(
  "nothing against WCAG on any screen, at 320 px (%s, forced colours %s)",
  async (scheme, forced) => {
    await open(scheme, forced);
    await page.addStyleTag({ content: ".pane { width: 320px !important; flex-basis: 320px; }" });
    const found: Record<string, string[]> = {};
    for (const [name, show] of SCREENS) {
      await show();
      found[name] = [...(await violations()), ...(await tooWide())];
      if (name === "the list of the search") {
        await page.keyboard.press("Escape");
        await pane.button("Effacer").click();
      }
    }
    expect(found).toEqual(Object.fromEntries(SCREENS.map(([name]) => [name, []])));
  },
);
