import type { MotifEnCours } from "../../application/ports";
import { motifsOf, type Nomenclature, sousMotifsOf } from "../../domain/nomenclature";

/**
 * The three lists depend on one another: choosing a parent clears its children, and a child that is
 * the only one is chosen by itself.
 */

/** What a choice in one of the lists sets. */
export type ChoixListes = Pick<MotifEnCours, "thematique" | "motif" | "code" | "niveau">;

export function chooseThematique(nomenclature: Nomenclature, thematique: string): ChoixListes {
  const seul = onlyOne(motifsOf(nomenclature, thematique));
  return seul === null
    ? { thematique, motif: "", code: "", niveau: null }
    : chooseMotif(nomenclature, thematique, seul);
}

export function chooseMotif(
  nomenclature: Nomenclature,
  thematique: string,
  motif: string,
): ChoixListes {
  const seule = onlyOne(sousMotifsOf(nomenclature, thematique, motif));
  return { thematique, motif, ...chooseSousMotif(seule?.code ?? "") };
}

/** `code` of the line, or "" for none; a level chosen for another line does not outlive it. */
export function chooseSousMotif(code: string): Pick<ChoixListes, "code" | "niveau"> {
  return { code, niveau: null };
}

function onlyOne<T>(children: readonly T[]): T | null {
  const [first] = children;
  return children.length === 1 && first !== undefined ? first : null;
}
