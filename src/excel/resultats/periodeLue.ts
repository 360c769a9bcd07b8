import { SuiviError } from "../../domain/erreurs";
import { type Periode, periodeBetween } from "../../domain/periode";

/** The period that two cells hold; null while they are empty or missing (null). PERIODE_INVALIDE when it is none. */
export function periodeLue(debut: unknown, fin: unknown): Periode | null {
  if (debut === null || fin === null) return null;
  if (debut === "" && fin === "") return null;
  return periodeBetween(dayOf(debut), dayOf(fin));
}

/** The same; null too when they hold no period. */
export function periodeLisible(debut: unknown, fin: unknown): Periode | null {
  try {
    return periodeLue(debut, fin);
  } catch (error) {
    if (error instanceof SuiviError && error.code === "PERIODE_INVALIDE") return null;
    throw error;
  }
}

/** A whole day, NaN for what is no date: `periodeBetween` refuses it. */
const dayOf = (value: unknown): number => (typeof value === "number" ? Math.floor(value) : NaN);
