import { NAMES, TABLES, wholeColumn } from "../classeur";
import { CANAL_EMAIL, type ColonneKey, COLONNES } from "../historique";

/**
 * The figures of a period: the one statement of what each counts, of its cell, its unit and its words.
 * Counters, formulas, sheets, the pane, the survey, the comparison with the sheets and the national
 * dashboard are derived from `FIGURES`; each takes another table of the same shape.
 */

/** Data column of the history as formulas name it. */
const colonne = (key: ColonneKey): string => wholeColumn(TABLES.historique, COLONNES[key].header);

/** `range,criterion` pairs of COUNTIFS and SUMIFS: the rows of the period. */
export const CRITERES_PERIODE = [
  `${colonne("date")},">="&${NAMES.periodeDebut}`,
  `${colonne("date")},"<"&${NAMES.periodeFin}+1`,
].join(",");

/** The same: the rows of calls. An e-mail is no call; a row without a canal is one. */
export const CRITERES_APPELS = `${colonne("canal")},"<>${CANAL_EMAIL}"`;

const LIGNES_D_APPELS = `${CRITERES_PERIODE},${CRITERES_APPELS}`;

/**
 * What is left of a sum over some rows (`criteres`, as COUNTIFS and SUMIFS take them) when those whose
 * duration is a number or empty are taken off: the rows whose duration cannot be read. No criterion
 * asks for texts alone everywhere: LibreOffice finds numbers by « ?* » too.
 */
export function sommeDesIllisibles(somme: (criteres: string) => string, criteres: string): string {
  const duree = `${criteres},${colonne("dureeSecondes")}`;
  return `(${somme(criteres)}-${somme(`${duree},">-1E+300"`)}-${somme(`${duree},"="`)})`;
}

const nombreDeLignes = (criteres: string): string => `COUNTIFS(${criteres})`;
const nombreDAppels = (criteres: string): string => `SUMIFS(${colonne("appel")},${criteres})`;

/** What rows add up to, with the formula of each sum over the period. */
const SOMMES = {
  /** Rows, e-mails included. */
  sollicitations: { formule: `COUNTIFS(${CRITERES_PERIODE})` },
  /** Rows of calls. */
  lignes: { formule: nombreDeLignes(LIGNES_D_APPELS) },
  /** Distinct calls: the column Appel is 1 on one row of each. */
  appels: { formule: nombreDAppels(LIGNES_D_APPELS) },
  /** Seconds of calls; the formula gives a fraction of a day. A duration that cannot be read adds nothing. */
  secondes: { formule: `SUMIFS(${colonne("dureeSecondes")},${LIGNES_D_APPELS})/86400` },
  /** Distinct calls but those whose duration cannot be read: what a mean of seconds is divided by. */
  appelsMesures: {
    formule: `(${nombreDAppels(LIGNES_D_APPELS)}-${sommeDesIllisibles(nombreDAppels, LIGNES_D_APPELS)})`,
  },
  /** Rows of calls whose duration cannot be read. */
  dureesIllisibles: { formule: sommeDesIllisibles(nombreDeLignes, LIGNES_D_APPELS) },
  /** Rows of calls that say « oui ». */
  resolues: { formule: `COUNTIFS(${LIGNES_D_APPELS},${colonne("resolu")},"oui")` },
  escaladees: { formule: `COUNTIFS(${LIGNES_D_APPELS},${colonne("escalade")},"oui")` },
} as const;

export type SommeKey = keyof typeof SOMMES;
export type Sommes = Readonly<Record<SommeKey, number>>;

/** `duree`: seconds, as a fraction of a day in a sheet; `taux`: a fraction between 0 and 1. */
export type Unite = "nombre" | "duree" | "taux";

/** A figure: a sum, or the ratio of two. A ratio over nothing has no value: neither 0 nor an error. */
export interface Figure {
  readonly dividende: SommeKey;
  readonly diviseur?: SommeKey;
  /** The rows that a ratio leaves out of both its sums: how many stands beside it. */
  readonly ecartees?: SommeKey;
  readonly unite: Unite;
  /** Defined name of its cell in *Résultats*. */
  readonly nom: string;
  readonly libelle: string;
  /** What it is counted in, beside its cell in *Résultats*. */
  readonly precision: string;
  /** The survey's question that it answers, in the words of its form. */
  readonly question?: string;
}

