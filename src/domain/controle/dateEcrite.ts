import { parseDate } from "../dates";
import { normalizeLibelle } from "../libelles";

/** Dates that people wrote as text, read as serial days. */

const MOIS = [
  ...["janv", "fevr", "mars", "avr", "mai", "juin"],
  ...["juil", "aout", "sept", "oct", "nov", "dec"],
];
const HEURE = /[\st]+\d{1,2}[:h]\d{0,2}.*$/i;
const EN_LETTRES = /^(?:\p{L}+ )?(\d{1,2})(?:er)? (\p{L}+)\.? (\d{4})$/u;
const ANNEE_COURTE = /^(\d{1,2}[/.-]\d{1,2}[/.-])(\d{2})$/;
const CHIFFRES = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/**
 * A day as the French write it: `12/04/2025`, `12-4-25`, `12 avril 2025`, an ISO date, each with or
 * without a time. null if it is none.
 */
export function lireDateEcrite(texte: string): number | null {
  const jour = sansHeure(texte);
  return parseDate(jour.replace(ANNEE_COURTE, "$120$2")) ?? enLettres(jour);
}

/** The day that the Americans mean by `04/25/2025`; null if it is none. */
export function lireDateAmericaine(texte: string): number | null {
  const chiffres = CHIFFRES.exec(sansHeure(texte));
  return chiffres ? parseDate([chiffres[2], chiffres[1], chiffres[3]].join("/")) : null;
}

function sansHeure(texte: string): string {
  return texte.replace(/^'/, "").trim().replace(HEURE, "");
}

function enLettres(texte: string): number | null {
  const [, jour, nom = "", annee] = EN_LETTRES.exec(normalizeLibelle(texte)) ?? [];
  const mois = MOIS.findIndex((debut) => nom.startsWith(debut)) + 1;
  return mois === 0 ? null : parseDate([jour, mois, annee].join("/"));
}
