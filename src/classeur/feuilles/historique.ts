import { SHEETS, TABLES } from "../../domain/classeur";
import { type ColonneKey, type ColonneKind, COLONNE_KEYS, COLONNES } from "../../domain/historique";
import { formatRect, MAX_ROWS } from "../../ooxml/a1";
import type { CellStyle, ColumnSpec, SheetSpec, TableColumnSpec } from "../../ooxml/write/spec";
import { valueCell } from "../cells";
import type { Suivi } from "../options";
import { PALETTE } from "../palette";
import { hauteurDe } from "../hauteurs";
import { COULEURS_ALERTES, COULEURS_COLONNES } from "../legende";
import { lienVersGarde } from "../liens";
import { EN_TETES, STYLES } from "../styles";
import { alertesDeSaisie } from "./historiqueAlertes";
import { controlesDeSaisie } from "./historiqueControles";
import { lignesDeTable } from "./historiqueLignes";

/** Sheet row of the headers and of the first body row, 1-based. */
export const LIGNE_EN_TETES = 5;
const PREMIERE_LIGNE = LIGNE_EN_TETES + 1;

/** In characters. Long labels go on a second line, so that a page holds the columns at a size one can read. */
const LARGEURS: Readonly<Record<ColonneKey, number>> = {
  telephone: 15,
  date: 13,
  dureeSecondes: 15,
  dureeMinutes: 13,
  thematique: 34,
  motif: 36,
  sousMotif: 40,
  niveau: 12,
  resolu: 11,
  escalade: 12,
  canal: 17,
  referent: 15,
  identifiant: 15,
  commentaire: 30,
  trimestre: 11,
  mois: 11,
  appel: 9,
  code: 15,
  idAppel: 38,
  idLigne: 38,
};

/** Columns whose text goes on a second line rather than under the next cell. */
const TEXTES_LONGS = [
  ...(["thematique", "motif", "sousMotif"] as const),
  ...(["referent", "identifiant", "commentaire"] as const),
];
const SUR_PLUSIEURS_LIGNES: ReadonlySet<ColonneKey> = new Set(TEXTES_LONGS);

/** *Historique des sollicitations*: the table, its lists, its colours and their legend. */
export function feuilleHistorique({ lignes }: Suivi): SheetSpec {
  return {
    name: SHEETS.historique,
    tabColor: PALETTE.bleu,
    columns: [...COLONNE_KEYS.map(colonneDeFeuille), boutonDuGroupe()],
    rows: [
      { row: 0, height: 30 },
      { row: 1, height: 20 },
      { row: 2, height: 20 },
      { row: 3, height: 6 },
      { row: LIGNE_EN_TETES - 1, height: 50 },
      ...lignes.map((ligne, index) => ({
        row: PREMIERE_LIGNE - 1 + index,
        height: hauteurDe(TEXTES_LONGS.map((key) => [ligne[key], LARGEURS[key]])),
      })),
    ],
    blocks: [
      { at: "A1", rows: [[valueCell(SHEETS.historique, STYLES.titre)]] },
      { at: "H1", rows: [[lienVersGarde()]] },
      { at: "A2", rows: [[valueCell(CONSIGNE, STYLES.sousTitre)]] },
      { at: "A3", rows: [LEGENDE] },
    ],
    freeze: { rows: LIGNE_EN_TETES, columns: 0 },
    tables: [
      {
        name: TABLES.historique,
        at: `A${LIGNE_EN_TETES}`,
        columns: COLONNE_KEYS.map(colonneDeTable),
        rows: lignesDeTable(lignes),
        style: "TableStyleLight1",
        showRowStripes: false,
      },
    ],
    validations: controlesDeSaisie(PREMIERE_LIGNE),
    conditionalFormats: alertesDeSaisie(PREMIERE_LIGNE),
    // The add-in writes level, code and « Appel » as constants: a later nomenclature must not change old rows.
    uncheckedRanges: [COLONNES_ENTIERES],
    selection: `A${PREMIERE_LIGNE}`,
    print: {
      landscape: true,
      fitToWidth: true,
      titleRows: `${LIGNE_EN_TETES}:${LIGNE_EN_TETES}`,
      footer: "&LSuivi SI SIAO – &A&RPage &P / &N",
    },
  };
}

const CENTRES: ReadonlySet<ColonneKind> = new Set(["date", "duree", "secondes"]);

const COLONNES_ENTIERES = formatRect({
  row: PREMIERE_LIGNE - 1,
  column: 0,
  rows: MAX_ROWS - PREMIERE_LIGNE + 1,
  columns: COLONNE_KEYS.length,
});

const CONSIGNE =
  "Une ligne par motif : un appel qui porte sur trois sujets prend trois lignes, entre lesquelles sa durée est partagée.";

const LEGENDE = [...COULEURS_COLONNES, ...COULEURS_ALERTES].map(({ libelle, style }) =>
  valueCell(libelle, { ...style, wrap: false }),
);

/** The columns keep their format below the table, where the next rows are written. */
function colonneDeFeuille(key: ColonneKey, column: number): ColumnSpec {
  const base = { column, width: LARGEURS[key], style: miseEnForme(key) };
  return COLONNES[key].role === "technique" ? { ...base, hidden: true, outlineLevel: 1 } : base;
}

function boutonDuGroupe(): ColumnSpec {
  return { column: COLONNE_KEYS.length, collapsed: true };
}

function colonneDeTable(key: ColonneKey): TableColumnSpec {
  const { header, role, formula } = COLONNES[key];
  return {
    name: header,
    headerStyle: EN_TETES[role],
    style: styleDesCellules(key),
    ...(formula === undefined ? {} : { formula }),
  };
}

function styleDesCellules(key: ColonneKey): CellStyle {
  const { role } = COLONNES[key];
  const calculee = role === "calculee" || role === "technique";
  return {
    ...miseEnForme(key),
    ...(calculee ? { fillColor: PALETTE.grisClair, fontColor: PALETTE.texteSecondaire } : {}),
    borders: { bottom: PALETTE.trait },
  };
}

function miseEnForme(key: ColonneKey): CellStyle {
  const { format, kind } = COLONNES[key];
  return {
    numberFormat: format,
    vertical: "center",
    ...(CENTRES.has(kind) ? { horizontal: "center" } : {}),
    ...(SUR_PLUSIEURS_LIGNES.has(key) ? { wrap: true } : {}),
  };
}
