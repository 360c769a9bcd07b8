import type { SuiviError } from "../domain/erreurs";
import type { ClasseurLu, Manque } from "../domain/miseAJour/classeurLu";
import type { Operation } from "../domain/miseAJour/operations";
import type {
  NomenclatureDuClasseur,
  NomenclatureDatee,
  VersionNomenclature,
} from "../domain/miseAJour/evolution";
import type { Nomenclature } from "../domain/nomenclature";

/** What keeping a workbook up to date needs from outside. All errors are `SuiviError`. */

/** The versions of the nomenclature that ship with the add-in. */
export interface VersionsPubliees {
  /** The oldest first. */
  read(): Promise<readonly NomenclatureDatee[]>;
}

/** What the workbook's builder makes of a nomenclature: the one source of its cells. */
export interface ModeleClasseur {
  manques(classeur: ClasseurLu): Promise<readonly Manque[]>;
  /** What brings the workbook to the present model. */
  operationsDeNiveau(classeur: ClasseurLu): Promise<readonly Operation[]>;
  /** What makes the workbook hold another nomenclature, but for the rows of its history. */
  operationsDeNomenclature(
    classeur: ClasseurLu,
    apres: NomenclatureDuClasseur,
    version: VersionNomenclature,
  ): Promise<readonly Operation[]>;
}

/** All that one update writes of the sheets, at once. */
export interface Lot {
  /** The workbook as it was read; MISE_A_JOUR_DEPASSEE when it no longer is so. */
  readonly classeur: ClasseurLu;
  readonly operations: readonly Operation[];
}

/** What takes an update back: only the store that gave it understands all of it. */
export interface Retour {
  readonly lot: Lot;
}

/** What the cover sheet says; "" where it says nothing. */
export interface VersionsLues {
  /** Of the workbook's model. */
  readonly modele: string;
  /** Of its nomenclature. */
  readonly numero: string;
}

export interface VersionsStore {
  read(): Promise<VersionsLues>;
}

export interface MiseAJourStore {
  /**
   * The workbook's versions, nomenclature and make-up. HISTORIQUE_ABSENT and NOMENCLATURE_ABSENTE
   * when it lacks the table, NOMENCLATURE_INVALIDE when its lines cannot be used.
   */
  read(): Promise<ClasseurLu>;
  /**
   * Writes all of it in one request, or nothing: what a failure left behind is taken back. Gives how
   * to take it back later. What is printed is left out: see `print`.
   */
  apply(lot: Lot): Promise<Retour>;
  /** Sets what is printed of sheets. Not every Excel lets an add-in do it, and no way back is needed. */
  print(operations: readonly Operation[]): Promise<void>;
  /** Whether what an update wrote stands there; false once it was taken back. MISE_A_JOUR_DEPASSEE when it has changed since. */
  isApplied(retour: Retour): Promise<boolean>;
  /** Takes an update back as a whole; rejects as `isApplied`. */
  revert(retour: Retour): Promise<void>;
}

/** The last nomenclature of a workbook that could be used, kept on the device. Nothing here throws. */
export interface NomenclatureGardee {
  load(): Nomenclature | null;
  save(nomenclature: Nomenclature): void;
}

/** A nomenclature to work with, and why it is not the sheet's present one. */
export interface NomenclatureUtilisable {
  readonly nomenclature: Nomenclature;
  readonly faute: SuiviError | null;
}
