import { wholeColumn } from "../../domain/classeur";
import { COMPTES } from "../../domain/consolidation/mesures";
import {
  COLONNES_MESURES,
  FEUILLES_NATIONALES,
  NOMS_NATIONAUX,
  rangDuMois,
  TABLES_NATIONALES,
} from "../../domain/consolidation/tableauDeBord";
import { type Figure, figureKeys, quotient, type SommeKey } from "../../domain/resultats/figures";
import { columnIndex, columnName, formatRect } from "../../ooxml/a1";
import type { CellBlock, CellInput, SheetSpec } from "../../ooxml/write/spec";
import { absoluteReference, formulaCell, inColumn, valueCell } from "../cells";
import { EN_TETES, TEXTE_SEUL } from "../styles";
import { bornesOf, type National, SANS_COMPTE } from "./options";

/**
 * The hidden sheet: sums of *Mesures* over the period by department and by line, calls by month, and
 * the lists. Every figure of the other sheets is a ratio of these sums. The file is long because it
 * holds all the formulas of that sheet, and those that point at it. First cells, by column.
 */
const COLONNES = {
  bornes: "A",
  nationales: "D",
  mois: "H",
  departements: "L",
  tendances: "V",
  lignes: "AI",
  figures: "AX",
} as const;

const MOIS_MONTRES = 12;

export const here = (range: string): string =>
  absoluteReference(FEUILLES_NATIONALES.technique, range);
export const mesures = (key: keyof typeof COLONNES_MESURES): string =>
  wholeColumn(TABLES_NATIONALES.mesures, COLONNES_MESURES[key]);
export const shifted = (column: string, by: number): string => columnName(columnIndex(column) + by);

/** `202611` of the cell of a day. */
export const rangOf = (jour: string): string => `YEAR(${jour})*100+MONTH(${jour})`;

/** The first day of the month so many months before that of a day's cell; both are formulas. */
const moisDecale = (jour: string, mois: string): string =>
  `DATE(YEAR(${jour}),MONTH(${jour})-${mois},1)`;

/** `range,criterion` pairs: from a month to another, cells that hold `202611`. */
export const entre = (debut: string, fin: string): string =>
  `${mesures("rangDuMois")},">="&${debut},${mesures("rangDuMois")},"<="&${fin}`;

const BORNES = {
  debut: here("B2"),
  fin: here("B3"),
  debutPrecedent: here("B5"),
  finPrecedente: here("B6"),
};
const PERIODE = entre(BORNES.debut, BORNES.fin);
const PERIODE_PRECEDENTE = entre(BORNES.debutPrecedent, BORNES.finPrecedente);

/** *Technique*, hidden. */
export function feuilleTechniqueNationale(national: National): SheetSpec {
  return {
    name: FEUILLES_NATIONALES.technique,
    visibility: "Hidden",
    blocks: [
      blocDesBornes(national),
      blocNational(national),
      blocDesMois(national),
      blocDesDepartements(national),
      blocDesTendances(national),
      blocDesLignes(national),
      blocDesFigures(national),
    ],
  };
}

export const titre = (texte: string) => valueCell(texte, EN_TETES.technique);
export const calcul = (formula: string, value: number | string): CellInput =>
  formulaCell(formula, value, {});

function blocDesBornes({ periode, mois }: National): CellBlock {
  const { debut, fin } = bornesOf(periode);
  const { debut: jourDebut, fin: jourFin } = NOMS_NATIONAUX;
  const nombre = `(YEAR(${jourFin})-YEAR(${jourDebut}))*12+MONTH(${jourFin})-MONTH(${jourDebut})+1`;
  const shown = mois.filter((key) => rangDuMois(key) >= debut).length;
  const before = (count: number): number => beforeRang(debut, count);
  const cells: readonly (readonly [string, CellInput])[] = [
    ["Premier mois", calcul(rangOf(jourDebut), debut)],
    ["Dernier mois", calcul(rangOf(jourFin), fin)],
    ["Mois", calcul(nombre, shown)],
    ["Premier mois précédent", calcul(rangOf(moisDecale(jourDebut, "B4")), before(shown))],
    ["Dernier mois précédent", calcul(rangOf(moisDecale(jourDebut, "1")), before(1))],
  ];
  return {
    at: `${COLONNES.bornes}1`,
    rows: [[titre("Bornes"), titre("")], ...cells.map(([nom, cell]) => [nom, cell])],
  };
}

/** `202608` two months before `202610`. */
function beforeRang(rang: number, count: number): number {
  const months = Math.floor(rang / 100) * 12 + (rang % 100) - 1 - count;
  return Math.floor(months / 12) * 100 + (months % 12) + 1;
}

