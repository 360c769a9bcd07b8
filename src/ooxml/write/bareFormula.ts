/** Drops the `=` that the file does without. */
export function bareFormula(formula: string): string {
  return formula.startsWith("=") ? formula.slice(1) : formula;
}
