import { NIVEAUX, type Niveau } from "../../historique";
import { normalizeLibelle } from "../../libelles";
import { type LigneNomenclature, niveauOf } from "../../nomenclature";
import { aReparer, type CellulesPrevues, type Constat } from "../anomalie";
import { type ContenuCellule, isCalculee, type LigneBrute, texteDe } from "../historiqueBrut";

const CHIFFRE_DU_NIVEAU = /^(?:niveau|niv\.?|n)? ?([12])$/;

/**
 * What is wrong with a level that was written for good. One that contradicts the nomenclature may date
 * from a version that said so: a person decides, for all such rows at once.
 */
export function constatsNiveau(ligne: LigneBrute, motif: LigneNomenclature): Constat[] {
  if (isCalculee(ligne, "niveau")) return [];
  const contenu = ligne.cellules.niveau;
  if (texteDe(contenu) === "") return [aReparer("niveauManquant", { niveau: niveauOf(motif) })];
  const lu = lireNiveau(contenu);
  if (lu === null || !isPermis(lu, motif))
    return [aReparer("niveauContraire", { niveau: niveauOf(motif) }, "groupe")];
  return lu === contenu ? [] : [aReparer("niveauOrthographe", { niveau: lu })];
}

/** The level to write with another line's labels: none where it is calculated, or may stay. */
export function cellulesDeNiveau(ligne: LigneBrute, motif: LigneNomenclature): CellulesPrevues {
  const lu = lireNiveau(ligne.cellules.niveau);
  if (isCalculee(ligne, "niveau") || (lu !== null && isPermis(lu, motif))) return {};
  return { niveau: niveauOf(motif) };
}

function lireNiveau(contenu: ContenuCellule): Niveau | null {
  const chiffre = CHIFFRE_DU_NIVEAU.exec(normalizeLibelle(String(contenu)))?.[1];
  return NIVEAUX.find((niveau) => niveau.endsWith(chiffre ?? " ")) ?? null;
}

function isPermis(niveau: Niveau, motif: LigneNomenclature): boolean {
  return motif.niveau === "1/2" || niveauOf(motif) === niveau;
}
