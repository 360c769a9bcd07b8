import type { Nomenclature } from "../nomenclature";
import { createLecteurDeCodes, createLecteurDeSuccession } from "../nomenclatureCodes";
import { once } from "../once";
import { isInPeriode, moisKey, type Periode } from "../periode";
import {
  type Chiffres,
  chiffresOfSommes,
  FIGURES,
  type Figures,
  type Sommes,
} from "../resultats/figures";
import { groupBy } from "../resultats/regroupements";
import { createNormaliseur, type Sollicitation, visitByAppel } from "../resultats/sollicitation";

/**
 * What the national dashboard counts: sums by département, month and code, without anything that could
 * tell who called or who answered. Means and rates are ratios of these sums, never means of means.
 */

/** One row of *Mesures*. */
export interface Mesure {
  /** INSEE code: `01`, `2A`, `974`. */
  readonly departement: string;
  /** `2026-11`. */
  readonly mois: string;
  /** Of the national nomenclature's line under which the rows count; "" for an unknown motif. */
  readonly code: string;
  /**
   * The code that the rows themselves have, of an older version perhaps; "" for an unknown motif: what
   * somebody typed there does not leave the department.
   */
  readonly codeOrigine: string;
  /** Rows, e-mails included. */
  readonly sollicitations: number;
  /** Calls, each in the measure of its first row. */
  readonly appels: number;
  /** Of calls. A duration that cannot be read adds nothing. */
  readonly secondes: number;
  /** Calls but those whose duration cannot be read: what a mean of seconds is divided by. */
  readonly appelsMesures: number;
  /** Rows of calls whose duration cannot be read. */
  readonly dureesIllisibles: number;
  /** Rows of calls that say « oui ». */
  readonly resolues: number;
  readonly escaladees: number;
  /** Rows of e-mails, which are no calls. */
  readonly emails: number;
}

/** The counts of a measure. */
export const COMPTES = [
  "sollicitations",
  "appels",
  "secondes",
  "appelsMesures",
  "dureesIllisibles",
  "resolues",
  "escaladees",
  "emails",
] as const satisfies readonly (keyof Mesure)[];

export type Comptes = Pick<Mesure, (typeof COMPTES)[number]>;

/** What a history gives to the dashboard; every row is counted or set aside. */
export interface Contribution {
  readonly departement: string;
  /** By month, then by code. */
  readonly mesures: readonly Mesure[];
  /** Rows of the history, those set aside included. */
  readonly lignes: number;
  /** Positions (0-based) of the rows without a date, or with one that cannot be right: they belong to no month. */
  readonly sansDate: readonly number[];
  /** Positions of the counted rows whose motif the nomenclature does not know. */
  readonly motifInconnu: readonly number[];
  /** Codes whose rows count under themselves: several lines, or none in force, replace them. */
  readonly sansSuccesseur: readonly string[];
}

/** What measures need of a row. */
export type SollicitationMesuree = Pick<
  Sollicitation,
  | "position"
  | "date"
  | "dureeSecondes"
  | "dureeIllisible"
  | "thematique"
  | "motif"
  | "sousMotif"
  | "resolu"
  | "escalade"
  | "canal"
  | "code"
  | "idAppel"
>;

const OUI = "oui";

/** What a counted row adds to the measures, and nothing that could tell whose it is. */
export interface LigneMesuree {
  /** Excel serial day, its hour left out. */
  readonly jour: number;
  readonly code: string;
  readonly codeOrigine: string;
  readonly email: boolean;
  /** The first row of a call, and the first of its rows whose duration can be read. */
  readonly premiere: boolean;
  readonly mesuree: boolean;
  /** Of a call; null where there is none, or none that can be read. */
  readonly secondes: number | null;
  readonly dureeIllisible: boolean;
  /** Of a call. */
  readonly resolue: boolean;
  readonly escaladee: boolean;
}

