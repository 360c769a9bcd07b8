import type { ContenuCellule, LigneLue } from "../domain/historiqueLu";
import type { ColonneEcrite } from "../domain/historique";
import type { Repere } from "./ports";

/** What the watch over written calls needs of the workbook. All errors are `SuiviError`. */
export interface Regards {
  /**
   * Looks at rows by their ids, wherever they stand: one request while they stand where they were seen
   * last, two when one does not, whatever the size of the history. Changes nothing.
   */
  look(reperes: readonly Repere[]): Promise<Regard>;
  /**
   * The rows right below one (0-based in the table's body), and the table's last ones, some dozens of each
   * at most: two requests at most.
   */
  readBelow(position: number): Promise<readonly LigneLue[]>;
  /** How the file is at this moment. */
  readFichier(): Promise<EtatFichier>;
  /** Saves the file as it is (ExcelApi 1.11); never asks the person anything. */
  save(): Promise<void>;
  /** Calls back at each change of the history's sheet; gives the way to stop. */
  listen(listener: (evenement: Evenement) => void): Promise<() => void>;
}

/** The copy of the workbook that is open here, and its file (`Excel.Workbook`: readOnly, autoSave, isDirty, previouslySaved). */
export interface EtatFichier {
  /** What is written here can never reach the file. */
  readonly lectureSeule: boolean;
  /** Changes reach the file by themselves. */
  readonly enregistrementAuto: boolean;
  /** The file holds all that was changed here. */
  readonly enregistre: boolean;
  /** The workbook has a file. */
  readonly aUnFichier: boolean;
}

export interface Regard {
  readonly fichier: EtatFichier;
  /** One for each row that was asked for, in that order. */
  readonly lignes: readonly LigneVue[];
}

/** How a row stands in the workbook at one moment. */
export interface LigneVue {
  /** How often its id stands in the table. */
  readonly nombre: number;
  /** The first row with that id; null when there is none. */
  readonly ligne: LigneLue | null;
  /** Ids of the rows right above and below; "" for none, or one that a person typed. */
  readonly avant: string;
  readonly apres: string;
  /** Of a row that is gone: whether those that stood above and below it now stand next to each other. */
  readonly refermee: boolean;
  /** Of a row that is gone: whether the place where it was seen last is empty. */
  readonly videe: boolean;
}

/** Something that happened to cells of the history's sheet. */
export interface Evenement {
  readonly genre: "cellules" | "suppression" | "insertion";
  /** First row, 0-based in the table's body; negative above it. */
  readonly premiere: number;
  /** How many rows; cells above or below the table count too. */
  readonly nombre: number;
  /** It begins among the rows that stood in the table before anybody was listening. */
  readonly ancienne: boolean;
  /** The column when one cell alone has changed, one that the add-in writes; else null. */
  readonly colonne: ColonneEcrite | null;
  /** What that cell now holds, where Excel says so. */
  readonly contenu?: ContenuCellule | undefined;
  /** Whether the column of the rows' ids is among its cells: another row may stand there now. */
  readonly avecId: boolean;
  /** Whether it is one cell alone. */
  readonly uneCellule: boolean;
  /** This add-in on this computer, a person (or another add-in) here, or another computer. */
  readonly origine: "complement" | "ici" | "ailleurs";
}

/** Whether the workbook of this address is on a server, where others have it open too. */
export const isOnServer = (document: string): boolean => /^https?:/i.test(document);
