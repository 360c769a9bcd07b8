import { formatDate } from "../dates";

/** A workbook of somebody's own, as plain cells. */

export type ContenuLu =
  | { readonly kind: "texte"; readonly texte: string }
  | {
      readonly kind: "nombre";
      readonly nombre: number;
      /** The cell's number format as files store it, in English (`0" min"`); absent for the general one. */
      readonly format?: string;
    }
  /** Excel serial of the 1900 system, with its time of day as a fraction. */
  | { readonly kind: "date"; readonly serial: number }
  /** A number shown as hours, minutes or seconds: a fraction of a day. */
  | {
      readonly kind: "duree";
      readonly jours: number;
      /** Shown as hours and minutes alone. */
      readonly sansSecondes: boolean;
      /** As for a number; absent for a duration that the file itself writes as one (`PT4M5S`). */
      readonly format?: string;
    }
  | { readonly kind: "booleen"; readonly vrai: boolean }
  /** `#N/A` and the like: the cell says nothing, and this is why. */
  | { readonly kind: "erreur"; readonly texte: string };

/** A cell that holds something. */
export type CelluleLue = ContenuLu & {
  /** Its content comes from a formula. */
  readonly calculee: boolean;
};

export interface RangeeLue {
  /** As Excel shows it, 1-based. */
  readonly numero: number;
  /** By 0-based column; empty cells are absent. */
  readonly cellules: ReadonlyMap<number, CelluleLue>;
  /** 0-based columns whose formula shows nothing; absent for none. */
  readonly formulesVides?: readonly number[];
}

/** Cells merged into one: only the first holds something. */
export interface Fusion {
  /** 1-based, both included. */
  readonly premiereRangee: number;
  readonly derniereRangee: number;
  /** 0-based, both included. */
  readonly premiereColonne: number;
  readonly derniereColonne: number;
}

export interface FeuilleLue {
  readonly nom: string;
  /** From top to bottom, whatever their order in the file; rows without content are absent. */
  readonly rangees: readonly RangeeLue[];
  readonly fusions: readonly Fusion[];
}

/** What of a file could not be read, the rest being whole. */
export interface RemarqueLecture {
  readonly kind:
    | "feuilleAbsente"
    | "feuilleIllisible"
    | "formatsIllisibles"
    /** Formulas that no program has calculated yet: what they would give is not in the file. */
    | "formulesNonCalculees"
    | "detailIgnore";
  /** The sheet that it is about; "" for the whole workbook. */
  readonly feuille: string;
}

/** A cell of a file. */
export interface LieuDeCellule {
  readonly feuille: string;
  /** 1-based, as Excel shows it. */
  readonly rangee: number;
  /** 0-based. */
  readonly colonne: number;
}

/** A table of a file: its header row and its body, a row of totals left out. */
export interface TableauDeFichier extends LieuDeCellule {
  readonly nom: string;
  /** 1-based, included; the header's own where the body is empty. */
  readonly derniereRangee: number;
  readonly colonnes: number;
}

/** What an .xlsx file tells beside its cells. */
export interface Reperes {
  /** The first cell of each defined name, by the name in lower case. */
  readonly noms: ReadonlyMap<string, LieuDeCellule>;
  readonly tableaux: readonly TableauDeFichier[];
  /** When it was last saved, epoch milliseconds; null where it does not say. */
  readonly modifie: number | null;
}

export interface FichierLu {
  /** Absent for other formats. */
  readonly reperes?: Reperes;
  readonly feuilles: readonly FeuilleLue[];
  /** Numbers that are not shown as dates, but are some, count their days from 1904. */
  readonly depuis1904: boolean;
  readonly remarques: readonly RemarqueLecture[];
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
      return formatHorloge(Math.round(cellule.jours * 86_400), cellule.sansSecondes);
    case "booleen":
      return cellule.vrai ? "oui" : "non";
    case "texte":
    case "erreur":
      return cellule.texte.trim();
  }
}

/** `4:05` for four hours and five minutes where no seconds show; else `04:05`, `4:05:00` past an hour. */
function formatHorloge(secondes: number, sansSecondes: boolean): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  const [heures, minutes] = [Math.floor(secondes / 3600), Math.floor((secondes % 3600) / 60)];
  if (sansSecondes) return `${heures}:${two(minutes)}`;
  return `${heures > 0 ? `${heures}:` : ""}${two(minutes)}:${two(secondes % 60)}`;
}
