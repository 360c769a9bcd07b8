import { parseValue } from "numfmt";

/** A number, date or boolean that a text reads as, with the format that Excel gives a General cell. */
export interface TypedNumber {
  readonly v: unknown;
  readonly z?: string | undefined;
}

const FRACTION = /^([+-]?)(\d{1,9}) +(\d{1,5})\/(\d{1,5})$/;
/** More hours than a day has: a duration. */
const LONG_DURATION = /^(\d{2,4}):([0-5]\d)(?::([0-5]\d))?$/;
const MONTH_BEFORE_DAY = /^(\p{L}{3,9})\.? +(\d{1,2})$/u;

/** Reads a text as Excel reads what is typed, under en-US rules; null where it stays a text. */
export function readTyped(text: string): TypedNumber | null {
  const parsed = parseValue(text) ?? parseValue(text.trim().replace(MONTH_BEFORE_DAY, "$2-$1"));
  if (parsed) return { v: parsed.v, z: parsed.z && typedFormat(parsed.z) };
  return fraction(text.trim()) ?? longDuration(text.trim());
}

function fraction(text: string): TypedNumber | null {
  const [, sign, whole, over, under] = FRACTION.exec(text) ?? [];
  if (whole === undefined || Number(under) === 0) return null;
  const value = Number(whole) + Number(over) / Number(under);
  const places = "?".repeat(Math.min(2, String(under).length));
  return { v: sign === "-" ? -value : value, z: `# ${places}/${places}` };
}

function longDuration(text: string): TypedNumber | null {
  const [, hours, minutes, seconds = "0"] = LONG_DURATION.exec(text) ?? [];
  if (hours === undefined) return null;
  const total = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
  return { v: total / 86_400, z: "[h]:mm:ss" };
}

/**
 * The format of a typed date: not that in which it was typed, but one of four, by what it names. Others
 * stay as they were read.
 */
function typedFormat(read: string): string {
  const [date = "", ...time] = read.replace("hh", "h").split(/ (?=h)/);
  return [typedDate(date), ...time].join(" ");
}

function typedDate(read: string): string {
  const isDate = /[dy]/.test(read) && !/[h#0]/.test(read) && !read.includes("dddd");
  if (!isDate) return read;
  if (!read.includes("d")) return "mmm-yy";
  if (!read.includes("y")) return "d-mmm";
  return read.includes("mmm") ? "d-mmm-yy" : "m/d/yyyy";
}
