import type { LigneNomenclature, Nomenclature } from "../nomenclature";

/** What this référent chooses: codes of the favourite lines in their order, and how often each line was chosen. */
export interface Habitudes {
  readonly favoris: readonly string[];
  readonly usages: ReadonlyMap<string, number>;
}

export const SANS_HABITUDES: Habitudes = { favoris: [], usages: new Map() };

/** Favourites in their order, the lines chosen most often, then all others as the nomenclature has them. */
export function lignesParHabitude(
  { lignes, parCode }: Nomenclature,
  { favoris, usages }: Habitudes,
): LigneNomenclature[] {
  const favorites = [...new Set(favoris)].flatMap((code) => parCode.get(code) ?? []);
  const others = lignes
    .filter(({ code }) => !favoris.includes(code))
    .sort((a, b) => (usages.get(b.code) ?? 0) - (usages.get(a.code) ?? 0));
  return [...favorites, ...others].filter(({ retiree }) => !retiree);
}

/** Order between two lines that answer as well: a favourite first, then the more used; 0 when equal. */
export function compareHabitudes({ favoris, usages }: Habitudes, a: string, b: string): number {
  const favori = Number(favoris.includes(b)) - Number(favoris.includes(a));
  return favori || (usages.get(b) ?? 0) - (usages.get(a) ?? 0);
}
