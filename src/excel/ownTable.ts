import { normalizeLibelle } from "../domain/libelles";
import { textOf } from "./namedCells";

/** A table of ours that people may have given columns of their own: what is ours is found by its titles. */

/** Where each column stands (0-based), by its title; null when one is missing: the table is not ours. */
export function columnsOf<K extends string>(
  titres: Readonly<Record<K, string>>,
  headers: readonly unknown[],
): Readonly<Record<K, number>> | null {
  const normalized = headers.map((header) => normalizeLibelle(textOf(header)));
  const entries = (Object.keys(titres) as K[]).map(
    (key) => [key, normalized.indexOf(normalizeLibelle(titres[key]))] as const,
  );
  if (entries.some(([, position]) => position < 0)) return null;
  return Object.fromEntries(entries) as Record<K, number>;
}

/** What to write in a row of `width` columns: `cell` in ours, and `null`, which leaves a cell as it is, in the others. */
export function inColumns<K extends string, T>(
  colonnes: Readonly<Record<K, number>>,
  width: number,
  cell: (key: K) => T,
): (T | null)[] {
  const row: (T | null)[] = Array.from({ length: width }, () => null);
  for (const key of Object.keys(colonnes) as K[]) row[colonnes[key]] = cell(key);
  return row;
}
