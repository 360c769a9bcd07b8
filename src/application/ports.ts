import type { Chronometre } from "../domain/chronometre";
import {
  type Canal,
  type LigneHistorique,
  type Niveau,
  type ColonneLibre,
} from "../domain/historique";
import type { Nomenclature } from "../domain/nomenclature";
import type { Periode } from "../domain/periode";
import type { Preferences } from "../domain/preferences";
import type { Statut } from "../domain/appel";

/** What the use cases need from outside. `src/excel` and `src/device` implement it; so do the doubles of the tests. */

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

/** The device's clock, and beside it one that nobody sets: it may stand still while the computer sleeps. */
export interface DeviceClock extends Clock {
  /** Milliseconds since some instant; never goes back. */
  monotonic(): number;
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
  /** Its part of the call's duration as typed; "" where the split gives it. */
  readonly duree: string;
}

/** The form as it stands, texts as typed: what the pane keeps on the device until the call is saved. */
export interface SaisieEnCours extends Readonly<Record<ColonneLibre, string>> {
  readonly idAppel: string;
  readonly telephone: string;
  /** `2026-11-21`, as a date field gives it; "" while incomplete. */
  readonly date: string;
  /** `14:05`, when the call began, as a time field gives it; "" leaves it to the timer. */
  readonly heure: string;
  readonly duree: string;
  readonly canal: Canal;
  readonly motifs: readonly MotifEnCours[];
  readonly chronometre: Chronometre | null;
  /** The open case that becomes what this call says, once the call is written; `lienOf` makes it. */
  readonly cas?: string | undefined;
}

/** Kept by user and device; losing it must never lose a saved row. Nothing here throws. */
export interface SaisieStore {
  load(): SaisieEnCours | null;
  /** False when the device refuses to keep it; the pane then works without. */
  save(saisie: SaisieEnCours): boolean;
  clear(): void;
  /** Calls back when another pane of the same user changes what is kept; gives the way to stop. */
  subscribe(listener: (saisie: SaisieEnCours | null) => void): () => void;
  /** Tells at once what another pane changed, where the device has not told it yet. */
  look(): void;
}

/** What the device remembers of one row that the workbook has confirmed; nothing of it tells who called. */
export interface Repere {
  readonly idLigne: string;
  /** Excel serial day. */
  readonly date: number;
  readonly dureeSecondes: number | null;
  readonly sousMotif: string;
  /** Where it was last seen, 0-based in the table's body; null when that is not known. */
  readonly position: number | null;
  /** Ids of the rows that were seen right above and below it; "" where that is not known. */
  readonly avant: string;
  readonly apres: string;
  /**
   * When something came for its place from another computer that was meant for another row, and the row
   * was not seen since; epoch milliseconds.
   */
  readonly anterieureA?: number | undefined;
  /** What was meant for another row, by column, and has come into cells that were left empty. */
  readonly etrangers?: Contenus | undefined;
  /** What, by column, stands in cells that were left empty, and may turn out to be meant for another row. */
  readonly douteux?: Contenus | undefined;
}

/** What cells hold, by the keys of their columns. */
export type Contenus = Readonly<Record<string, unknown>>;

/** What is known of a call from the moment the workbook has confirmed it. */
export interface Ecrit {
  /** When its rows were last written and read back, epoch milliseconds. */
  readonly instant: number;
  /** Whether the file was seen saved since then. */
  readonly enregistre: boolean;
  readonly reperes: readonly Repere[];
}

/**
 * What the history must hold of one call, kept on the device from the moment the référent asks for it.
 * It waits (« en attente ») until the workbook has confirmed it; then it is « écrit », and stays until it
 * is « sûr ».
 */
