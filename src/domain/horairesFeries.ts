import { type CivilDate, toSerial } from "./dates";
import { normalizeLibelle } from "./libelles";

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
