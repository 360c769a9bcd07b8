import type { Horaires, Plage } from "../assistance";
import { minutesOfHeure } from "../heure";
import { jourDeSemaine } from "../ouverture";

/** When people call: the calls of a period by weekday and hour of their beginning. */
export interface Affluence {
  /** Calls that began in each minute of the week, 0 being Monday, 0:00; 10,080 of them. */
  readonly parMinute: Uint32Array;
  /** Calls whose time is not known: they are in no cell. */
  readonly sansHeure: number;
}

export const JOURS_PAR_SEMAINE = 7;
export const HEURES_PAR_JOUR = 24;
export const MINUTES_PAR_JOUR = 1440;

/**
 * Minutes of the week since Monday, 0:00, of a serial day and a time of day (a fraction of a day): what
 * the column *Créneau* holds.
 */
export function creneauOf(date: number, heure: number): number {
  return (jourDeSemaine(date) - 1) * MINUTES_PAR_JOUR + minutesOfHeure(heure);
}

export interface CompteurAffluence {
  /**
   * The serial day and the time of a row, and its call (null for an e-mail), as `visitByAppel` gives them:
   * the first row of a call says when it began.
   */
  add(date: number, heure: number | null, appel: number | null): void;
  affluence(): Affluence;
}

export function createCompteurAffluence(): CompteurAffluence {
  const parMinute = new Uint32Array(JOURS_PAR_SEMAINE * MINUTES_PAR_JOUR);
  let sansHeure = 0;
  let last: number | null = null;
  return {
    add(date, heure, appel) {
      if (appel === null || appel === last) return;
      last = appel;
      if (heure === null) sansHeure += 1;
      else {
        const creneau = creneauOf(date, heure);
        parMinute[creneau] = (parMinute[creneau] ?? 0) + 1;
      }
    },
    affluence: () => ({ parMinute, sansHeure }),
  };
}

/** Calls that began from one minute of the week to another, which is left out. */
function appelsEntreMinutes({ parMinute }: Affluence, debut: number, fin: number): number {
  let appels = 0;
  for (let minute = debut; minute < fin; minute += 1) appels += parMinute[minute] ?? 0;
  return appels;
}

/** Calls by weekday (0 = lundi) and hour (0 to 23). */
export function grilleOf(affluence: Affluence): readonly (readonly number[])[] {
  return Array.from({ length: JOURS_PAR_SEMAINE }, (_, jour) =>
    Array.from({ length: HEURES_PAR_JOUR }, (_, heure) => {
      const debut = jour * MINUTES_PAR_JOUR + heure * 60;
      return appelsEntreMinutes(affluence, debut, debut + 60);
    }),
  );
}

/** The calls whose time is known. */
export function appelsAvecHeure(affluence: Affluence): number {
  return appelsEntreMinutes(affluence, 0, affluence.parMinute.length);
}

/** The calls that began while the help desk did not answer, by the hours of its week; holidays are days like others. */
export function appelsHorsHoraires(affluence: Affluence, horaires: Horaires): number {
  const pendant = horaires.jours
    .flatMap((jour) =>
      horaires.plages.map(({ debut, fin }) => {
        const minuit = (jour - 1) * MINUTES_PAR_JOUR;
        return appelsEntreMinutes(affluence, minuit + debut, minuit + fin);
      }),
    )
    .reduce((sum, appels) => sum + appels, 0);
  return appelsAvecHeure(affluence) - pendant;
}

/** Whether the help desk answers at some moment of an hour (0 to 23) of a weekday (0 = lundi). */
export function isHeureOuverte({ jours, plages }: Horaires, jour: number, heure: number): boolean {
  return jours.includes(jour + 1) && plages.some((plage) => isDansHeure(plage, heure));
}

function isDansHeure({ debut, fin }: Plage, heure: number): boolean {
  return debut < (heure + 1) * 60 && fin > heure * 60;
}
