import { normalizeLibelle } from "./libelles";

/** The names of the 101 departments, in the order of their codes, as the workbook is distributed with them. */
export const NOMS_DEPARTEMENTS: readonly string[] = [
  "Ain",
  "Aisne",
  "Allier",
  "Alpes-de-Haute-Provence",
  "Hautes-Alpes",
  "Alpes-Maritimes",
  "Ardèche",
  "Ardennes",
  "Ariège",
  "Aube",
  "Aude",
  "Aveyron",
  "Bouches-du-Rhône",
  "Calvados",
  "Cantal",
  "Charente",
  "Charente-Maritime",
  "Cher",
  "Corrèze",
  "Côte-d'Or",
  "Côtes-d'Armor",
  "Creuse",
  "Dordogne",
  "Doubs",
  "Drôme",
  "Eure",
  "Eure-et-Loir",
  "Finistère",
  "Corse-du-Sud",
  "Haute-Corse",
  "Gard",
  "Haute-Garonne",
  "Gers",
  "Gironde",
  "Hérault",
  "Ille-et-Vilaine",
  "Indre",
  "Indre-et-Loire",
  "Isère",
  "Jura",
  "Landes",
  "Loir-et-Cher",
  "Loire",
  "Haute-Loire",
  "Loire-Atlantique",
  "Loiret",
  "Lot",
  "Lot-et-Garonne",
  "Lozère",
  "Maine-et-Loire",
  "Manche",
  "Marne",
  "Haute-Marne",
  "Mayenne",
  "Meurthe-et-Moselle",
  "Meuse",
  "Morbihan",
  "Moselle",
  "Nièvre",
  "Nord",
  "Oise",
  "Orne",
  "Pas-de-Calais",
  "Puy-de-Dôme",
  "Pyrénées-Atlantiques",
  "Hautes-Pyrénées",
  "Pyrénées-Orientales",
  "Bas-Rhin",
  "Haut-Rhin",
  "Rhône",
  "Haute-Saône",
  "Saône-et-Loire",
  "Sarthe",
  "Savoie",
  "Haute-Savoie",
  "Paris",
  "Seine-Maritime",
  "Seine-et-Marne",
  "Yvelines",
  "Deux-Sèvres",
  "Somme",
  "Tarn",
  "Tarn-et-Garonne",
  "Var",
  "Vaucluse",
  "Vendée",
  "Vienne",
  "Haute-Vienne",
  "Vosges",
  "Yonne",
  "Territoire de Belfort",
  "Essonne",
  "Hauts-de-Seine",
  "Seine-Saint-Denis",
  "Val-de-Marne",
  "Val-d'Oise",
  "Guadeloupe",
  "Martinique",
  "Guyane",
  "La Réunion",
  "Mayotte",
];

const range = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(2, "0"));

/** In the order of the names. */
const CODES: readonly string[] = [
  ...range(1, 19),
  ...range(21, 29),
  ...["2A", "2B"],
  ...range(30, 95),
  ...["971", "972", "973", "974", "976"],
];

/** « la Réunion » or « Réunion ». */
const ARTICLE = /^(la|le|les) |^l'/;

const PAR_ECRITURE: ReadonlyMap<string, string> = new Map(
  NOMS_DEPARTEMENTS.flatMap((nom, index) => [
    [ecritureOf(CODES[index] ?? ""), nom],
    [ecritureOf(nom), nom],
  ]),
);

/**
 * The name of the department that a person means: by its code (`2a`, `1` for 01) or its name, whatever
 * its accents, case, hyphens and article. Null when there is none.
 */
export function nomDepartementOf(text: string): string | null {
  const ecriture = ecritureOf(text);
  return PAR_ECRITURE.get(ecriture) ?? PAR_ECRITURE.get(ecriture.padStart(2, "0")) ?? null;
}

function ecritureOf(text: string): string {
  return normalizeLibelle(text.replace(/-/g, " ")).replace(ARTICLE, "");
}
