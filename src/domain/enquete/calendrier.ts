import { fromSerial } from "../dates";
import { moisOf, type Periode, trimestreOf } from "../periode";

/** How often the survey is sent: monthly at first, quarterly since. */
export type Rythme = "trimestre" | "mois";

/** The monthly survey is answered from the 28th of its month to the first days of the next. */
const OUVERTURE_MENSUELLE = 28;

/**
 * The period that the survey asks for on `today` (serial day). Quarterly: the last finished quarter.
 * Monthly: the month itself once its survey is open, before that the last finished one.
 */
export function periodeDeLEnquete(today: number, rythme: Rythme = "trimestre"): Periode {
  if (rythme === "trimestre") return trimestreOf(trimestreOf(today).debut - 1);
  const ouverte = fromSerial(today).day >= OUVERTURE_MENSUELLE;
  return moisOf(ouverte ? today : moisOf(today).debut - 1);
}

/** When the survey of a period is to be answered, both days included (serial days). */
export interface FenetreEnquete {
  readonly periode: Periode;
  readonly ouverture: number;
  readonly cloture: number;
}

/** The survey that waits for its answers on `today` (serial day), the one that closes first; null when none does. */
export function fenetreOuverte(
  calendrier: readonly FenetreEnquete[],
  today: number,
): FenetreEnquete | null {
  const [first = null] = calendrier
    .filter(({ ouverture, cloture }) => ouverture <= today && today <= cloture)
    .sort((a, b) => a.cloture - b.cloture);
  return first;
}

/** The survey whose answers are looked at on `today`: the last that has opened; null before the first. */
export function derniereFenetre(
  calendrier: readonly FenetreEnquete[],
  today: number,
): FenetreEnquete | null {
  const opened = calendrier.filter(({ ouverture }) => ouverture <= today);
  return opened.sort((a, b) => a.ouverture - b.ouverture).at(-1) ?? null;
}
