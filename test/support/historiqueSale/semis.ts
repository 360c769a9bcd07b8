import type { GenreKey } from "../../../src/domain/controle/anomalie";
import type { Nomenclature } from "../../../src/domain/nomenclature";
import type { Hasard } from "./hasard";
import type { LigneModele, Zone } from "./ligneModele";

/** How one kind of fault is planted in a clean zone of a row. */
export interface Semis {
  readonly genre: GenreKey;
  readonly zone: Zone;
  /** Whether the row may carry it. */
  readonly si: (ligne: LigneModele) => boolean;
  readonly planter: (ligne: LigneModele, outils: Outils) => void;
}

export interface Outils {
  readonly hasard: Hasard;
  readonly nomenclature: Nomenclature;
  /** Serial day. */
  readonly today: number;
}

export const partout = (): boolean => true;
