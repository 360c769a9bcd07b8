import { type LigneBrute, type NomenclatureFault, splitList } from "./nomenclatureFautes";

/** Codes of *remplace* that no version knows, and lines that replace themselves, even through others. */
export function remplaceFaults(
  brutes: readonly LigneBrute[],
  codesAnterieurs: ReadonlySet<string>,
): NomenclatureFault[] {
  const remplacements = remplacementsOf(brutes);
  const isKnown = (code: string): boolean => remplacements.has(code) || codesAnterieurs.has(code);
  return brutes.flatMap((brute, index) => {
    const fault = { ligne: index + 1, colonne: "remplace" } as const;
    const inconnus = splitList(brute.remplace).filter((code) => !isKnown(code));
    const faults: NomenclatureFault[] = inconnus.map((valeur) => {
      return { ...fault, kind: "remplaceInconnu", valeur };
    });
    if (replacesItself(brute.code.trim(), remplacements)) {
      faults.push({ ...fault, kind: "remplaceEnBoucle", valeur: brute.remplace });
    }
    return faults;
  });
}

/** Code → the codes that it replaces, over the lines of one file. */
type Remplacements = ReadonlyMap<string, readonly string[]>;

function remplacementsOf(brutes: readonly LigneBrute[]): Remplacements {
  const remplacements = new Map<string, string[]>();
  for (const { code, remplace } of brutes) {
    const key = code.trim();
    remplacements.set(key, [...(remplacements.get(key) ?? []), ...splitList(remplace)]);
  }
  return remplacements;
}

function replacesItself(code: string, remplacements: Remplacements): boolean {
  const seen = new Set<string>();
  const toVisit = [...(remplacements.get(code) ?? [])];
  for (let next = toVisit.pop(); next !== undefined; next = toVisit.pop()) {
    if (next === code) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    toVisit.push(...(remplacements.get(next) ?? []));
  }
  return false;
}
