import type { LigneNomenclature, Nomenclature } from "../nomenclature";
import type { Correspondance } from "./colonnesReconnues";
import { type LigneReconnue, type Triple, tripleKey } from "./rapprochement";

/** What a person says of labels: the code of a line, or that their rows stay out (null). */
export type Decision = string | null;

export interface ChoixImport {
  readonly correspondance: Correspondance;
  /** By `tripleKey`. */
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Takes rows over that lack a duration or an answer, to be completed in the history. */
  readonly incompletes: boolean;
}

/** What becomes of labels: a line, or nothing, and why. */
export type Sort =
  | { readonly kind: "ligne"; readonly ligne: LigneNomenclature }
  | { readonly kind: "aChoisir" }
  | { readonly kind: "ecarte" };

/** A person's choice wins over what was recognised. */
export function sortOf(
  triple: Triple,
  reconnue: LigneReconnue,
  { decisions }: ChoixImport,
  nomenclature: Nomenclature,
): Sort {
  const decision = decisions.get(tripleKey(triple));
  if (decision === null) return { kind: "ecarte" };
  const ligne = decision === undefined ? reconnue.ligne : nomenclature.parCode.get(decision);
  return ligne ? { kind: "ligne", ligne } : { kind: "aChoisir" };
}
