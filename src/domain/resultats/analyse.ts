import { type Affluence, createCompteurAffluence } from "./affluence";
import { derniersMois, isInPeriode, type Periode, periodePrecedente } from "../periode";
import {
  type CompteGroupe,
  type CompteSousMotif,
  createCompteurGroupes,
  createCompteurMois,
  createCompteurMotifs,
  createCompteurSommes,
} from "./compteurs";
import {
  type Chiffres,
  chiffresOfSommes,
  ecarteesOfSommes,
  type Evolutions,
  evolutionsOf,
  type FigureKey,
  FIGURES,
  type Figures,
} from "./figures";
import { createNormaliseur, type Sollicitation, visitByAppel } from "./sollicitation";

/** Calls of a month (`2026-11`). */
export interface CompteMois {
  readonly mois: string;
  readonly appels: number;
}

/** All that the screen « Résultats » shows of a period. */
export interface Analyse {
  readonly periode: Periode;
  readonly chiffres: Chiffres;
  /** How many rows of the period each figure leaves out: without a duration that can be read. */
  readonly ecartees: Readonly<Record<FigureKey, number>>;
  /** The period that it is compared with. */
  readonly periodePrecedente: Periode;
  readonly chiffresPrecedents: Chiffres;
  readonly evolutions: Evolutions;
  /** Those of the period, the most cited first. */
  readonly motifs: readonly CompteSousMotif[];
  /** The twelve months that end with the period's last, in order, those without a call included. */
  readonly douzeMois: readonly CompteMois[];
  /** Calls by month over the whole history; months without a call are absent. */
  readonly appelsParMois: ReadonlyMap<string, number>;
  /** Over the period, as are the next three. */
  readonly parCanal: readonly CompteGroupe[];
  readonly parNiveau: readonly CompteGroupe[];
  readonly parReferent: readonly CompteGroupe[];
  readonly affluence: Affluence;
}

const MOIS_MONTRES = 12;

/** Analyses a history over a period, in one pass over its rows. */
export function analyseOf(
  rows: readonly Sollicitation[],
  periode: Periode,
  figures: Figures = FIGURES,
): Analyse {
  const precedente = periodePrecedente(periode);
  const compteurs = createCompteurs();
  visitByAppel(rows, (row, appel) => {
    if (row.date === null) return;
    compteurs.mois.add(row.date, appel);
    if (isInPeriode(row.date, periode)) {
      addToPeriode(compteurs, row, appel);
      compteurs.affluence.add(row.date, row.heure, appel);
    } else if (isInPeriode(row.date, precedente)) compteurs.precedents.add(row, appel);
  });
  return resultOf(compteurs, periode, precedente, figures);
}

type Compteurs = ReturnType<typeof createCompteurs>;

function createCompteurs() {
  const normaliser = createNormaliseur();
  return {
    sommes: createCompteurSommes(normaliser),
    precedents: createCompteurSommes(normaliser),
    mois: createCompteurMois(),
    motifs: createCompteurMotifs(),
    canaux: createCompteurGroupes(),
    niveaux: createCompteurGroupes(),
    referents: createCompteurGroupes(),
    affluence: createCompteurAffluence(),
  };
}

function addToPeriode(compteurs: Compteurs, row: Sollicitation, appel: number | null): void {
  compteurs.sommes.add(row, appel);
  compteurs.motifs.add(row);
  compteurs.canaux.add(row.canal, appel);
  compteurs.niveaux.add(row.niveau, appel);
  compteurs.referents.add(row.referent, appel);
}

function resultOf(
  compteurs: Compteurs,
  periode: Periode,
  precedente: Periode,
  figures: Figures,
): Analyse {
  const sommes = compteurs.sommes.sommes();
  const chiffres = chiffresOfSommes(sommes, figures);
  const chiffresPrecedents = chiffresOfSommes(compteurs.precedents.sommes(), figures);
  const appelsParMois = compteurs.mois.parMois();
  return {
    periode,
    chiffres,
    ecartees: ecarteesOfSommes(sommes, figures),
    periodePrecedente: precedente,
    chiffresPrecedents,
    evolutions: evolutionsOf(chiffres, chiffresPrecedents, figures),
    motifs: compteurs.motifs.motifs(),
    douzeMois: derniersMois(periode, MOIS_MONTRES).map((mois) => ({
      mois,
      appels: appelsParMois.get(mois) ?? 0,
    })),
    appelsParMois,
    parCanal: compteurs.canaux.groupes(),
    parNiveau: compteurs.niveaux.groupes(),
    parReferent: compteurs.referents.groupes(),
    affluence: compteurs.affluence.affluence(),
  };
}
