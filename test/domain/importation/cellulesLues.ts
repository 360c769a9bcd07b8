import type { CelluleLue, ContenuLu, RangeeLue } from "../../../src/domain/importation/fichierLu";

/** Cells of a file, as a test writes them. */

export const texte = (content: string): CelluleLue => typed({ kind: "texte", texte: content });
export const nombre = (number: number): CelluleLue => typed({ kind: "nombre", nombre: number });
export const date = (serial: number): CelluleLue => typed({ kind: "date", serial });
export const duree = (secondes: number, sansSecondes = false): CelluleLue =>
  typed({ kind: "duree", jours: secondes / 86_400, sansSecondes });
export const booleen = (vrai: boolean): CelluleLue => typed({ kind: "booleen", vrai });
export const erreur: CelluleLue = { kind: "erreur", texte: "#N/A", calculee: true };

/** The result of a formula. */
export const calculee = (cellule: CelluleLue): CelluleLue => ({ ...cellule, calculee: true });

const typed = (content: ContenuLu): CelluleLue => ({ ...content, calculee: false });

/** A row; null for an empty cell, a text for a cell of text. */
export function rangee(numero: number, cells: readonly (CelluleLue | string | null)[]): RangeeLue {
  const filled = cells.flatMap((cell, column) => {
    if (cell === null || cell === "") return [];
    return [[column, typeof cell === "string" ? texte(cell) : cell] as const];
  });
  return { numero, cellules: new Map(filled) };
}
