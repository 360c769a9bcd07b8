import { formatDate, fromSerial } from "../dates";
import { isSamePeriode, moisOf, type Periode, trimestreOf } from "../periode";

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

/**
 * The survey that a department still has to answer on `today` (serial day): one whose window is open,
 * the one that closes first, or else the last that has opened, even when it is late by now. Null once
 * its answers were sent, which `envoyees` tells by their periods.
 */
export function fenetreARendre(
  calendrier: readonly FenetreEnquete[],
  envoyees: readonly Periode[],
  today: number,
): FenetreEnquete | null {
  const derniere = derniereFenetre(calendrier, today);
  const waiting = calendrier.filter(
    (fenetre) =>
      !envoyees.some((periode) => isSamePeriode(periode, fenetre.periode)) &&
      fenetre.ouverture <= today &&
      (today <= fenetre.cloture || fenetre === derniere),
  );
  const open = fenetreOuverte(waiting, today);
  return open ?? waiting[0] ?? null;
}

/** « Enquête d'octobre : à rendre du 28/10 au 02/11 »: the year of its period is said where it is not that of `today`. */
export function annonceDeFenetre(
  { periode, ouverture, cloture }: FenetreEnquete,
  today: number,
): string {
  const jour = (serial: number): string => formatDate(serial).slice(0, "28/10".length);
  return `Enquête ${deLaPeriode(periode, today)}\u00a0: à rendre du ${jour(ouverture)} au ${jour(cloture)}`;
}

/** « d'octobre », « du 4e trimestre 2025 », « du 03/10/2026 au 09/10/2026 ». */
function deLaPeriode(periode: Periode, today: number): string {
  const { year, month } = fromSerial(periode.debut);
  const annee = year === fromSerial(today).year ? "" : ` ${year}`;
  if (isSamePeriode(periode, moisOf(periode.debut))) {
    const nom = MOIS[month - 1] ?? "";
    return `${/^[ao]/.test(nom) ? "d'" : "de "}${nom}${annee}`;
  }
  if (isSamePeriode(periode, trimestreOf(periode.debut))) {
    const rang = Math.ceil(month / 3);
    return `du ${rang}${rang === 1 ? "er" : "e"} trimestre${annee}`;
  }
  return `du ${formatDate(periode.debut)} au ${formatDate(periode.fin)}`;
}

const MOIS = [
  ...["janvier", "février", "mars", "avril", "mai", "juin"],
  ...["juillet", "août", "septembre", "octobre", "novembre", "décembre"],
] as const;

/** The survey whose answers are looked at on `today`: the last that has opened; null before the first. */
export function derniereFenetre(
  calendrier: readonly FenetreEnquete[],
  today: number,
): FenetreEnquete | null {
  // The first of two that open together, as the national workbook's formulas find it.
  return calendrier
    .filter(({ ouverture }) => ouverture <= today)
    .reduce<FenetreEnquete | null>(
      (last, fenetre) => (last && last.ouverture >= fenetre.ouverture ? last : fenetre),
      null,
    );
}

/** Headers of the table *CalendrierEnquete*, in order; one row a window, serial days. */
export const COLONNES_CALENDRIER = {
  debut: "Du",
  fin: "Au",
  ouverture: "Ouverture",
  cloture: "Clôture",
} as const;

/** The cells of a window in that table, by its columns. */
export const cellulesOfFenetre = ({
  periode,
  ouverture,
  cloture,
}: FenetreEnquete): Readonly<Record<keyof typeof COLONNES_CALENDRIER, number>> => ({
  ...periode,
  ouverture,
  cloture,
});

/** The window of a row of that table; null for one that a person left blank, or that is none. */
export function fenetreOfCellules(
  cellules: Readonly<Record<keyof typeof COLONNES_CALENDRIER, unknown>>,
): FenetreEnquete | null {
  const { debut, fin, ouverture, cloture } = cellules;
  if (!isJour(debut) || !isJour(fin) || !isJour(ouverture) || !isJour(cloture)) return null;
  return fin < debut || cloture < ouverture
    ? null
    : { periode: { debut, fin }, ouverture, cloture };
}

const isJour = (content: unknown): content is number =>
  typeof content === "number" && Number.isInteger(content) && content > 0;
