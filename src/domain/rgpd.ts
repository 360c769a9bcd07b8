import { COLONNES, type ColonnePersonnelle, type Colonnes, keysMarked } from "./historique";
import { formatTelephone, maskTelephone, normalizeTelephone } from "./telephone";
import { type CivilDate, fromSerial, toSerial } from "./dates";

/** What is taken away from rows older than a number of months. */
export interface ReglesEffacement extends Readonly<Record<ColonneRetirable, boolean>> {
  readonly mois: number;
  readonly telephone: SortTelephone;
}

/** A column that may say who called and is emptied or left alone; a number can also be masked. */
export type ColonneRetirable = Exclude<ColonnePersonnelle, "telephone">;

export function keysRetirables(colonnes: Colonnes = COLONNES): readonly ColonneRetirable[] {
  return keysMarked("personnelle", colonnes).filter((key) => key !== "telephone");
}

/** What stands in these columns of a row. */
export type CellulesPersonnelles = Readonly<Record<ColonnePersonnelle, string | number | boolean>>;

/** The cells of a row that the rules change, with what they then hold; null when there is none. */
export function effacementOf(
  cellules: CellulesPersonnelles,
  regles: ReglesEffacement,
  colonnes: Colonnes = COLONNES,
): Readonly<Partial<Record<ColonnePersonnelle, string>>> | null {
  const changes: Partial<Record<ColonnePersonnelle, string>> = {};
  for (const colonne of keysMarked("personnelle", colonnes)) {
    const content = cellules[colonne];
    const after = afterRules(colonne, content, regles);
    if (after !== null && after !== content) changes[colonne] = after;
  }
  return Object.keys(changes).length === 0 ? null : changes;
}

/** Null where the rules leave the column alone. */
function afterRules(
  colonne: ColonnePersonnelle,
  content: string | number | boolean,
  regles: ReglesEffacement,
): string | null {
  if (colonne !== "telephone") return regles[colonne] ? "" : null;
  if (regles.telephone === "garder" || content === "") return null;
  return regles.telephone === "retirer" ? "" : masque(content);
}

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

/** Months after which rows may be cleared. */
export const ANCIENNETE_MOIS = { min: 1, max: 120, defaut: 12 } as const;

/**
 * The day (serial) that lies `mois` months before another; the last day of its month where that has
 * no such day. Rows of earlier days are older than that.
 */
export function jourLimite(today: number, mois: number): number {
  const { year, month, day } = fromSerial(today);
  const first: CivilDate = { year, month: month - mois, day: 1 };
  const last = fromSerial(toSerial({ ...first, month: first.month + 1, day: 0 })).day;
  return toSerial({ ...first, day: Math.min(day, last) });
}

/** Whether a row is of an earlier day; null where its cell holds no date. */
export function isAncienne(date: unknown, limite: number): boolean | null {
  if (typeof date !== "number" || !Number.isFinite(date) || date < 1) return null;
  return Math.floor(date) < limite;
}
