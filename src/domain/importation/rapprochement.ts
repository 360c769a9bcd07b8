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
import { codesComptes, lignesEnVigueur } from "../nomenclatureCodes";

export type { Triple } from "../controle/repertoire";

/** Which line of the workbook's nomenclature the labels of an old file name. */

/** The line that three labels name, and how surely. */
export interface LigneReconnue {
  /** null: several could be meant, or none; a person chooses. */
  readonly ligne: LigneNomenclature | null;
  /** Letter for letter: there is nothing to look at. */
  readonly exact: boolean;
  /** The likeliest lines, for whoever chooses: looked for when somebody does, for a file may have thousands of labels. */
  readonly candidats: () => readonly LigneNomenclature[];
}

export type RecognizeLigne = (triple: Triple) => LigneReconnue;

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
export function createRecognizeLigne(
  nomenclature: Nomenclature,
  autres: readonly LigneNomenclature[],
): RecognizeLigne {
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
  const recognize = (triple: Triple): LigneReconnue => {
    const exact = repertoires[0]?.rapprocher(triple).nature === "exact";
    const candidats = lignesOf(repertoires, triple, nomenclature);
    const [seule, autre] = candidats;
    if (seule && !autre)
      return { ligne: seule, exact: exact && !seule.retiree, candidats: () => candidats };
    let proposees: readonly LigneNomenclature[] | null = null;
    return {
      ligne: null,
      exact: false,
      candidats: () =>
        (proposees ??= (candidats.length > 0 ? candidats : likely(triple)).slice(0, CANDIDATS_MAX)),
    };
  };
  return (triple) => {
    const key = LIBELLES.map((libelle) => triple[libelle]).join("\u0000");
    const found = known.get(key) ?? recognize(triple);
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

/**
 * What a line of any version is in the workbook's nomenclature: itself, the lines that replaced it, or,
 * of a later version, those that it replaces. A retired line without a successor stays itself. Empty
 * when nothing says.
 */
export function successeursOf(
  ligne: LigneNomenclature,
  nomenclature: Nomenclature,
): readonly LigneNomenclature[] {
  const own = nomenclature.parCode.get(ligne.code);
  if (own && !own.retiree) return [own];
  const successeurs = lignesEnVigueur(nomenclature).filter(({ code }) =>
    codesComptes(nomenclature, code).includes(ligne.code),
  );
  if (successeurs.length > 0) return successeurs;
  if (own) return [own];
  return ligne.remplace.flatMap((code) => {
    const former = nomenclature.parCode.get(code);
    return former && !former.retiree ? [former] : [];
  });
}

/** What a person says of labels: the code of a line, or that their rows stay out (null). */
export type Decision = string | null;

/** By `tripleKey`. */
export type Decisions = ReadonlyMap<string, Decision>;

/** What becomes of labels: a line, or nothing, and why. */
export type Sort =
  | { readonly kind: "ligne"; readonly ligne: LigneNomenclature }
  | { readonly kind: "aChoisir" }
  | { readonly kind: "ecarte" };

/** A person's choice wins over what was recognised. */
export function sortOf(
  triple: Triple,
  reconnue: LigneReconnue,
  decisions: Decisions,
  nomenclature: Nomenclature,
): Sort {
  const decision = decisions.get(tripleKey(triple));
  if (decision === null) return { kind: "ecarte" };
  const ligne = decision === undefined ? reconnue.ligne : nomenclature.parCode.get(decision);
  return ligne ? { kind: "ligne", ligne } : { kind: "aChoisir" };
}

/** Labels of a file, once each, whatever their case, and what becomes of their rows. */
export interface LibellesDuFichier {
  /** As `tripleKey`. */
  readonly cle: string;
  readonly triple: Triple;
  /** How many rows have them. */
  readonly nombre: number;
  /** What was recognised by itself; null: a person chooses. */
  readonly reconnue: LigneNomenclature | null;
  /** Nothing to look at. */
  readonly exact: boolean;
  readonly candidats: LigneReconnue["candidats"];
  readonly sort: Sort;
}

/** Counts the labels of a file as its rows go by. */
export class RegistreLibelles {
  private readonly parCle = new Map<string, LibellesDuFichier>();

  add(triple: Triple, { ligne, exact, candidats }: LigneReconnue, sort: Sort): void {
    const cle = tripleKey(triple);
    const known = this.parCle.get(cle);
    const first = { cle, triple, nombre: 0, reconnue: ligne, exact, candidats, sort };
    this.parCle.set(cle, { ...(known ?? first), nombre: (known?.nombre ?? 0) + 1 });
  }

  /** The most frequent first. */
  list(): readonly LibellesDuFichier[] {
    return [...this.parCle.values()].sort((a, b) => b.nombre - a.nombre);
  }
}
