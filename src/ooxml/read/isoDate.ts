const MILLISECONDS_A_DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** The Excel serial (1900 system) of an ISO 8601 date as files write it; the text itself if it is none. */
export function serialOfIsoDate(text: string): number | string {
  const zoned = /[Zz]|[+-]\d\d:\d\d$/.test(text) || !text.includes("T") ? text : `${text}Z`;
  const time = Date.parse(zoned);
  return Number.isNaN(time) ? text : (time - DAY_ZERO) / MILLISECONDS_A_DAY;
}

/** The date-time, without a zone, that an Excel serial (1900 system) stands for, to the second. */
export function isoDateOfSerial(serial: number): string {
  const seconds = Math.round(serial * 86_400);
  return new Date(DAY_ZERO + seconds * 1000).toISOString().slice(0, 19);
}
