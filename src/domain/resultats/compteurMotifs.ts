import type { CompteSousMotif, Sollicitation } from "./chiffres";

type Cite = Pick<Sollicitation, "niveau" | "thematique" | "motif" | "sousMotif">;

export interface CompteurMotifs {
  add(row: Cite): void;
  /** The most cited first, then by label. */
  motifs(): CompteSousMotif[];
}

/** A place in the tree of labels; what is counted stands at its leaves. */
interface Noeud {
  readonly enfants: Map<string, Noeud>;
  sollicitations: number;
}

/** Counts rows by level and triple, as they are written. */
export function createCompteurMotifs(): CompteurMotifs {
  const racine = newNoeud();
  return {
    add({ niveau, thematique, motif, sousMotif }) {
      const ofMotif = enfantOf(enfantOf(enfantOf(racine, niveau), thematique), motif);
      enfantOf(ofMotif, sousMotif).sollicitations += 1;
    },
    motifs: () => feuillesOf(racine, []).sort(byCount),
  };
}

const newNoeud = (): Noeud => ({ enfants: new Map(), sollicitations: 0 });

function enfantOf({ enfants }: Noeud, libelle: string): Noeud {
  const known = enfants.get(libelle);
  if (known) return known;
  const enfant = newNoeud();
  enfants.set(libelle, enfant);
  return enfant;
}

function feuillesOf(
  { enfants, sollicitations }: Noeud,
  chemin: readonly string[],
): CompteSousMotif[] {
  const [niveau = "", thematique = "", motif = "", sousMotif = ""] = chemin;
  if (enfants.size === 0)
    return sollicitations === 0 ? [] : [{ niveau, thematique, motif, sousMotif, sollicitations }];
  return [...enfants].flatMap(([libelle, enfant]) => feuillesOf(enfant, [...chemin, libelle]));
}

/** Two motifs may share their sous-motif (« Autre »): the other labels keep their order certain. */
const LIBELLES = ["sousMotif", "motif", "thematique", "niveau"] as const;

function byCount(a: CompteSousMotif, b: CompteSousMotif): number {
  const order = LIBELLES.map((key) => a[key].localeCompare(b[key], "fr"));
  return b.sollicitations - a.sollicitations || (order.find((sign) => sign !== 0) ?? 0);
}
