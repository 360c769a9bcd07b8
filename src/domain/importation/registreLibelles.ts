import type { LigneNomenclature } from "../nomenclature";
import type { Sort } from "./choix";
import { type LigneReconnue, type Triple, tripleKey } from "./rapprochement";

/** Labels of a file, once each, whatever their case, and what becomes of their rows. */
export interface LibellesDuFichier {
  /** As `tripleKey`. */
  readonly cle: string;
  readonly triple: Triple;
  /** How many rows have them. */
  readonly nombre: number;
  /** What was recognised by itself; null: a person chooses. */
  readonly reconnue: LigneNomenclature | null;
  /** Nothing to look at. */
  readonly exact: boolean;
  readonly candidats: readonly LigneNomenclature[];
  readonly sort: Sort;
}

/** Counts the labels of a file as its rows go by. */
export class RegistreLibelles {
  private readonly parCle = new Map<string, LibellesDuFichier>();

  noter(triple: Triple, { ligne, exact, candidats }: LigneReconnue, sort: Sort): void {
    const cle = tripleKey(triple);
    const known = this.parCle.get(cle);
    const first = { cle, triple, nombre: 0, reconnue: ligne, exact, candidats, sort };
    this.parCle.set(cle, { ...(known ?? first), nombre: (known?.nombre ?? 0) + 1 });
  }

  /** The most frequent first. */
  liste(): readonly LibellesDuFichier[] {
    return [...this.parCle.values()].sort((a, b) => b.nombre - a.nombre);
  }
}
