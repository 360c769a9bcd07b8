/** What a cell holds, as text; "" for none. */
export function textOf(content: unknown): string {
  const isPlain =
    typeof content === "string" || typeof content === "number" || typeof content === "boolean";
  return isPlain ? String(content) : "";
}
