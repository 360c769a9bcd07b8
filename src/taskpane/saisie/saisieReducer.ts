import { closeSaisie } from "../../application/appelOfSaisie";
import { newMotif } from "../../application/newSaisie";
import type { MotifEnCours, SaisieEnCours } from "../../application/ports";
import {
  addTour,
  type Chronometre,
  confirmChronometre,
  cutGap,
  elapsedSecondes,
  pauseChronometre,
  resumeChronometre,
  settleGaps,
  startChronometre,
  startEarlier,
  swapTours,
  touchChronometre,
} from "../../domain/chronometre";
import { formatDuree } from "../../domain/duree";
import type { Gap } from "./montre";
import { settleDuree, settlePart } from "./repartition";

/** The fields of the call that are typed or chosen, the motifs and the timer apart. */
export type ChampsSaisie = Omit<SaisieEnCours, "idAppel" | "motifs" | "chronometre">;

/** What happens to the form. Instants (`now`) are epoch milliseconds; `index` is 0-based. */
export type SaisieAction =
  | { readonly type: "replace"; readonly saisie: SaisieEnCours }
  | { readonly type: "edit"; readonly champs: Partial<ChampsSaisie> }
  | {
      readonly type: "editMotif";
      readonly index: number;
      readonly champs: Partial<Omit<MotifEnCours, "idLigne">>;
    }
  | { readonly type: "addMotif"; readonly idLigne: string }
  | { readonly type: "removeMotif"; readonly index: number }
  /** Exchanges it with the next one. */
  | { readonly type: "moveMotifDown"; readonly index: number }
  /** A part of the duration, or the whole, was typed: the other follows, so that they add up. */
  | { readonly type: "settlePart" | "settleDuree" }
  /** A call that is timed is of the day on which its timer starts (`date`, as a date field gives it). */
  | { readonly type: "start"; readonly now: number; readonly date?: string }
  | { readonly type: "pause" | "resume" | "stop"; readonly now: number }
  /** Something passed that nobody can tell; what a person then says of it. */
  | { readonly type: "gap"; readonly gap: Gap }
  | { readonly type: "settleGaps"; readonly compte: boolean }
  /** A person does something in the form, or says that the call went on. */
  | { readonly type: "touch" | "confirm"; readonly now: number }
  | { readonly type: "startEarlier"; readonly ms: number }
  | { readonly type: "nextMotif"; readonly now: number; readonly idLigne: string };

/** The form after an action; an action that does not apply leaves it as it is. */
export function saisieReducer(saisie: SaisieEnCours, action: SaisieAction): SaisieEnCours {
  switch (action.type) {
    case "replace":
      return action.saisie;
    case "edit":
      return { ...saisie, ...action.champs };
    case "editMotif":
      return { ...saisie, motifs: editAt(saisie.motifs, action.index, action.champs) };
    case "addMotif":
      return { ...saisie, motifs: [...saisie.motifs, newMotif(action.idLigne)] };
    case "removeMotif":
      return settleDuree(removeMotif(saisie, action.index));
    case "moveMotifDown":
      return moveMotifDown(saisie, action.index);
    case "settlePart":
      return settlePart(saisie);
    case "settleDuree":
      return settleDuree(saisie);
    case "startEarlier":
      return mapTimer(saisie, (chronometre) => startEarlier(chronometre, action.ms));
    case "start":
      return saisie.chronometre
        ? saisie
        : withTimer({ ...saisie, date: action.date ?? saisie.date }, startChronometre(action.now));
    case "gap":
      return mapTimer(saisie, (chronometre) => cutGap(chronometre, action.gap));
    case "settleGaps":
      return followTimer(saisie, (chronometre) => settleGaps(chronometre, action.compte));
    case "touch":
      return mapTimer(saisie, (chronometre) => touchChronometre(chronometre, action.now));
    case "confirm":
      return mapTimer(saisie, (chronometre) => confirmChronometre(chronometre, action.now));
    case "pause":
      return mapTimer(saisie, (chronometre) => pauseChronometre(chronometre, action.now));
    case "resume":
      return resume(saisie, action.now);
    case "stop":
      return settleDuree(closeSaisie(saisie, action.now));
    case "nextMotif":
      return nextMotif(saisie, action.now, action.idLigne);
  }
}

