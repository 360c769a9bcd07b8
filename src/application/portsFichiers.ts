import type { FichierLu } from "../domain/importation/fichierLu";

/** A file that a person chose. */
export interface FichierChoisi {
  readonly nom: string;
  readonly octets: Uint8Array;
}

/** How far the reading of a file is. */
export interface AvancementFichier {
  /** The sheet that is being read. */
  readonly feuille: string;
  /** Its place among the sheets, 1-based. */
  readonly rang: number;
  readonly total: number;
}

export interface OptionsDeFichier {
  /** Called before each sheet. */
  readonly onFeuille?: (avancement: AvancementFichier) => void;
  /** Ends the reading with LECTURE_INTERROMPUE. */
  readonly signal?: AbortSignal;
}

/** Files of somebody's own, never written. */
export interface LecteurFichiers {
  /**
   * The sheets of a workbook (.xlsx, .xlsm, .xls, .ods, .csv, .txt, told by its content), its dates known
   * as such; what had to be left out is in its `remarques`. Errors, with `details.nom`:
   * FICHIER_PROTEGE (a password), FICHIER_TROP_GRAND (`details.quoi` says what, in French),
   * FICHIER_TROP_LONG (not done in `details.secondes`), FICHIER_AUTRE_FORMAT (`details.format`: an .xlsb,
   * a Numbers, Word or PDF file…), FICHIER_PAS_UN_CLASSEUR, FICHIER_ILLISIBLE (a workbook that is cut
   * short or broken; `details.partie` names the part where one is to blame), LECTURE_INTERROMPUE.
   */
  read(fichier: FichierChoisi, options?: OptionsDeFichier): Promise<FichierLu>;
}
