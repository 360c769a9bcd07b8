/** Names that the workbook, the add-in, the tests and people rely on; those of the figures stand in `FIGURES`. */

export const SHEETS = {
  garde: "Page de garde",
  guide: "Guide d'utilisation",
  historique: "Historique des sollicitations",
  resultats: "Résultats",
  enquete: "Enquête",
  nomenclature: "Nomenclature",
  technique: "Technique",
  affluence: "Affluence",
} as const;

export const TABLES = {
  historique: "Historique",
  nomenclature: "Nomenclature",
  reponses: "ReponsesEnquete",
  journal: "Journal",
  /** In a workbook that the national team made with a calendar only. */
  calendrier: "CalendrierEnquete",
} as const;

export const NAMES = {
  periodeDebut: "Periode_Debut",
  periodeFin: "Periode_Fin",
  departement: "Departement",
  horaires: "Horaires_Assistance",
  actualisation: "Resultats_Actualisation",
  enqueteCommentaires: "Enquete_Commentaires",
  affluence: "Affluence_Appels",
  horsHoraires: "Affluence_HorsHoraires",
  versionClasseur: "Version_Classeur",
  versionNomenclature: "Version_Nomenclature",
} as const;

export const PIVOTS = { motifs: "MotifsLesPlusCites", mois: "AppelsParMois" } as const;

/** What a workbook is, told by a defined name of its own; a department's has none of these. */
export const MARQUES = {
  national: "National_Version",
  diagnostic: "Classeur_Diagnostic",
} as const;

export type GenreClasseur = "suivi" | keyof typeof MARQUES;

/** Version of the workbook's model: sheets, columns, names, formulas, checks and colours. */
export const VERSION_CLASSEUR = "1.4";

/** Whether a workbook of this model comes after what this add-in knows; false for what is no version. */
export function isPlusRecent(version: string): boolean {
  return (
    version.localeCompare(VERSION_CLASSEUR, "en", { numeric: true }) > 0 && /^\d/.test(version)
  );
}

/** `Table[[#This Row],[Header]]` as files store it; `' # [ ] @` are escaped by an apostrophe (Excel's rule). */
export function thisRow(table: string, header: string): string {
  return `${table}[[#This Row],[${escapeHeader(header)}]]`;
}

/** `Table[Header]`, the whole data column. */
export function wholeColumn(table: string, header: string): string {
  return `${table}[${escapeHeader(header)}]`;
}

function escapeHeader(header: string): string {
  return header.replace(/['#[\]@]/g, "'$&");
}
