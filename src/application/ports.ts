import type { Chronometre } from "../domain/chronometre";
import type { Canal, LigneHistorique, Niveau } from "../domain/historique";
import type { Nomenclature } from "../domain/nomenclature";
import type { Periode } from "../domain/periode";
import type { Sollicitation } from "../domain/resultats";
import type { Statut } from "../domain/statut";

/** What the use cases need from outside. `src/excel` and `src/device` implement it; so do the doubles of the tests. */

/** The history table. All errors are `SuiviError`. */
export interface HistoriqueStore {
  /**
   * Makes the rows of one call (one `idAppel`) exactly these: new rows are appended, rows that an
   * earlier attempt left are written again in place or taken away. Resolves only when each row was
   * read back and stands in the workbook exactly once, whole and as given.
   */
  append(lignes: readonly LigneHistorique[]): Promise<void>;
  /**
   * Removes rows by `idLigne`, only while they are as given. Rows that are already gone are fine.
   * LIGNE_MODIFIEE when somebody changed one: then nothing is removed.
   */
  remove(lignes: readonly LigneHistorique[]): Promise<void>;
  /** Every row with something in it, wherever its columns stand. */
  readAll(): Promise<Sollicitation[]>;
}

export interface NomenclatureStore {
  /** The workbook's own nomenclature: the truth for that workbook. */
  read(): Promise<Nomenclature>;
}

export interface RefreshReport {
  /** Names of the pivot tables that were refreshed. */
  readonly tcd: readonly string[];
  /** Whether the pivots' month filter expresses the period exactly (whole months). */
  readonly filtreExact: boolean;
  /** No row lies in the months of the period: the pivots cannot be filtered on it and show everything. */
  readonly sansDonnees: boolean;
}

export interface ResultatsStore {
  /** The period that stands in the sheet, null while its cells are empty; PERIODE_INVALIDE when they hold something else. */
  readPeriode(): Promise<Periode | null>;
  /** Writes the period, refreshes and filters the pivots, writes one stamp. */
  refresh(periode: Periode, stamp: string): Promise<RefreshReport>;
}

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

export interface IdGenerator {
  /** A new unique id, at most 36 characters, never starting with `=`, `+`, `-` or `@`. */
  next(): string;
}

/** One motif as it stands in the form: its lists may be half chosen. */
export interface MotifEnCours {
  readonly idLigne: string;
  readonly thematique: string;
  readonly motif: string;
  /** Code of the chosen line of the nomenclature, "" while none is chosen. */
  readonly code: string;
  /** Only where the nomenclature says 1/2 and the référent chose. */
  readonly niveau: Niveau | null;
  readonly statut: Statut | null;
}

/** The form as it stands, texts as typed: what the pane keeps on the device until the call is saved. */
export interface SaisieEnCours {
  readonly idAppel: string;
  readonly telephone: string;
  /** `2026-11-21`, as a date field gives it; "" while incomplete. */
  readonly date: string;
  readonly duree: string;
  readonly canal: Canal;
  readonly referent: string;
  readonly identifiant: string;
  readonly commentaire: string;
  readonly motifs: readonly MotifEnCours[];
  readonly chronometre: Chronometre | null;
}

/** Kept by user and device; losing it must never lose a saved row. Nothing here throws. */
export interface SaisieStore {
  load(): SaisieEnCours | null;
  /** False when the device refuses to keep it; the pane then works without. */
  save(saisie: SaisieEnCours): boolean;
  clear(): void;
  /** Calls back when another pane of the same user changes what is kept; gives the way to stop. */
  subscribe(listener: (saisie: SaisieEnCours | null) => void): () => void;
}

/** The référent's own preferences, on the device. */
export interface Preferences {
  readonly referent: string;
}

export interface PreferencesStore {
  load(): Preferences;
  save(preferences: Preferences): void;
}
