/** Excel's limit. */
const MAX_LENGTH = 31;

/** A name that Excel takes for a sheet: without the characters it refuses, not too long. */
export function titledName(nom: string): string {
  const allowed = nom
    .replace(/[\\/?*[\]:]/g, " ")
    .trim()
    .slice(0, MAX_LENGTH);
  const unquoted = allowed.replace(/^'{1,31}/, "").replace(/'{1,31}$/, "");
  return unquoted.trim() || "Feuille";
}

/** `nom`, or « nom (2) », « nom (3) »… as long as it is among `taken` (case does not count). */
export function freeName(nom: string, taken: readonly string[]): string {
  const folded = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = nom.slice(0, MAX_LENGTH - suffix.length).trim() + suffix;
    if (!folded.has(name.toLowerCase())) return name;
  }
}
