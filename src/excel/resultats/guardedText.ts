/** A text that stays the text that it is, whatever the cell's format: no formula, no date, no number. */
export function guardedText(text: string): string {
  return text === "" ? "" : `'${text}`;
}
