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
