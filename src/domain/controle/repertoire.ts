import { normalizeLibelle } from "../libelles";
import { type LigneNomenclature, type Nomenclature, LIBELLES } from "../nomenclature";
import { editDistance, faultsAllowed } from "../distance";

type Niveau = (typeof LIBELLES)[number];

/** The three labels of a row, without the spaces around them. */
export type Triple = Readonly<Record<Niveau, string>>;

/**
 * How labels find lines: letter for letter, but for the spelling, by declared synonyms, nearly; each
 * known but not together, or not at all.
 */
export type Nature = "exact" | "orthographe" | "synonyme" | "proche" | "incoherent" | "inconnu";

export interface Rapprochement {
  readonly nature: Nature;
  /** None for « incoherent » and « inconnu ». */
  readonly lignes: readonly LigneNomenclature[];
}

/** The lines of a nomenclature, found by labels as people write them. */
export interface Repertoire {
  /** Finds once, then remembers: a history has few different triples. */
  readonly rapprocher: (triple: Triple) => Rapprochement;
  /** The lines that agree with the labels that are given. */
  readonly compatibles: (triple: Triple) => readonly LigneNomenclature[];
  readonly parCode: (code: string) => LigneNomenclature | undefined;
}

/** A line with its labels and synonyms in the form in which they are compared. */
interface Fiche {
  readonly ligne: LigneNomenclature;
  readonly formes: Triple;
  readonly synonymes: ReadonlySet<string>;
}

export function createRepertoire(nomenclature: Nomenclature): Repertoire {
  const { lignes, parCode } = nomenclature;
  const fiches = lignes.map(toFiche);
  const known = new Map<string, Rapprochement>();
  return {
    parCode: (code) => parCode.get(code),
    compatibles: (triple) => {
      const formes = formesOf(triple);
      return vivantesSinonToutes(lignesOf(fiches, (fiche) => agrees(fiche, formes)));
    },
    rapprocher: (triple) => {
      const { thematique, motif, sousMotif } = triple;
      const key = `${thematique}\u0000${motif}\u0000${sousMotif}`;
      const found = known.get(key) ?? rapprocher(fiches, triple);
      known.set(key, found);
      return found;
    },
  };
}

function toFiche(ligne: LigneNomenclature): Fiche {
  return {
    ligne,
    formes: formesOf(ligne),
    synonymes: new Set(ligne.synonymes.map(normalizeLibelle)),
  };
}

function formesOf(triple: Triple): Triple {
  return {
    thematique: normalizeLibelle(triple.thematique),
    motif: normalizeLibelle(triple.motif),
    sousMotif: normalizeLibelle(triple.sousMotif),
  };
}

function rapprocher(fiches: readonly Fiche[], triple: Triple): Rapprochement {
  const formes = formesOf(triple);
  const exactes = lignesOf(fiches, ({ ligne }) => LIBELLES.every((n) => ligne[n] === triple[n]));
  if (exactes.length > 0) return { nature: "exact", lignes: exactes };
  const memes = lignesOf(fiches, (fiche) => LIBELLES.every((n) => fiche.formes[n] === formes[n]));
  if (memes.length > 0) return { nature: "orthographe", lignes: memes };
  const synonymes = lignesOf(fiches, (fiche) => agrees(fiche, formes));
  if (synonymes.length > 0) return { nature: "synonyme", lignes: synonymes };
  if (LIBELLES.every((niveau) => fiches.some((fiche) => fiche.formes[niveau] === formes[niveau])))
    return { nature: "incoherent", lignes: [] };
  const proches = vivantesSinonToutes(lignesOf(fiches, (fiche) => isNear(fiche.formes, formes)));
  return { nature: proches.length > 0 ? "proche" : "inconnu", lignes: proches };
}

function vivantesSinonToutes(lignes: readonly LigneNomenclature[]): readonly LigneNomenclature[] {
  const vivantes = lignes.filter(({ retiree }) => !retiree);
  return vivantes.length > 0 ? vivantes : lignes;
}

function lignesOf(
  fiches: readonly Fiche[],
  keep: (fiche: Fiche) => boolean,
): readonly LigneNomenclature[] {
  return fiches.filter(keep).map(({ ligne }) => ligne);
}

/** Whether every label that is given is the line's, or one of its synonyms. */
function agrees({ formes, synonymes }: Fiche, given: Triple): boolean {
  return LIBELLES.every(
    (niveau) =>
      given[niveau] === "" || given[niveau] === formes[niveau] || synonymes.has(given[niveau]),
  );
}

function isNear(formes: Triple, given: Triple): boolean {
  return LIBELLES.every(
    (niveau) =>
      editDistance(given[niveau], formes[niveau], faultsAllowed(formes[niveau])) < Infinity,
  );
}
