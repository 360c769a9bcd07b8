import { NAMES } from "../../domain/classeur";
import { SuiviError } from "../../domain/erreurs";
import { type Periode, periodeBetween } from "../../domain/periode";
import { contentOf, namedCell } from "../namedCells";

/** What the two cells of the sheet's period hold, as they are; null for one whose name is missing. */
export interface BornesLues {
  readonly debut: unknown;
  readonly fin: unknown;
}

/** Queues their reading; `read` after the next sync. */
export function queueBornes(context: Excel.RequestContext): { read(): BornesLues } {
  const debut = namedCell(context, NAMES.periodeDebut);
  const fin = namedCell(context, NAMES.periodeFin);
  return { read: () => ({ debut: contentOf(debut), fin: contentOf(fin) }) };
}

/** The period that they hold; null while they are empty or missing. PERIODE_INVALIDE when it is none. */
export function periodeOf({ debut, fin }: BornesLues): Periode | null {
  if (debut === null || fin === null) return null;
  if (debut === "" && fin === "") return null;
  return periodeBetween(dayOf(debut), dayOf(fin));
}

/** The same; null too when they hold no period. */
export function readablePeriodeOf(bornes: BornesLues): Periode | null {
  try {
    return periodeOf(bornes);
  } catch (error) {
    if (error instanceof SuiviError && error.code === "PERIODE_INVALIDE") return null;
    throw error;
  }
}

/** A whole day, NaN for what is no date: `periodeBetween` refuses it. */
const dayOf = (value: unknown): number => (typeof value === "number" ? Math.floor(value) : NaN);
