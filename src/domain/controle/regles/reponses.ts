import type { OuiNon } from "../../historique";
import { normalizeLibelle } from "../../libelles";
import { aReparer, aVoir, type Constat } from "../anomalie";
import type { ContenuCellule, LigneBrute } from "../historiqueBrut";

const COLONNES_REPONSES = ["resolu", "escalade"] as const;

/** Ways to say it that leave no doubt; 1, 0 or a cross may mean anything. */
const PAR_MOT: ReadonlyMap<string, OuiNon> = new Map([
  ...["oui", "o", "vrai", "true"].map((mot) => [mot, "oui"] as const),
  ...["non", "n", "faux", "false"].map((mot) => [mot, "non"] as const),
]);

/** What is wrong with the two answers of a row. */
export function constatsReponses({ cellules }: LigneBrute): Constat[] {
  const faulty = COLONNES_REPONSES.filter((colonne) => !isReponse(cellules[colonne]));
  const manquantes = faulty.filter((colonne) => String(cellules[colonne]).trim() === "");
  const mots = faulty
    .filter((colonne) => !manquantes.includes(colonne))
    .map((colonne) => [colonne, PAR_MOT.get(normalizeLibelle(String(cellules[colonne])))] as const);
  const illisibles = mots.flatMap(([colonne, mot]) => (mot === undefined ? [colonne] : []));
  const lisibles = mots.filter(([, mot]) => mot !== undefined);
  return [
    ...(manquantes.length > 0 ? [aVoir("reponseManquante", ...manquantes)] : []),
    ...(illisibles.length > 0 ? [aVoir("reponseIllisible", ...illisibles)] : []),
    ...(lisibles.length > 0 ? [aReparer("reponseOrthographe", Object.fromEntries(lisibles))] : []),
  ];
}

function isReponse(contenu: ContenuCellule): boolean {
  return contenu === "oui" || contenu === "non";
}
