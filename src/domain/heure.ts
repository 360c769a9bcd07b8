import { normalizeLibelle } from "./libelles";

/**
 * Times of day, as fractions of a day: of cells, in words, and as people write them. What a call needs of
 * them as it is saved stands in `dates`.
 */

/** Whether a cell holds a time of day: a fraction of a day. */
export function isHeure(content: unknown): content is number {
  return typeof content === "number" && content >= 0 && content < 1;
}

/** Whole minutes since midnight, 0 to 1439, of a fraction of a day; the seconds of a minute are left out. */
export function minutesOfHeure(heure: number): number {
  return Math.min(1439, Math.floor(Math.round(heure * 86_400) / 60));
}

/** `14:05`, from a fraction of a day. */
export function formatHeureDuJour(heure: number): string {
  const minutes = minutesOfHeure(heure);
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** No time is written longer, with the day before it: a whole page is not read. */
const LONGUEUR_MAXIMUM = 60;

const HEURE = String.raw`(\d{1,2}) ?(?:h(?:eures?)?|:) ?(\d{2})?(?:(?:[:.]| ?m(?:i?n)?(?:utes?)?) ?(?:\d{2}(?:[.,]\d+)? ?s?)?)? ?(am|pm)?`;
const SEULE = new RegExp(`^(?:a |vers )?${HEURE}$`);
/** Behind a day; `2025-04-12T14:05:00Z` says it so too. */
const A_LA_FIN = new RegExp(String.raw`\d{2,4}(?:[ ,t@-]|a|vers)+${HEURE}z?$`);

/**
 * A time of day as people write it, as a fraction of a day: `14:05`, `14h05`, `9 h`, `14:05:30`,
 * `2:05 PM`, `vers 14h`. Null for what is none.
 */
export function parseHeureEcrite(texte: string): number | null {
  return readHeure(texte, SEULE);
}

/** The time that a date written as text ends with; null where it has none. */
export function heureDeDateEcrite(texte: string): number | null {
  return readHeure(texte, A_LA_FIN);
}

function readHeure(texte: string, forme: RegExp): number | null {
  if (texte.length > LONGUEUR_MAXIMUM) return null;
  const [, heures, minutes = "0", moitie] = forme.exec(normalizeLibelle(texte)) ?? [];
  if (heures === undefined) return null;
  const heure =
    moitie === undefined ? Number(heures) : (Number(heures) % 12) + (moitie === "pm" ? 12 : 0);
  return heure < 24 && Number(minutes) < 60 ? (heure * 60 + Number(minutes)) / 1440 : null;
}
