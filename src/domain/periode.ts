import { fromSerial, toSerial } from "./dates";
import { SuiviError } from "./erreurs";

/** A period of whole days, both ends included, as Excel serial days. */
export interface Periode {
  readonly debut: number;
  readonly fin: number;
}

export function moisOf(serial: number): Periode {
  const { year, month } = fromSerial(serial);
  return {
    debut: toSerial({ year, month, day: 1 }),
    fin: toSerial({ year, month: month + 1, day: 1 }) - 1,
  };
}

export function trimestreOf(serial: number): Periode {
  const { year, month } = fromSerial(serial);
  const first = Math.floor((month - 1) / 3) * 3 + 1;
  return {
    debut: toSerial({ year, month: first, day: 1 }),
    fin: toSerial({ year, month: first + 3, day: 1 }) - 1,
  };
}

export function anneeOf(serial: number): Periode {
  const { year } = fromSerial(serial);
  return {
    debut: toSerial({ year, month: 1, day: 1 }),
    fin: toSerial({ year, month: 12, day: 31 }),
  };
}

/** Throws PERIODE_INVALIDE when the end comes before the start or a bound is no day. */
export function periodeBetween(debut: number, fin: number): Periode {
  if (!Number.isInteger(debut) || !Number.isInteger(fin) || debut < 1 || fin < debut) {
    throw new SuiviError("PERIODE_INVALIDE", { debut, fin });
  }
  return { debut, fin };
}

export function isInPeriode(serial: number, periode: Periode): boolean {
  return Math.floor(serial) >= periode.debut && Math.floor(serial) <= periode.fin;
}

/** `2026-11`, as the column Mois. */
export function moisKey(serial: number): string {
  const { year, month } = fromSerial(serial);
  return `${year}-${String(month).padStart(2, "0")}`;
}

/** `2026-T4`, as the column Trimestre. */
export function trimestreKey(serial: number): string {
  const { year, month } = fromSerial(serial);
  return `${year}-T${Math.ceil(month / 3)}`;
}

/** The months that a period touches, in order: `["2026-10", "2026-11"]`. */
export function moisKeysOf(periode: Periode): string[] {
  const keys: string[] = [];
  for (let day = periode.debut; day <= periode.fin; day = moisOf(day).fin + 1)
    keys.push(moisKey(day));
  return keys;
}

/** Whether the period is made of whole months, which a filter on Mois can express exactly. */
export function isWholeMonths(periode: Periode): boolean {
  return moisOf(periode.debut).debut === periode.debut && moisOf(periode.fin).fin === periode.fin;
}

/**
 * The period right before: the month before a whole month, the quarter before a whole quarter, the
 * year before a whole year, else as many days.
 */
export function periodePrecedente(periode: Periode): Periode {
  const veille = periode.debut - 1;
  const civile = [moisOf, trimestreOf, anneeOf].find((of) =>
    isSamePeriode(of(periode.debut), periode),
  );
  return civile ? civile(veille) : { debut: veille - (periode.fin - periode.debut), fin: veille };
}

/** The `count` months that end with the one of the period's last day, in order: `["2026-10", "2026-11"]`. */
export function derniersMois(periode: Periode, count: number): string[] {
  const { year, month } = fromSerial(periode.fin);
  return Array.from({ length: count }, (_, index) =>
    moisKey(toSerial({ year, month: month - (count - 1 - index), day: 1 })),
  );
}

export function isSamePeriode(a: Periode, b: Periode): boolean {
  return a.debut === b.debut && a.fin === b.fin;
}
