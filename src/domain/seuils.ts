import { toSerial } from "./dates";

/**
 * From where on a date or a duration is refused, or deserves a look: one table for the form, the import,
 * the checks, the survey and the workbook's own validation.
 */

/** The tool did not exist before: no call is dated so, and what is was mistyped. */
export const PREMIERE_JOURNEE = { year: 2020, month: 1, day: 1 } as const;
/** Serial day. */
export const PREMIERE_DATE = toSerial(PREMIERE_JOURNEE);

/** Past two hours a call is worth a look before its time is counted. Seconds. */
export const DUREE_LONGUE = 2 * 3600;

/**
 * Past four hours one row's duration is surely wrong, not only worth a look: a forgotten timer, or minutes
 * that Excel took for hours. Seconds.
 */
export const DUREE_MAXIMUM = 4 * 3600;

/** Under a minute, a decimal duration is likelier to be minutes (4,5) than seconds. Seconds. */
export const DUREE_DECIMALE_EN_SECONDES = 60;

/** How far a fraction of a day may be from whole seconds: Excel's own rounding. Seconds. */
export const ECART_DE_FRACTION = 0.01;
