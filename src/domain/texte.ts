/** Text that an .xlsx file can hold: XML 1.0 characters, 32,767 UTF-16 units a cell (Excel's limit). */

export const CELL_TEXT_MAX_LENGTH = 32_767;

const REPLACEMENT = "\ufffd";

/** The text with what XML cannot hold (control characters, lone surrogates) replaced by U+FFFD, and line ends as `\n`. */
export function toStorableText(text: string): string {
  return Array.from(text.replace(/\r\n?/g, "\n"), (character) =>
    isXmlCharacter(character) ? character : REPLACEMENT,
  ).join("");
}

/** XML 1.0, « Char ». Iterating a string gives a lone surrogate as a character of its own. */
function isXmlCharacter(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
}