/** In the order in which sheets and pane show them. */
const TABLE = {
  appels: {
    dividende: "appels",
    unite: "nombre",
    nom: "Resultats_Appels",
    libelle: "Nombre d'appels",
    precision: "e-mails exclus",
    question: "Nombre d'appels reçus",
  },
  dureeMoyenne: {
    dividende: "secondes",
    diviseur: "appelsMesures",
    ecartees: "dureesIllisibles",
    unite: "duree",
    nom: "Resultats_DureeMoyenne",
    libelle: "Durée moyenne par appel",
    precision: "minutes:secondes",
    question: "Durée en moyenne par appel",
  },
  tauxResolution: {
    dividende: "resolues",
    diviseur: "lignes",
    unite: "taux",
    nom: "Resultats_TauxResolution",
    libelle: "Taux de résolution",
    precision: "lignes d'appels",
    question: "Taux de résolution",
  },
  tauxEscalade: {
    dividende: "escaladees",
    diviseur: "lignes",
    unite: "taux",
    nom: "Resultats_TauxEscalade",
    libelle: "Taux d'escalade au national",
    precision: "lignes d'appels",
    question: "Taux d'escalade",
  },
  sollicitations: {
    dividende: "sollicitations",
    unite: "nombre",
    nom: "Resultats_Sollicitations",
    libelle: "Nombre de sollicitations",
    precision: "e-mails compris",
  },
} as const satisfies Readonly<Record<string, Figure>>;

type Table = typeof TABLE;
export type FigureKey = keyof Table;
export type Figures = Readonly<Record<FigureKey, Figure>>;

export const FIGURES: Figures = TABLE;

export function figureKeys(figures: Figures = FIGURES): readonly FigureKey[] {
  return Object.keys(figures) as FigureKey[];
}

/** Something for each figure of a table. */
export function byFigure<T>(
  valueOf: (key: FigureKey, figure: Figure) => T,
  figures: Figures = FIGURES,
): Readonly<Record<FigureKey, T>> {
  const values = figureKeys(figures).map((key) => [key, valueOf(key, figures[key])] as const);
  return Object.fromEntries(values) as Record<FigureKey, T>;
}

/** The figures' values: a ratio (seconds for a mean, a fraction for a rate) is null over nothing. */
export type Chiffres = {
  readonly [K in FigureKey]: Table[K] extends { readonly diviseur: SommeKey }
    ? number | null
    : number;
};

/** The figures that sums make. */
export function chiffresOfSommes(sommes: Sommes, figures: Figures = FIGURES): Chiffres {
  const values = byFigure((_, { dividende, diviseur }) => {
    if (diviseur === undefined) return sommes[dividende];
    return sommes[diviseur] === 0 ? null : sommes[dividende] / sommes[diviseur];
  }, figures);
  return values as Chiffres;
}

/** How many rows each figure leaves out; 0 for one that leaves none out. */
export function ecarteesOfSommes(
  sommes: Sommes,
  figures: Figures = FIGURES,
): Readonly<Record<FigureKey, number>> {
  return byFigure((_, { ecartees }) => (ecartees === undefined ? 0 : sommes[ecartees]), figures);
}

/** What stands beside a figure that leaves rows out; "" where it leaves none. */
export function texteDesEcartees(nombre: number): string {
  if (nombre === 0) return "";
  return nombre > 1 ? `${nombre} durées illisibles, écartées` : "1 durée illisible, écartée";
}

/** The same as a formula, after the words of `precision`. */
export function formuleDePrecision({ ecartees }: Figure, precision: string): string | null {
  if (ecartees === undefined) return null;
  const { formule } = SOMMES[ecartees];
  const plusieurs = `${formule}&" durées illisibles, écartées"`;
  const texte = `IF(${formule}=1,"${texteDesEcartees(1)}",${plusieurs})`;
  return `"${precision}"&IF(${formule}=0,"",". "&${texte})`;
}

/** Shown where a figure has no value: an empty period is neither 0 % nor an error. */
export const SANS_VALEUR = "–";

/** The formula of a figure's cell, in functions that Excel 2010, Excel on the web and LibreOffice all have. */
export function formuleOf({ dividende, diviseur }: Figure, figures: Figures = FIGURES): string {
  const { formule } = SOMMES[dividende];
  if (diviseur === undefined) return formule;
  // A sum that is a figure itself is read in its cell.
  const shown = Object.values(figures).find(
    (other) => other.dividende === diviseur && other.diviseur === undefined,
  );
  return quotient(formule, shown?.nom ?? SOMMES[diviseur].formule);
}

/** A ratio that shows « – » over nothing. */
export function quotient(dividende: string, diviseur: string): string {
  return `IF(${diviseur}=0,"${SANS_VALEUR}",${dividende}/${diviseur})`;
}

/** How a figure moved from one period to the next. */
export interface Evolution {
  /** Seconds for a mean, a fraction for a rate; null where one of both has no value. */
  readonly difference: number | null;
  /** Of a count: difference ÷ former one (0.25 is a quarter more); null where there was none. */
  readonly ratio: number | null;
}

export type Evolutions = Readonly<Record<FigureKey, Evolution>>;

export function evolutionsOf(
  chiffres: Chiffres,
  precedents: Chiffres,
  figures: Figures = FIGURES,
): Evolutions {
  return byFigure((key, { unite }) => {
    const [now, before] = [chiffres[key], precedents[key]];
    const difference = now === null || before === null ? null : now - before;
    const isRatio = unite === "nombre" && difference !== null && before !== null && before !== 0;
    return { difference, ratio: isRatio ? difference / before : null };
  }, figures);
}
