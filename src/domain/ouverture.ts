import { localDayOf, type CivilDate, toSerial } from "./dates";
import type { Horaires, Plage } from "./assistance";
import { normalizeLibelle } from "./libelles";

/** The name of the public holiday on a serial day, null on any other day. */
export type FerieOf = (jour: number) => string | null;

/** A moment of the civil calendar. */
export interface MomentCivil {
  /** Excel serial day. */
  readonly jour: number;
  /** Minutes since midnight. */
  readonly minute: number;
}

export type EtatAssistance =
  | {
      readonly ouvert: true;
      /** Minutes since midnight, today. */
      readonly jusqua: number;
    }
  | {
      readonly ouvert: false;
      /** Today's public holiday, when it is what keeps it closed. */
      readonly ferie: string | null;
      /** Null where it does not open within a year. */
      readonly ouverture: MomentCivil | null;
    };

const JOURS_CHERCHES = 366;

/**
 * The civil moment of an instant (epoch milliseconds), in the device's own time zone: a référent sits
 * in the department whose phone he answers, and hours overseas are stated in their local time.
 */
function momentOf(instant: number): MomentCivil {
  const date = new Date(instant);
  return { jour: localDayOf(instant), minute: date.getHours() * 60 + date.getMinutes() };
}

/** Whether a help desk answers at an instant (epoch milliseconds), until when, or from when. */
export function etatAssistance(
  horaires: Horaires,
  instant: number,
  ferieOf: FerieOf,
): EtatAssistance {
  return etatAt(horaires, momentOf(instant), ferieOf);
}

/** The same at a civil moment. Hours are civil: a change of clock moves neither opening nor closing. */
export function etatAt(
  horaires: Horaires,
  { jour, minute }: MomentCivil,
  ferieOf: FerieOf,
): EtatAssistance {
  const today = plagesOf(horaires, jour, ferieOf);
  const open = today.find(({ debut, fin }) => debut <= minute && minute < fin);
  if (open) return { ouvert: true, jusqua: open.fin };
  const ferie = isWorked(horaires, jour) ? ferieOf(jour) : null;
  return { ouvert: false, ferie, ouverture: nextOpening(horaires, { jour, minute }, ferieOf) };
}

function nextOpening(horaires: Horaires, after: MomentCivil, ferieOf: FerieOf): MomentCivil | null {
  for (let offset = 0; offset <= JOURS_CHERCHES; offset += 1) {
    const jour = after.jour + offset;
    const from = offset === 0 ? after.minute + 1 : 0;
    const plage = plagesOf(horaires, jour, ferieOf).find(({ debut }) => debut >= from);
    if (plage) return { jour, minute: plage.debut };
  }
  return null;
}

function plagesOf(horaires: Horaires, jour: number, ferieOf: FerieOf): readonly Plage[] {
  return isWorked(horaires, jour) && ferieOf(jour) === null ? horaires.plages : [];
}

function isWorked(horaires: Horaires, jour: number): boolean {
  return horaires.jours.includes(jourDeSemaine(jour));
}

/** 1 = lundi … 7 = dimanche, of an Excel serial day (day 2 of its calendar is a Monday). */
export function jourDeSemaine(jour: number): number {
  return ((Math.floor(jour) + 5) % 7) + 1;
}

/** Public holidays of some departments only; they come on top of the national ones. */

/** Alsace and Moselle keep two more holidays. */
const ALSACE_MOSELLE = ["bas-rhin", "haut-rhin", "moselle"];

const ABOLITION = "Abolition de l'esclavage";

/** Each overseas department marks the abolition of slavery on a date of its own. */
const ABOLITIONS: ReadonlyMap<string, Omit<CivilDate, "year">> = new Map([
  ["guadeloupe", { month: 5, day: 27 }],
  ["martinique", { month: 5, day: 22 }],
  ["guyane", { month: 6, day: 10 }],
  ["la reunion", { month: 12, day: 20 }],
  ["mayotte", { month: 4, day: 27 }],
]);

/** Whether a department, given by its name, keeps the holidays of Alsace and Moselle. */
export function isAlsaceMoselle(departement: string): boolean {
  return ALSACE_MOSELLE.includes(normalizeLibelle(departement));
}

/** The overseas holiday of a department, given by its name; null where there is none. */
export function ferieOutreMer(
  departement: string,
  year: number,
): { readonly nom: string; readonly jour: number } | null {
  const date = ABOLITIONS.get(normalizeLibelle(departement));
  return date ? { nom: ABOLITION, jour: toSerial({ year, ...date }) } : null;
}
