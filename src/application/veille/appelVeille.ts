import type { ColonneEcrite } from "../../domain/historique";
import type { Repere } from "../ports";

/** What this pane knows of a call that it watches. */
export interface AppelVeille {
  /** When it was written, as the entry says: another one was written since. */
  readonly instant: number;
  /** Whether this pane saw it being written. */
  readonly ici: boolean;
  /** When it was last certain not to have reached the file. */
  horsFichier: number;
  /** Whether the file was seen saved since it was written. */
  dansFichier: boolean;
  /** Epoch milliseconds; Infinity while nothing is to be looked at. */
  echeance: number;
  /** Nothing calls for that very moment: it may as well be looked at somewhat earlier, with others. */
  souple: boolean;
  regards: number;
  /** When something that was not this pane's doing was last told of its rows. */
  entenduA: number;
  /** How many of these events may have been meant for another row: that is being asked. */
  aQualifier: number;
  /** A row was missing and nothing told why: a second look must agree. */
  doute: boolean;
  /** Until then what fills cells that were left empty may still turn out to be meant for another row. */
  douteJusqua: number;
  /** Cells, by row, of which it is not certain yet that what fills them was meant for it. */
  douteuses: Cellules;
  /** Cells, by row, that were found to hold what was meant for another one, until they are emptied. */
  etrangeres: Cellules;
  manquant: boolean;
}

/** Columns by the id of a row. */
export type Cellules = ReadonlyMap<string, readonly ColonneEcrite[]>;

/** The same for all: a thousand calls may be taken up as the pane starts. */
export const AUCUNE: Cellules = new Map();

export const withCellules = (
  cellules: Cellules,
  { idLigne }: Pick<Repere, "idLigne">,
  colonnes: readonly ColonneEcrite[],
): Cellules => new Map(cellules).set(idLigne, colonnes);

/** By id. */
export type AppelsVeilles = ReadonlyMap<string, AppelVeille>;

/** A call that was written at `instant`, to be looked at by `echeance`. */
export const newAppelVeille = (instant: number, ici: boolean, echeance: number): AppelVeille => ({
  instant,
  ici,
  horsFichier: instant,
  dansFichier: false,
  echeance,
  souple: false,
  regards: 0,
  entenduA: -Infinity,
  aQualifier: 0,
  doute: false,
  douteJusqua: instant + FRAICHE_MS,
  douteuses: AUCUNE,
  etrangeres: AUCUNE,
  manquant: false,
});

/** For so long a row is not expected to hold anything that a person typed into its empty cells. */
export const FRAICHE_MS = 90_000;
/** For so long a row may hold what was meant for another one that is still to be written again. */
export const RECRITURE_ATTENDUE_MS = 5 * 60_000;
/** For so long nobody deletes on purpose what was just written. */
export const VENANT_DETRE_ECRITE_MS = 15_000;
/** So soon nobody elsewhere can have seen a row, changed it and sent it back. */
export const ALLER_RETOUR_MS = 4_500;
