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
