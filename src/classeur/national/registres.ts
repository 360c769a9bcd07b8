import type { Mesure } from "../../domain/consolidation/mesures";
import {
  COLONNES_FICHIERS,
  COLONNES_MESURES,
  FEUILLES_NATIONALES,
  type FichierConsolide,
  rangDuMois,
  TABLES_NATIONALES,
} from "../../domain/consolidation/tableauDeBord";
import { COLONNES_NOMENCLATURE } from "../../domain/historique";
import { niveauOf } from "../../domain/nomenclature";
import { once } from "../../domain/once";
import { columnName } from "../../ooxml/a1";
import type { SheetSpec, TableSpec } from "../../ooxml/write/spec";
import { lienVersGarde, valueCell } from "../cells";
import { EN_TETES, hauteurDe, PALETTE, STYLES, TEXTE_SEUL } from "../styles";
import type { National } from "./options";
import { PIED_DE_PAGE } from "./synthese";

/** The tables that consolidation writes, and the nomenclature that it counts by. */

const LIGNE_EN_TETES = 4;

type ColonneMesure = keyof typeof COLONNES_MESURES;
const COLONNES = Object.keys(COLONNES_MESURES) as readonly ColonneMesure[];

const LARGEURS: Readonly<Partial<Record<ColonneMesure, number>>> = {
  ...{ nomDepartement: 26, code: 18, codeOrigine: 18 },
  ...{ region: 28, thematique: 48, motif: 44, sousMotif: 56 },
};
type Cellule = (mesure: Mesure) => string | number;

/**
 * Makes the cells of measures in *Mesures*, in the order of its columns. A year of all departments is many
 * rows of few departments, months and codes: what depends on one of these alone is found once.
 */
export function createRangeeDeMesure({
  departements,
  nomenclature,
}: Pick<National, "departements" | "nomenclature">): (
  mesure: Mesure,
) => (string | number | null)[] {
  const parCode = new Map(departements.map((departement) => [departement.code, departement]));
  const moisOf = once((mois: string) => {
    const [annee = "", numero = ""] = mois.split("-");
    return { trimestre: `${annee}-T${Math.ceil(Number(numero) / 3)}`, rang: rangDuMois(mois) };
  });
  const ligneOf = once((code: string) => {
    const ligne = nomenclature.parCode.get(code);
    if (ligne) return { ...ligne, niveau: niveauOf(ligne) };
    const sousMotif = code || MOTIF_INCONNU;
    return { niveau: "", thematique: MOTIF_INCONNU, motif: MOTIF_INCONNU, sousMotif };
  });
  const calculees: Readonly<Record<Exclude<ColonneMesure, keyof Mesure>, Cellule>> = {
    region: ({ departement }) => parCode.get(departement)?.region ?? "",
    nomDepartement: ({ departement }) => parCode.get(departement)?.nom ?? departement,
    trimestre: ({ mois }) => moisOf(mois).trimestre,
    rangDuMois: ({ mois }) => moisOf(mois).rang,
    niveau: ({ code }) => ligneOf(code).niveau,
    thematique: ({ code }) => ligneOf(code).thematique,
    motif: ({ code }) => ligneOf(code).motif,
    sousMotif: ({ code }) => ligneOf(code).sousMotif,
  };
  const celluleOf = (key: ColonneMesure): Cellule => {
    // What is nothing, or stands on the row already, is left empty.
    if (key === "codeOrigine")
      return ({ code, codeOrigine }) => (codeOrigine === code ? "" : codeOrigine);
    return isCalculee(key) ? calculees[key] : (mesure) => mesure[key];
  };
  const isCalculee = (key: ColonneMesure): key is keyof typeof calculees => key in calculees;
  const cellules = COLONNES.map(celluleOf);
  return (mesure) =>
    cellules.map((celluleDe) => {
      const cellule = celluleDe(mesure);
      return cellule === "" || cellule === 0 ? null : cellule;
    });
}

const MOTIF_INCONNU = "Motif inconnu";

/** *Mesures*: the table that all figures come from. */
export function feuilleMesures(national: National): SheetSpec {
  return {
    ...feuilleDeTable(
      FEUILLES_NATIONALES.mesures,
      "Une ligne par département, mois et code ; la consolidation les écrit, rien ne s'y tape.",
      COLONNES.map((key) => LARGEURS[key] ?? 13),
      `A:${columnName(COLONNES.indexOf("emails"))}`,
    ),
    compact: true,
    tables: [
      {
        name: TABLES_NATIONALES.mesures,
        at: `A${LIGNE_EN_TETES}`,
        columns: COLONNES.map((key) => ({
          name: COLONNES_MESURES[key],
          headerStyle: EN_TETES.calculee,
        })),
        rows: national.mesures.map(createRangeeDeMesure(national)),
        style: "TableStyleLight1",
        showRowStripes: false,
        pivotRecords: false,
      },
    ],
  };
}

const FORMATS_FICHIERS: Readonly<
  Record<keyof typeof COLONNES_FICHIERS, readonly [string, number]>
> = {
  nom: ["@", 40],
  departement: ["@", 12],
  modele: ["@", 12],
  nomenclature: ["@", 14],
  debut: ["dd/mm/yyyy", 14],
  fin: ["dd/mm/yyyy", 14],
  lignes: ["#,##0", 10],
  ecartees: ["#,##0", 12],
  arrete: ["dd/mm/yyyy hh:mm", 18],
  instant: ["dd/mm/yyyy hh:mm", 18],
  avertissements: ["@", 80],
};

