import { normalizeLibelle } from "../libelles";
import { type CompteurAppels, createCompteurAppels } from "./compteurs";

/** The rows that share a label: a canal, a level, a référent. */
export interface CompteGroupe {
  /** In its most frequent spelling; "" for the rows that give none. */
  readonly nom: string;
  readonly sollicitations: number;
  readonly appels: number;
}

export interface CompteurGroupes {
  /** The label of a row, and its call (null for an e-mail) as `visitByAppel` gives it. */
  add(nom: string, appel: number | null): void;
  /** The most sollicitations first, then by name; the rows without a name last. */
  groupes(): CompteGroupe[];
}

interface Groupe {
  readonly graphies: Graphie[];
  readonly appels: CompteurAppels;
}

interface Graphie {
  readonly nom: string;
  readonly groupe: Groupe;
  sollicitations: number;
}

/** Names that differ by case, accents or spaces are one. */
export function createCompteurGroupes(): CompteurGroupes {
  const groupes = new Map<string, Groupe>();
  const graphies = new Map<string, Graphie>();
  const newGraphie = (nom: string): Graphie => {
    const key = normalizeLibelle(nom);
    const groupe = groupes.get(key) ?? { graphies: [], appels: createCompteurAppels() };
    const graphie = { nom: key === "" ? "" : nom.trim(), groupe, sollicitations: 0 };
    groupe.graphies.push(graphie);
    groupes.set(key, groupe);
    graphies.set(nom, graphie);
    return graphie;
  };
  return {
    add(nom, appel) {
      const graphie = graphies.get(nom) ?? newGraphie(nom);
      graphie.sollicitations += 1;
      graphie.groupe.appels.add(appel);
    },
    groupes: () => [...groupes.values()].map(compteOf).sort(byCount),
  };
}

function compteOf({ graphies, appels }: Groupe): CompteGroupe {
  const [most] = [...graphies].sort(byUse);
  const sollicitations = graphies.reduce((sum, graphie) => sum + graphie.sollicitations, 0);
  return { nom: most?.nom ?? "", sollicitations, appels: appels.total() };
}

function byUse(a: Graphie, b: Graphie): number {
  return b.sollicitations - a.sollicitations || a.nom.localeCompare(b.nom, "fr");
}

function byCount(a: CompteGroupe, b: CompteGroupe): number {
  if ((a.nom === "") !== (b.nom === "")) return a.nom === "" ? 1 : -1;
  return b.sollicitations - a.sollicitations || a.nom.localeCompare(b.nom, "fr");
}
