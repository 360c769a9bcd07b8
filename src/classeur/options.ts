import type { FenetreEnquete } from "../domain/enquete/calendrier";
import { COLONNES, type Colonnes, type LigneHistorique } from "../domain/historique";
import type { Nomenclature } from "../domain/nomenclature";
import { type Periode, trimestreOf } from "../domain/periode";
import { FIGURES, type Figures } from "../domain/resultats/figures";
import type { TaskPaneReference } from "../ooxml/write/spec";
import type { NomenclatureVersion } from "./nomenclatureVersions";

/** What one *classeur de suivi* is made from. Nothing else is read: no clock, no file. */
export interface SuiviOptions {
  readonly nomenclature: Nomenclature;
  readonly version: NomenclatureVersion;
  /** Excel serial day on which the workbook is made. */
  readonly today: number;
  /** Dates written as they are; by default the sheet itself follows the current quarter. */
  readonly periode?: Periode;
  /** Left to be filled in by the department when absent. */
  readonly departement?: string;
  /** Rows that the history starts with; none by default. */
  readonly lignes?: readonly LigneHistorique[];
  /** By retired line's code: the version that retired it. */
  readonly retraits?: ReadonlyMap<string, string>;
  /** When the survey is to be answered; without it the workbook has no calendar. */
  readonly calendrier?: readonly FenetreEnquete[];
  /** The columns of the history and the figures of its results; the product's own by default. */
  readonly colonnes?: Colonnes;
  readonly figures?: Figures;
  /** A throwaway workbook that « Vérifier ce poste » may write in, and says so on its cover. */
  readonly diagnostic?: boolean;
  /** The add-in whose pane opens with the workbook; none when absent. */
  readonly complement?: TaskPaneReference;
}

/** The same, with every default filled in: what the sheets are made from. */
export interface Suivi extends Omit<SuiviOptions, "complement"> {
  readonly periode: Periode;
  /** Whether the period's cells hold formulas that follow the calendar. */
  readonly periodeCourante: boolean;
  readonly departement: string;
  readonly lignes: readonly LigneHistorique[];
  readonly retraits: ReadonlyMap<string, string>;
  readonly calendrier: readonly FenetreEnquete[];
  readonly colonnes: Colonnes;
  readonly figures: Figures;
  readonly diagnostic: boolean;
}

export function toSuivi(options: SuiviOptions): Suivi {
  const { nomenclature, version, today, periode, departement, lignes, retraits } = options;
  return {
    nomenclature,
    version,
    today,
    periode: periode ?? trimestreOf(today),
    periodeCourante: periode === undefined,
    departement: departement ?? "",
    lignes: lignes ?? [],
    retraits: retraits ?? new Map(),
    calendrier: options.calendrier ?? [],
    colonnes: options.colonnes ?? COLONNES,
    figures: options.figures ?? FIGURES,
    diagnostic: options.diagnostic ?? false,
  };
}
