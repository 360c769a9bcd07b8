import type { ColonneRole } from "../domain/historique";
import type { CellStyle } from "../ooxml/write/spec";
import { PALETTE } from "./palette";

/** The cell styles that all sheets share. */

export const POLICE = "Calibri";

const boxed = {
  top: PALETTE.trait,
  bottom: PALETTE.trait,
  left: PALETTE.trait,
  right: PALETTE.trait,
};

export const STYLES = {
  titre: { fontSize: 18, bold: true, fontColor: PALETTE.bleu, vertical: "center" },
  sousTitre: { fontColor: PALETTE.texteSecondaire, vertical: "center" },
  section: {
    bold: true,
    fontSize: 12,
    fontColor: PALETTE.bleu,
    fillColor: PALETTE.bleuClair,
    vertical: "center",
    indent: 1,
  },
  texte: { fontColor: PALETTE.texte, vertical: "top", wrap: true },
  texteFort: { fontColor: PALETTE.texte, bold: true, vertical: "top", wrap: true },
  libelle: { fontColor: PALETTE.texte, vertical: "center", borders: boxed, indent: 1 },
  saisie: {
    fontColor: PALETTE.texte,
    fillColor: PALETTE.saisie,
    bold: true,
    horizontal: "center",
    vertical: "center",
    borders: boxed,
  },
  chiffre: {
    fontColor: PALETTE.bleu,
    bold: true,
    fontSize: 14,
    horizontal: "right",
    vertical: "center",
    borders: boxed,
    indent: 1,
  },
  note: { fontColor: PALETTE.texteSecondaire, italic: true, vertical: "top", wrap: true },
  /** A few words beside a cell. */
  precision: { fontColor: PALETTE.texteSecondaire, italic: true, vertical: "center", indent: 1 },
  lien: { fontColor: PALETTE.bleu, underline: true, vertical: "center" },
  /** A step's name, a role, a column: what a line of the guide is about. */
  repere: { fontColor: PALETTE.bleu, bold: true, vertical: "top", wrap: true, indent: 1 },
  aCompleter: { fontColor: PALETTE.attenteTexte, fillColor: PALETTE.attente, bold: true },
  aCorriger: { fontColor: PALETTE.alerteTexte, fillColor: PALETTE.alerte, bold: true },
} as const satisfies Record<string, CellStyle>;

/** What Excel would else read as a number or a date. */
export const TEXTE_SEUL: CellStyle = { numberFormat: "@" };

const EN_TETE: CellStyle = {
  bold: true,
  wrap: true,
  horizontal: "center",
  vertical: "center",
  borders: boxed,
};

/** A column header's style says whether the column must be filled in. */
export const EN_TETES: Readonly<Record<ColonneRole, CellStyle>> = {
  obligatoire: { ...EN_TETE, fontColor: PALETTE.blanc, fillColor: PALETTE.bleu },
  facultative: { ...EN_TETE, fontColor: PALETTE.bleu, fillColor: PALETTE.bleuClair },
  calculee: { ...EN_TETE, fontColor: PALETTE.texte, fillColor: PALETTE.gris },
  technique: { ...EN_TETE, fontColor: PALETTE.texte, fillColor: PALETTE.gris, bold: false },
};
