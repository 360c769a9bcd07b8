import type { AppelSaisi, MotifSaisi } from "../domain/appel";
import { elapsedSecondes, stopChronometre, toursSecondes } from "../domain/chronometre";
import { localDayOf, localHeureOf, parseDate, parseHeure } from "../domain/dates";
import { formatDuree, parseDuree } from "../domain/duree";
import { CANAL_EMAIL, byColumn, COLONNES, type Colonnes, keysMarked } from "../domain/historique";
import type { MotifEnCours, SaisieEnCours } from "./ports";

/** The call that a form says; what cannot be read is left for `checkAppel` to report. */
export function appelOfSaisie(saisie: SaisieEnCours, colonnes: Colonnes = COLONNES): AppelSaisi {
  const { idAppel, telephone, canal } = saisie;
  const tours = toursOf(saisie);
  return {
    idAppel,
    telephone,
    canal,
    ...byColumn(keysMarked("libre", colonnes), (key) => saisie[key]),
    date: parseDate(saisie.date),
    heure: heureOf(saisie),
    dureeSecondes: dureeOf(saisie.duree),
    // A part is one of several: a motif that is left alone has the whole.
    motifs: saisie.motifs.map((motif) =>
      motifOf(saisie.motifs.length > 1 ? motif : { ...motif, duree: "" }),
    ),
    ...(tours ? { tours } : {}),
  };
}

/**
 * The form with its timer stopped at `now` (epoch milliseconds), as it is saved; the timer gives the
 * duration, unless the référent typed one, or the part of each motif.
 */
export function closeSaisie(saisie: SaisieEnCours, now: number): SaisieEnCours {
  const { chronometre, canal, duree } = saisie;
  if (chronometre === null || chronometre.termine || canal === CANAL_EMAIL) return saisie;
  const stopped = stopChronometre(chronometre, now);
  return {
    ...saisie,
    chronometre: stopped,
    duree:
      duree.trim() === ""
        ? formatDuree(sommeDesParts(saisie) ?? elapsedSecondes(stopped, now))
        : duree,
  };
}

/** What the typed parts make together, once each motif of several has one that can be read; else null. */
export function sommeDesParts({ motifs }: SaisieEnCours): number | null {
  const parts = motifs.map(({ duree }) => dureeOf(duree));
  const total = parts.reduce<number>((sum, part) => sum + (part ?? Number.NaN), 0);
  return motifs.length > 1 && Number.isInteger(total) ? total : null;
}

/**
 * When the call of a form began, a fraction of a day: as it was typed; else when its timer started, unless
 * the call is of another day. Null where nothing says it, and for an e-mail.
 */
export function heureOf({ heure, date, canal, chronometre }: SaisieEnCours): number | null {
  const debut = chronometre?.segments[0]?.debut;
  if (heure || debut === undefined || canal === CANAL_EMAIL) return parseHeure(heure);
  return localDayOf(debut) === parseDate(date) ? localHeureOf(debut) : null;
}

/** NaN for a text that is no duration: it was given, yet `checkAppel` must refuse it. */
function dureeOf(text: string): number | null {
  return text.trim() === "" ? null : (parseDuree(text) ?? Number.NaN);
}

/** The laps of a stopped timer; its stretches are all closed, so the instant asked for is indifferent. */
function toursOf({ chronometre }: SaisieEnCours): number[] | null {
  return chronometre?.termine ? toursSecondes(chronometre, 0) : null;
}

function motifOf({ idLigne, code, niveau, statut, duree }: MotifEnCours): MotifSaisi {
  const dureeSecondes = dureeOf(duree);
  return {
    idLigne,
    code,
    statut,
    ...(niveau ? { niveau } : {}),
    ...(dureeSecondes === null ? {} : { dureeSecondes }),
  };
}
