import { findDonneesPersonnelles, retirerDonnees } from "../../donneesPersonnelles";
import { aReparer, type Constat } from "../anomalie";
import { type LigneBrute, texteDe } from "../historiqueBrut";

const COLONNES_LIBRES = ["identifiant", "commentaire"] as const;

/**
 * Personal data in what people wrote freely. What is taken away is gone: numbers and addresses are sure
 * enough for a decision on all of them, a name is a guess and is decided one by one.
 */
export function constatsTextesLibres({ cellules }: LigneBrute): Constat[] {
  const found = COLONNES_LIBRES.flatMap((colonne) => {
    const texte = texteDe(cellules[colonne]);
    const donnees = texte === "" ? [] : findDonneesPersonnelles(texte);
    return donnees.length === 0
      ? []
      : [{ colonne, donnees, apres: retirerDonnees(texte, donnees) }];
  });
  if (found.length === 0) return [];
  const guessed = found.some(({ donnees }) => donnees.some(({ kind }) => kind === "nom"));
  const apres = Object.fromEntries(found.map(({ colonne, apres }) => [colonne, apres]));
  return [aReparer("donneesPersonnelles", apres, guessed ? "ligne" : "groupe")];
}
