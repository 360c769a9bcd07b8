import { isUtf8 } from "node:buffer";

/** What Windows-1252 has where Latin-1 has control characters (0x80 to 0x9F). */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * The text of a CSV file: UTF-8, with or without a byte order mark, else Windows-1252, which is what
 * a French Excel saves.
 */
export function decodeCsv(bytes: Uint8Array): string {
  return isUtf8(bytes) ? new TextDecoder().decode(bytes) : decodeWindows1252(bytes);
}

/** Not by TextDecoder: several versions of Node take Windows-1252 for Latin-1 (nodejs/node#56542). */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80));
}