/** The cells of a file in the register, in the order of its columns. */
export function rangeeOfFichier(fichier: FichierConsolide): (string | number | null)[] {
  const { periode, ...cells } = fichier;
  const all = { ...cells, debut: periode?.debut ?? null, fin: periode?.fin ?? null };
  return (Object.keys(COLONNES_FICHIERS) as (keyof typeof COLONNES_FICHIERS)[]).map(
    (key) => all[key],
  );
}

/** *Fichiers*: what was consolidated, and when. */
export function feuilleFichiers({ fichiers }: National): SheetSpec {
  const keys = Object.keys(FORMATS_FICHIERS) as (keyof typeof FORMATS_FICHIERS)[];
  const table: TableSpec = {
    name: TABLES_NATIONALES.fichiers,
    at: `A${LIGNE_EN_TETES}`,
    columns: keys.map((key) => ({
      name: COLONNES_FICHIERS[key],
      headerStyle: EN_TETES.calculee,
      style: {
        ...{ numberFormat: FORMATS_FICHIERS[key][0], vertical: "center" },
        // Texts of other columns are short; a number stands apart from the text that follows it.
        ...(key === "avertissements" ? { wrap: true } : { horizontal: "center" }),
        ...(key === "nom" ? { horizontal: "left" } : {}),
      },
    })),
    rows: fichiers.map(rangeeOfFichier),
    style: "TableStyleLight1",
  };
  const feuille = feuilleDeTable(
    FEUILLES_NATIONALES.fichiers,
    "Ce qui a été consolidé, fichier par fichier : lignes lues = lignes comptées + mises à part.",
    keys.map((key) => FORMATS_FICHIERS[key][1]),
  );
  const hauteurs = fichiers.map(({ avertissements }) =>
    hauteurDe([[avertissements, FORMATS_FICHIERS.avertissements[1]]]),
  );
  return { ...feuille, rows: [...feuille.rows, ...rangeesHautes(hauteurs)], tables: [table] };
}

/** What counting reads of a line, as in the departments' workbooks, and how wide its columns are. */
const LARGEURS_DE_LIGNE = {
  ...{ code: 16, niveau: 9, thematique: 40, motif: 40, sousMotif: 52 },
  ...{ remplace: 24, synonymes: 44, retiree: 10 },
} as const satisfies Partial<Record<keyof typeof COLONNES_NOMENCLATURE, number>>;

/** How many capitals a column holds, to one of its other letters. */
const CAPITALES = 0.8;

/** *Nomenclature*: the lines under which rows count. */
export function feuilleNomenclatureNationale({
  nomenclature,
  version,
  retraits,
}: National): SheetSpec {
  const largeurs = Object.values(LARGEURS_DE_LIGNE);
  const rows = nomenclature.lignes.map((ligne): (string | null)[] => [
    ...[ligne.code, ligne.niveau, ligne.thematique, ligne.motif, ligne.sousMotif],
    ligne.remplace.join(", ") || null,
    ligne.synonymes.join(", ") || null,
    ligne.retiree ? (retraits.get(ligne.code) ?? version.numero) : null,
  ]);
  const hauteurs = rows.map((row) =>
    hauteurDe(
      largeurs.map((largeur, place) => {
        const texte = row[place] ?? "";
        return [texte, texte === texte.toUpperCase() ? largeur * CAPITALES : largeur] as const;
      }),
    ),
  );
  const feuille = feuilleDeTable(
    FEUILLES_NATIONALES.nomenclature,
    `Version ${version.numero}. Les lignes des versions antérieures comptent sous celles qui les remplacent ; une ligne retirée que rien ne remplace compte sous elle-même.`,
    largeurs,
  );
  return {
    ...feuille,
    rows: [...feuille.rows, ...rangeesHautes(hauteurs)],
    tables: [
      {
        name: TABLES_NATIONALES.nomenclature,
        at: `A${LIGNE_EN_TETES}`,
        columns: (Object.keys(LARGEURS_DE_LIGNE) as (keyof typeof LARGEURS_DE_LIGNE)[]).map(
          (key) => ({
            name: COLONNES_NOMENCLATURE[key],
            headerStyle: EN_TETES.calculee,
            style: { ...TEXTE_SEUL, vertical: "center", wrap: true },
          }),
        ),
        rows,
        style: "TableStyleLight1",
      },
    ],
  };
}

/** The rows of a table's body, each of that height in points. */
const rangeesHautes = (hauteurs: readonly number[]): { row: number; height: number }[] =>
  hauteurs.map((height, index) => ({ row: LIGNE_EN_TETES + index, height }));

/** A sheet of one table, under its title; of some columns only when it is printed. */
function feuilleDeTable(
  name: string,
  consigne: string,
  largeurs: readonly number[],
  imprimees?: string,
) {
  return {
    name,
    tabColor: PALETTE.texteSecondaire,
    columns: largeurs.map((width, column) => ({ column, width })),
    rows: [
      { row: 0, height: 32 },
      { row: LIGNE_EN_TETES - 1, height: 30 },
    ],
    blocks: [
      { at: "A1", rows: [[valueCell(name, STYLES.titre)]] },
      { at: "D1", rows: [[lienVersGarde()]] },
      { at: "A2", rows: [[valueCell(consigne, STYLES.sousTitre)]] },
    ],
    freeze: { rows: LIGNE_EN_TETES, columns: 0 },
    print: {
      landscape: true,
      fitToWidth: true,
      titleRows: `${LIGNE_EN_TETES}:${LIGNE_EN_TETES}`,
      footer: PIED_DE_PAGE,
      ...(imprimees === undefined ? {} : { area: imprimees }),
    },
  } satisfies SheetSpec;
}
