/** Text that an .xlsx file can hold: XML 1.0 characters, 32,767 UTF-16 units a cell (Excel's limit). */

export const CELL_TEXT_MAX_LENGTH = 32_767;

// eslint-disable-next-line no-control-regex -- the very characters that XML 1.0 cannot hold
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The text with what XML cannot hold (control characters, lone surrogates) replaced by U+FFFD, and line ends as `\n`. */
export function toStorableText(text: string): string {
  return replaceLoneSurrogates(text.replace(/\r\n?/g, "\n").replace(NOT_XML, "\ufffd"));
}

function replaceLoneSurrogates(text: string): string {
  return Array.from(text, (character) =>
    character.length === 1 && character >= "\ud800" && character <= "\udfff" ? "\ufffd" : character,
  ).join("");
}
