import type { ContenuPrevu } from "../../domain/controle/anomalie";
import { type LigneLue, texteDe } from "../../domain/historiqueLu";
import { formatDate } from "../../domain/dates";
import { formatHeureDuJour, isHeure } from "../../domain/heure";
import { type ColonneKey, COLONNES } from "../../domain/historique";
import { formatDuree } from "../../domain/duree";
import { CONTROLE } from "../../messages/controle";
import { nomDeLigne } from "../../messages/lignes";

/** What tells a row from the others; `premiereLigne`: the sheet's number of the row at position 0. */
export function nomDeLigneLue(
  { position, ligne }: { readonly position: number; readonly ligne: LigneLue | null },
  premiereLigne: number,
): string {
  const { date = "", sousMotif = "" } = ligne?.cellules ?? {};
  return nomDeLigne({
    numero: premiereLigne + position,
    date: typeof date === "number" ? Math.floor(date) : null,
    sousMotif: texteDe(sousMotif),
  });
}

/** What a cell holds, or is going to hold, in words. */
export function contenuAffiche(colonne: ColonneKey, contenu: ContenuPrevu): string {
  if (typeof contenu === "object")
    return "formule" in contenu ? CONTROLE.formule : CONTROLE.nouvelIdentifiant;
  if (contenu === "") return CONTROLE.vide;
  if (typeof contenu === "boolean") return contenu ? CONTROLE.vrai : CONTROLE.faux;
  if (typeof contenu === "string") return CONTROLE.texte(contenu);
  switch (COLONNES[colonne].kind) {
    case "date":
      return dateAffichee(contenu);
    case "heure":
      return isHeure(contenu) ? formatHeureDuJour(contenu) : String(contenu);
    case "secondes":
      return CONTROLE.secondes(contenu);
    case "duree":
      return formatDuree(contenu * 86_400);
    default:
      return String(contenu);
  }
}

function dateAffichee(serial: number): string {
  if (Number.isInteger(serial)) return formatDate(serial);
  return CONTROLE.dateEtHeure(formatDate(serial), formatHeureDuJour(serial - Math.floor(serial)));
}
