import type { Frame, FrameLocator, Locator, Page } from "playwright-core";

/** A motif as a référent picks it: labels of the three lists, and the statut. */
export interface MotifPicked {
  readonly thematique: string;
  readonly motif: string;
  readonly sousMotif: string;
  readonly statut: "Résolu" | "En cours" | "Escaladé";
}

export interface AppelTyped {
  readonly telephone?: string;
  readonly duree?: string;
  readonly canal?: string;
  readonly commentaire?: string;
  readonly motifs: readonly MotifPicked[];
}

export const MOT_DE_PASSE: MotifPicked = {
  thematique: "ACCES ET AUTHENTIFICATION",
  motif: "Problème de connexion au SI SIAO",
  sousMotif: "Réinitialisation du mot de passe",
  statut: "Résolu",
};

export const DYSFONCTIONNEMENT: MotifPicked = {
  thematique: "ASSISTANCE TECHNIQUE ET ANOMALIE",
  motif: "Incidents techniques",
  sousMotif: "Dysfonctionnement",
  statut: "Escaladé",
};

/** What has the focus, and whether a person sees it: a ring on it, or on what it is drawn by. */
export interface Focus {
  readonly name: string;
  readonly onPage: boolean;
  readonly shown: boolean;
}

const FOCUS = `(() => {
  const focused = document.activeElement;
  const drawn = [focused, focused.closest(".fui-Radio, .fui-Input, .fui-Select")].filter(Boolean);
  const isRinged = (one, pseudo) => {
    const style = getComputedStyle(one, pseudo);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  };
  const { width, height, top, bottom } = drawn[drawn.length - 1].getBoundingClientRect();
  const inView = width > 0 && height > 0 && bottom > 0 && top < innerHeight;
  const name = focused.getAttribute("aria-label") || focused.labels?.[0]?.textContent || focused.textContent;
  return {
    name: focused.tagName + " " + (name || "").trim().replace(/\\s/g, " ").slice(0, 60),
    onPage: focused === document.body,
    shown: inView && drawn.some((one) => isRinged(one)),
  };
})()`;

/** The pane, driven by its accessible names as a person would. */
export class PaneDriver {
  readonly root: FrameLocator;

  constructor(
    private readonly page: Page,
    private readonly title = "Suivi SI SIAO",
  ) {
    this.root = page.frameLocator(`iframe[title="${title}"]`);
  }

  button(name: string): Locator {
    return this.root.getByRole("button", { name, exact: true });
  }

  async ready(): Promise<void> {
    await this.root
      .getByRole("combobox", { name: "Thématique" })
      .and(this.root.locator(":enabled"))
      .waitFor();
  }

  async type(appel: AppelTyped): Promise<void> {
    if (appel.telephone) await this.root.getByLabel("Numéro de téléphone").fill(appel.telephone);
    for (const [index, motif] of appel.motifs.entries()) {
      if (index > 0) await this.button("Ajouter un motif").click();
      await this.pick(motif, index);
    }
    if (appel.duree) await this.root.getByLabel("Durée").fill(appel.duree);
    if (appel.canal ?? appel.commentaire) await this.openDetails();
    if (appel.canal) await this.root.getByLabel("Canal").selectOption(appel.canal);
    if (appel.commentaire) await this.root.getByLabel("Commentaire").fill(appel.commentaire);
  }

  /** Types a call, saves it, and waits for the success line. */
  async log(appel: AppelTyped): Promise<void> {
    await this.type(appel);
    await this.save();
    const [first, ...others] = appel.motifs;
    const sujet = others.length > 0 ? `${appel.motifs.length} motifs` : first?.sousMotif;
    await this.root
      .getByText(new RegExp(`^(Dernier appel|E-mail enregistré)\\s: ${sujet}`))
      .waitFor();
  }

  save(): Promise<void> {
    return this.button("Enregistrer").click();
  }

  async showTab(name: "Saisie" | "Résultats"): Promise<void> {
    await this.root.getByRole("tab", { name }).click();
  }

  /** Runs a function in the pane's window, where `Excel` is: what another add-in or a macro could do. */
  async inExcel(batch: () => Promise<void>): Promise<void> {
    await (await this.frame()).evaluate(batch);
  }

  /** The value of an expression in the pane's window, awaited. */
  async evaluate<T>(expression: string): Promise<T> {
    return (await this.frame()).evaluate<T>(expression);
  }

  focus(): Promise<Focus> {
    return this.evaluate<Focus>(FOCUS);
  }

  /** Which of these do not stay in view, from the top of what they scroll in to its end. */
  async outOfView(...selectors: readonly string[]): Promise<string[]> {
    return this.evaluate<
      string[]
    >(`${JSON.stringify(selectors)}.flatMap((selector) => [0, 1e6].flatMap((top) => {
      const element = document.querySelector(selector);
      for (let at = element; at; at = at.parentElement) at.scrollTop = top;
      const box = element?.getBoundingClientRect();
      return box && box.height > 0 && box.top >= -1 && box.bottom <= innerHeight + 1
        ? [] : [selector + (top === 0 ? ", at the top" : ", at the end")];
    }))`);
  }

  /** The pane's own document. */
  async frame(): Promise<Frame> {
    const element = await this.page.locator(`iframe[title="${this.title}"]`).elementHandle();
    const frame = await element.contentFrame();
    if (!frame) throw new Error("the pane has no frame");
    return frame;
  }

  private async pick(motif: MotifPicked, index: number): Promise<void> {
    const group = this.root.getByRole("group", { name: `Motif ${index + 1}`, exact: true });
    const list = (name: string): Locator => group.getByRole("combobox", { name, exact: true });
    await list("Thématique").selectOption(motif.thematique);
    await list("Motif").selectOption(motif.motif);
    await list("Sous-motif").selectOption({ label: motif.sousMotif });
    await group.getByRole("radio", { name: motif.statut, exact: true }).check();
  }

  private async openDetails(): Promise<void> {
    const open = await this.root.locator("details[open]").count();
    if (open === 0) await this.root.getByText("Plus de détails").click();
  }
}
