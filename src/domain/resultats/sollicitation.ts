import { CANAL_EMAIL, type ColonneKey } from "../historique";
import { isHeure } from "../heure";
import { normalizeLibelle } from "../libelles";
import { once } from "../once";
import { isInPeriode, type Periode } from "../periode";
import { createNumeroteur } from "./numeroteur";

/** A row of the history as the figures need it; what is missing or of the wrong type is null or "". */
export interface Sollicitation {
  /** 0-based from the first row of the table's body when it was read. */
  readonly position: number;
  /** Excel serial day; null when the cell holds no date. */
  readonly date: number | null;
  /** The cell of the date holds something else: what it then shows is `dateEcrite`. */
  readonly dateIllisible: boolean;
  readonly dateEcrite?: string;
  /** When the call began, a fraction of a day; null when the cell holds no time of day. */
  readonly heure: number | null;
  readonly dureeSecondes: number | null;
  /** The cell of the duration holds something else than a number: what it then shows is `dureeEcrite`. */
  readonly dureeIllisible: boolean;
  readonly dureeEcrite?: string;
  readonly niveau: string;
  readonly thematique: string;
  readonly motif: string;
  readonly sousMotif: string;
  readonly resolu: string;
  readonly escalade: string;
  readonly canal: string;
  readonly referent: string;
  readonly code: string;
  readonly idAppel: string;
  /** What the workbook itself has in its calculated columns, which formulas and pivot tables read. */
  readonly mois: string;
  readonly appel: number | null;
}

/** The columns that a sollicitation cannot be understood without, then those that a table may lack. */
export const COLONNES_REQUISES = [
  "date",
  "dureeSecondes",
  "thematique",
  "motif",
  "sousMotif",
  "niveau",
  "resolu",
  "escalade",
] as const satisfies readonly ColonneKey[];
export const COLONNES_DES_SOLLICITATIONS = [
  ...COLONNES_REQUISES,
  ...([
    "canal",
    "referent",
    "code",
    "idAppel",
    "mois",
    "appel",
    "heure",
  ] as const satisfies readonly ColonneKey[]),
] as const;

/** A row by what its cells hold, "" for the column that the table lacks. */
export function sollicitationOf(
  position: number,
  cell: (key: (typeof COLONNES_DES_SOLLICITATIONS)[number]) => unknown,
): Sollicitation {
  const date = cell("date");
  const heure = cell("heure");
  const duree = cell("dureeSecondes");
  const dateEcrite = typeof date === "number" ? "" : textOf(date);
  const dureeEcrite = typeof duree === "number" ? "" : textOf(duree);
  return {
    position,
    date: numberOf(date),
    dateIllisible: dateEcrite !== "",
    dateEcrite,
    heure: isHeure(heure) ? heure : null,
    dureeSecondes: numberOf(duree),
    dureeIllisible: dureeEcrite !== "",
    dureeEcrite,
    thematique: textOf(cell("thematique")),
    motif: textOf(cell("motif")),
    sousMotif: textOf(cell("sousMotif")),
    niveau: textOf(cell("niveau")),
    resolu: textOf(cell("resolu")),
    escalade: textOf(cell("escalade")),
    canal: textOf(cell("canal")),
    referent: textOf(cell("referent")),
    code: textOf(cell("code")),
    idAppel: textOf(cell("idAppel")),
    mois: textOf(cell("mois")),
    appel: numberOf(cell("appel")),
  };
}

const textOf = (value: unknown): string => String(value).trim();
const numberOf = (value: unknown): number | null => (typeof value === "number" ? value : null);

/** A blank row of the table is no sollicitation; its calculated level does not make it one. */
export function isFilled(row: Sollicitation): boolean {
  const { date, dureeSecondes, thematique, motif, sousMotif, resolu, escalade } = row;
  return (
    date !== null ||
    dureeSecondes !== null ||
    [thematique, motif, sousMotif, resolu, escalade].some((text) => text !== "")
  );
}

/** The rows whose date lies in the period. */
export function inPeriode<T extends Pick<Sollicitation, "date">>(
  sollicitations: readonly T[],
  periode: Periode,
): T[] {
  return sollicitations.filter(({ date }) => date !== null && isInPeriode(date, periode));
}

/** A label's form for comparison, as `normalizeLibelle` gives it. */
export type Normaliseur = (libelle: string) => string;

/** A history has few labels, each on thousands of rows; an analysis makes its own, so that nothing is kept after it. */
export const createNormaliseur = (): Normaliseur => once(normalizeLibelle);

const EMAIL = normalizeLibelle(CANAL_EMAIL);

/** An e-mail is no call; a row without a canal counts as a phone call. */
export function isAppel({ canal }: Pick<Sollicitation, "canal">, normaliser: Normaliseur): boolean {
  return normaliser(canal) !== EMAIL;
}

type Ligne = Pick<Sollicitation, "canal" | "idAppel">;

/**
 * Called with a row and the number of its call, null for an e-mail. The rows of one call come one
 * after the other: whoever counts calls need only remember the last.
 */
export type Visite<T> = (row: T, appel: number | null) => void;

/** Visits all rows, call by call. A row without a call id, typed by hand, is a call of its own. */
export function visitByAppel<T extends Ligne>(rows: readonly T[], visite: Visite<T>): void {
  const { numeros, isInOrder } = numerosOf(rows);
  const visitAt = (index: number): void => {
    const row = rows[index];
    const numero = numeros[index] ?? AUCUN_APPEL;
    if (row) visite(row, numero === AUCUN_APPEL ? null : numero);
  };
  if (isInOrder) for (let index = 0; index < rows.length; index += 1) visitAt(index);
  else for (const index of orderOf(numeros)) visitAt(index);
}

const AUCUN_APPEL = -1;

/**
 * The call's number of each row, in the order in which calls appear, and whether each call's rows stand
 * together, as all do in a history that nobody sorted.
 */
function numerosOf(rows: readonly Ligne[]): { numeros: Int32Array; isInOrder: boolean } {
  const normaliser = createNormaliseur();
  const numeroOf = createNumeroteur(rows.length);
  const numeros = new Int32Array(rows.length).fill(AUCUN_APPEL);
  let [appels, last, numero, isInOrder] = [0, "", AUCUN_APPEL, true];
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    if (!row || !isAppel(row, normaliser)) continue;
    if (row.idAppel === "" || row.idAppel !== last) {
      last = row.idAppel;
      numero = numeroOf(last);
      if (numero === appels) appels += 1;
      else isInOrder = false;
    }
    numeros[index] = numero;
  }
  return { numeros, isInOrder };
}

/** Indexes of the rows, those of the same call together. */
function orderOf(numeros: Int32Array): number[] {
  return Array.from(numeros.keys()).sort((a, b) => (numeros[a] ?? 0) - (numeros[b] ?? 0) || a - b);
}
