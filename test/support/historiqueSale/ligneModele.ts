import type { GenreKey } from "../../../src/domain/controle/anomalie";
import type { ContenuCellule, LigneLue } from "../../../src/domain/historiqueLu";
import { COLONNE_KEYS, type ColonneKey } from "../../../src/domain/historique";
import type { LigneNomenclature } from "../../../src/domain/nomenclature";

/** What faults may be planted in, one a zone: faults of two zones never hide one another. */
export type Zone =
  | "appel"
  | "canal"
  | "date"
  | "duree"
  | "formules"
  | "heure"
  | "idLigne"
  | "motif"
  | "referent"
  | "reponses"
  | "telephone"
  | "textes";

/** A row under construction. */
export interface LigneModele {
  readonly cellules: Record<ColonneKey, ContenuCellule>;
  /** Calculated columns over which something was written. */
  readonly constantes: Set<ColonneKey>;
  /** The line of the nomenclature that it is about. */
  readonly ligne: LigneNomenclature;
  readonly email: boolean;
  /** The only row of its call. */
  readonly seule: boolean;
  /** Written by the add-in: with ids, level, code and « Appel » as constants. */
  readonly duVolet: boolean;
  /** Zones in which something was planted, or which must stay as they are. */
  readonly prises: Set<Zone>;
  readonly fautes: GenreKey[];
}

export function cellulesVides(): Record<ColonneKey, ContenuCellule> {
  return Object.fromEntries(COLONNE_KEYS.map((key) => [key, ""])) as Record<
    ColonneKey,
    ContenuCellule
  >;
}

export function toLigneLue(
  { cellules, constantes }: Pick<LigneModele, "cellules" | "constantes">,
  position: number,
): LigneLue {
  return { position, numero: position + 2, cellules, sansFormule: constantes };
}
