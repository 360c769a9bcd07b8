const SECONDS_A_DAY = 86_400;
const DAY_ZERO = Date.UTC(1899, 11, 30);

const DATE = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](.*))?$/;
const TIME = /^(\d\d):?(\d\d)(?::?(\d\d(?:[.,]\d{1,12})?))?(?:Z|[+-]\d\d(?::?\d\d)?)?$/i;
const DURATION =
  /^P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:[.,]\d{1,12})?)S)?)?$/i;

/** What a text of ISO 8601 says, in days. */
export interface IsoTime {
  /** A moment is an Excel serial (1900 system), as the clock there showed it; a duration is its length. */
  readonly kind: "moment" | "duration";
  readonly days: number;
}

/** Reads a date, a date and time, a time of day (a duration since midnight) or a duration; null for none. */
export function parseIsoTime(text: string): IsoTime | null {
  if (text.length > 64) return null;
  const date = DATE.exec(text);
  if (date) {
    const [, year, month, day, time] = date;
    const days = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - DAY_ZERO) / 86_400_000;
    const ofDay = time === undefined || time === "" ? 0 : daysOfClock(time);
    if (ofDay === null) return null;
    // The day before the first: some writers give it to what is a time alone.
    const isTimeAlone = time !== undefined && (days === 0 || days === 1);
    if (isTimeAlone) return { kind: "duration", days: ofDay };
    return { kind: "moment", days: days + ofDay };
  }
  const days = daysOfClock(text.replace(/^T/i, "")) ?? daysOfDuration(text);
  return days === null ? null : { kind: "duration", days };
}

function daysOfClock(text: string): number | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, hours, minutes, seconds = "0"] = match;
  return (Number(hours) * 3600 + Number(minutes) * 60 + decimal(seconds)) / SECONDS_A_DAY;
}

function daysOfDuration(text: string): number | null {
  const match = DURATION.exec(text);
  // A P or a T that nothing follows says nothing.
  if (!match || /[PT]$/i.test(text)) return null;
  const parts: readonly (string | undefined)[] = match.slice(1);
  const [weeks, days, hours, minutes, seconds] = parts.map((part) => decimal(part ?? "0"));
  const ofDay = (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
  return (weeks ?? 0) * 7 + (days ?? 0) + ofDay / SECONDS_A_DAY;
}

function decimal(text: string): number {
  return Number(text.replace(",", "."));
}

/** As `parseIsoTime`, whatever it is; the text itself if it is none. */
export function serialOfIsoDate(text: string): number | string {
  return parseIsoTime(text)?.days ?? text;
}

/** The date-time, without a zone, that an Excel serial (1900 system) stands for, to the second. */
export function isoDateOfSerial(serial: number): string {
  const seconds = Math.round(serial * SECONDS_A_DAY);
  return new Date(DAY_ZERO + seconds * 1000).toISOString().slice(0, 19);
}
