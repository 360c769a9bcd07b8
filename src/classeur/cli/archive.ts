import { zipSync } from "fflate";
import { fromSerial } from "../../domain/dates";

/**
 * A zip of files that are compressed already, dated of a serial day so that the same files give the
 * same bytes. Not fflate's streaming Zip: it would put the sizes after the data, and several unzip
 * tools refuse that for stored files. All files together weigh less than Node itself.
 */
export function zipStored(files: Readonly<Record<string, Uint8Array>>, day: number): Uint8Array {
  const { year, month, day: dayOfMonth } = fromSerial(day);
  // A zip holds a local time; noon exists on every day of every time zone.
  return zipSync({ ...files }, { level: 0, mtime: new Date(year, month - 1, dayOfMonth, 12) });
}
