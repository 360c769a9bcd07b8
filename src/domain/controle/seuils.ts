import { toSerial } from "../dates";

/** From where on a cell is suspect, and why there. */

/** The tool did not exist before; the sheet colours such dates too. Serial day. */
export const PREMIERE_DATE = toSerial({ year: 2020, month: 1, day: 1 });

/** Past four hours a duration is a forgotten timer, or minutes that Excel took for hours. Seconds. */
export const DUREE_MAXIMUM = 4 * 3600;

/** Under a minute, a decimal duration is likelier to be minutes (4,5) than seconds. Seconds. */
export const DUREE_DECIMALE_EN_SECONDES = 60;

/** How far a fraction of a day may be from whole seconds: Excel's own rounding. Seconds. */
export const ECART_DE_FRACTION = 0.01;