function blocNational({ comptes, comptesPrecedents }: National): CellBlock {
  const rows = COMPTES.map((key) => [
    COLONNES_MESURES[key],
    calcul(`SUMIFS(${mesures(key)},${PERIODE})`, comptes[key]),
    calcul(`SUMIFS(${mesures(key)},${PERIODE_PRECEDENTE})`, comptesPrecedents[key]),
  ]);
  const titres = ["Somme", "Période", "Période précédente"].map(titre);
  return { at: `${COLONNES.nationales}1`, rows: [titres, ...rows] };
}

function blocDesMois({ mois, appelsDuMois }: National): CellBlock {
  const { mois: colonne } = COLONNES;
  const rows = mois.map((key, index) => {
    const jour = moisDecale(NOMS_NATIONAUX.fin, String(MOIS_MONTRES - 1 - index));
    const rang = `${shifted(colonne, 1)}${index + 2}`;
    return [
      calcul(`YEAR(${jour})&"-"&RIGHT("0"&MONTH(${jour}),2)`, key),
      calcul(rangOf(jour), rangDuMois(key)),
      calcul(`SUMIFS(${mesures("appels")},${mesures("rangDuMois")},${rang})`, appelsDuMois(key)),
    ];
  });
  return { at: `${colonne}1`, rows: [["Mois", "Rang", "Appels"].map(titre), ...rows] };
}

/** Months and their calls, for the chart: ranges with their sheet. */
export const SERIE_DES_MOIS = {
  categories: here(`${COLONNES.mois}2:${COLONNES.mois}${MOIS_MONTRES + 1}`),
  values: here(`${shifted(COLONNES.mois, 2)}2:${shifted(COLONNES.mois, 2)}${MOIS_MONTRES + 1}`),
} as const;

function blocDesDepartements({ departements, parDepartement }: National): CellBlock {
  const rows = departements.map(({ code }, index) => {
    const cell = `$${COLONNES.departements}${index + 2}`;
    const comptes = parDepartement.get(code) ?? SANS_COMPTE;
    return [
      valueCell(code, TEXTE_SEUL),
      ...COMPTES.map((key) =>
        calcul(
          `SUMIFS(${mesures(key)},${PERIODE},${mesures("departement")},${cell})`,
          comptes[key],
        ),
      ),
    ];
  });
  const titres = ["Code", ...COMPTES.map((key) => COLONNES_MESURES[key])].map(titre);
  return { at: `${COLONNES.departements}1`, rows: [titres, ...rows] };
}

function blocDesTendances({ departements, mois, appelsDuMois }: National): CellBlock {
  const rang = shifted(COLONNES.mois, 1);
  const rows = departements.map(({ code }, row) =>
    mois.map((key, index) =>
      calcul(
        `SUMIFS(${mesures("appels")},${mesures("rangDuMois")},$${rang}$${index + 2},${mesures("departement")},$${COLONNES.departements}${row + 2})`,
        appelsDuMois(key, code),
      ),
    ),
  );
  return {
    at: `${COLONNES.tendances}1`,
    rows: [mois.map((_, index) => titre(`M${index + 1}`)), ...rows],
  };
}

/** The twelve months of the department of that index, with their sheet. */
export function tendanceOf(index: number): string {
  const column = columnIndex(COLONNES.tendances);
  return here(formatRect({ row: index + 1, column, rows: 1, columns: MOIS_MONTRES }));
}

/** What lines are ranked by, the greatest first. */
const CLASSEMENTS = ["nombre", "temps", "difficulte"] as const;
export type Classement = (typeof CLASSEMENTS)[number];

function blocDesLignes({ lignes, parCode }: National): CellBlock {
  const sommes = COMPTES.map((_, index) => shifted(COLONNES.lignes, 3 + index));
  const rows = lignes.map((ligne, index) => {
    const row = index + 2;
    const comptes = parCode.get(ligne.code) ?? SANS_COMPTE;
    const cell = (key: (typeof COMPTES)[number]): string =>
      `${sommes[COMPTES.indexOf(key)] ?? ""}${row}`;
    const appels = `(${cell("sollicitations")}-${cell("emails")})`;
    const part = `IF(${appels}=0,0,MAX(1-${cell("resolues")}/${appels},${cell("escaladees")}/${appels}))`;
    // A row more or less tells equal lines apart, in the order of the nomenclature.
    const rang = `-ROW()/1000000`;
    return [
      valueCell(ligne.code, TEXTE_SEUL),
      valueCell(`${ligne.sousMotif} (${ligne.motif})`, TEXTE_SEUL),
      valueCell(ligne.niveau, TEXTE_SEUL),
      ...COMPTES.map((key) =>
        calcul(
          `SUMIFS(${mesures(key)},${PERIODE},${mesures("code")},$${COLONNES.lignes}${row})`,
          comptes[key],
        ),
      ),
      ...scoresOf(comptes, row).map((score, place) =>
        calcul(
          [`${cell("sollicitations")}${rang}`, `${cell("secondes")}${rang}`, `${part}${rang}`][
            place
          ] ?? "",
          score,
        ),
      ),
    ];
  });
  const titres = [
    "Code",
    "Libellé",
    "Niveau",
    ...COMPTES.map((key) => COLONNES_MESURES[key]),
    ...CLASSEMENTS,
  ];
  return { at: `${COLONNES.lignes}1`, rows: [titres.map(titre), ...rows] };
}

