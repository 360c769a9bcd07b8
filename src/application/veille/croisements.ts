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
interface CelluleTapee {
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
  private tapees: readonly CelluleTapee[] = [];

  constructor(private readonly ports: CroisementsPorts) {}

  /** Something happened to the history's sheet. */
  hear(evenement: Evenement, now: number): void {
    const { genre, premiere, nombre, colonne, contenu = "", origine, avecId } = evenement;
    const isRecent = ({ instant }: CelluleTapee): boolean => now - instant < ALLER_RETOUR_MS;
    // Which row stands where is no longer known.
    const left = genre === "cellules" ? this.tapees : [];
    this.tapees = left.filter((one) => one.isInQuestion || isRecent(one));
    const there = this.tapees.filter(
      ({ position }) => position >= premiere && position < premiere + nombre,
    );
    const touched = there.filter((one) => colonne === null || colonne === one.colonne);
    if (origine === "ailleurs" && nombre === 1 && !avecId) {
      // Of several cells at once nothing says what they hold.
      for (const tapee of contenu === "" ? touched : []) this.question(tapee);
      return;
    }
    const settled = nombre > 1 || avecId ? there : touched;
    this.tapees = this.tapees.filter((one) => !settled.includes(one));
    if (origine !== "ici" || genre !== "cellules" || !colonne || contenu === "") return;
    const tapee = { position: premiere, colonne, contenu, instant: now, isInQuestion: false };
    this.tapees = [...this.tapees, tapee];
  }

  private question(tapee: CelluleTapee): void {
    if (tapee.isInQuestion) return;
    tapee.isInQuestion = true;
    this.ports.scheduler.after(RAFALE_MS, () => void this.putBack(tapee));
  }

  private async putBack(tapee: CelluleTapee): Promise<void> {
    const { regards, historique } = this.ports;
    const { position, colonne, contenu } = tapee;
    try {
      const [lue] = await regards.readBelow(position - 1);
      const isEmptied = lue?.position === position && lue.cellules[colonne] === "";
      if (isEmptied && this.tapees.includes(tapee))
        await historique.change([{ avant: lue, apres: { [colonne]: contenu } }]);
    } catch {
      // Excel is busy, or nothing can be written: the cell stays as the other computer left it.
    } finally {
      this.tapees = this.tapees.filter((one) => one !== tapee);
    }
  }
}
