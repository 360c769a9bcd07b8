/**
 * The call timer, as data: instants only, so that it survives a reload, a closed pane and a crash.
 * Instants are epoch milliseconds given by the caller; nothing here reads a clock.
 */
export interface Chronometre {
  /** Running stretches; the last one is open (`fin` null) while the timer runs. */
  readonly segments: readonly { readonly debut: number; readonly fin: number | null }[];
  /** Elapsed milliseconds at each « Motif suivant ». */
  readonly tours: readonly number[];
  readonly termine: boolean;
}

export type EtatChronometre = "enCours" | "enPause" | "termine";

export function startChronometre(now: number): Chronometre {
  return { segments: [{ debut: now, fin: null }], tours: [], termine: false };
}

export function etatOf(chronometre: Chronometre): EtatChronometre {
  if (chronometre.termine) return "termine";
  return isOpen(chronometre) ? "enCours" : "enPause";
}

/** Does nothing on a timer that does not run. */
export function pauseChronometre(chronometre: Chronometre, now: number): Chronometre {
  if (!isOpen(chronometre)) return chronometre;
  return {
    ...chronometre,
    segments: chronometre.segments.map((s) => (s.fin === null ? { ...s, fin: now } : s)),
  };
}

/** Does nothing on a timer that runs or is finished. */
export function resumeChronometre(chronometre: Chronometre, now: number): Chronometre {
  if (chronometre.termine || isOpen(chronometre)) return chronometre;
  return { ...chronometre, segments: [...chronometre.segments, { debut: now, fin: null }] };
}

export function stopChronometre(chronometre: Chronometre, now: number): Chronometre {
  return { ...pauseChronometre(chronometre, now), termine: true };
}

/** « Motif suivant »: what has elapsed since the last lap belongs to the motif that ends here. */
export function addTour(chronometre: Chronometre, now: number): Chronometre {
  if (chronometre.termine) return chronometre;
  return { ...chronometre, tours: [...chronometre.tours, elapsedMs(chronometre, now)] };
}

/** The call had begun earlier than the timer by so many milliseconds: its first lap is the longer for it. */
export function startEarlier(chronometre: Chronometre, ms: number): Chronometre {
  return {
    ...chronometre,
    segments: chronometre.segments.map((segment, index) =>
      index === 0 ? { ...segment, debut: segment.debut - ms } : segment,
    ),
    tours: chronometre.tours.map((tour) => tour + ms),
  };
}

/**
 * Exchanges the lap `index` (0-based) with the next one, as their motifs were. Does nothing when one
 * of them is still running or was never measured.
 */
export function swapTours(chronometre: Chronometre, index: number): Chronometre {
  const { tours, termine } = chronometre;
  const bounds = [0, ...tours, ...(termine ? [elapsedMs(chronometre, 0)] : [])];
  const [debut, milieu, fin] = bounds.slice(index);
  if (debut === undefined || milieu === undefined || fin === undefined) return chronometre;
  return {
    ...chronometre,
    tours: tours.map((tour, at) => (at === index ? debut + fin - milieu : tour)),
  };
}

/** Whole seconds elapsed; never negative, even when the clock was set back meanwhile. */
export function elapsedSecondes(chronometre: Chronometre, now: number): number {
  return Math.floor(elapsedMs(chronometre, now) / 1000);
}

/** Seconds (maybe fractional) of each lap, the current one included: one more than « Motif suivant » was used. */
export function toursSecondes(chronometre: Chronometre, now: number): number[] {
  const bounds = [0, ...chronometre.tours, elapsedMs(chronometre, now)];
  return bounds.slice(1).map((end, index) => Math.max(0, end - (bounds[index] ?? 0)) / 1000);
}

function isOpen(chronometre: Chronometre): boolean {
  return chronometre.segments.at(-1)?.fin === null;
}

function elapsedMs(chronometre: Chronometre, now: number): number {
  return chronometre.segments.reduce(
    (sum, { debut, fin }) => sum + Math.max(0, (fin ?? now) - debut),
    0,
  );
}
