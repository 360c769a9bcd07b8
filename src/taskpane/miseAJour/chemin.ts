import type { LigneNomenclature } from "../../domain/nomenclature";

/** A line by its three labels, from the widest to the narrowest. */
export function cheminOf({
  thematique,
  motif,
  sousMotif,
}: Pick<LigneNomenclature, "thematique" | "motif" | "sousMotif">): string {
  return [thematique, motif, sousMotif].join(" › ");
}

/** The same for a narrow list, where only its first words show: the sous-motif first. */
export function sousMotifEtChemin({
  thematique,
  motif,
  sousMotif,
}: Pick<LigneNomenclature, "thematique" | "motif" | "sousMotif">): string {
  return `${sousMotif} (${thematique} › ${motif})`;
}
