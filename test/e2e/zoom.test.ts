import { MOT_DE_PASSE, type PaneDriver } from "./paneDriver";
import { previewPage } from "./previewPage";

/** A pane of 320 px that is read at 200 % or 400 % has the room of one of 160 or 80. */

jest.setTimeout(240_000);

const preview = previewPage({ kept: true });

/** Of each line that is cut where there is no room: whether an ellipsis tells so, and its title the whole of it. */
const cutLines = (pane: PaneDriver): Promise<boolean[]> =>
  pane.evaluate(
    `[...document.querySelectorAll(".dernier-appel > span, .motif-plie > span")].map(
      (one) => getComputedStyle(one).textOverflow === "ellipsis"
        && (one.title || one.parentElement.title) === one.textContent)`,
  );

/** Where the pane may be asked for what a référent uses daily, each with what shows that it is there. */
const SCREENS: readonly (readonly [name: string, show: (pane: PaneDriver) => Promise<void>])[] = [
  ["an empty form", (pane) => pane.showTab("Saisie")],
  [
    "a call",
    async (pane) => {
      await pane.button("Démarrer l'appel").click();
      await pane.type({ telephone: "06 56 84 43 29", motifs: [MOT_DE_PASSE] });
      await pane.button("Mettre de côté").waitFor();
      // At 320 px its three buttons share a line, each as high as one line of text.
      const foot = await pane.evaluate<number[][]>(
        `[...document.querySelectorAll(".saisie-pied .saisie-actions button")]
          .map((one) => [one.offsetTop, one.offsetHeight, one.scrollWidth - one.clientWidth])`,
      );
      expect(foot).toHaveLength(3);
      expect(new Set(foot.map(String)).size).toBe(1);
      // Whatever the timer offers looks like a button.
      const edges = await pane.evaluate<string[]>(
        `[...document.querySelectorAll(".chronometre-boutons button")]
          .map((one) => getComputedStyle(one).borderTopColor)`,
      );
      expect(edges).toHaveLength(4);
      expect(edges).not.toContain("rgba(0, 0, 0, 0)");
    },
  ],
  [
    "a call of two motifs, refused",
    async (pane) => {
      await pane.button("Motif suivant").click();
      await expect(cutLines(pane)).resolves.toEqual([true]);
      expect(
        await pane.outOfView(".chronometre-chiffres", ".chronometre-boutons button[title]"),
      ).toEqual([]);
      await pane.save();
      await pane.root.getByText("Rien n'est encore enregistré").waitFor();
    },
  ],
  [
    "a call put aside, and one logged afterwards",
    async (pane) => {
      await pane.button("Mettre de côté").click();
      await pane.button("Hier").waitFor();
      await pane.root.getByText("Plus de détails").click();
    },
  ],
  [
    "« Suivi »",
    async (pane) => {
      await pane.root.getByRole("tab", { name: "Réglages" }).click();
      await pane.root.getByLabel("Votre nom dans la colonne « Référent »").fill("Camille");
      await pane.showTab("Saisie");
      await pane.log({ duree: "60", motifs: [{ ...MOT_DE_PASSE, statut: "En cours" }] });
      await expect(cutLines(pane)).resolves.toEqual([true]);
      await pane.root.getByRole("tab", { name: "Suivi" }).click();
      await pane.root.getByRole("button", { name: /^Corriger : / }).waitFor();
    },
  ],
  [
    "« Résultats »",
    async (pane) => {
      await pane.showTab("Résultats");
      await pane.button("Actualiser").click();
      await pane.root.getByRole("heading", { name: /^Enquête nationale/ }).waitFor();
    },
  ],
  [
    "« Réglages »",
    async (pane) => {
      await pane.root.getByRole("tab", { name: "Réglages" }).click();
      await pane.root.getByLabel("Département").waitFor();
    },
  ],
];

/** What cannot be reached or read without scrolling sideways: the page itself, controls, cut texts. */
const OUT_OF_REACH = `(() => {
  const named = (one) => one.tagName + " " + (one.getAttribute("aria-label") ?? one.textContent ?? "").slice(0, 40);
  const shown = (one) =>
    one.checkVisibility() && !one.closest(".lecteur-ecran, .recherche-annonce");
  const scrolled = document.documentElement.scrollWidth > innerWidth
    ? [...document.querySelectorAll("#volet *")]
        .filter((one) => shown(one) && one.getBoundingClientRect().right > innerWidth + 1)
        .map((one) => "wide: " + one.className + " " + named(one)) : [];
  const controls = [...document.querySelectorAll("button, input, select, textarea, summary, a, label, .chronometre-chiffres")]
    .filter(shown)
    .filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      return width > 0 && (right > innerWidth + 1 || left < -1);
    });
  const cut = [...document.querySelectorAll("button, label, summary, .chronometre-chiffres")]
    .filter(shown)
    .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0);
  // A letter a line can be read by nobody.
  const thin = [...document.querySelectorAll("button")]
    .filter(shown)
    .filter((one) => one.textContent.length > 4 && one.clientWidth < 32);
  return [...scrolled, ...controls.map((one) => "outside: " + named(one)), ...cut.map((one) => "cut: " + named(one)), ...thin.map((one) => "thin: " + named(one))];
})()`;

/** Chosen labels that a narrow list cuts without an ellipsis, or without the whole of it in the title. */
const CUT_UNTOLD = `[...document.querySelectorAll(".motif select")]
  .filter((list) => getComputedStyle(list).textOverflow !== "ellipsis"
    || (list.value !== "" && list.title !== list.selectedOptions[0].text))
  .map((list) => list.title + " / " + list.selectedOptions[0].text)`;

test("at 200 % and 400 % nothing is cut, and nothing scrolls sideways", async () => {
  const { page, pane } = preview;
  const found: Record<string, string[]> = {};
  for (const [name, show] of SCREENS) {
    await page.addStyleTag({ content: ".pane { width: 320px !important; flex-basis: 320px; }" });
    await show(pane);
    for (const width of [160, 80]) {
      await page.addStyleTag({
        content: `.pane { border: 0; width: ${width}px !important; flex-basis: ${width}px; }`,
      });
      await expect(pane.evaluate("innerWidth")).resolves.toBe(width);
      const faults = await pane.evaluate<string[]>(OUT_OF_REACH);
      faults.push(...(await pane.evaluate<string[]>(CUT_UNTOLD)));
      if (faults.length > 0) found[`${name}, ${width}`] = faults;
    }
  }
  expect(found).toEqual({});
});
