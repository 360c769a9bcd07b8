import { CANAUX, NIVEAUX } from "../domain/historique";
import { motifsOf, type Nomenclature, sousMotifsOf, thematiquesOf } from "../domain/nomenclature";

/**
 * The lists behind the history's drop-downs, as they stand in the technical sheet. A cascading list
 * has its parents beside it, children of the same parent together: OFFSET can then cut them out.
 */

export interface Cascade {
  /** One a child; the same parent's rows follow one another. */
  readonly parents: readonly string[];
  readonly enfants: readonly string[];
}

export interface Listes {
  readonly thematiques: readonly string[];
  /** Parent: the thematique. */
  readonly motifs: Cascade;
  /** Parent: `thematique|motif`. */
  readonly sousMotifs: Cascade;
  readonly canaux: readonly string[];
  readonly niveaux: readonly string[];
  readonly ouiNon: readonly string[];
}

export function listesOf(nomenclature: Nomenclature): Listes {
  const thematiques = thematiquesOf(nomenclature);
  const pairs = thematiques.flatMap((thematique) =>
    motifsOf(nomenclature, thematique).map((motif) => ({ thematique, motif })),
  );
  const triples = pairs.flatMap(({ thematique, motif }) =>
    sousMotifsOf(nomenclature, thematique, motif).map(({ sousMotif }) => ({
      parent: `${thematique}|${motif}`,
      sousMotif,
    })),
  );
  return {
    thematiques,
    motifs: {
      parents: pairs.map(({ thematique }) => thematique),
      enfants: pairs.map(({ motif }) => motif),
    },
    sousMotifs: {
      parents: triples.map(({ parent }) => parent),
      enfants: triples.map(({ sousMotif }) => sousMotif),
    },
    canaux: CANAUX,
    niveaux: NIVEAUX,
    ouiNon: ["oui", "non"],
  };
}

/** Defined names of the lists and look-ups. `…Tete` is the cell just above a cascade's children. */
export const NOMS_LISTES = {
  thematiques: "Liste_Thematiques",
  motifsParents: "Liste_Motifs_Parents",
  motifsTete: "Liste_Motifs_Tete",
  sousMotifsParents: "Liste_SousMotifs_Parents",
  sousMotifsTete: "Liste_SousMotifs_Tete",
  canaux: "Liste_Canaux",
  niveaux: "Liste_Niveaux",
  ouiNon: "Liste_OuiNon",
  departements: "Liste_Departements",
  /** Columns of the table *Nomenclature*: a conditional format cannot name a table itself. */
  cles: "Nomenclature_Cles",
  codes: "Nomenclature_Codes",
} as const;

/** The children of `parent` (a cell or an expression); works in Excel 2010 and later, on the web and in LibreOffice. */
export function cascadeFormula(tete: string, parents: string, parent: string): string {
  return `OFFSET(${tete},MATCH(${parent},${parents},0),0,COUNTIF(${parents},${parent}),1)`;
}
