import type { Historique } from "../../src/application/historique";
import type { LigneHistorique } from "../../src/domain/historique";

/** What a history under contract shows of itself, apart from the port. */
export interface HistoriqueSubject {
  readonly store: Historique;
  /** The rows as they stand, in order. */
  rows(): LigneHistorique[];
  /** Somebody else changes a row's comment. */
  edit(idLigne: string, commentaire: string): void;
  /** Somebody else deletes a row. */
  drop(idLigne: string): void;
  /** Somebody sorts the table so that its rows stand in the opposite order. */
  reverse(): void;
  /** Somebody pastes rows right below the table. */
  paste(lignes: readonly LigneHistorique[]): void;
}

/** A history that holds these rows. */
export type OpenHistorique = (lignes: readonly LigneHistorique[]) => HistoriqueSubject;
