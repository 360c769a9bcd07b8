import type { LigneHistorique } from "../domain/historique";
import type {
  ChangementLigne,
  HistoriqueLu,
  LigneLue,
  NouvellesCellules,
} from "../domain/historiqueLu";
import type { Sollicitation } from "../domain/resultats/sollicitation";
import type { LectureOptions } from "./latePorts";

export type { ChangementLigne, LigneLue } from "../domain/historiqueLu";

/**
 * The rows of the history, whatever filter or sort the table has. All errors are `SuiviError`. A row is
 * found by its `idLigne`; one that a person typed, which has none, only at the place where it was read.
 */
export interface Historique {
  /**
   * Makes the rows of one call (one `idAppel`) stand in the workbook, each exactly once and whole.
   * Resolves only when each was read back. Doing it again changes nothing.
   *
   * `essais`: the call's rows as earlier attempts may have left them. A row that still stands there
   * as one of these, or as given, is ours: it is written again in place where it must change, and
   * taken away where the call no longer has it. Any other was changed by somebody since. When all of
   * `lignes` had been tried before, it stays as that person left it; when they say something new,
   * LIGNE_MODIFIEE, and nothing is written.
   *
   * `beforeWrite` is called when nothing stands in the way, right before cells change; nothing is
   * written when it throws.
   *
   * `version`: of the nomenclature whose lines the rows have. NOMENCLATURE_CHANGEE when the workbook has
   * another by now; nothing is written then. Not looked at where it is not given.
   *
   * Gives where the rows stand (0-based in the table's body) that were written now, by id.
   */
  append(
    lignes: readonly LigneHistorique[],
    essais?: readonly LigneHistorique[],
    beforeWrite?: () => void,
    version?: string,
  ): Promise<Places>;
  /**
   * Appends rows that come from elsewhere, block by block, each exactly once by its `idLigne`: doing it
   * again writes only what is missing. The columns that are not given keep the table's formulas. Never
   * rejects: tells what was done wherever it ends.
   */
  appendAll(lignes: readonly NouvellesCellules[], options?: LectureOptions): Promise<BilanAjout>;
  /** Takes the filled rows that stand right below the table into it; gives how many. */
  takeInRows(): Promise<number>;
  /**
   * Changes or removes rows where they stand, block by block, each row whole and read back. A row that
   * is no longer as it was read is left alone. Never rejects: tells what was done wherever it ends.
   *
   * `tousOuRien`: all of them in one go or none; `erreur` is LIGNE_MODIFIEE when somebody changed one,
   * LIGNE_ABSENTE when one is gone.
   */
  change(
    changements: readonly ChangementLigne[],
    options?: OptionsChangement,
  ): Promise<BilanChangements>;
  /**
   * Removes rows by `idLigne`, only while they are as given; of an id that is given several times, as
   * one of these. Rows that are already gone are fine. LIGNE_MODIFIEE when somebody changed one: then
   * nothing is removed.
   */
  remove(lignes: readonly LigneHistorique[]): Promise<void>;
  /** Every row with something in it, in the columns that the figures need, wherever they stand; by blocks. */
  readSollicitations(options?: LectureOptions): Promise<Sollicitation[]>;
  /** Every row as a whole, and those below the table; by blocks. */
  readHistorique(options?: LectureOptions): Promise<HistoriqueLu>;
  /**
   * The last rows of a référent (case and accents of the name are indifferent), the latest date
   * first, then the one that was added last. Looked for from the end of the table where the latest
   * dates stand, and over a bounded number of rows: in a large table that is sorted by something
   * else than its dates, later ones may be missing.
   */
  readLast(referent: string, limit: number): Promise<readonly LigneLue[]>;
  /** The rows neither resolved nor escalated, of a référent or of everybody (null), the oldest first; by blocks. */
  readEnCours(referent: string | null, limit: number): Promise<LignesTrouvees>;
  /**
   * The rows of a phone number in its stored form, however people wrote it, from top to bottom: the last
   * `limit` of the table, and how many there are. Never those of a masked number. Two requests, whatever
   * the size of the history.
   */
  readDuNumero(telephone: string, limit: number): Promise<LignesTrouvees>;
  /** The rows of the call of a row that has ids, from top to bottom. */
  readAppel(ligne: LigneLue): Promise<readonly LigneLue[]>;
}

export interface OptionsChangement extends LectureOptions {
  readonly tousOuRien?: boolean;
}

/** Where rows stand, 0-based in the table's body, by id; those of which it is not known are missing. */
export type Places = ReadonlyMap<string, number>;

/** What came of changes: also when they were stopped, or failed, midway. */
export interface BilanChangements {
  /** Those that may stand in the workbook now: where it failed, the last ones may or may not. */
  readonly tentes: readonly ChangementLigne[];
  /** Those that are known to stand there. */
  readonly faits: readonly ChangementLigne[];
  /** Those whose row was no longer as it was read. */
  readonly laisses: readonly ChangementLigne[];
  /** Why the rest was not tried; null when all was. */
  readonly erreur: { readonly error: unknown } | null;
}

/** What came of rows to append. */
export interface BilanAjout {
  /** How many of them are known to stand in the table. */
  readonly faites: number;
  /** Why the rest does not; null when all do. */
  readonly erreur: { readonly error: unknown } | null;
}

/** The rows that were looked for. */
export interface LignesTrouvees {
  readonly lignes: readonly LigneLue[];
  /** How many there are, those that are not given included. */
  readonly total: number;
}

/** Changes rows all at once or none of them, and rejects when none was. */
export async function changeAtOnce(
  historique: Pick<Historique, "change">,
  changements: readonly ChangementLigne[],
): Promise<void> {
  const { erreur } = await historique.change(changements, { tousOuRien: true });
  if (erreur) throw erreur.error;
}
