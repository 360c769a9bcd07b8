import { SuiviError } from "./erreurs";
import type { Niveau } from "./historique";

/** What the nomenclature says of a line's level; for `1/2` the référent chooses, 1 by default. */
export type NiveauNomenclature = "1" | "2" | "1/2";

export interface LigneNomenclature {
  readonly code: string;
  readonly niveau: NiveauNomenclature;
  readonly thematique: string;
  readonly motif: string;
  readonly sousMotif: string;
  /** Codes of the lines of an earlier version that this one replaces. */
  readonly remplace: readonly string[];
  /** Followed by the survey. */
  readonly enquete: boolean;
  readonly synonymes: readonly string[];
  /** Its rows keep their meaning, but it can no longer be chosen. */
  readonly retiree: boolean;
}

/** A checked list of lines with its indexes; lines keep their order. */
export interface Nomenclature {
  /** The retired ones too. */
  readonly lignes: readonly LigneNomenclature[];
  /** thematique → motif → lines that can be chosen. */
  readonly arbre: ReadonlyMap<string, ReadonlyMap<string, readonly LigneNomenclature[]>>;
  readonly parCode: ReadonlyMap<string, LigneNomenclature>;
}

/** Indexes lines that `checkNomenclature` accepts; throws NOMENCLATURE_ABSENTE when there is none. */
export function indexNomenclature(lignes: readonly LigneNomenclature[]): Nomenclature {
  if (lignes.length === 0) throw new SuiviError("NOMENCLATURE_ABSENTE");
  const arbre = new Map<string, Map<string, LigneNomenclature[]>>();
  for (const ligne of lignes) {
    if (ligne.retiree) continue;
    const motifs = getOrCreate(
      arbre,
      ligne.thematique,
      () => new Map<string, LigneNomenclature[]>(),
    );
    getOrCreate(motifs, ligne.motif, (): LigneNomenclature[] => []).push(ligne);
  }
  return { lignes, arbre, parCode: new Map(lignes.map((ligne) => [ligne.code, ligne])) };
}

function getOrCreate<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const existing = map.get(key);
  if (existing !== undefined) return existing;
  const created = create();
  map.set(key, created);
  return created;
}

/** First list of the cascade. */
export function thematiquesOf(nomenclature: Nomenclature): string[] {
  return [...nomenclature.arbre.keys()];
}

/** Second list: the motifs of a thematique, empty when it is unknown. */
export function motifsOf(nomenclature: Nomenclature, thematique: string): string[] {
  return [...(nomenclature.arbre.get(thematique)?.keys() ?? [])];
}

/** Third list: the lines (sous-motifs) of a motif, empty when the pair is unknown. */
export function sousMotifsOf(
  nomenclature: Nomenclature,
  thematique: string,
  motif: string,
): readonly LigneNomenclature[] {
  return nomenclature.arbre.get(thematique)?.get(motif) ?? [];
}

/** The level that a row gets: the nomenclature's, or the référent's choice where it leaves one. */
export function niveauOf(ligne: LigneNomenclature, choisi?: Niveau): Niveau {
  if (ligne.niveau === "1/2") return choisi ?? "Niveau 1";
  return ligne.niveau === "2" ? "Niveau 2" : "Niveau 1";
}
