import { SHEETS, TABLES } from "../../domain/classeur";
import {
  type Colonne,
  type ColonneKey,
  type ColonneKind,
  type Colonnes,
  keysOf,
  type LigneHistorique,
} from "../../domain/historique";
import { formatRect, MAX_ROWS } from "../../ooxml/a1";
import type {
  CellStyle,
  ColumnSpec,
  SheetSpec,
  TableColumnSpec,
  CellInput,
} from "../../ooxml/write/spec";
import { valueCell, lienVersGarde } from "../cells";
import type { Suivi } from "../options";
import {
  PALETTE,
  hauteurDe,
  COULEURS_ALERTES,
  COULEURS_COLONNES,
  EN_TETES,
  STYLES,
} from "../styles";
import { placeDesColonnes, presentationOf } from "./colonnes";
import { alertesDeSaisie, controlesDeSaisie } from "./historiqueControles";
import { creneauOf } from "../../domain/resultats/affluence";
import { moisKey, trimestreKey } from "../../domain/periode";

/** Sheet row of the headers and of the first body row, 1-based. */
export const LIGNE_EN_TETES = 5;
const PREMIERE_LIGNE = LIGNE_EN_TETES + 1;

/** *Historique des sollicitations*: the table, its lists, its colours and their legend. */
export function feuilleHistorique({ lignes, colonnes }: Suivi): SheetSpec {
  const keys = keysOf(colonnes);
  const place = placeDesColonnes(PREMIERE_LIGNE, colonnes);
  const longs = keys.filter((key) => isLong(colonnes[key]));
  return {
    name: SHEETS.historique,
    tabColor: PALETTE.bleu,
    columns: [
      ...keys.map((key, column) => colonneDeFeuille(key, column, colonnes)),
      { column: keys.length, collapsed: true },
    ],
    rows: [
      { row: 0, height: 30 },
      { row: 1, height: 20 },
      { row: 2, height: 20 },
      { row: 3, height: 6 },
      { row: LIGNE_EN_TETES - 1, height: 50 },
      ...lignes.map((ligne, index) => ({
        row: PREMIERE_LIGNE - 1 + index,
        height: hauteurDe(
          longs.map((key) => [
            String(valeur(ligne, key) ?? ""),
            presentationOf(key, colonnes).largeur,
          ]),
        ),
      })),
    ],
    blocks: [
      { at: "A1", rows: [[valueCell(SHEETS.historique, STYLES.titre)]] },
      { at: "H1", rows: [[lienVersGarde()]] },
      { at: "A2", rows: [[valueCell(CONSIGNE, STYLES.sousTitre)]] },
      { at: "A3", rows: [LEGENDE_HISTORIQUE] },
    ],
    freeze: { rows: LIGNE_EN_TETES, columns: 0 },
    tables: [
      {
        name: TABLES.historique,
        at: `A${LIGNE_EN_TETES}`,
        columns: keys.map((key) => colonneDeTable(colonnes[key])),
        rows: lignesDeTable(lignes, colonnes),
        style: "TableStyleLight1",
        showRowStripes: false,
      },
    ],
    validations: controlesDeSaisie(place, colonnes),
    conditionalFormats: alertesDeSaisie(place, colonnes),
    // The add-in writes level, code and « Appel » as constants: a later nomenclature must not change old rows.
    uncheckedRanges: [corpsEntier(keys.length)],
    selection: `A${PREMIERE_LIGNE}`,
    print: {
      landscape: true,
      fitToWidth: true,
      titleRows: `${LIGNE_EN_TETES}:${LIGNE_EN_TETES}`,
      footer: "&LSuivi SI SIAO – &A&RPage &P / &N",
    },
  };
}

const CENTRES: ReadonlySet<ColonneKind> = new Set(["date", "heure", "duree", "secondes"]);

/** All cells of these many columns from the first body row on. */
function corpsEntier(columns: number): string {
  const rows = MAX_ROWS - PREMIERE_LIGNE + 1;
  return formatRect({ row: PREMIERE_LIGNE - 1, column: 0, rows, columns });
}

/** Whether a column's text goes on a second line rather than under the next cell. */
function isLong({ comparee, libre }: Colonne): boolean {
  return comparee === true || libre === true;
}

const CONSIGNE =
  "Une ligne par motif : un appel qui porte sur trois sujets prend trois lignes, entre lesquelles sa durée est partagée.";

/** What the colours say, in one row above the table. */
export const LEGENDE_HISTORIQUE = [...COULEURS_COLONNES, ...COULEURS_ALERTES].map(
  ({ libelle, style }) => valueCell(libelle, { ...style, wrap: false }),
);

/**
 * The columns keep their format below the table, where the next rows are written. The one next to hidden
 * ones carries the button that shows them.
 */
function colonneDeFeuille(key: ColonneKey, column: number, colonnes: Colonnes): ColumnSpec {
  const width = presentationOf(key, colonnes).largeur;
  const base = { column, width, style: miseEnForme(colonnes[key]) };
  const isTechnique = (at: number): boolean =>
    colonnes[keysOf(colonnes)[at] ?? "date"].role === "technique";
  if (isTechnique(column)) return { ...base, hidden: true, outlineLevel: 1 };
  return isTechnique(column - 1) ? { ...base, collapsed: true } : base;
}

function colonneDeTable(colonne: Colonne): TableColumnSpec {
  const { header, role, formula } = colonne;
  return {
    name: header,
    headerStyle: EN_TETES[role],
    style: styleDesCellules(colonne),
    ...(formula === undefined ? {} : { formula }),
  };
}

function styleDesCellules(colonne: Colonne): CellStyle {
  const calculee = colonne.role === "calculee" || colonne.role === "technique";
  return {
    ...miseEnForme(colonne),
    ...(calculee ? { fillColor: PALETTE.grisClair, fontColor: PALETTE.texteSecondaire } : {}),
    borders: { bottom: PALETTE.trait },
  };
}

function miseEnForme(colonne: Colonne): CellStyle {
  return {
    numberFormat: colonne.format,
    vertical: "center",
    ...(CENTRES.has(colonne.kind) ? { horizontal: "center" } : {}),
    ...(isLong(colonne) ? { wrap: true } : {}),
  };
}

/**
 * The rows that the history starts with, as they come about: the add-in's (they have an id) hold
 * constants for level, call and code, those typed by hand the columns' formulas with what they give.
 */
function lignesDeTable(
  lignes: readonly LigneHistorique[],
  colonnes: Colonnes,
): (CellInput | null)[][] {
  return lignes.map((ligne) =>
    keysOf(colonnes).map((key) => {
      const contenu = valeur(ligne, key);
      const figee = ligne.idLigne !== "" && colonnes[key].figee === true;
      return figee ? { value: contenu ?? "", formula: null } : contenu;
    }),
  );
}

/** What a cell holds, or what its formula gives; null for an empty one. */
function valeur(ligne: LigneHistorique, key: ColonneKey): string | number | null {
  switch (key) {
    case "dureeMinutes":
      return ligne.dureeSecondes === null ? "" : ligne.dureeSecondes / 86_400;
    case "trimestre":
      return trimestreKey(ligne.date);
    case "mois":
      return moisKey(ligne.date);
    case "creneau":
      return ligne.heure === "" ? "" : creneauOf(ligne.date, ligne.heure);
    default:
      return ligne[key] === "" ? null : ligne[key];
  }
}
