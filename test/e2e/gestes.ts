import type { Locator, Page } from "playwright-core";
import {
  motifsOf,
  type Nomenclature,
  sousMotifsOf,
  thematiquesOf,
} from "../../src/domain/nomenclature";
import type { PaneDriver } from "./paneDriver";

/** What a hand does: keys pressed (a combination is one) and clicks. */
export interface Gestes {
  readonly touches: number;
  readonly clics: number;
}

/** Hands on a keyboard and a mouse, that count what they do. */
class Mains {
  touches = 0;
  clics = 0;

  constructor(private readonly page: Page) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.touches += 1;
    }
  }

  async click(target: Locator): Promise<void> {
    await target.click();
    this.clics += 1;
  }

  get gestes(): Gestes {
    return { touches: this.touches, clics: this.clics };
  }
}

/** Waits until the keyboard is where the next key belongs. */
async function focused(control: Locator): Promise<void> {
  await control.waitFor();
  while (!(await control.evaluate((element) => document.activeElement === element)))
    await control.page().waitForTimeout(10);
}

const saved = (pane: PaneDriver): Promise<void> => pane.root.getByText(/^Dernier appel/).waitFor();

/** From the ringing phone to the saved row, by the keyboard alone: the focus is in the grid at first. */
export async function parClavier(page: Page, pane: PaneDriver): Promise<Gestes> {
  const mains = new Mains(page);
  await mains.press("Control+Shift+Alt+A");
  await focused(pane.root.getByRole("combobox", { name: "Rechercher un motif" }));
  await mains.press("m", "d", "p");
  await pane.root.getByRole("option", { name: /Réinitialisation du mot de passe/ }).waitFor();
  await mains.press("Enter");
  await focused(pane.root.getByRole("radio", { name: "Résolu", exact: true }));
  await mains.press("Space", "Control+Enter");
  await saved(pane);
  return mains.gestes;
}

/** The same for a motif that the search proposes first, before a letter is typed. */
export async function parPremiereProposition(page: Page, pane: PaneDriver): Promise<Gestes> {
  const mains = new Mains(page);
  await mains.press("Control+Shift+Alt+A");
  await focused(pane.root.getByRole("combobox", { name: "Rechercher un motif" }));
  await mains.press("ArrowDown");
  await pane.root
    .getByRole("option", { name: /Réinitialisation du mot de passe/, selected: true })
    .waitFor();
  await mains.press("Enter");
  await focused(pane.root.getByRole("radio", { name: "Résolu", exact: true }));
  await mains.press("Space", "Control+Enter");
  await saved(pane);
  return mains.gestes;
}

/** The same by the mouse alone. */
export async function parSouris(page: Page, pane: PaneDriver): Promise<Gestes> {
  const mains = new Mains(page);
  await mains.click(pane.button("Démarrer l'appel"));
  await mains.click(pane.root.getByRole("combobox", { name: "Rechercher un motif" }));
  await mains.click(pane.root.getByRole("option", { name: /Réinitialisation du mot de passe/ }));
  await mains.click(pane.root.getByRole("radio", { name: "Résolu", exact: true }));
  await mains.click(pane.button("Enregistrer"));
  await saved(pane);
  return mains.gestes;
}

/**
 * The same row typed into the bare sheet by somebody quick who knows Excel's keys. A list: Alt+Down,
 * the arrows down to its line, Enter; a cell: its characters, Tab. The date: Ctrl+; alone. The number
 * is left out here as in the pane, and nobody has to time the call.
 */
export function dansLaFeuille(nomenclature: Nomenclature, code: string): Gestes {
  const ligne = nomenclature.parCode.get(code);
  if (!ligne) throw new Error(`No line ${code}`);
  const { thematique, motif, sousMotif } = ligne;
  const liste = (items: readonly string[], item: string): Gestes => ({
    touches: 1 + (items.indexOf(item) + 1) + 1 + 1,
    clics: 3,
  });
  const cellules: Gestes[] = [
    { touches: 1, clics: 1 },
    { touches: 1 + 1, clics: 1 },
    { touches: "245".length + 1, clics: 1 },
    { touches: 1, clics: 0 },
    liste(thematiquesOf(nomenclature), thematique),
    liste(motifsOf(nomenclature, thematique), motif),
    liste(
      sousMotifsOf(nomenclature, thematique, motif).map((one) => one.sousMotif),
      sousMotif,
    ),
    { touches: 1, clics: 0 },
    liste(["oui", "non"], "oui"),
    liste(["oui", "non"], "non"),
  ];
  return cellules.reduce((sum, { touches, clics }) => ({
    touches: sum.touches + touches,
    clics: sum.clics + clics,
  }));
}
