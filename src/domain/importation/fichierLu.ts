import { formatDate } from "../dates";
import { formatDuree } from "../duree";

/** An .xlsx file of somebody's own, as plain cells. */

export type ContenuLu =
  | { readonly kind: "texte"; readonly texte: string }
  | { readonly kind: "nombre"; readonly nombre: number }
  /** Excel serial of the 1900 system, with its time of day as a fraction. */
  | { readonly kind: "date"; readonly serial: number }
  /** A number shown as hours, minutes or seconds: a fraction of a day. */
  | {
      readonly kind: "duree";
      readonly jours: number;
      /** Shown as hours and minutes alone. */
      readonly sansSecondes: boolean;
    }
  | { readonly kind: "booleen"; readonly vrai: boolean }
  /** `#N/A` and the like: the cell says nothing, and this is why. */
  | { readonly kind: "erreur"; readonly texte: string };

/** A cell that holds something. */
export type CelluleLue = ContenuLu & {
  /** Its content comes from a formula: nobody typed it. */
  readonly calculee: boolean;
};

export interface RangeeLue {
  /** As Excel shows it, 1-based. */
  readonly numero: number;
  /** By 0-based column; empty cells are absent. */
  readonly cellules: ReadonlyMap<number, CelluleLue>;
}

export interface FeuilleLue {
  readonly nom: string;
  /** From top to bottom; rows without content are absent. */
  readonly rangees: readonly RangeeLue[];
}

export interface FichierLu {
  readonly feuilles: readonly FeuilleLue[];
  /** Numbers that are not shown as dates, but are some, count their days from 1904. */
  readonly depuis1904: boolean;
}

/** What a cell says, as a person would read it; "" when it is empty. */
export function texteOf(cellule: ContenuLu | undefined): string {
  switch (cellule?.kind) {
    case undefined:
      return "";
    case "nombre":
      return String(cellule.nombre);
    case "date":
      return formatDate(cellule.serial);
    case "duree":
      return formatDuree(cellule.jours * 86_400);
    case "booleen":
      return cellule.vrai ? "oui" : "non";
    case "texte":
    case "erreur":
      return cellule.texte.trim();
  }
}
