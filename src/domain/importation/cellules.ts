import { readCanal } from "../controle/regles/cellules";
import { heureOfInstant, lireHeure } from "../controle/regles/heures";
import { lireTelephone } from "../controle/regles/telephones";
import { PREMIERE_DATE } from "../seuils";
import { parseDateAmericaine, parseDateEcrite } from "../dateEcrite";
import { fromSerial, toSerial } from "../dates";
import { heureDeDateEcrite, isHeure, parseHeureEcrite } from "../heure";
import type { Canal, Niveau, OuiNon } from "../historique";
import { normalizeLibelle } from "../libelles";
import { type CelluleLue, texteOf } from "./fichierLu";

/** What one cell of an old file turns out to mean. Durations, which depend on their column, are apart. */
export type Sens<T> =
  | { readonly kind: "lu"; readonly valeur: T }
  | { readonly kind: "vide" }
  /** It holds something else: it is never taken for empty. */
  | { readonly kind: "illisible" };

export const VIDE = { kind: "vide" } as const;
export const ILLISIBLE = { kind: "illisible" } as const;

export const lu = <T>(valeur: T): Sens<T> => ({ kind: "lu", valeur });

/** Null is for what cannot be read. */
const luOuIllisible = <T>(valeur: T | null): Sens<T> => (valeur === null ? ILLISIBLE : lu(valeur));

/** Between the two systems of dates of Excel, in days. */
const DE_1904_A_1900 = 1462;
/** Beyond it, a number is no date. */
const DERNIERE_DATE = toSerial({ year: 2099, month: 12, day: 31 });

/** How the dates of a file are to be read. */
export interface LectureDates {
  /** Numbers without the format of a date count their days from 1904. */
  readonly depuis1904: boolean;
  /** Day and month were swapped by an Excel of another country. */
  readonly inversees: boolean;
  /** So were those of the texts: some of them are dates for Americans alone, none for others alone. */
  readonly textesInverses?: boolean;
}

/**
 * The day (serial) of a cell: a real date, a number that nothing shows as a date or of which only the hour
 * shows, or a date written as text; its hour is left out.
 */
export function jourOf(cellule: CelluleLue | undefined, lecture: LectureDates): Sens<number> {
  switch (cellule?.kind) {
    case undefined:
      return VIDE;
    case "date":
      return plausible(lecture.inversees ? swapJourEtMois(cellule.serial) : cellule.serial);
    case "nombre":
      return plausible(
        cellule.nombre > DERNIERE_DATE
          ? parseDateEcrite(String(cellule.nombre))
          : cellule.nombre + (lecture.depuis1904 ? DE_1904_A_1900 : 0),
      );
    case "duree":
      return jourOf({ kind: "nombre", nombre: cellule.jours, calculee: false }, lecture);
    case "texte":
      return cellule.texte.trim() === "" ? VIDE : plausible(jourEcrit(cellule.texte, lecture));
    default:
      return ILLISIBLE;
  }
}

function jourEcrit(texte: string, lecture: LectureDates): number | null {
  const { inversees, textesInverses = false } = lecture;
  if (!inversees) return parseDateEcrite(texte);
  return textesInverses
    ? (parseDateAmericaine(texte) ?? parseDateEcrite(texte))
    : (parseDateEcrite(texte) ?? parseDateAmericaine(texte));
}

/** Whether swapping day and month would make another day of it. */
export function hasAutreLecture(cellule: CelluleLue | undefined): boolean {
  if (cellule?.kind === "date") return swapJourEtMois(cellule.serial) !== cellule.serial;
  if (cellule?.kind !== "texte") return false;
  const americaine = parseDateAmericaine(cellule.texte);
  return americaine !== null && americaine !== parseDateEcrite(cellule.texte);
}

/** 12 January for 1 December; a day after the twelfth, which cannot be swapped, stays. */
function swapJourEtMois(serial: number): number {
  const { year, month, day } = fromSerial(serial);
  return day > 12 ? serial : toSerial({ year, month: day, day: month });
}

function plausible(serial: number | null): Sens<number> {
  if (serial === null) return ILLISIBLE;
  const jour = Math.floor(serial);
  return luOuIllisible(jour >= PREMIERE_DATE && jour <= DERNIERE_DATE ? jour : null);
}