function scoresOf(comptes: typeof SANS_COMPTE, row: number): number[] {
  const lignes = comptes.sollicitations - comptes.emails;
  const part =
    lignes === 0 ? 0 : Math.max(1 - comptes.resolues / lignes, comptes.escaladees / lignes);
  return [comptes.sollicitations, comptes.secondes, part].map((score) => score - row / 1_000_000);
}

/** The line of a rank (from 1): the formula of one of its cells, and the line's index when it is built. */
export function rangDeLigne(
  { lignes, parCode }: National,
  classement: Classement,
  rang: number,
): { readonly index: number; readonly formuleOf: (colonne: ColonneDeLigne) => string } {
  const place = CLASSEMENTS.indexOf(classement);
  const scores = lignes.map(
    ({ code }, index) => scoresOf(parCode.get(code) ?? SANS_COMPTE, index + 2)[place] ?? 0,
  );
  const index = scores.indexOf([...scores].sort((a, b) => b - a)[rang - 1] ?? 0);
  const range = (by: number): string => {
    const column = shifted(COLONNES.lignes, by);
    return here(`${column}2:${column}${lignes.length + 1}`);
  };
  const score = range(3 + COMPTES.length + place);
  return {
    index,
    formuleOf: (colonne) =>
      `INDEX(${range(COLONNES_DE_LIGNE.indexOf(colonne))},MATCH(LARGE(${score},${rang}),${score},0))`,
  };
}

const COLONNES_DE_LIGNE = ["code", "libelle", "niveau", ...COMPTES] as const;
export type ColonneDeLigne = (typeof COLONNES_DE_LIGNE)[number];

/** The sum over the lines of a level (`1`, `2`, `1/2`) of one of their columns. */
export function sommeDuNiveau(
  { lignes }: National,
  niveau: string,
  key: (typeof COMPTES)[number],
): string {
  const range = (by: number): string => {
    const column = shifted(COLONNES.lignes, by);
    return here(`${column}2:${column}${lignes.length + 1}`);
  };
  // Not SUMIF, which takes « 1/2 » for a date.
  return `SUMPRODUCT((${range(2)}="${niveau}")*${range(3 + COMPTES.indexOf(key))})`;
}

function blocDesFigures({ figures }: National): CellBlock {
  const labels = figureKeys(figures).map((key) => valueCell(figures[key].libelle, TEXTE_SEUL));
  return { at: `${COLONNES.figures}1`, rows: inColumn([titre("Figures"), ...labels]) };
}

/** The cells of the figures' labels, for the map's list. */
export function listeDesFigures({ figures }: National): string {
  const { figures: column } = COLONNES;
  return here(`${column}2:${column}${figureKeys(figures).length + 1}`);
}

/** Where a sum stands: over the nation, or over the department of an index. */
export type Portee =
  | { readonly periode: "courante" | "precedente" }
  | { readonly departement: number };

/** The formula of a sum of rows; rows of calls are those that are no e-mails. */
export function sommeOf(somme: SommeKey, portee: Portee): string {
  return sommeDesComptes(somme, (key) => cellOf(key, portee));
}

/** The same of the cells that hold the counts of some measures. */
export function sommeDesComptes(
  somme: SommeKey,
  cellOfCompte: (key: (typeof COMPTES)[number]) => string,
): string {
  if (somme === "lignes") return `(${cellOfCompte("sollicitations")}-${cellOfCompte("emails")})`;
  // A figure holds a duration as a fraction of a day.
  const cell = cellOfCompte(somme);
  return somme === "secondes" ? `${cell}/86400` : cell;
}

function cellOf(key: (typeof COMPTES)[number], portee: Portee): string {
  const index = COMPTES.indexOf(key);
  if ("departement" in portee)
    return here(`${shifted(COLONNES.departements, index + 1)}${portee.departement + 2}`);
  const column = shifted(COLONNES.nationales, portee.periode === "courante" ? 1 : 2);
  return here(`${column}${index + 2}`);
}

/** The formula of a figure over the nation, or a department; « – » over nothing. */
export function formuleDeFigure(
  { figures }: National,
  key: keyof National["figures"],
  portee: Portee,
): string {
  return formuleDesSommes(figures[key], (somme) => sommeOf(somme, portee));
}

/** The formula of a figure, from those of its sums. */
export function formuleDesSommes(
  { dividende, diviseur }: Figure,
  formuleOf: (somme: SommeKey) => string,
): string {
  const numerator = formuleOf(dividende);
  return diviseur === undefined ? numerator : quotient(numerator, formuleOf(diviseur));
}
