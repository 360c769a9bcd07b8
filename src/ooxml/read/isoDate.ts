const SECONDS_A_DAY = 86_400;
const DAY_ZERO = Date.UTC(1899, 11, 30);

const DATE = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](.*))?$/;
/** A year with its week and the day of it (1 is Monday), or with its day. */
const WEEK_DATE = /^(\d{4})-?W(\d\d)-?([1-7])(?:[T ](.*))?$/i;
const ORDINAL_DATE = /^(\d{4})-?(\d{3})(?:[T ](.*))?$/;
const TIME = /^(\d\d):?(\d\d)(?::?(\d\d(?:[.,]\d{1,12})?))?(?:Z|[+-]\d\d(?::?\d\d)?)?$/i;
/** Years and months have no length of their own: they may only be none. */
const DURATION =
  /^P(?:0+Y)?(?:0+M)?(?:(\d{1,6}(?:[.,]\d{1,12})?)W)?(?:(\d{1,6}(?:[.,]\d{1,12})?)D)?(?:T(?:(\d{1,9}(?:[.,]\d{1,12})?)H)?(?:(\d{1,9}(?:[.,]\d{1,12})?)M)?(?:(\d{1,9}(?:[.,]\d{1,12})?)S)?)?$/i;

/** What a text of ISO 8601 says, in days. */
export interface IsoTime {
  /** A moment is an Excel serial (1900 system), as the clock there showed it; a duration is its length. */
  readonly kind: "moment" | "duration";
  readonly days: number;
}

/** Reads a date, a date and time, a time of day (a duration since midnight) or a duration; null for none. */
export function parseIsoTime(text: string): IsoTime | null {
  if (text.length > 64) return null;
  const date = dayOf(text);
  if (date) {
    const { days, time } = date;
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

/** The day that a text begins with, as a serial, and what follows of it. */
function dayOf(text: string): { readonly days: number; readonly time: string | undefined } | null {
  const calendar = DATE.exec(text);
  if (calendar) {
    const [, year, month, day, time] = calendar;
    return { days: serialOf(Number(year), Number(month) - 1, Number(day)), time };
  }
  const week = WEEK_DATE.exec(text);
  if (week) {
    const [, year, number, day, time] = week;
    // The first week is that of 4 January; serial 2 is a Monday.
    const fourth = serialOf(Number(year), 0, 4);
    const monday = fourth - ((fourth - 2) % 7);
    return { days: monday + (Number(number) - 1) * 7 + Number(day) - 1, time };
  }
  const ordinal = ORDINAL_DATE.exec(text);
  if (!ordinal) return null;
  const [, year, day, time] = ordinal;
  return { days: serialOf(Number(year), 0, Number(day)), time };
}

/** `month`: 0-based; days past its end go on in the next. */
function serialOf(year: number, month: number, day: number): number {
  return (Date.UTC(year, month, day) - DAY_ZERO) / 86_400_000;
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
