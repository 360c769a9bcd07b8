import { aReparer, type Constat } from "../anomalie";
import type { LigneBrute } from "../historiqueBrut";

/** The columns that lists, filters and pivot tables compare; in a comment, spaces do no harm. */
const COLONNES_COMPAREES = ["thematique", "motif", "sousMotif", "referent", "identifiant"] as const;

/** Spaces around the texts of a row: « Autre » and « Autre  » are two items of a pivot table. */
export function constatsEspaces({ cellules }: LigneBrute): Constat[] {
  const apres = COLONNES_COMPAREES.flatMap((colonne) => {
    const contenu = cellules[colonne];
    return typeof contenu === "string" && contenu !== contenu.trim()
      ? [[colonne, contenu.trim()] as const]
      : [];
  });
  return apres.length === 0 ? [] : [aReparer("espaces", Object.fromEntries(apres))];
}
