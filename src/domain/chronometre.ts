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
  /** Stretches that are left out, until a person says whether the call went on in them. */
  readonly trous?: readonly Trou[];
  /** Elapsed milliseconds when a person last did something in the form. */
  readonly activite?: number;
  /** Elapsed milliseconds up to which a person confirmed that the call went on. */
  readonly confirme?: number;
}

/** A stretch in which the computer slept, or its clock leapt. */
export interface Trou {
  /** Of the stretch that follows it, in `segments`. */
  readonly segment: number;
  /** How many laps had ended before it. */
  readonly tours: number;
  readonly ms: number;
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

/**
 * Whole seconds elapsed; never negative, even when the clock was set back meanwhile. What was timed took
 * some time: its first second counts as soon as it has begun.
 */
export function elapsedSecondes(chronometre: Chronometre, now: number): number {
  const ms = elapsedMs(chronometre, now);
  return Math.max(Math.floor(ms / 1000), Math.sign(ms));
}

/** Seconds (maybe fractional) of each lap, the current one included: one more than « Motif suivant » was used. */
export function toursSecondes(chronometre: Chronometre, now: number): number[] {
  const bounds = [0, ...chronometre.tours, elapsedMs(chronometre, now)];
  return bounds.slice(1).map((end, index) => Math.max(0, end - (bounds[index] ?? 0)) / 1000);
}

/**
 * Leaves out of a running timer what passed from `from` to `to`, and notes a gap of `ms`, which may be
 * longer: a clock that stood still meanwhile does not see all of it.
 */
export function cutGap(
  chronometre: Chronometre,
  { from, to, ms }: { readonly from: number; readonly to: number; readonly ms: number },
): Chronometre {
  if (!isOpen(chronometre)) return chronometre;
  const { segments, tours, trous = [] } = pauseChronometre(chronometre, from);
  return {
    ...chronometre,
    segments: [...segments, { debut: to, fin: null }],
    trous: [...trous, { segment: segments.length, tours: tours.length, ms }],
  };
}

/** Two panes notice the same gap a moment apart. */
const SAME_GAP_MS = 2_000;

/** Whether the last gap of the timer is this one, noticed by another pane that shows the same call. */
export function isLastGap(
  { segments, trous = [] }: Chronometre,
  { to, ms }: { readonly to: number; readonly ms: number },
): boolean {
  const last = trous.at(-1);
  if (last?.segment !== segments.length - 1) return false;
  const debut = segments.at(-1)?.debut ?? 0;
  return Math.abs(to - debut) < SAME_GAP_MS && Math.abs(ms - last.ms) < SAME_GAP_MS;
}

/** Milliseconds of the gaps that nobody has decided about. */
export function gapsMs({ trous = [] }: Chronometre): number {
  return trous.reduce((sum, { ms }) => sum + ms, 0);
}

/** A person has decided: the call went on in the gaps (`compte`), or it did not. */
export function settleGaps(
  { trous = [], ...chronometre }: Chronometre,
  compte: boolean,
): Chronometre {
  if (!compte) return chronometre;
  const added = (segment: number): number =>
    trous.reduce((sum, trou) => sum + (trou.segment === segment ? trou.ms : 0), 0);
  const before = (tour: number): number =>
    trous.reduce((sum, trou) => sum + (trou.tours <= tour ? trou.ms : 0), 0);
  return {
    ...chronometre,
    segments: chronometre.segments.map((segment, index) => ({
      ...segment,
      debut: segment.debut - added(index),
    })),
    tours: chronometre.tours.map((tour, index) => tour + before(index)),
  };
}

/** Activity is noted to the second. */
const ACTIVITE_MS = 1_000;

/** Somebody does something in the form at `now`; the same timer where that was noted less than a second ago. */
export function touchChronometre(chronometre: Chronometre, now: number): Chronometre {
  const activite = elapsedMs(chronometre, now);
  const since = Math.abs(activite - (chronometre.activite ?? -Infinity));
  return isOpen(chronometre) && since >= ACTIVITE_MS ? { ...chronometre, activite } : chronometre;
}

/** Somebody says that the call goes on, or did until `now`. */
export function confirmChronometre(chronometre: Chronometre, now: number): Chronometre {
  return { ...chronometre, confirme: elapsedMs(chronometre, now) };
}

/** What must be asked about a timer before its duration is saved. */
export type QuestionDuree =
  /** Seconds that may belong to the call or not. */
  | { readonly type: "trou"; readonly secondes: number }
  /** It has run for very long; somebody did something in the form after so many seconds. */
  | { readonly type: "oubli"; readonly activite: number };

/** Null where the timer is to be believed. `seuil`: seconds after which it may have been forgotten. */
export function questionDuree(
  chronometre: Chronometre,
  now: number,
  seuil: number,
): QuestionDuree | null {
  const gaps = gapsMs(chronometre);
  if (gaps > 0) return { type: "trou", secondes: Math.round(gaps / 1000) };
  const { activite = 0, confirme = 0 } = chronometre;
  if (etatOf(chronometre) === "enPause") return null;
  if (elapsedMs(chronometre, now) - confirme < seuil * 1000) return null;
  return { type: "oubli", activite: Math.floor(activite / 1000) };
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
