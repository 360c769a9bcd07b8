import type { LignesTrouvees } from "../../application/historique";
import type { LigneLue } from "../../domain/historiqueLu";

import type { Statut } from "../../domain/appel";

/** What the screen « Suivi » may do; each rejects with a `SuiviError`. The same object from one drawing to the next. */
export interface SuiviActions {
  /** A week's at least, the newest first. */
  readonly readDernieres: (referent: string) => Promise<readonly LigneLue[]>;
  /** Of a référent, or of everybody (null). */
  readonly readCas: (referent: string | null, limit: number) => Promise<LignesTrouvees>;
  readonly retirer: (ligne: LigneLue) => Promise<void>;
  /** Puts a row back that was removed. */
  readonly remettre: (ligne: LigneLue) => Promise<void>;
  /** Gives the row as it then stands. */
  readonly changeStatut: (ligne: LigneLue, statut: Statut) => Promise<LigneLue>;
  /** Shows where the référent's name is given. */
  readonly onReglages: () => void;
  /** Puts the row into the form. */
  readonly corriger: (ligne: LigneLue) => void;
}