function editAt(
  motifs: readonly MotifEnCours[],
  index: number,
  champs: Partial<MotifEnCours>,
): MotifEnCours[] {
  return motifs.map((motif, at) => (at === index ? { ...motif, ...champs } : motif));
}

/** The last motif stays; the lap of a removed one goes to its neighbour, so that laps still add up. */
function removeMotif(saisie: SaisieEnCours, index: number): SaisieEnCours {
  const { motifs } = saisie;
  if (motifs.length < 2 || motifs[index] === undefined) return saisie;
  const left = { ...saisie, motifs: motifs.filter((_, at) => at !== index) };
  return mapTimer(left, (chronometre) =>
    chronometre.tours.length === motifs.length - 1 ? withoutTour(chronometre, index) : chronometre,
  );
}

/** Its lap goes with it; a motif whose lap still runs stays where it is. */
function moveMotifDown(saisie: SaisieEnCours, index: number): SaisieEnCours {
  const { motifs, chronometre } = saisie;
  const [motif, next] = motifs.slice(index);
  if (motif === undefined || next === undefined) return saisie;
  const moved = {
    ...saisie,
    motifs: [...motifs.slice(0, index), next, motif, ...motifs.slice(index + 2)],
  };
  if (chronometre?.tours.length !== motifs.length - 1) return moved;
  const swapped = swapTours(chronometre, index);
  return swapped === chronometre ? saisie : withTimer(moved, swapped);
}

function withoutTour(chronometre: Chronometre, index: number): Chronometre {
  const bound = Math.min(index, chronometre.tours.length - 1);
  return { ...chronometre, tours: chronometre.tours.filter((_, at) => at !== bound) };
}

/** Also takes a timer up again that was ended too soon: a duration that it gave then follows it anew. */
function resume(saisie: SaisieEnCours, now: number): SaisieEnCours {
  const { chronometre } = saisie;
  if (!chronometre) return saisie;
  const resumed = withTimer(saisie, resumeChronometre({ ...chronometre, termine: false }, now));
  const typed = saisie.duree !== formatDuree(elapsedSecondes(chronometre, now));
  return chronometre.termine && !typed ? { ...resumed, duree: "" } : resumed;
}

function nextMotif(saisie: SaisieEnCours, now: number, idLigne: string): SaisieEnCours {
  if (!saisie.chronometre || saisie.chronometre.termine) return saisie;
  return {
    ...withTimer(saisie, addTour(saisie.chronometre, now)),
    motifs: [...saisie.motifs, newMotif(idLigne)],
  };
}

function withTimer(saisie: SaisieEnCours, chronometre: Chronometre): SaisieEnCours {
  return { ...saisie, chronometre };
}

/** A duration that the stopped timer gave follows what changes it. */
function followTimer(
  saisie: SaisieEnCours,
  change: (chronometre: Chronometre) => Chronometre,
): SaisieEnCours {
  const { chronometre, duree } = saisie;
  if (!chronometre) return saisie;
  const changed = withTimer(saisie, change(chronometre));
  if (!chronometre.termine || duree !== formatDuree(elapsedSecondes(chronometre, 0)))
    return changed;
  return settleDuree({ ...changed, duree: formatDuree(elapsedSecondes(change(chronometre), 0)) });
}

function mapTimer(
  saisie: SaisieEnCours,
  change: (chronometre: Chronometre) => Chronometre,
): SaisieEnCours {
  const { chronometre } = saisie;
  if (!chronometre) return saisie;
  const changed = change(chronometre);
  return changed === chronometre ? saisie : withTimer(saisie, changed);
}
