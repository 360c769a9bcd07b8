import type { LigneHistorique } from "../domain/historique";
import type { HistoriqueShape } from "./historiqueTable";
import { expectedValuesOf, valuesOf } from "./rowCells";

/**
 * Whether a row that was read is one of `versions`, as the add-in may have left it: a host may have
 * kept a guarding apostrophe as a character, to be mended by a request that never came. Columns that
 * are not ours do not count.
 */
export function isUntouched(
  { positions, headers }: HistoriqueShape,
  versions: readonly LigneHistorique[],
  read: readonly unknown[],
): boolean {
  return versions.some((ligne) => {
    const guarded = valuesOf(ligne, positions, headers.length);
    return expectedValuesOf(ligne, positions, headers.length).every(
      (content, column) =>
        content === null || read[column] === content || read[column] === guarded[column],
    );
  });
}
