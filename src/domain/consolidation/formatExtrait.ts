import { COLONNES_REPONSES, type EnqueteEnvoyee } from "../enquete/reponses";
import { TABLES } from "../classeur";
import { type FichierLu, texteOf } from "../importation/fichierLu";
import { normalizeLibelle } from "../libelles";
import { type TableauLu, tableauNomme } from "./fichierDepartement";
import { COMPTES, type Comptes, type Mesure } from "./mesures";
import { COLONNES_MESURES } from "./tableauDeBord";

/**
 * A department's extract for the national team: what its rows of a period add up to, in a small workbook
 * without personal data. It holds three tables: facts, measures and the survey's answers. On a sheet
 * of plain cells they stand side by side, under the same titles.
 */
export const EXTRAIT = {
  version: "1.0",
  feuille: "Extrait pour le national",
  tableaux: {
    faits: "ExtraitFaits",
    mesures: "ExtraitMesures",
    /** With the columns of the workbook's own record of answers; comments stay in the department. */
    reponses: "ExtraitReponses",
  },
  colonnesFaits: { rubrique: "Rubrique", valeur: "Valeur" },
  /** Columns of the measures before their counts. */
  colonnesMesures: { mois: COLONNES_MESURES.mois, code: COLONNES_MESURES.code },
} as const;

/** The facts, in order, by the words under which they stand. */
export const FAITS_EXTRAIT = {
  version: "Extrait, format",
  departement: "Département",
  debut: "Du",
  fin: "Au",
  etabli: "Établi le",
  modele: "Modèle du classeur",
  nomenclature: "Nomenclature",
  lignes: "Lignes lues",
  sansDate: "Mises à part, sans date certaine",
  motifsInconnus: "Comptées, au motif inconnu",
  /** `dateIllisible 3, reponseManquante 1`: kinds and counts alone. */
  anomalies: "Anomalies",
} as const;

export type FaitExtrait = keyof typeof FAITS_EXTRAIT;
export const faitsExtrait = (): FaitExtrait[] => Object.keys(FAITS_EXTRAIT) as FaitExtrait[];

/** Words under which a fact stands in extracts of an earlier add-in: unknown, it would count as none. */
const ANCIENS_MOTS = new Map<string, FaitExtrait>([
  ["Mises à part, sans date lisible", "sansDate"],
]);

/** The fact that stands under these words. */
export const faitSous = (mots: string): FaitExtrait | undefined =>
  faitsExtrait().find((key) => FAITS_EXTRAIT[key] === mots) ?? ANCIENS_MOTS.get(mots);

/** What an extract says. */
export interface Extrait {
  readonly faits: Readonly<Record<FaitExtrait, string | number>>;
  /** By month and code of the department's own nomenclature; "" for an unknown motif. */
  readonly mesures: readonly (Comptes & Pick<Mesure, "mois" | "code">)[];
  readonly enquetes: readonly EnqueteEnvoyee[];
}

type TableauExtrait = keyof typeof EXTRAIT.tableaux;
type Rangees = (string | number)[][];

/** The titles of each table, in order. */
export const TITRES_EXTRAIT: Readonly<Record<TableauExtrait, readonly string[]>> = {
  faits: [EXTRAIT.colonnesFaits.rubrique, EXTRAIT.colonnesFaits.valeur],
  mesures: [
    ...Object.values(EXTRAIT.colonnesMesures),
    ...COMPTES.map((key) => COLONNES_MESURES[key]),
  ],
  reponses: (["instant", "debut", "fin", "cle", "question", "valeur"] as const).map(
    (key) => COLONNES_REPONSES[key],
  ),
};

/** The rows of each table, under its titles. */
export const rangeesDExtrait = ({
  faits,
  mesures,
  enquetes,
}: Extrait): Readonly<Record<TableauExtrait, Rangees>> => ({
  faits: faitsExtrait().map((key) => [FAITS_EXTRAIT[key], faits[key]]),
  mesures: mesures.map((mesure) => [
    mesure.mois,
    mesure.code,
    ...COMPTES.map((key) => mesure[key]),
  ]),
  reponses: enquetes.flatMap(({ instant, periode, reponses }) =>
    reponses.map(({ cle, question, valeur }) => [
      ...[instant, periode.debut, periode.fin],
      ...[cle, question, valeur],
    ]),
  ),
});

/** The rows of a sheet of plain cells that says the same, the titles first. */
export function lignesDeFeuille(extrait: Extrait): Rangees {
  const rangees = rangeesDExtrait(extrait);
  const tableaux = TABLEAUX.map((key) => [[...TITRES_EXTRAIT[key]], ...rangees[key]]);
  const hauteur = Math.max(...tableaux.map(({ length }) => length));
  return Array.from({ length: hauteur }, (_, rang) =>
    tableaux.flatMap((tableau, place) => [
      ...(place > 0 ? [""] : []),
      ...(tableau[rang] ?? (tableau[0] ?? []).map(() => "")),
    ]),
  );
}

const TABLEAUX: readonly TableauExtrait[] = ["faits", "mesures", "reponses"];

/** Whether a file is an extract; a workbook that keeps one beside its history is none. */
export const isExtrait = (fichier: FichierLu): boolean =>
  tableauNomme(fichier, TABLES.historique) === null && tableauDExtrait(fichier, "faits") !== null;

/** A table of an extract, as Excel's own or as the plain cells under its titles; null without it. */
export function tableauDExtrait(fichier: FichierLu, key: TableauExtrait): TableauLu | null {
  return tableauNomme(fichier, EXTRAIT.tableaux[key]) ?? tableauSousTitres(fichier, key);
}

/** Titles are looked for no lower. */
const DERNIERE_RANGEE_DE_TITRES = 10;

function tableauSousTitres({ feuilles }: FichierLu, key: TableauExtrait): TableauLu | null {
  const titres = TITRES_EXTRAIT[key].map(normalizeLibelle);
  for (const feuille of feuilles)
    for (const { numero, cellules } of feuille.rangees) {
      if (numero > DERNIERE_RANGEE_DE_TITRES) break;
      const textes = new Map(
        Array.from(cellules, ([colonne, cellule]) => [colonne, normalizeLibelle(texteOf(cellule))]),
      );
      const isAt = (colonne: number): boolean =>
        titres.every((titre, rang) => textes.get(colonne + rang) === titre);
      const colonne = [...textes.keys()].find(isAt);
      if (colonne === undefined) continue;
      const corps = feuille.rangees.filter((rangee) => rangee.numero > numero);
      return {
        ...{ feuille, corps, colonnes: new Map(titres.map((one, rang) => [one, colonne + rang])) },
        tableau: {
          ...{ nom: EXTRAIT.tableaux[key], feuille: feuille.nom, colonne, rangee: numero },
          colonnes: titres.length,
          derniereRangee: corps.at(-1)?.numero ?? numero,
        },
      };
    }
  return null;
}
