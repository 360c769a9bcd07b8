import type { FichierLu } from "../domain/importation/fichierLu";

/** A file that a person chose. */
export interface FichierChoisi {
  readonly nom: string;
  readonly octets: Uint8Array;
}

/** Files of somebody's own, never written. */
export interface LecteurFichiers {
  /**
   * The sheets of an .xlsx file, its dates known as such. FICHIER_ILLISIBLE (`details.nom`) for anything
   * else: another format, a password, a file cut short or far too big.
   */
  read(fichier: FichierChoisi): Promise<FichierLu>;
}
