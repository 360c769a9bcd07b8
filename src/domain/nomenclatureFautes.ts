/** A line as it comes from a CSV file or from the sheet, before any check. */
export interface LigneBrute {
  readonly code: string;
  readonly niveau: string;
  readonly thematique: string;
  readonly motif: string;
  readonly sousMotif: string;
  readonly remplace: string;
  readonly enquete: string;
  readonly synonymes: string;
  /** The version that retired the line, "" while it is in force. */
  readonly retiree: string;
}

/** A column that can be wrong. */
export type ColonneFautive = Exclude<keyof LigneBrute, "retiree">;

/** What makes a line unusable, wherever it comes from. */
export type LigneFaultKind =
  | "codeManquant"
  | "codeDouble"
  | "tripleDouble"
  | "libelleVide"
  | "libelleTropLong"
  | "niveauInvalide";

/** What keeps a line from being published: lists, look-ups or the next version would go wrong. */
export type PublicationFaultKind =
  | "codeInvalide"
  | "libelleCaractereInterdit"
  | "libelleDebutInterdit"
  | "libelleSansLettre"
  | "libelleEcritAutrement"
  | "caractereDeControle"
  | "tripleTropLong"
  | "enqueteInvalide"
  | "remplaceInconnu"
  | "remplaceEnBoucle";

export type NomenclatureFaultKind = LigneFaultKind | PublicationFaultKind;

/** `ligne` is 1-based, counted on the data lines (the header is not one). */
export interface NomenclatureFault {
  readonly ligne: number;
  readonly colonne: ColonneFautive;
  readonly kind: NomenclatureFaultKind;
  readonly valeur: string;
}

/** The three labels of a line, from the widest to the narrowest. */
export const LIBELLES = ["thematique", "motif", "sousMotif"] as const;

/** Excel's limit for a text that MATCH or COUNTIF looks up, and for an item of a list. */
export const RECHERCHE_MAX_LENGTH = 255;

/** The codes of a cell of *remplace*, or the labels of one of *synonymes*. */
export function splitList(list: string): string[] {
  return list
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}
