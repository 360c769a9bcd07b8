import { normalizeLibelle } from "../libelles";
import { moisKey } from "../periode";
import {
  type Chiffres,
  chiffresOfSommes,
  ecarteesOfSommes,
  type FigureKey,
  type Figures,
  FIGURES,
  type Sommes,
} from "./figures";
import {
  createNormaliseur,
  type Normaliseur,
  type Sollicitation,
  visitByAppel,
} from "./sollicitation";

/**
 * What a history is counted by: figures, months, motifs, labels. Rows are added as `visitByAppel`
 * gives them: those of one call one after the other, with its number, null for an e-mail.
 */

/** What the figures are made of. */
export type SollicitationComptee = Pick<
  Sollicitation,
  "date" | "dureeSecondes" | "resolu" | "escalade" | "canal" | "idAppel"
> &
  Partial<Pick<Sollicitation, "dureeIllisible">>;

/** The figures over rows that are already chosen. */
export function chiffresOf(
  sollicitations: readonly SollicitationComptee[],
  figures: Figures = FIGURES,
): Chiffres {
  const compteur = createCompteurSommes(createNormaliseur());
  visitByAppel(sollicitations, (row, appel) => compteur.add(row, appel));
  return chiffresOfSommes(compteur.sommes(), figures);
}

/** How many of these rows each figure leaves out. */
export function ecarteesOf(
  sollicitations: readonly SollicitationComptee[],
  figures: Figures = FIGURES,
): Readonly<Record<FigureKey, number>> {
  const compteur = createCompteurSommes(createNormaliseur());
  visitByAppel(sollicitations, (row, appel) => compteur.add(row, appel));
  return ecarteesOfSommes(compteur.sommes(), figures);
}

export interface CompteurSommes {
  add(row: SollicitationComptee, appel: number | null): void;
  sommes(): Sommes;
}

const OUI = "oui";

export function createCompteurSommes(normaliser: Normaliseur): CompteurSommes {
  const appels = createCompteurAppels();
  const mesures = createCompteurAppels();
  const sommes = {
    sollicitations: 0,
    lignes: 0,
    secondes: 0,
    dureesIllisibles: 0,
    resolues: 0,
    escaladees: 0,
  };
  return {
    add(row, appel) {
      sommes.sollicitations += 1;
      if (appel === null) return;
      sommes.lignes += 1;
      appels.add(appel);
      sommes.secondes += row.dureeSecondes ?? 0;
      if (row.dureeIllisible === true) sommes.dureesIllisibles += 1;
      else mesures.add(appel);
      if (normaliser(row.resolu) === OUI) sommes.resolues += 1;
      if (normaliser(row.escalade) === OUI) sommes.escaladees += 1;
    },
    sommes: () => ({ ...sommes, appels: appels.total(), appelsMesures: mesures.total() }),
  };
}

interface CompteurAppels {
  add(appel: number | null): void;
  total(): number;
}

/** Distinct calls; e-mails are none. */
function createCompteurAppels(): CompteurAppels {
  let last: number | null = null;
  let total = 0;
  return {
    add(appel) {
      if (appel === null || appel === last) return;
      last = appel;
      total += 1;
    },
    total: () => total,
  };
}

/** Calls by month (`2026-11`), in order; months without a call are absent. */
export function appelsParMois(
  sollicitations: readonly SollicitationComptee[],
): Map<string, number> {
  const compteur = createCompteurMois();
  visitByAppel(sollicitations, ({ date }, appel) => {
    if (date !== null) compteur.add(date, appel);
  });
  return compteur.parMois();
}

export interface CompteurMois {
  /** `date`: a serial day, with or without a time. */
  add(date: number, appel: number | null): void;
  /** Calls by month (`2026-11`), in order; months without a call are absent. */
  parMois(): Map<string, number>;
}

export function createCompteurMois(): CompteurMois {
  const parJour = new Map<number, CompteurAppels>();
  const parMois = new Map<string, CompteurAppels>();
  /** Thousands of rows share a day: its month is worked out once. */
  const ofJour = (jour: number): CompteurAppels => {
    const mois = moisKey(jour);
    const compteur = parMois.get(mois) ?? createCompteurAppels();
    parMois.set(mois, compteur);
    parJour.set(jour, compteur);
    return compteur;
  };
  return {
    add(date, appel) {
      if (appel === null) return;
      const jour = Math.floor(date);
      (parJour.get(jour) ?? ofJour(jour)).add(appel);
    },
    parMois: () =>
      new Map(
        [...parMois]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([mois, compteur]) => [mois, compteur.total()]),
      ),
  };
}

export interface CompteSousMotif {
  readonly niveau: string;
  readonly thematique: string;
  readonly motif: string;
  readonly sousMotif: string;
  readonly sollicitations: number;
}

type Cite = Pick<Sollicitation, "niveau" | "thematique" | "motif" | "sousMotif">;

/** *Motifs les plus cités*: counts by level and triple, the most cited first, then by label. */
export function motifsLesPlusCites(sollicitations: readonly Cite[]): CompteSousMotif[] {
  const compteur = createCompteurMotifs();
  for (const row of sollicitations) compteur.add(row);
  return compteur.motifs();
}

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
    motifs: () => feuillesOf(racine, []).sort(byCitations),
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

function byCitations(a: CompteSousMotif, b: CompteSousMotif): number {
  const order = LIBELLES.map((key) => a[key].localeCompare(b[key], "fr"));
  return b.sollicitations - a.sollicitations || (order.find((sign) => sign !== 0) ?? 0);
}

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
