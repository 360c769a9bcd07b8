import type { SHEETS } from "../classeur";

/** What changes a workbook as a whole: plain data, which the workbook's builder says and Excel carries out. */

export type FeuilleKey = keyof typeof SHEETS;

/** A cell's new content, en-US; "" empties it, null leaves it alone. A formula starts with `=`. */
export type Contenu = string | number | { readonly formule: string } | null;

/** Cells from a corner on, row by row. */
export interface Ecriture {
  readonly type: "ecriture";
  readonly feuille: FeuilleKey;
  /** Top left cell, `B2`. */
  readonly cellule: string;
  readonly contenus: readonly (readonly Contenu[])[];
  /** Number format of each cell; null leaves it alone. */
  readonly formats: readonly (readonly (string | null)[])[];
}

/** How cells look. Colours are `#RRGGBB`. */
export interface Apparence {
  readonly type: "apparence";
  readonly feuille: FeuilleKey;
  readonly plage: string;
  readonly style: Style;
}

export interface Style {
  readonly gras?: boolean;
  readonly italique?: boolean;
  readonly taille?: number;
  readonly couleur?: string;
  readonly fond?: string;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly retrait?: number;
  readonly renvoi?: boolean;
  /** Height of the rows, in points. */
  readonly hauteur?: number;
  /** Colour of each side's thin line. */
  readonly bords?: Readonly<Partial<Record<"top" | "bottom" | "left" | "right", string>>>;
}

/** A cell that a name points to, or the one `plusBas` rows below and `plusADroite` columns to the right (0 where absent). */
export interface EcritureNommee {
  readonly type: "nommee";
  readonly nom: string;
  readonly plusBas: number;
  readonly plusADroite?: number;
  readonly contenu: Exclude<Contenu, null>;
}

export interface NouvelleFeuille {
  readonly type: "feuille";
  readonly feuille: FeuilleKey;
  readonly masquee: boolean;
}

/** A table over cells that are written before; its first row is its headers. */
export interface NouveauTableau {
  readonly type: "tableau";
  readonly feuille: FeuilleKey;
  readonly nom: string;
  readonly plage: string;
}

/** A column at the end of a table; its cells take the formula (with its `=`), if there is one. */
export interface NouvelleColonne {
  readonly type: "colonne";
  readonly tableau: string;
  readonly titre: string;
  readonly formule: string | null;
  readonly format: string;
  readonly masquee: boolean;
  readonly styleTitre: Style;
  readonly styleCorps: Style;
}

/** How many rows the body of a table has. */
export interface Hauteur {
  readonly type: "hauteur";
  readonly tableau: string;
  readonly lignes: number;
}

/** Cells that are inserted or deleted; those below move. */
export interface Decalage {
  readonly type: "decalage";
  readonly feuille: FeuilleKey;
  readonly plage: string;
  readonly sens: "bas" | "haut";
  /** What stands below, in the first of these columns: where it is tells whether this was done. */
  readonly temoin: string;
}

/** A defined name, made or changed. */
export interface Nom {
  readonly type: "nom";
  readonly nom: string;
  /** With its `=`. */
  readonly formule: string;
}

/** What may be typed in cells, and what Excel says there. */
export interface Controle {
  readonly type: "controle";
  readonly feuille: FeuilleKey;
  readonly plage: string;
  /** null where anything may be typed. */
  readonly regle: RegleDeSaisie | null;
  /** Shown when a cell is chosen. */
  readonly invite: TexteDeControle | null;
  /** Shown when a content breaks the rule. */
  readonly refus:
    | (TexteDeControle & { readonly gravite: "stop" | "warning" | "information" })
    | null;
}

export interface TexteDeControle {
  readonly titre: string;
  readonly texte: string;
}

/** Formulas are en-US, with their `=`, and relative to the range's first cell. */
export type RegleDeSaisie =
  /** A formula, or the choices between commas. */
  | { readonly genre: "liste"; readonly source: string }
  | { readonly genre: "formule"; readonly formule: string }
  | {
      readonly genre: "entier" | "decimal" | "date" | "heure" | "longueur";
      readonly comparaison: ComparaisonDeSaisie;
      readonly borne: string;
      /** For `between` and `notBetween`. */
      readonly autreBorne?: string;
    };

export type ComparaisonDeSaisie =
  | "between"
  | "notBetween"
  | "equal"
  | "notEqual"
  | "lessThan"
  | "lessThanOrEqual"
  | "greaterThan"
  | "greaterThanOrEqual";

/** How cells look by what they hold. It goes before those that were added to the sheet earlier. */
export interface FormatConditionnel {
  readonly type: "formatConditionnel";
  readonly feuille: FeuilleKey;
  readonly plage: string;
  readonly regle:
    /** Where a formula is true: en-US, with its `=`, relative to the range's first cell. */
    | { readonly genre: "formule"; readonly formule: string; readonly style: Style }
    /** From the least value's colour to the greatest's, `#RRGGBB`. */
    | { readonly genre: "degrade"; readonly couleurs: readonly [least: string, greatest: string] };
}

/** What is printed of a sheet. It is set once all else is there, and not taken back. */
export interface Impression {
  readonly type: "impression";
  readonly feuille: FeuilleKey;
  readonly plage: string;
}

export type Operation =
  | Impression
  | Ecriture
  | Apparence
  | EcritureNommee
  | NouvelleFeuille
  | NouveauTableau
  | NouvelleColonne
  | Hauteur
  | Decalage
  | Nom
  | Controle
  | FormatConditionnel;
