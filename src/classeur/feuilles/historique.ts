import { SHEETS, TABLES } from "../../domain/classeur";
import { type ColonneKey, COLONNE_KEYS, COLONNES } from "../../domain/historique";
import { formatRect, MAX_ROWS } from "../../ooxml/a1";
import type { CellStyle, ColumnSpec, SheetSpec, TableColumnSpec } from "../../ooxml/write/spec";
import { valueCell } from "../cells";
import type { Suivi } from "../options";
import { PALETTE } from "../palette";
import { EN_TETES, STYLES } from "../styles";
import { alertesDeSaisie } from "./historiqueAlertes";
import { controlesDeSaisie } from "./historiqueControles";
import { lignesDeTable } from "./historiqueLignes";

/** Sheet row of the headers and of the first body row, 1-based. */
export const LIGNE_EN_TETES = 5;
const PREMIERE_LIGNE = LIGNE_EN_TETES + 1;

/** In characters. */
const LARGEURS: Readonly<Record<ColonneKey, number>> = {
  telephone: 16,
  date: 13,
  dureeSecondes: 18,
  dureeMinutes: 14,
  thematique: 52,
  motif: 40,
  sousMotif: 50,
  niveau: 14,
  resolu: 12,
  escalade: 13,
  canal: 18,
  referent: 18,
  identifiant: 20,
  commentaire: 48,
  trimestre: 11,
  mois: 11,
  appel: 9,
  code: 15,
  idAppel: 38,
  idLigne: 38,
};

/** *Historique des sollicitations*: the table, its lists, its colours and their legend. */
export function feuilleHistorique({ lignes }: Suivi): SheetSpec {
  return {
    name: SHEETS.historique,
    tabColor: PALETTE.bleu,
    columns: [...COLONNE_KEYS.map(colonneDeFeuille), boutonDuGroupe()],
    rows: [
      { row: 0, height: 32 },
      { row: 1, height: 20 },
      { row: 2, height: 20 },
      { row: 3, height: 8 },
      { row: LIGNE_EN_TETES - 1, height: 64 },
    ],
    blocks: [
      { at: "A1", rows: [[valueCell(SHEETS.historique, STYLES.titre)]] },
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

const COLONNES_ENTIERES = formatRect({
  row: PREMIERE_LIGNE - 1,
  column: 0,
  rows: MAX_ROWS - PREMIERE_LIGNE + 1,
  columns: COLONNE_KEYS.length,
});

const CONSIGNE =
  "Une ligne par motif : un appel qui porte sur trois sujets prend trois lignes, entre lesquelles sa durée est partagée.";

const LEGENDE = [
  valueCell("Obligatoire", EN_TETES.obligatoire),
  valueCell("Facultative", EN_TETES.facultative),
  valueCell("Calculée", EN_TETES.calculee),
  null,
  valueCell("À compléter", { ...STYLES.aCompleter, horizontal: "center", vertical: "center" }),
  valueCell("Absent de la nomenclature", {
    ...STYLES.horsNomenclature,
    horizontal: "center",
    vertical: "center",
  }),
];

/** The columns keep their format below the table, where the next rows are written. */
function colonneDeFeuille(key: ColonneKey, column: number): ColumnSpec {
  const base = { column, width: LARGEURS[key], style: { numberFormat: COLONNES[key].format } };
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
  const { format, role, kind } = COLONNES[key];
  const calculee = role === "calculee" || role === "technique";
  return {
    numberFormat: format,
    vertical: "center",
    ...(calculee ? { fillColor: PALETTE.grisClair, fontColor: PALETTE.texteSecondaire } : {}),
    ...(kind === "date" || kind === "duree" ? { horizontal: "center" } : {}),
    borders: { bottom: PALETTE.trait },
  };
}
