import type { Sollicitation } from "./chiffres";
import { isAppel } from "./compteurs";
import { createNormaliseur } from "./normaliseur";

type Ligne = Pick<Sollicitation, "canal" | "idAppel">;

/**
 * Called with a row and the number of its call, null for an e-mail. The rows of one call come one
 * after the other: whoever counts calls need only remember the last.
 */
export type Visite<T> = (row: T, appel: number | null) => void;

/** Visits all rows, call by call. A row without a call id, typed by hand, is a call of its own. */
export function visitByAppel<T extends Ligne>(rows: readonly T[], visite: Visite<T>): void {
  const { numeros, inOrder } = numeroter(rows);
  const visitAt = (index: number): void => {
    const row = rows[index];
    const numero = numeros[index] ?? EMAIL;
    if (row) visite(row, numero === EMAIL ? null : numero);
  };
  if (inOrder) for (let index = 0; index < rows.length; index += 1) visitAt(index);
  else for (const index of orderOf(numeros)) visitAt(index);
}

const EMAIL = -1;

/** The call's number of each row, in the order in which calls appear. */
function numeroter(rows: readonly Ligne[]): {
  readonly numeros: Int32Array;
  readonly inOrder: boolean;
} {
  const normaliser = createNormaliseur();
  const known = new Map<string, number>();
  const numeros = new Int32Array(rows.length).fill(EMAIL);
  let [appels, inOrder] = [0, true];
  rows.forEach((row, index) => {
    if (!isAppel(row, normaliser)) return;
    const before = row.idAppel === "" ? undefined : known.get(row.idAppel);
    if (before === undefined && row.idAppel !== "") known.set(row.idAppel, appels);
    if (before !== undefined && before < appels - 1) inOrder = false;
    numeros[index] = before ?? appels;
    if (before === undefined) appels += 1;
  });
  return { numeros, inOrder };
}

/** Indexes of the rows, those of the same call together. */
function orderOf(numeros: Int32Array): number[] {
  return Array.from(numeros.keys()).sort((a, b) => (numeros[a] ?? 0) - (numeros[b] ?? 0) || a - b);
}
