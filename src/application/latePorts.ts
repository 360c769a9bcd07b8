import type { ContenuCellule } from "../domain/historiqueLu";
import type { ColonneKey } from "../domain/historique";
import type { EntreeJournal } from "../domain/journal";
import type { FeuillesLues } from "../domain/resultats/feuillesLues";
import type { FenetreEnquete } from "../domain/enquete/calendrier";
import type { EnqueteEnvoyee } from "../domain/enquete/reponses";
import type { VersionReponse } from "../domain/reponsesDepartement";
import type { SaisieEnCours } from "./ports";

/** What the screens beside the form need from outside; its code comes with their first use. All errors are `SuiviError`. */

/** For what reads or writes a whole history, block by block. */
export interface LectureOptions {
  /** Called after each block: rows done so far, and in all. */
  readonly onProgress?: (faites: number, total: number) => void;
  /** Stops before the next block; rejects with LECTURE_INTERROMPUE. */
  readonly signal?: AbortSignal;
}

export interface JournalStore {
  /** The latest first; none in a workbook that has no journal. */
  read(limit: number): Promise<readonly EntreeJournal[]>;
  /** Adds an entry; false where the workbook has no journal. */
  add(entree: EntreeJournal): Promise<boolean>;
}

/** A row of the history, by what names it to a person. */
export interface LigneAVoir {
  /** 0-based in the table's body. */
  readonly position: number;
  /** As the sheet numbers its rows. */
  readonly numero: number;
  /** Serial day; null where the cell holds no date. */
  readonly date: number | null;
  readonly sousMotif: string;
}

/** Shows something of the workbook to the person in front of it. */
export interface Navigation {
  /** The names of these rows, in that order, in one request. */
  readLignes(positions: readonly number[]): Promise<readonly LigneAVoir[]>;
  /** Selects a row of the history (`position` as in `LigneLue`), or one of its cells. */
  showLigne(position: number, colonne?: ColonneKey): Promise<void>;
  showFeuille(nom: string): Promise<void>;
}

export interface FeuillesStore {
  /** What *Résultats* and *Enquête* show at this moment; changes nothing. */
  read(): Promise<FeuillesLues>;
  /** Makes the pivot tables that are missing; gives their names. */
  rebuildTableaux(): Promise<readonly string[]>;
  /** Refreshes every pivot table: their caches keep nothing of what is no longer in the rows. */
  refreshCaches(): Promise<void>;
  /** Writes a sheet of plain cells (first row: its titles), in place of one of the same name; gives its name. */
  write(nom: string, lignes: readonly (readonly ContenuCellule[])[]): Promise<string>;
  /** Names of the sheets that the add-in wrote, in their order; they may repeat rows of the history. */
  readEcrites(): Promise<readonly string[]>;
  /** Deletes a sheet that the add-in wrote; leaves any other, or none of that name, alone. */
  remove(nom: string): Promise<void>;
}

/** The survey's answers that were sent, kept in the workbook. */
export interface EnquetesStore {
  /** The latest first; none in a workbook that has no place for them. */
  read(): Promise<readonly EnqueteEnvoyee[]>;
  /** ENQUETE_SANS_PLACE where the workbook has no place for it. */
  add(enquete: EnqueteEnvoyee): Promise<void>;
  /** When the national team wants surveys answered; none in a workbook that was made without a calendar. */
  readCalendrier(): Promise<readonly FenetreEnquete[]>;
  /** Writes the survey's comments into their cell. */
  writeCommentaires(texte: string): Promise<void>;
}

/** The department's own answers, kept in the workbook on a sheet that the first one makes. */
export interface ReponsesStore {
  /**
   * Every version, as it stands; none in a workbook that has none yet. REPONSES_ILLISIBLES where
   * their table has lost a column.
   */
  read(): Promise<readonly VersionReponse[]>;
  /**
   * Adds a version, whole or not at all, and reads it back; one that is there already is left as it is.
   * REPONSE_MODIFIEE, and nothing written, when somebody has saved one meanwhile (`concurrentesOf`)
   * that is not among `connues`, the ids that the author knew. REPONSE_TROP_LONGUE for a text that no
   * cell holds.
   */
  add(version: VersionReponse, connues: readonly string[]): Promise<void>;
  /** Empties subject and text of these versions for good; what is in force is not asked for. */
  eraseTextes(ids: readonly string[]): Promise<void>;
}

/** The department's answers that were saved from this device, of one workbook, until a merge cannot take them any more. Nothing here throws. */
export interface ReponsesEcrites {
  list(): readonly VersionReponse[];
  put(version: VersionReponse): void;
  remove(id: string): void;
}

/** Where a file goes that the pane has made. */
export interface Telechargement {
  /**
   * Offers a file to be saved. Nothing tells whether it was: Excel for the Mac does nothing, without a
   * word, so the contents must be had another way too.
   */
  offer(nom: string, contenu: string | Uint8Array<ArrayBuffer>, type: string): void;
}

/** A call that another one has interrupted, as its form then stood. */
export interface AppelDeCote {
  readonly saisie: SaisieEnCours;
  /** When it was put aside, epoch milliseconds. */
  readonly instant: number;
  /** Whether its timer ran and goes on once the call is taken up again. */
  readonly relance: boolean;
}

/** The calls that were put aside in one workbook, on this device, shared by the user's panes. Nothing here throws. */
export interface AppelsDeCote {
  /** The one that was put aside first leads. */
  list(): AppelDeCote[];
  /** Puts it in place of the same call's former one; false when the device refuses, and nothing has changed. */
  put(appel: AppelDeCote): boolean;
  remove(idAppel: string): void;
  /** Calls back when another pane of the same user changes any; gives the way to stop. */
  subscribe(listener: () => void): () => void;
}

/**
 * A call being entered, one that was put aside, one that waits to be written, one that is written and not
 * yet safe, one that could not be read any more; an answer of the department that was saved from here.
 */
export type GenreGarde = "saisie" | "deCote" | "envoi" | "ecrit" | "illisible" | "reponse";

/** Whether nobody else may have it: an answer stands in the workbook, but for a merge of two copies. */
export const estAppel = ({ genre }: ElementGarde): boolean => genre !== "reponse";

/** Something on this device that may name somebody. */
export interface ElementGarde {
  readonly cle: string;
  readonly genre: GenreGarde;
  /** The workbook's address, as the host gives it; "" where it is not known. */
  readonly document: string;
  /** Epoch milliseconds; null where nothing tells since when. */
  readonly instant: number | null;
}

/** What this device keeps, whatever the workbook. */
export interface ElementsGardes {
  readonly list: () => readonly ElementGarde[];
  readonly remove: (cle: string) => void;
  /** Deletes all that the add-in keeps here, whatever it is; `appels`: calls among it, else all but them. */
  readonly clear: (options: { readonly appels: boolean }) => void;
  /** Deletes what is older than its kind may be; `now` in epoch milliseconds. */
  readonly expire: (now: number) => void;
}
