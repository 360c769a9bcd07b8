import { type CivilDate, fromSerial, toSerial } from "../dates";

/** Months after which rows may be cleared. */
export const ANCIENNETE_MOIS = { min: 1, max: 120, defaut: 12 } as const;

/**
 * The day (serial) that lies `mois` months before another; the last day of its month where that has
 * no such day. Rows of earlier days are older than that.
 */
export function jourLimite(today: number, mois: number): number {
  const { year, month, day } = fromSerial(today);
  const first: CivilDate = { year, month: month - mois, day: 1 };
  const last = fromSerial(toSerial({ ...first, month: first.month + 1, day: 0 })).day;
  return toSerial({ ...first, day: Math.min(day, last) });
}

/** Whether a row is of an earlier day; null where its cell holds no date. */
export function isAncienne(date: unknown, limite: number): boolean | null {
  if (typeof date !== "number" || !Number.isFinite(date) || date < 1) return null;
  return Math.floor(date) < limite;
}
