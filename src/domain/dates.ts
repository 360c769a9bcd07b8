/** Civil dates as Excel serial days (1900 system): whole numbers, no time zone. Months are 1-based. */

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const SECONDS_PER_DAY = 86_400;
const MS_PER_DAY = SECONDS_PER_DAY * 1_000;
const EPOCH = Date.UTC(1899, 11, 30);

export function toSerial({ year, month, day }: CivilDate): number {
  return Math.round((Date.UTC(year, month - 1, day) - EPOCH) / MS_PER_DAY);
}

export function fromSerial(serial: number): CivilDate {
  const date = new Date(EPOCH + Math.floor(serial) * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The local civil day of an instant (epoch milliseconds), as a serial day. */
export function localDayOf(instantMs: number): number {
  const date = new Date(instantMs);
  return toSerial({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() });
}

/** The local date and time of an instant (epoch milliseconds), as a serial day with its fraction, to the second. */
export function localInstantOf(instantMs: number): number {
  const date = new Date(instantMs);
  const seconds = (date.getHours() * 60 + date.getMinutes()) * 60 + date.getSeconds();
  return localDayOf(instantMs) + seconds / SECONDS_PER_DAY;
}

/** The local time of day of an instant (epoch milliseconds), to the minute, as a fraction of a day. */
export function localHeureOf(instantMs: number): number {
  const date = new Date(instantMs);
  return (date.getHours() * 60 + date.getMinutes()) / 1440;
}

/** `14:05`, as a time field gives it; null for anything else. A fraction of a day. */
export function parseHeure(input: string): number | null {
  const [, heures, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(input) ?? [];
  return heures ? (Number(heures) * 60 + Number(minutes)) / 1440 : null;
}

/** `21/11/2026`. */
export function formatDate(serial: number): string {
  const { year, month, day } = fromSerial(serial);
  return `${String(day).padStart(2, "0")}/${String(month).padStart(2, "0")}/${year}`;
}

/**
 * A day typed as `21/11/2026`, or given by a date field as `2026-11-21`; null if it is no date, or is
 * before 1900, from where Excel counts.
 */
export function parseDate(input: string): number | null {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(input.trim());
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(input.trim());
  const [year, month, day] = french
    ? [french[3], french[2], french[1]]
    : iso
      ? [iso[1], iso[2], iso[3]]
      : [];
  if (year === undefined) return null;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const back = fromSerial(toSerial(date));
  const exists = back.year === date.year && back.month === date.month && back.day === date.day;
  return exists && toSerial(date) > 0 ? toSerial(date) : null;
}
