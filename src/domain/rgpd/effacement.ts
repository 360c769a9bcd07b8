import { masque, type SortTelephone } from "./telephoneEfface";

/** What is taken away from rows older than a number of months. */
export interface ReglesEffacement {
  readonly mois: number;
  readonly telephone: SortTelephone;
  readonly commentaire: boolean;
  readonly identifiant: boolean;
}

/** The columns that may say who called. */
export const COLONNES_PERSONNELLES = ["telephone", "commentaire", "identifiant"] as const;
export type ColonnePersonnelle = (typeof COLONNES_PERSONNELLES)[number];

/** What stands in these columns of a row. */
export type CellulesPersonnelles = Readonly<Record<ColonnePersonnelle, string | number | boolean>>;

/** The cells of a row that the rules change, with what they then hold; null when there is none. */
export function effacementOf(
  cellules: CellulesPersonnelles,
  regles: ReglesEffacement,
): Readonly<Partial<Record<ColonnePersonnelle, string>>> | null {
  const changes: Partial<Record<ColonnePersonnelle, string>> = {};
  for (const colonne of COLONNES_PERSONNELLES) {
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
