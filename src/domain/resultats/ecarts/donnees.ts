import type { Analyse } from "../analyse";
import type { Sollicitation } from "../chiffres";
import type { FeuillesLues } from "../feuillesLues";

/** What is compared: the rows of the history with their analysis, and what the sheets show. */
export interface Donnees {
  readonly rows: readonly Sollicitation[];
  /** Of these rows. */
  readonly analyse: Analyse;
  readonly feuilles: FeuillesLues;
}
