import type { LigneNomenclature } from "../domain/nomenclature";

/**
 * A label a line, that tells it from all others: its sous-motif where that is enough, else with its
 * motif or thematique in brackets (« Autre » stands under several thématiques).
 */
export function libellesUniques(lignes: readonly LigneNomenclature[]): string[] {
  const candidats = lignes.map(({ sousMotif, motif, thematique }) => [
    sousMotif,
    `${sousMotif} (${motif})`,
    `${sousMotif} (${thematique})`,
    `${sousMotif} (${thematique}, ${motif})`,
  ]);
  const uses = new Map<string, number>();
  for (const candidat of candidats.flatMap((list) => [...new Set(list)])) {
    uses.set(candidat, (uses.get(candidat) ?? 0) + 1);
  }
  return candidats.map(
    (list) => list.find((candidat) => uses.get(candidat) === 1) ?? list[list.length - 1] ?? "",
  );
}
