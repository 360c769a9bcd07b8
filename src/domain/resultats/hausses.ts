import type { Nomenclature } from "../nomenclature";
import { createLecteurDeCodes, createLecteurDeSuccession } from "../nomenclatureCodes";
import { createNormaliseur, type Sollicitation } from "./sollicitation";

/**
 * What is rising: motifs that come clearly more often in a fortnight than in the eight before it. The
 * rule: at least five rows in the fortnight, more than before, and a number that a motif which comes as
 * often as it used to would reach less than once in a thousand fortnights (two Poisson counts with the
 * same rate, compared exactly: knowing their sum, the first is binomial). Small numbers raise no alarm.
 */
export interface Hausse {
  readonly sousMotif: string;
  /** Rows of the fortnight. */
  readonly sollicitations: number;
  /** Mean of a fortnight before, as far back as the history goes, eight at most. */
  readonly habitude: number;
  /** Of the fortnight's rows, the part without a « oui » to « résolu »: 0 to 1. */
  readonly nonResolues: number;
  /** Seconds of the fortnight's rows. */
  readonly secondes: number;
}

export const QUINZAINE = 14;
const QUINZAINES_AVANT = 8;
const AU_MOINS = 5;
const HASARD = 0.001;
/** With less behind it a history has no habit yet. */
const QUINZAINES_MIN = 2;
const OUI = "oui";

interface Compte {
  sousMotif: string;
  sollicitations: number;
  avant: number;
  resolues: number;
  secondes: number;
}

type SollicitationDatee = Pick<
  Sollicitation,
  "date" | "dureeSecondes" | "code" | "thematique" | "motif" | "sousMotif" | "resolu"
>;

/**
 * The rises of the fortnight that ends with `fin` (Excel serial day, included), the clearest first.
 * Rows count under the line that replaces theirs, so that a new label is no rise; rows whose motif
 * the nomenclature does not know are left out.
 */
export function haussesOf(
  rows: readonly SollicitationDatee[],
  fin: number,
  nomenclature: Nomenclature,
): readonly Hausse[] {
  const debut = fin - QUINZAINE + 1;
  const avant = debut - QUINZAINES_AVANT * QUINZAINE;
  const codeOf = createLecteurDeCodes(nomenclature);
  const successeurOf = createLecteurDeSuccession(nomenclature);
  const normaliser = createNormaliseur();
  const comptes = new Map<string, Compte>();
  let premier = Infinity;
  for (const row of rows) {
    if (row.date === null) continue;
    const jour = Math.floor(row.date);
    premier = Math.min(premier, jour);
    if (jour < avant || jour > fin) continue;
    const code = codeOf(row);
    if (code === null) continue;
    const compte = compteOf(comptes, successeurOf(code).code, row, nomenclature);
    if (jour < debut) {
      compte.avant += 1;
      continue;
    }
    compte.sollicitations += 1;
    compte.secondes += row.dureeSecondes ?? 0;
    if (normaliser(row.resolu) === OUI) compte.resolues += 1;
  }
  // The first fortnight may have begun before the history did: it counts for the days that it has.
  const quinzaines = Math.min(QUINZAINES_AVANT, (debut - Math.max(premier, avant)) / QUINZAINE);
  if (quinzaines < QUINZAINES_MIN) return [];
  return [...comptes.values()]
    .filter((compte) => compte.sollicitations >= AU_MOINS && isMore(compte, quinzaines))
    .map((compte) => ({ compte, hasard: hasardOf(compte, quinzaines) }))
    .filter(({ hasard }) => hasard < HASARD)
    .sort(
      (a, b) => a.hasard - b.hasard || a.compte.sousMotif.localeCompare(b.compte.sousMotif, "fr"),
    )
    .map(({ compte }) => hausseOf(compte, quinzaines));
}

function compteOf(
  comptes: Map<string, Compte>,
  code: string,
  row: SollicitationDatee,
  nomenclature: Nomenclature,
): Compte {
  const known = comptes.get(code);
  if (known) return known;
  const sousMotif = nomenclature.parCode.get(code)?.sousMotif ?? row.sousMotif;
  const compte = { sousMotif, sollicitations: 0, avant: 0, resolues: 0, secondes: 0 };
  comptes.set(code, compte);
  return compte;
}

const isMore = ({ sollicitations, avant }: Compte, quinzaines: number): boolean =>
  sollicitations > avant / quinzaines;

function hausseOf(
  { sousMotif, sollicitations, avant, resolues, secondes }: Compte,
  quinzaines: number,
): Hausse {
  return {
    sousMotif,
    sollicitations,
    habitude: avant / quinzaines,
    nonResolues: 1 - resolues / sollicitations,
    secondes,
  };
}

/**
 * How likely so many in this fortnight, or more, of all there were, would be with one and the same
 * rate: the upper tail of a binomial. For more than its mean, where the terms fall.
 */
function hasardOf({ sollicitations, avant }: Compte, quinzaines: number): number {
  const total = sollicitations + avant;
  const share = 1 / (1 + quinzaines);
  // In logarithms: the first term of a long history is smaller than any number.
  let log = sollicitations * Math.log(share) + avant * Math.log(1 - share);
  for (let i = 1; i <= sollicitations; i += 1) log += Math.log((avant + i) / i);
  let term = Math.exp(log);
  let sum = term;
  for (let count = sollicitations; count < total; count += 1) {
    term *= ((total - count) / (count + 1)) * (share / (1 - share));
    sum += term;
  }
  return sum;
}
