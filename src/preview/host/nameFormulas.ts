import type { Scalar } from "../grid/grid";

/** The constant that a formula such as `=12`, `="oui"` or `=TRUE` stands for; else null. */
export function constantOf(formula: string): Scalar | null {
  const text = formula.replace(/^=/, "").trim();
  const quoted = /^"((?:[^"]|"")*)"$/s.exec(text);
  if (quoted) return (quoted[1] ?? "").replace(/""/g, '"');
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}