/**
 * When a call began, a fraction of a day: the cell of its own column, else what the date's has beside the
 * day.
 */
export function heureOf(
  cellule: CelluleLue | undefined,
  date: CelluleLue | undefined,
): Sens<number> {
  switch (cellule?.kind) {
    case undefined:
      return heureDeDate(date);
    case "date":
      return lu(heureOfInstant(cellule.serial));
    case "duree":
      return luOuIllisible(isHeure(cellule.jours) ? cellule.jours : null);
    case "nombre":
      return luOuIllisible(lireHeure(cellule.nombre).sens);
    case "texte":
      return cellule.texte.trim() === ""
        ? heureDeDate(date)
        : luOuIllisible(parseHeureEcrite(cellule.texte));
    default:
      return ILLISIBLE;
  }
}

function heureDe(date: CelluleLue | undefined): number | null {
  if (date?.kind === "date") return heureOfInstant(date.serial);
  // A moment of which only the hour shows.
  if (date?.kind === "duree") return heureOfInstant(date.jours);
  return date?.kind === "texte" ? heureDeDateEcrite(date.texte) : null;
}

/** Midnight is what a day without a time says. */
function heureDeDate(date: CelluleLue | undefined): Sens<number> {
  const heure = heureDe(date);
  return heure ? lu(heure) : VIDE;
}

const OUI = [
  "oui",
  "o",
  "ok",
  "x",
  "1",
  "vrai",
  "true",
  "yes",
  "y",
  "✓",
  "✔",
  "☑",
  "✅",
  "🗸",
  "🗹",
  "√",
];
const NON = ["non", "n", "0", "faux", "false", "no", "✗", "✘", "✕", "✖", "☐", "□", "❌"];

/** Letters that the font Wingdings draws as ☑, ✓, ✗ and ☐; its « o » is ☐ too. */
const WINGDINGS: ReadonlyMap<string, OuiNon> = new Map([
  ["þ", "oui"],
  ["ü", "oui"],
  ["û", "non"],
  ["¨", "non"],
]);
/** Letters that Wingdings 2 draws as ✓, ☑, ☒ and ☐, where its « O » is ✗; nobody means them as answers. */
const WINGDINGS_2 = new Set(["P", "R", "S", "£"]);

/** What says yes in one column alone; after « pas » or « non » it says no. */
const MOTS_DE_COLONNE = {
  resolu: /^(?:resolue?|regle|traite)$/,
  escalade: /^(?:escaladee?|transmis|remonte)$/,
} as const;

export type ColonneReponse = keyof typeof MOTS_DE_COLONNE;

/** The letter that is a drawing in the same file, where an answer is one of Wingdings: « o » or « O »; null elsewhere. */
export function lettreDessinee(cellule: CelluleLue | undefined): "o" | "O" | null {
  if (cellule?.kind !== "texte") return null;
  const texte = cellule.texte.trim();
  if (WINGDINGS.has(texte)) return "o";
  return WINGDINGS_2.has(texte) ? "O" : null;
}

/**
 * « oui » or « non », written, ticked, or drawn; what says both, or doubts, is unreadable. `dessins`: as
 * `lettreDessinee` gives them.
 */
export function ouiNonOf(
  cellule: CelluleLue | undefined,
  colonne: ColonneReponse,
  dessins: ReadonlySet<string>,
): Sens<OuiNon> {
  const texte = texteOf(cellule);
  if (texte === "") return VIDE;
  const signe = WINGDINGS.get(texte);
  if (signe) return lu(signe);
  if (texte.length > LONGUEUR_REPONSE || dessins.has(texte)) return ILLISIBLE;
  const entier = normalizeLibelle(texte).replace(CASE_TAPEE, (_, signe: string) => signe || "☐");
  if (OUI.includes(entier)) return lu("oui");
  if (NON.includes(entier)) return lu("non");
  return texte.includes("?") ? ILLISIBLE : reponseEcrite(wordsOf(entier), MOTS_DE_COLONNE[colonne]);
}

const LONGUEUR_REPONSE = 200;
/** A box made of letters, with its cross or empty. */
const CASE_TAPEE = /^[[(] ?([x✓✔]?) ?[\])]$/;

