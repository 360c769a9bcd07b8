import type { ContenuCellule, LectureOptions } from "../../application/portsTardifs";
import { SuiviError } from "../../domain/erreurs";
import type { ColonneKey } from "../../domain/historique";
import { nextTurn } from "../nextTurn";
import { type Appending, appendBlock } from "./appendBlock";
import { isTooLong } from "./blockSizes";

/** Rows a block: those that Excel takes in one go, and that are read back in one answer. */
const BLOCK_ROWS = 1_000;
/** How often in a row a block may leave all its rows to be written again: others write at the same place. */
const ATTEMPTS = 3;

/** Appends rows below the table, as `EntretienStore.append` says: two requests a block. */
export async function appendRows(
  lignes: readonly Readonly<Partial<Record<ColonneKey, ContenuCellule>>>[],
  { onProgress, signal }: LectureOptions = {},
  blockRows = BLOCK_ROWS,
): Promise<void> {
  const appending: Appending = { lignes, ids: { known: new Set(), rows: 0 } };
  let size = blockRows;
  let attempts = 0;
  for (let left = lignes.length; left > 0;) {
    const faites = lignes.length - left;
    if (signal?.aborted) throw new SuiviError("LECTURE_INTERROMPUE", { faites });
    const missing = await appendUnlessTooLong(appending, size);
    if (missing === null) {
      size = Math.ceil(size / 2);
      continue;
    }
    attempts = missing < left ? 0 : attempts + 1;
    if (attempts === ATTEMPTS) throw new SuiviError("HISTORIQUE_NON_CONFIRME");
    left = missing;
    onProgress?.(lignes.length - left, lignes.length);
    await nextTurn();
  }
}

/** How many rows are still missing after a block; null when it is too long for one request or answer. */
async function appendUnlessTooLong(appending: Appending, size: number): Promise<number | null> {
  try {
    return await appendBlock(appending, size);
  } catch (error) {
    if (isTooLong(error) && size > 1) return null;
    throw error;
  }
}