interface OptionsDeContribution {
  /** Rows dated outside are set aside, all of them where it is null (`etendueSure`). */
  readonly etendue: Periode | null;
  /** Gets each row that is counted: their sums are the measures. */
  readonly visite?: ((ligne: LigneMesuree) => void) | undefined;
}

/** Counts the rows of a department's history, in one pass; `departement` is its INSEE code. */
export function contributionOf(
  departement: string,
  rows: readonly SollicitationMesuree[],
  nomenclature: Nomenclature,
  { etendue, visite }: OptionsDeContribution,
): Contribution {
  const codeOf = createLecteurDeCodes(nomenclature);
  const successeurOf = createLecteurDeSuccession(nomenclature);
  const normaliser = createNormaliseur();
  const compteur = createCompteurMesures(departement);
  const [sansDate, motifInconnu]: [number[], number[]] = [[], []];
  const sansSuccesseur = new Set<string>();
  let lastAppel: number | null = null;
  let lastMesure: number | null = null;
  visitByAppel(rows, (row, appel) => {
    if (row.date === null || !etendue || !isInPeriode(row.date, etendue)) {
      sansDate.push(row.position);
      return;
    }
    const origine = codeOf(row);
    if (origine === null) motifInconnu.push(row.position);
    const successeur = origine === null ? null : successeurOf(origine);
    if (successeur && !successeur.certain) sansSuccesseur.add(successeur.code);
    const email = appel === null;
    const premiere = !email && appel !== lastAppel;
    if (premiere) lastAppel = appel;
    const mesuree = !email && !row.dureeIllisible && appel !== lastMesure;
    if (mesuree) lastMesure = appel;
    const ligne: LigneMesuree = {
      jour: Math.floor(row.date),
      code: successeur?.code ?? "",
      codeOrigine: origine ?? "",
      email,
      premiere,
      mesuree,
      secondes: email ? null : row.dureeSecondes,
      dureeIllisible: !email && row.dureeIllisible,
      resolue: !email && normaliser(row.resolu) === OUI,
      escaladee: !email && normaliser(row.escalade) === OUI,
    };
    count(compteur.at(ligne.jour, ligne.code, ligne.codeOrigine), ligne);
    visite?.(ligne);
  });
  const ascending = (positions: readonly number[]): number[] =>
    [...positions].sort((a, b) => a - b);
  return {
    departement,
    mesures: compteur.mesures(),
    lignes: rows.length,
    sansDate: ascending(sansDate),
    motifInconnu: ascending(motifInconnu),
    sansSuccesseur: [...sansSuccesseur].sort(),
  };
}

function count(compte: CompteEnCours, ligne: LigneMesuree): void {
  compte.sollicitations += 1;
  if (ligne.email) compte.emails += 1;
  if (ligne.premiere) compte.appels += 1;
  if (ligne.mesuree) compte.appelsMesures += 1;
  compte.secondes += ligne.secondes ?? 0;
  if (ligne.dureeIllisible) compte.dureesIllisibles += 1;
  if (ligne.resolue) compte.resolues += 1;
  if (ligne.escaladee) compte.escaladees += 1;
}

type CompteEnCours = { -readonly [K in keyof Mesure]: Mesure[K] };

function createCompteurMesures(departement: string) {
  const comptes = new Map<string, CompteEnCours>();
  const moisDuJour = createLecteurDeMois();
  return {
    at(jour: number, code: string, codeOrigine: string): CompteEnCours {
      const mois = moisDuJour(jour);
      const key = `${mois}\u0000${code}\u0000${codeOrigine}`;
      const known = comptes.get(key);
      if (known) return known;
      const compte = { departement, mois, code, codeOrigine, ...RIEN };
      comptes.set(key, compte);
      return compte;
    },
    mesures: (): Mesure[] => [...comptes.values()].sort(compareMesures),
  };
}

/** `moisKey`, which works each day out once. */
export const createLecteurDeMois = (): ((jour: number) => string) => once(moisKey);

const RIEN: Comptes = {
  sollicitations: 0,
  appels: 0,
  secondes: 0,
  appelsMesures: 0,
  dureesIllisibles: 0,
  resolues: 0,
  escaladees: 0,
  emails: 0,
};

