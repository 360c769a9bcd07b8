import type { Clock, Ecrit, Scheduler } from "../ports";
import type { EtatFichier } from "../portsVeille";
import type { AppelsVeilles, AppelVeille } from "./appelVeille";

/** When a call is looked at by itself after it was written. */
export const PREMIER_REGARD_MS = 6_000;
/** A call is safe once it was seen whole in a saved file so long after it was written: others' changes have come. */
export const SUR_APRES_MS = 30 * 60_000;
/** Those that become safe are looked at together. */
export const PAS_MS = 5 * 60_000;
/** After an event rows are looked at so late: more may come, and who collided must not collide again. */
export const APRES_EVENEMENT_MS = { least: 300, most: 4_000 };
/** What is due within a second is due. */
const BIENTOT_MS = 1_000;
/** A call that is only looked at from time to time comes along with a look that is so near. */
const AVEC_DAUTRES_MS = 30_000;
/** While the file is not saved, a call is looked at again when it is twice as old, and no sooner than this. */
const NON_ENREGISTRE_MS = 60_000;
/** How long to wait after long work was found under way, and, doubled each time, after a refusal. */
const REPRISE_MS = 5_000;
/** Calls a request: each takes some hundred bytes of it. */
export const APPELS_PAR_REGARD = 100;

export interface EcheancesPorts {
  readonly appels: AppelsVeilles;
  readonly scheduler: Scheduler;
  readonly clock: Clock;
  /** From 0 (included) to 1. */
  readonly hasard: () => number;
  /** Looks at what is due, which takes `takeDue`. */
  readonly look: () => Promise<void>;
}

/**
 * When each call is looked at next, as sparingly as it can be: several in one request, one request at a
 * time, those whose moment matters little along with others, later and later where Excel refuses.
 */
export class Echeances {
  private planned: { readonly at: number; readonly cancel: () => void } | null = null;
  private started = false;
  private looking = false;
  private refus = 0;

  constructor(private readonly ports: EcheancesPorts) {}

  get isStarted(): boolean {
    return this.started;
  }

  start(): void {
    this.started = true;
    this.plan();
  }

  stop(): void {
    this.started = false;
    this.planned?.cancel();
    this.planned = null;
  }

  /** Sees to it that the look happens which is due next. */
  plan(): void {
    if (!this.started || this.looking) return;
    const { appels, clock, scheduler } = this.ports;
    const at = Math.min(...[...appels.values()].map(({ echeance }) => echeance));
    if (at === Infinity || (this.planned && this.planned.at <= at)) return;
    this.planned?.cancel();
    const cancel = scheduler.after(Math.max(0, at - clock.now()), () => {
      this.planned = null;
      void this.look();
    });
    this.planned = { at, cancel };
  }

  lookAt(appelVeille: AppelVeille, instant: number): void {
    if (instant >= appelVeille.echeance) return;
    appelVeille.echeance = instant;
    appelVeille.souple = false;
  }

  lookIn(appelVeille: AppelVeille, delay: number): void {
    this.lookAt(appelVeille, this.ports.clock.now() + delay);
  }

  /** From time to time, until a call is safe; less and less often while the file is not saved. */
  lookAgain(appelVeille: AppelVeille, { instant }: Ecrit, { enregistre }: EtatFichier): void {
    const now = this.ports.clock.now();
    const step = Math.ceil((instant + SUR_APRES_MS) / PAS_MS) * PAS_MS;
    const wait = Math.min(SUR_APRES_MS, Math.max(NON_ENREGISTRE_MS, now - instant));
    const at = enregistre ? Math.max(now + PAS_MS, step) : now + wait;
    if (appelVeille.echeance === Infinity)
      Object.assign(appelVeille, { echeance: at, souple: true });
    else this.lookAt(appelVeille, at);
  }

  /** When all that an event touches is looked at: with what earlier ones touched, or by chance within seconds. */
  afterEvent(now: number): number {
    const { least, most } = APRES_EVENEMENT_MS;
    const next = this.planned?.at ?? Infinity;
    const isSoon = next >= now + least && next <= now + most;
    return isSoon ? next : now + least + (most - least) * this.ports.hasard();
  }

  /** The calls whose moment has come, with them those whose moment is near: nothing plans them any more. */
  takeDue(now: number): readonly string[] {
    const isDue = ({ echeance }: AppelVeille): boolean => echeance <= now + BIENTOT_MS;
    const isNear = ({ echeance, souple }: AppelVeille): boolean =>
      souple && echeance <= now + AVEC_DAUTRES_MS;
    const all = [...this.ports.appels];
    for (const [, one] of all)
      if (isDue(one) && one.aQualifier > 0) one.echeance = now + APRES_EVENEMENT_MS.least;
    const known = all.filter(([, { aQualifier }]) => aQualifier === 0);
    const due = known.filter(([, one]) => isDue(one));
    if (due.length === 0) return [];
    const near = known.filter(([, one]) => !isDue(one) && isNear(one));
    const taken = [...due, ...near].slice(0, APPELS_PAR_REGARD);
    for (const [, one] of taken) one.echeance = Infinity;
    return taken.map(([idAppel]) => idAppel);
  }

  /** Excel has answered: the next refusal is the first one. */
  answered(): void {
    this.refus = 0;
  }

  /** Nothing was learned of these calls: long work is under way, or Excel refused. */
  postpone(idAppels: readonly string[], cause: "occupe" | "refus"): void {
    this.refus = Math.min(this.refus + 1, 4);
    const wait = cause === "occupe" ? REPRISE_MS : REPRISE_MS * 2 ** this.refus;
    for (const idAppel of idAppels) {
      const appelVeille = this.ports.appels.get(idAppel);
      const echeance = this.ports.clock.now() + wait;
      if (appelVeille) Object.assign(appelVeille, { echeance, souple: false });
    }
  }

  private async look(): Promise<void> {
    if (this.looking || !this.started) return;
    this.looking = true;
    try {
      await this.ports.look();
    } finally {
      this.looking = false;
      this.plan();
    }
  }
}
