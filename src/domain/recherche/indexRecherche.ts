import type { LigneNomenclature, Nomenclature } from "../nomenclature";
import { lettersOf } from "./lettres";
import { isMotVide, motsOf } from "./motsCherches";

export type ChampCherche = "thematique" | "motif" | "sousMotif" | "synonyme" | "code";

/** A text that at least one line has: labels of parents are shared by many lines. */
export interface TexteIndexe {
  /** Its words written as one. */
  readonly soude: string;
  /** Its words with a space between. */
  readonly mots: string;
  /** How many of its words say something. */
  readonly taille: number;
}

/** A text of a line, by its number in `textes`. */
export interface ChampIndexe {
  readonly champ: ChampCherche;
  readonly texte: number;
  /** As it is written in the nomenclature. */
  readonly libelle: string;
}

export interface LigneIndexee {
  readonly ligne: LigneNomenclature;
  readonly champs: readonly ChampIndexe[];
}

/** A word that texts have, with where it is found. */
export interface MotIndexe {
  readonly mot: string;
  readonly lettres: number;
  /** Numbers of the texts that have it. */
  readonly textes: readonly number[];
}

export interface IndexRecherche {
  readonly nomenclature: Nomenclature;
  readonly lignes: readonly LigneIndexee[];
  readonly textes: readonly TexteIndexe[];
  readonly mots: readonly MotIndexe[];
}

/** What `search` needs of a nomenclature; built once for each. */
export function indexRecherche(nomenclature: Nomenclature): IndexRecherche {
  const textes: TexteIndexe[] = [];
  const numeros = new Map<string, number>();
  const textesOfMot = new Map<string, number[]>();
  const numeroOf = (libelle: string): number => {
    const known = numeros.get(libelle);
    if (known !== undefined) return known;
    const numero = textes.length;
    const mots = motsOf(libelle);
    textes.push({
      soude: mots.join(""),
      mots: mots.join(" "),
      taille: mots.filter((mot) => !isMotVide(mot)).length,
    });
    for (const mot of new Set(mots)) addTo(textesOfMot, mot, numero);
    numeros.set(libelle, numero);
    return numero;
  };
  const lignes = nomenclature.lignes
    .filter(({ retiree }) => !retiree)
    .map((ligne) => indexLigne(ligne, numeroOf));
  const mots = [...textesOfMot].map(([mot, where]) => ({
    mot,
    lettres: lettersOf(mot),
    textes: where,
  }));
  return { nomenclature, lignes, textes, mots };
}

function indexLigne(ligne: LigneNomenclature, numeroOf: (libelle: string) => number): LigneIndexee {
  const champ = (nom: ChampCherche, libelle: string): ChampIndexe => ({
    champ: nom,
    texte: numeroOf(libelle),
    libelle,
  });
  return {
    ligne,
    champs: [
      champ("sousMotif", ligne.sousMotif),
      champ("motif", ligne.motif),
      champ("thematique", ligne.thematique),
      ...ligne.synonymes.map((synonyme) => champ("synonyme", synonyme)),
      champ("code", ligne.code),
    ],
  };
}

function addTo(map: Map<string, number[]>, key: string, value: number): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
