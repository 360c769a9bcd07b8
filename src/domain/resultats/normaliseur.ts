import { normalizeLibelle } from "../libelles";

/** A label's form for comparison, as `normalizeLibelle` gives it. */
export type Normaliseur = (libelle: string) => string;

/**
 * Works each distinct text out once. A history has few of them, each on thousands of rows; an
 * analysis makes its own, so that nothing is kept after it.
 */
export function createNormaliseur(): Normaliseur {
  const known = new Map<string, string>();
  return (libelle) => {
    const before = known.get(libelle);
    if (before !== undefined) return before;
    const normalized = normalizeLibelle(libelle);
    known.set(libelle, normalized);
    return normalized;
  };
}
