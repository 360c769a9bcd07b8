import { normalizeLibelle } from "./libelles";

/** Times of day that people wrote as text, in the cells of a history or of an old file. */

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