/** « Non renseigné » answers nothing, as « N/A ». */
const SANS_REPONSE =
  /^(?:applicable|communique|concerne|connu|defini|determine|disponible|indique|precise|renseigne|saisi)e?$/;
/** After the column's own word, what leaves it open: « résolu : non », « résolu partiellement ». */
const RESERVE = /^(?:non|pas|presque|demi|moitie|partie|partiel(?:le)?(?:ment)?)$/;

/** « oui (rappel) », « Non résolu », « Résolu ». */
function reponseEcrite(mots: readonly string[], deColonne: RegExp): Sens<OuiNon> {
  const [premier = "", second = ""] = mots;
  if (mots.includes("oui") && mots.includes("non")) return ILLISIBLE;
  if (premier === "non" && SANS_REPONSE.test(second)) return ILLISIBLE;
  if (deColonne.test(premier) && mots.some((mot) => RESERVE.test(mot))) return ILLISIBLE;
  if (premier === "oui" || deColonne.test(premier)) return lu("oui");
  if (premier === "non" || (premier === "pas" && deColonne.test(second))) return lu("non");
  return ILLISIBLE;
}

/** A call that does not say which way it came; the empty canal counts as one. */
const APPEL = /^(?:par )?(?:tel|telephone|appel|appel telephonique)$/;

export function canalOf(cellule: CelluleLue | undefined): Sens<Canal | ""> {
  const texte = texteOf(cellule);
  if (texte === "") return VIDE;
  const mots = wordsOf(normalizeLibelle(texte.slice(0, LONGUEUR_REPONSE))).join(" ");
  if (APPEL.test(mots)) return lu("");
  const { sens } = readCanal(mots);
  return sens === "" ? ILLISIBLE : lu(sens);
}

/** « Niveau 2 », « N2 », « 2 ». */
export function niveauOfCellule(cellule: CelluleLue | undefined): Sens<Niveau> {
  const texte = texteOf(cellule);
  if (texte === "") return VIDE;
  const mots = wordsOf(normalizeLibelle(texte.slice(0, LONGUEUR_REPONSE))).join(" ");
  switch (/^(?:niveau|niv|n)? ?([12])$/.exec(mots)?.[1]) {
    case "1":
      return lu("Niveau 1");
    case "2":
      return lu("Niveau 2");
    default:
      return ILLISIBLE;
  }
}

/** A text's words and figures; signs only separate them. */
export function wordsOf(normalise: string): string[] {
  return normalise.match(/[a-z0-9]+/g) ?? [];
}

/** Longer than any number, or two of them. */
const LONGUEUR_TELEPHONE = 80;
/** `6,56844329E+08`, as Excel shows a long number in a narrow column, and as a CSV then keeps it. */
const SCIENTIFIQUE = /^(\d)[.,](\d{1,14})E\+?(\d{1,2})$/i;

/** What people write before a number, and the signs that they put between its digits or that a list leaves around them. */
const AVANT_TELEPHONE =
  /^['\s]*(?:(?:t|t[eé]l(?:[eé]phone)?|port(?:able)?|mob(?:ile)?|gsm|fixe|callto|num(?:[eé]ro)?|n[°º])[\s.:]*(?=[+(\d]))?/i;
const ENTRE_CHIFFRES = /[\s\p{Cf}\p{Dash}._,;·']/gu;

/** A phone number in its stored form, whatever stands between its digits, and with the 0 that a number loses in Excel. */
export function telephoneOf(cellule: CelluleLue | undefined): Sens<string> {
  const texte = texteOf(cellule);
  if (texte === "") return VIDE;
  if (texte.length > LONGUEUR_TELEPHONE) return ILLISIBLE;
  const chiffres = texte.replace(AVANT_TELEPHONE, "").replace(ENTRE_CHIFFRES, "");
  const { sens } = lireTelephone(/^\+?\d+$/.test(chiffres) ? chiffres : enChiffres(texte));
  return sens === "" ? ILLISIBLE : lu(sens);
}

/** A number whose last digits were rounded away is not completed with zeros. */
function enChiffres(texte: string): string {
  const [, unite = "", decimales = "", exposant] = SCIENTIFIQUE.exec(texte) ?? [];
  return decimales.length > 0 && decimales.length === Number(exposant) ? unite + decimales : texte;
}
