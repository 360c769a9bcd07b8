import { toSerial } from "../../src/domain/dates";
import {
  anneeOf,
  moisOf,
  type Periode,
  periodeBetween,
  trimestreOf,
} from "../../src/domain/periode";

const NOVEMBRE = toSerial({ year: 2026, month: 11, day: 20 });
const FEVRIER = toSerial({ year: 2027, month: 2, day: 9 });

/** The kinds of periods that people ask for, over the generated history. */
export const PERIODES = {
  "a month": moisOf(NOVEMBRE),
  "a quarter": trimestreOf(NOVEMBRE),
  "a year": anneeOf(FEVRIER),
  "two dates that cut months": periodeBetween(NOVEMBRE, FEVRIER),
} as const satisfies Record<string, Periode>;

/** A quarter before the first row. */
export const PERIODE_VIDE = trimestreOf(toSerial({ year: 2025, month: 1, day: 1 }));
