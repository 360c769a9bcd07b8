import { MARQUES, TABLES } from "../classeur";
import type { Periode } from "../periode";
import type { EnqueteRecue } from "./enquetes";
import type { Mesure } from "./mesures";

/** Names by which the national workbook is built, recognised and written into. */

export const FEUILLES_NATIONALES = {
  garde: "Page de garde",
  synthese: "Synthèse",
  departements: "Départements",
  carte: "Carte",
  enquete: "Enquête",
  mesures: "Mesures",
  fichiers: "Fichiers",
  nomenclature: "Nomenclature",
  technique: "Technique",
} as const;

export const TABLES_NATIONALES = {
  mesures: "Mesures",
  departements: "Departements",
  fichiers: "Fichiers",
  enquete: "EnqueteDepartements",
  /** Hidden: the answers that came, of every survey. */
  reponses: "ReponsesDepartements",
  nomenclature: "Nomenclature",
  calendrier: TABLES.calendrier,
} as const;

export const NOMS_NATIONAUX = {
  /** First days of the first and of the last month shown. */
  debut: "National_Debut",
  fin: "National_Fin",
  /** When files were last consolidated. */
  consolidation: "National_Consolidation",
  /** Version of this workbook's model; no department's workbook has this name. */
  version: MARQUES.national,
  versionNomenclature: "Version_Nomenclature",
  /** The label of the figure that the map shows. */
  figureDeLaCarte: "Carte_Figure",
} as const;

export const VERSION_NATIONALE = "1.0";

export const PIVOTS_NATIONAUX = {
  motifs: "MotifsNationaux",
  regions: "AppelsParRegion",
} as const;

/**
 * Headers of the table *Mesures*, in order: what a measure is and counts, then what follows from its
 * codes and month, for pivot tables and formulas.
 */
export const COLONNES_MESURES = {
  departement: "Code département",
  nomDepartement: "Département",
  mois: "Mois",
  code: "Code",
  codeOrigine: "Code d'origine",
  niveau: "Niveau",
  sousMotif: "Sous motif",
  sollicitations: "Sollicitations",
  appels: "Appels",
  secondes: "Secondes",
  appelsMesures: "Appels mesurés",
  dureesIllisibles: "Durées illisibles",
  resolues: "Résolues",
  escaladees: "Escaladées",
  emails: "E-mails",
  motif: "Motif",
  thematique: "Thématique",
  region: "Région",
  trimestre: "Trimestre",
  /** `202611`: a number, which formulas compare. */
  rangDuMois: "Rang du mois",
} as const satisfies Readonly<Record<keyof Mesure, string>> & Readonly<Record<string, string>>;

/** `202611` of `2026-11`. */
export const rangDuMois = (mois: string): number => Number(mois.replace("-", ""));

/** A file that was consolidated, as the register *Fichiers* keeps it; nothing of its rows. */
export interface FichierConsolide {
  readonly nom: string;
  /** INSEE code. */
  readonly departement: string;
  readonly modele: string;
  readonly nomenclature: string;
  /** First and last days of its rows; null when it has none. */
  readonly periode: Periode | null;
  readonly lignes: number;
  readonly ecartees: number;
  /**
   * When its content was settled, Excel serial day with its fraction: the last saving of a workbook, the
   * making of an extract; null where it does not say. Of two, the later one counts.
   */
  readonly arrete: number | null;
  /** In French, without personal data. */
  readonly avertissements: string;
  /** Excel serial day with its fraction: local date and time. */
  readonly instant: number;
}

/** Headers of the register, in order. */
export const COLONNES_FICHIERS = {
  nom: "Fichier",
  departement: "Code département",
  modele: "Modèle du classeur",
  nomenclature: "Nomenclature",
  debut: "Première ligne",
  fin: "Dernière ligne",
  lignes: "Lignes",
  ecartees: "Mises à part",
  arrete: "Arrêté le",
  instant: "Consolidé le",
  avertissements: "Avertissements",
} as const;

/** Headers of the table of answers, in order; then one column a figure that the survey asks for, by its question. */
export const COLONNES_REPONSES_RECUES = {
  /** `cleOfEnquete`: what formulas look for. */
  cle: "Clé",
  departement: "Code département",
  debut: "Du",
  fin: "Au",
  instant: "Rendue le",
} as const;

/** What consolidation reads of the national workbook and writes into it; every other cell follows from these. */
export interface TablesConsolidees {
  readonly mesures: readonly Mesure[];
  /** In the order in which they were consolidated. */
  readonly fichiers: readonly FichierConsolide[];
  readonly enquetes: readonly EnqueteRecue[];
}
