import {
  createRepertoire,
  type Nature,
  type Repertoire,
  type Triple,
} from "../controle/repertoire";
import { normalizeLibelle } from "../libelles";
import {
  indexNomenclature,
  type LigneNomenclature,
  type Nomenclature,
  LIBELLES,
} from "../nomenclature";
import { indexRecherche } from "../recherche/indexRecherche";
import { search } from "../recherche/recherche";
import { successeursOf } from "./successeurs";

export type { Triple } from "../controle/repertoire";

/** The line that three labels name, and how surely. */
export interface LigneReconnue {
  /** null: several could be meant, or none; a person chooses. */
  readonly ligne: LigneNomenclature | null;
  /** Letter for letter: there is nothing to look at. */
  readonly exact: boolean;
  /** The likeliest lines, for whoever chooses. */
  readonly candidats: readonly LigneNomenclature[];
}

export type Reconnaitre = (triple: Triple) => LigneReconnue;

/** How many likely lines are offered. */
const CANDIDATS_MAX = 4;

/** Two triples of one key are the same question. */
export function tripleKey(triple: Triple): string {
  return LIBELLES.map((libelle) => normalizeLibelle(triple[libelle])).join("|");
}

export const isTripleVide = (triple: Triple): boolean =>
  LIBELLES.every((libelle) => triple[libelle] === "");

/**
 * Finds the line of the workbook that labels name: letter for letter, but for the spelling, by a
 * declared synonym, by a line of another version, then with a few wrong letters. `autres`: the lines
 * of the other versions that are known.
 */
export function createReconnaissance(
  nomenclature: Nomenclature,
  autres: readonly LigneNomenclature[],
): Reconnaitre {
  const repertoires = [
    createRepertoire(nomenclature),
    ...(autres.length > 0 ? [createRepertoire(indexNomenclature(autres))] : []),
  ];
  const index = indexRecherche(nomenclature);
  const likely = ({ thematique, motif, sousMotif }: Triple): readonly LigneNomenclature[] =>
    search(index, `${sousMotif} ${motif || thematique}`, { limite: CANDIDATS_MAX }).map(
      ({ ligne }) => ligne,
    );
  const known = new Map<string, LigneReconnue>();
  const reconnaitre = (triple: Triple): LigneReconnue => {
    const exact = repertoires[0]?.rapprocher(triple).nature === "exact";
    const candidats = lignesOf(repertoires, triple, nomenclature);
    const [seule, autre] = candidats;
    if (seule && !autre) return { ligne: seule, exact: exact && !seule.retiree, candidats };
    const proposees = candidats.length > 0 ? candidats : likely(triple);
    return { ligne: null, exact: false, candidats: proposees.slice(0, CANDIDATS_MAX) };
  };
  return (triple) => {
    const key = LIBELLES.map((libelle) => triple[libelle]).join("\u0000");
    const found = known.get(key) ?? reconnaitre(triple);
    known.set(key, found);
    return found;
  };
}

/** From the surest way to read labels to the least sure. */
const NATURES: readonly (readonly Nature[])[] = [
  ["exact", "orthographe"],
  ["synonyme"],
  ["proche"],
];

/** What the surest way to read the labels gives, in the workbook's own lines. */
function lignesOf(
  repertoires: readonly Repertoire[],
  triple: Triple,
  nomenclature: Nomenclature,
): readonly LigneNomenclature[] {
  const found = repertoires.map((repertoire) => repertoire.rapprocher(triple));
  for (const natures of NATURES) {
    const lignes = found.find(({ nature }) => natures.includes(nature))?.lignes ?? [];
    const successeurs = lignes.flatMap((ligne) => successeursOf(ligne, nomenclature));
    if (successeurs.length > 0) return [...new Set(successeurs)];
  }
  return [];
}
