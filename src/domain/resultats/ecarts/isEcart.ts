import type { ChiffreLu } from "../feuillesLues";

/** What binary fractions lose on the way through a sheet, relative to the figure. */
const TOLERANCE = 1e-9;

/** Whether two figures differ by more than the rounding of a computer. */
export function isEcart(attendu: number | null, lu: ChiffreLu): boolean {
  if (typeof attendu !== "number" || typeof lu !== "number") return attendu !== lu;
  const size = Math.max(1, Math.abs(attendu), Math.abs(lu));
  return Math.abs(attendu - lu) > TOLERANCE * size;
}
