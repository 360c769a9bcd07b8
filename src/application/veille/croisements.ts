import type { ColonneEcrite } from "../../domain/historique";
import type { ContenuCellule } from "../../domain/historiqueLu";
import type { Historique } from "../historique";
import type { Scheduler } from "../ports";
import type { Evenement, Regards } from "../portsVeille";
import { ALLER_RETOUR_MS } from "./appelVeille";
import { RAFALE_MS } from "./arriveeAuFichier";

export interface CroisementsPorts {
  readonly regards: Pick<Regards, "readBelow">;
  readonly historique: Pick<Historique, "change">;
  readonly scheduler: Scheduler;
}

/** What somebody typed here a moment ago. */
interface Saisie {
  readonly position: number;
  readonly colonne: ColonneEcrite;
  readonly contenu: ContenuCellule;
  readonly instant: number;
  /** It may have been emptied from elsewhere: that is being looked at. */
  isInQuestion: boolean;
}

/**
 * What is typed here into a cell that another computer empties before it can have heard of it, as a pane
 * does with what was meant for another row. Of two such changes Excel keeps the one that reaches the file
 * last, and tells nobody. Only this computer has heard of both: it writes again what was typed. One that
 * was overwritten by another content stays: two people have corrected it.
 */
export class Croisements {
  private saisies: readonly Saisie[] = [];

  constructor(private readonly ports: CroisementsPorts) {}

  /** Something happened to the history's sheet. */
  hear(evenement: Evenement, now: number): void {
    const { genre, premiere, nombre, colonne, contenu = "", origine, avecId } = evenement;
    const isRecent = ({ instant }: Saisie): boolean => now - instant < ALLER_RETOUR_MS;
    // Which row stands where is no longer known.
    const left = genre === "cellules" ? this.saisies : [];
    this.saisies = left.filter((one) => one.isInQuestion || isRecent(one));
    const there = this.saisies.filter(
      ({ position }) => position >= premiere && position < premiere + nombre,
    );
    const touched = there.filter((one) => colonne === null || colonne === one.colonne);
    if (origine === "ailleurs" && nombre === 1 && !avecId) {
      // Of several cells at once nothing says what they hold.
      for (const saisie of contenu === "" ? touched : []) this.question(saisie);
      return;
    }
    const settled = nombre > 1 || avecId ? there : touched;
    this.saisies = this.saisies.filter((one) => !settled.includes(one));
    if (origine !== "ici" || genre !== "cellules" || !colonne || contenu === "") return;
    const saisie = { position: premiere, colonne, contenu, instant: now, isInQuestion: false };
    this.saisies = [...this.saisies, saisie];
  }

  private question(saisie: Saisie): void {
    if (saisie.isInQuestion) return;
    saisie.isInQuestion = true;
    this.ports.scheduler.after(RAFALE_MS, () => void this.putBack(saisie));
  }

  private async putBack(saisie: Saisie): Promise<void> {
    const { regards, historique } = this.ports;
    const { position, colonne, contenu } = saisie;
    try {
      const [lue] = await regards.readBelow(position - 1);
      const isEmptied = lue?.position === position && lue.cellules[colonne] === "";
      if (isEmptied && this.saisies.includes(saisie))
        await historique.change([{ avant: lue, apres: { [colonne]: contenu } }]);
    } catch {
      // Excel is busy, or nothing can be written: the cell stays as the other computer left it.
    } finally {
      this.saisies = this.saisies.filter((one) => one !== saisie);
    }
  }
}