const ORDRE = ["departement", "mois", "code", "codeOrigine"] as const;

/** By département, month, code, former code: the order of *Mesures*, the same whatever was read first. */
export function compareMesures(a: Mesure, b: Mesure): number {
  for (const key of ORDRE) if (a[key] !== b[key]) return a[key] < b[key] ? -1 : 1;
  return 0;
}

/** The counts of measures, added up. */
export function comptesOf(mesures: Iterable<Comptes>): Comptes {
  const sums = { ...RIEN };
  for (const mesure of mesures) for (const key of COMPTES) sums[key] += mesure[key];
  return sums;
}

/** The sums that figures are made of. */
export function sommesOfComptes({ emails, ...comptes }: Comptes): Sommes {
  return { ...comptes, lignes: comptes.sollicitations - emails };
}

/** The national figures over measures that are already chosen: ratios of sums. */
export function chiffresOfMesures(
  mesures: Iterable<Comptes>,
  figures: Figures = FIGURES,
): Chiffres {
  return chiffresOfSommes(sommesOfComptes(comptesOf(mesures)), figures);
}

/** What a department's new contribution changes of what was known, by month. */
export interface ChangementDuMois {
  readonly mois: string;
  readonly avant: number;
  /** Rows of the month, after. */
  readonly apres: number;
}

export interface Consolidation {
  readonly mesures: readonly Mesure[];
  /** The months whose rows are other than before, in order; none when the same file comes twice. */
  readonly changements: readonly ChangementDuMois[];
}

/**
 * Takes a contribution in the place of what its department gave before for the same months (from its
 * first month to its last, or all those of `mois` where it answers for more than it has rows of): the
 * same file twice changes nothing, a newer one corrects, and files of different years add up. Months of
 * `gardes` stay as they are: a later file told them.
 */
export function consolidate(
  mesures: readonly Mesure[],
  { departement, mesures: nouvelles }: Pick<Contribution, "departement" | "mesures">,
  mois: readonly string[] = [],
  gardes: ReadonlySet<string> = new Set(),
): Consolidation {
  const siennes = nouvelles.filter((mesure) => !gardes.has(mesure.mois));
  const months = [...siennes.map((mesure) => mesure.mois), ...mois].sort();
  const [first, last] = [months[0], months.at(-1)];
  const isReplaced = (mesure: Mesure): boolean =>
    mesure.departement === departement &&
    first !== undefined &&
    last !== undefined &&
    !gardes.has(mesure.mois) &&
    mesure.mois >= first &&
    mesure.mois <= last;
  const former = mesures.filter(isReplaced);
  const kept = mesures.filter((mesure) => !isReplaced(mesure));
  return {
    mesures: [...kept, ...siennes].sort(compareMesures),
    changements: changementsOf(former, siennes),
  };
}

function changementsOf(
  former: readonly Mesure[],
  nouvelles: readonly Mesure[],
): ChangementDuMois[] {
  const byMois = (mesures: readonly Mesure[]) => groupBy(mesures, ({ mois }) => mois);
  const [avant, apres] = [byMois(former), byMois(nouvelles)];
  return [...new Set([...avant.keys(), ...apres.keys()])].sort().flatMap((mois) => {
    const [before, after] = [avant.get(mois) ?? [], apres.get(mois) ?? []];
    if (sameMesures(before, after)) return [];
    return [
      {
        mois,
        avant: comptesOf(before).sollicitations,
        apres: comptesOf(after).sollicitations,
      },
    ];
  });
}

function sameMesures(some: readonly Mesure[], others: readonly Mesure[]): boolean {
  const [one, other] = [some, others].map((mesures) => [...mesures].sort(compareMesures));
  const keys = [...ORDRE, ...COMPTES];
  return (
    one?.length === other?.length &&
    (one ?? []).every((mesure, index) => keys.every((key) => mesure[key] === other?.[index]?.[key]))
  );
}
