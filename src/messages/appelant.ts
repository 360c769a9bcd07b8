import { fromSerial } from "../domain/dates";

const MOIS = [
  ...["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre"],
  ...["octobre", "novembre", "décembre"],
];

const two = (part: number): string => String(part).padStart(2, "0");

/** `12/10`, or `12/10/2025` of another year than today's. */
function jour(serial: number, today: number): string {
  const { year, month, day } = fromSerial(serial);
  const short = `${two(day)}/${two(month)}`;
  return year === fromSerial(today).year ? short : `${short}/${year}`;
}

/** Texts of what the history knows of who is calling. Days are Excel serial days. */
export const APPELANT = {
  region: "Cet appelant",
  appels: (nombre: number, davantage: boolean): string =>
    `${davantage ? "plus de " : ""}${nombre} appel${nombre > 1 ? "s" : ""}`,
  depuis: (premier: number, today: number): string => {
    const { year, month } = fromSerial(premier);
    const mois = MOIS[month - 1] ?? "";
    return ` depuis ${mois}${year === fromSerial(today).year ? "" : ` ${year}`}`;
  },
  dernier: (date: number | null, today: number, seul: boolean): string =>
    date === null ? "" : `${seul ? "" : "dernier "}le ${jour(date, today)}`,
  reprendre: "Reprendre ce cas",
  voir: "Voir",
  voirLigne: "Voir sa dernière ligne dans l'historique",
  repris: "Cas repris : il sera clos avec cet appel, une fois celui-ci résolu ou escaladé.",
  laisser: "Ne pas clore ce cas",
  issues: {
    clos: "Le cas repris a été clos avec cet appel.",
    ouvert: "Le cas repris reste en cours, comme cet appel.",
    introuvable: "Le cas repris n'a pas été retrouvé : voyez dans Suivi s'il est encore en cours.",
  },
  /** Of a call that had to wait, while the next one is being entered. */
  issuesTardives: {
    clos: "Le cas repris par un appel précédent vient d'être clos avec lui.",
    ouvert: "Le cas repris par un appel précédent reste en cours, comme lui.",
    introuvable:
      "Le cas repris par un appel précédent n'a pas été retrouvé : voyez dans Suivi s'il est encore en cours.",
  },
  reglage: "Dire qui appelle quand son numéro est tapé",
} as const;
