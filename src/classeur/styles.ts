import type { ColonneRole } from "../domain/historique";
import type { CellStyle, TableSpec } from "../ooxml/write/spec";

/** What all sheets share of their looks: font, colours, cell styles, their legend, heights of rows. */

export const POLICE = "Calibri";

/** The workbook's colours. Each text colour reads on its backgrounds at 4.5:1 or more (WCAG AA). */
export const PALETTE = {
  blanc: "#FFFFFF",
  texte: "#161616",
  texteSecondaire: "#555555",
  /** Titles, mandatory columns. */
  bleu: "#000091",
  /** Sheets of figures. */
  canard: "#00737A",
  /** Optional columns, section bands. */
  bleuClair: "#E3E3FD",
  /** Calculated columns' headers. */
  gris: "#E5E5E5",
  /** Calculated cells. */
  grisClair: "#F6F6F6",
  trait: "#CECECE",
  /** Cells that a person fills in outside the table. */
  saisie: "#FFF6D6",
  /** A mandatory cell still empty. */
  attente: "#FEECC2",
  attenteTexte: "#5C4A00",
  /** A cell whose content cannot be right. */
  alerte: "#FFE0DD",
  alerteTexte: "#9B0000",
  /** A cell whose content may be right, and deserves a look. */
  doute: "#FEE7FC",
  douteTexte: "#6E445A",
  /** The hours at which people call most. */
  affluence: "#A9A9FA",
} as const;

/** Accents of the theme: charts, table and pivot styles take their colours from them. */
export const ACCENTS = [
  PALETTE.bleu,
  "#6A6AF4",
  PALETTE.canard,
  "#B34000",
  "#716043",
  "#3A3A3A",
] as const;

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
  aVerifier: { fontColor: PALETTE.douteTexte, fillColor: PALETTE.doute, bold: true },
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

/** What a colour of the history says. */
export interface Couleur {
  readonly libelle: string;
  readonly sens: string;
  readonly style: CellStyle;
}

const centre = { horizontal: "center", vertical: "center" } as const;

/** Colours of the columns' headers. */
export const COULEURS_COLONNES: readonly Couleur[] = [
  {
    libelle: "Obligatoire",
    sens: "Colonne à remplir pour chaque ligne.",
    style: EN_TETES.obligatoire,
  },
  {
    libelle: "Facultative",
    sens: "Colonne à votre disposition.",
    style: EN_TETES.facultative,
  },
  {
    libelle: "Calculée",
    sens: "Colonne qui se remplit seule.",
    style: EN_TETES.calculee,
  },
];

/** Colours that a row takes when something is missing, wrong or doubtful. */
export const COULEURS_ALERTES: readonly Couleur[] = [
  {
    libelle: "À compléter",
    sens: "Ligne commencée dont une cellule obligatoire est vide.",
    style: { ...STYLES.aCompleter, ...centre },
  },
  {
    libelle: "À corriger",
    sens: "Valeur que le classeur ne reconnaît pas : motif hors nomenclature, date ou durée écrite en toutes lettres.",
    style: { ...STYLES.aCorriger, ...centre },
  },
  {
    libelle: "À vérifier",
    sens: "Durée d'appel de zéro seconde, ou de plus de deux heures.",
    style: { ...STYLES.aVerifier, ...centre },
  },
];

/** In points, for Calibri 11. */
const HAUTEUR_DE_LIGNE = 15;
const MARGE = 3;

/** French prose holds about a tenth more characters than a column's width in digits; words that wrap take half back. */
const CARACTERES_PAR_UNITE = 1.08;

/**
 * Height in points of a row that holds these texts, each with its column's width in characters: where
 * text wraps, LibreOffice and Excel on the web keep the default height on opening.
 */
export function hauteurDe(textes: readonly (readonly [texte: string, largeur: number])[]): number {
  const lignes = textes.map(([texte, largeur]) =>
    Math.ceil(texte.length / (largeur * CARACTERES_PAR_UNITE)),
  );
  return Math.max(1, ...lignes) * HAUTEUR_DE_LIGNE + MARGE;
}

/** A table that the pane alone fills, one row an event; it starts with its blank row. */
export function registre<Champ extends string>(
  name: string,
  at: string,
  titres: Readonly<Record<Champ, string>>,
  formats: Readonly<Record<Champ, string>>,
): TableSpec {
  const champs = Object.keys(titres) as Champ[];
  return {
    name,
    at,
    columns: champs.map((champ) => ({
      name: titres[champ],
      headerStyle: EN_TETES.technique,
      style: { numberFormat: formats[champ], vertical: "center" },
    })),
    rows: [],
    style: "TableStyleLight1",
    showRowStripes: false,
  };
}
