import { formatTelephone, maskTelephone, normalizeTelephone } from "../telephone";

/** What becomes of the telephone numbers of old rows. */
export const SORTS_TELEPHONE = ["masquer", "retirer", "garder"] as const;
export type SortTelephone = (typeof SORTS_TELEPHONE)[number];

/** Whether a text is a number of which only the end can still be read: « •• •• •• 43 29 ». */
export function isTelephoneMasque(text: string): boolean {
  return /^\+?[•\d][• \d]*$/u.test(text) && text.includes("•");
}

/**
 * What a number's cell holds after it was masked: its last four digits, « •• •• •• 43 29 ». What is
 * no number cannot be masked and goes away: it may be a name.
 */
export function masque(content: unknown): string {
  const text = String(content).trim();
  if (isTelephoneMasque(text)) return text;
  // Excel takes the leading 0 away from what was typed as a number.
  const number = normalizeTelephone(/^[1-9]\d{8}$/.test(text) ? `0${text}` : text);
  return number === null || number === "" ? "" : maskTelephone(formatTelephone(number));
}
