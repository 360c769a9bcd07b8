import type { LigneNomenclature, Nomenclature } from "./nomenclature";

/** The lines that can be chosen. */
export function lignesEnVigueur({ lignes }: Nomenclature): LigneNomenclature[] {
  return lignes.filter(({ retiree }) => !retiree);
}

/**
 * The codes whose rows count under a line: its own, then those that it replaces, even through others.
 * A code that is itself in force counts under its own line alone.
 */
export function codesComptes({ parCode }: Nomenclature, code: string): readonly string[] {
  const codes = new Set([code]);
  // A set is walked through to what is added meanwhile.
  for (const one of codes) {
    for (const former of parCode.get(one)?.remplace ?? [])
      if (parCode.get(former)?.retiree !== false) codes.add(former);
  }
  return [...codes];
}

/** The lines under which all rows with a known code are counted: those in force, and those retired without a successor. */
export function lignesComptees(nomenclature: Nomenclature): LigneNomenclature[] {
  const enVigueur = lignesEnVigueur(nomenclature);
  const repris = new Set(enVigueur.flatMap(({ code }) => codesComptes(nomenclature, code)));
  const sansSuite = nomenclature.lignes.filter(({ code }) => !repris.has(code));
  return [...enVigueur, ...sansSuite];
}
