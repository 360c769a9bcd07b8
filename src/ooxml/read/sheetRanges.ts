import { parseRect } from "../a1";
import type { CellRect } from "../model";

/** The ranges of a `sqref`: references separated by spaces. */
export function readRanges(references: string | null | undefined): CellRect[] {
  return (references ?? "")
    .split(/\s+/)
    .filter((reference) => reference !== "")
    .map(parseRect);
}