export interface Envoi {
  readonly idAppel: string;
  /** Tells the workbook that it is for. */
  readonly document: string;
  /** When it was asked for, epoch milliseconds. */
  readonly instant: number;
  /** The rows that the history must hold; none: the call is taken back. */
  readonly lignes: readonly LigneHistorique[];
  /** The rows as attempts may have left them in the workbook; noted here right before each writes. */
  readonly essais: readonly LigneHistorique[];
  /** The version of the nomenclature whose lines `lignes` have; absent where that is not known. */
  readonly version?: string | undefined;
  /** The form, to be taken up again; null when an older version kept it in a shape that is no longer read. */
  readonly saisie: SaisieEnCours | null;
  /** The case that the call takes up, until it has become what the call says. */
  readonly cas?: string | undefined;
  /**
   * Null while it waits. Then `lignes` are the rows as the workbook confirmed them, or as somebody
   * corrected them since; none when the device keeps no full rows.
   */
  readonly ecrit: Ecrit | null;
}

/** The outbox of one user on one device, one entry a call, shared by all their panes. Nothing here throws. */
export interface EnvoiStore {
  /** The entries that wait, for every workbook, the oldest first. */
  waiting(): Envoi[];
  /** The calls that are written in a workbook, in no order; none of their entries is read. */
  written(document: string): string[];
  /** The entries whose calls take up a case, for every workbook, the oldest first. */
  withCas(): Envoi[];
  /** The entry of a call. */
  get(idAppel: string): Envoi | null;
  /** Puts an entry in place of the call's former one; false when the device refuses. */
  put(envoi: Envoi): boolean;
  /** Takes an entry out, unless another has taken its place meanwhile. */
  remove(envoi: Envoi): void;
  /** Puts entries that cannot be read aside, where nothing deletes them; gives how many. */
  setUnreadableAside(): number;
  /** Calls back when another pane of the same user changes an entry; gives the way to stop. */
  subscribe(listener: () => void): () => void;
}

/** Keeps the user's panes from working on the same thing at once. */
export interface Exclusion {
  /** Runs some work once no other pane is at it; a pane that is closed or killed gives way. */
  run<T>(work: () => Promise<T>): Promise<T>;
}

export interface Scheduler {
  /** Runs an action once, after a delay in milliseconds; gives the way to call it off. */
  after(delay: number, action: () => void): () => void;
}

/** The moments at which what failed before may succeed: the pane is looked at again, the network is back. */
export interface Reveils {
  /** Calls back at each; gives the way to stop. */
  subscribe(listener: () => void): () => void;
}

/** The référent's own preferences, on the device. Nothing here throws. */
export interface PreferencesStore {
  /** What was never set has its default. */
  load(): Preferences;
  /** Changes these, keeps the others. */
  save(changes: Partial<Preferences>): void;
  /** Calls back when anything changes, here or in another pane of the same user; gives the way to stop. */
  subscribe(listener: (preferences: Preferences) => void): () => void;
}

/** The settings that the workbook holds, for everybody who opens it. */
export interface ReglagesClasseur {
  readonly departement: string;
  /** The department's phone hours as a person wrote them; null in a workbook that has no place for them. */
  readonly horaires: string | null;
}

export interface ReglagesClasseurStore {
  read(): Promise<ReglagesClasseur>;
  /** Resolves once each given text was read back. REGLAGES_NOM_ABSENT when one has no place. */
  write(changes: Partial<Record<keyof ReglagesClasseur, string>>): Promise<void>;
}

/** The release of the pane that runs, and the one that its site serves now. */
export interface Release {
  /** Whether the site serves another one; false where it cannot be asked. Never rejects. */
  isSuperseded(): Promise<boolean>;
  /** Starts the pane anew; what the device keeps is taken up again. */
  restart(): void;
  /** The same, unless this very release was started anew for that already: it would go on for ever. */
  restartOnce(): void;
}

/** Where texts go that are pasted elsewhere. */
export interface Clipboard {
  /** Whether the text can now be pasted; false where nothing may be put there. Never throws. */
  copy(text: string): Promise<boolean>;
}
