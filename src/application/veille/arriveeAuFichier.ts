import type { Clock, Scheduler } from "../ports";
import type { EtatFichier, Evenement, Regards } from "../portsVeille";
import { ALLER_RETOUR_MS, type AppelVeille, VENANT_DETRE_ECRITE_MS } from "./appelVeille";

/** What comes from elsewhere so close together came in one go. */
export const RAFALE_MS = 300;
/** What was changed here so soon after a call was written belongs to its writing. */
const AVEC_LUI_MS = 1_000;

/** Rows of a call for which something came from elsewhere before they were known to be in the file. */
export interface Concernees {
  readonly ids: readonly string[];
  readonly appelVeille: AppelVeille;
}

export interface ArriveePorts {
  readonly regards: Pick<Regards, "readFichier">;
  readonly scheduler: Scheduler;
  readonly clock: Clock;
  /** Told of rows for which something came that was meant for others. */
  readonly meanForAnother: (ids: readonly string[], evenement: Evenement) => void;
  /** Told how the file was when it was asked. */
  readonly noteFichier: (fichier: EtatFichier, asked: number) => void;
}

/**
 * Whether a call had reached the file when something came from elsewhere for its rows. Before that nobody
 * there can have seen them: it was meant for another row.
 */
export class ArriveeAuFichier {
  /** When something came from elsewhere lately. */
  private ailleurs: number[] = [];
  /** When something last came from elsewhere, and when it had before what came in one go with that. */
  private derniere = -Infinity;
  private avantRafale = -Infinity;
  /** What came in one go, and is not known yet to have been meant for others: the file is asked once. */
  private unsent: NonEnvoyees[] = [];
  /** When something was last changed here, as far as events tell. */
  private changeIci = -Infinity;

  constructor(private readonly ports: ArriveePorts) {}

  /** Something happened to the history's sheet. */
  hear({ origine }: Evenement, now: number): void {
    if (origine === "ailleurs") {
      if (now - this.derniere > RAFALE_MS) this.avantRafale = this.derniere;
      this.derniere = now;
      this.ailleurs.push(now);
    } else this.changeIci = now;
  }

  /** What the file tells of a call that this pane has written, as it was when it was asked. */
  note(appelVeille: AppelVeille, fichier: EtatFichier, asked: number): void {
    if (this.isOutside(fichier, appelVeille)) appelVeille.horsFichier = asked;
    if (fichier.enregistre) appelVeille.dansFichier = true;
  }

  /** Something came from elsewhere now, for these: were they there? Where nothing tells, the file is asked. */
  qualify(concernees: readonly Concernees[], evenement: Evenement, now: number): void {
    const isAsking = this.unsent.length > 0;
    for (const { ids, appelVeille } of concernees) {
      if (isBeforeFile(appelVeille, now)) this.ports.meanForAnother(ids, evenement);
      else {
        appelVeille.aQualifier += 1;
        const seen = appelVeille.regards > 0;
        const wasLinked = this.avantRafale >= appelVeille.instant + ALLER_RETOUR_MS;
        this.unsent.push({
          ids,
          appelVeille,
          mayMerge: seen && !wasLinked,
          evenement,
          instant: now,
        });
      }
    }
    if (!isAsking && this.unsent.length > 0)
      this.ports.scheduler.after(RAFALE_MS, () => void this.ask());
  }

  /**
   * When the file has been saved meanwhile, what came in one go with others came by that merge; not where
   * others' changes had come in all the while: what the call wrote went out then too.
   */
  private async ask(): Promise<void> {
    const { regards, clock, noteFichier, meanForAnother } = this.ports;
    const { unsent, ailleurs } = this;
    const asked = clock.now();
    this.unsent = [];
    this.ailleurs = ailleurs.filter((one) => one > asked - 10 * RAFALE_MS);
    try {
      const fichier = await regards.readFichier();
      for (const { ids, appelVeille, mayMerge, evenement, instant } of unsent) {
        const rafale = ailleurs.filter((one) => Math.abs(one - instant) <= RAFALE_MS).length > 1;
        const isByMerge = rafale && mayMerge && fichier.enregistre;
        // Others may have been told sooner that the file held none of it.
        const isEarlier =
          isBeforeFile(appelVeille, instant) || this.isOutside(fichier, appelVeille);
        if (isEarlier || isByMerge) meanForAnother(ids, evenement);
      }
      noteFichier(fichier, asked);
    } catch {
      // Not known: what came counts as a person's, and stays.
    } finally {
      for (const { appelVeille } of unsent) appelVeille.aQualifier -= 1;
    }
  }

  /**
   * Whether a call is certain not to be in the file. What is unsaved may also be something later, which was
   * written here once the call had reached the file; but not for long, where the file saves itself.
   */
  private isOutside(
    { enregistre, enregistrementAuto }: EtatFichier,
    { dansFichier, instant }: AppelVeille,
  ): boolean {
    if (enregistre || dansFichier) return false;
    const isLast = this.changeIci <= instant + AVEC_LUI_MS;
    const age = this.ports.clock.now() - instant;
    return isLast || !enregistrementAuto || age > VENANT_DETRE_ECRITE_MS;
  }
}

interface NonEnvoyees extends Concernees {
  /** Whether the file was seen unsaved since they were written, and nothing has come from elsewhere since then. */
  readonly mayMerge: boolean;
  readonly evenement: Evenement;
  readonly instant: number;
}

/** Whether what came from elsewhere at this moment came too soon to answer to what the call wrote. */
const isBeforeFile = ({ horsFichier }: AppelVeille, instant: number): boolean =>
  instant - horsFichier < ALLER_RETOUR_MS;
