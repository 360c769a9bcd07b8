import type { ChangementBrut, LectureOptions } from "../../application/portsTardifs";
import { SuiviError } from "../../domain/erreurs";
import { nextTurn } from "../nextTurn";
import { isTooLong } from "./blockSizes";
import { changeBlock } from "./changeBlock";
import { runsOf } from "./rowRuns";

/** What one block may hold. */
interface BlockLimits {
  /** Each row is read whole, with its formulas, up to three times in one answer. */
  readonly rows: number;
  /** Groups of neighbouring rows: each takes a dozen parts of a request. */
  readonly runs: number;
}

const LIMITS: BlockLimits = { rows: 1_000, runs: 100 };

/** Changes rows where they stand, as `EntretienStore.change` says: two requests a block. */
export async function changeRows(
  changements: readonly ChangementBrut[],
  { onProgress, signal }: LectureOptions = {},
  limits = LIMITS,
): Promise<readonly ChangementBrut[]> {
  // From the bottom up: a row that is removed moves only those that were done already.
  let waiting = [...changements].sort((a, b) => b.avant.position - a.avant.position);
  const faits = new Set<ChangementBrut>();
  let size = limits.rows;
  while (waiting.length > 0) {
    if (signal?.aborted) throw new SuiviError("LECTURE_INTERROMPUE", { faites: faits.size });
    const block = nextBlock(waiting, { ...limits, rows: size });
    const made = await changeUnlessTooLong(block);
    if (made === null) {
      size = Math.ceil(block.length / 2);
      continue;
    }
    for (const changement of made) faits.add(changement);
    waiting = waiting.slice(block.length);
    onProgress?.(changements.length - waiting.length, changements.length);
    await nextTurn();
  }
  return changements.filter((changement) => faits.has(changement));
}

/** Null when the block is too long for one request or one answer. */
async function changeUnlessTooLong(
  block: readonly ChangementBrut[],
): Promise<readonly ChangementBrut[] | null> {
  try {
    return await changeBlock(block);
  } catch (error) {
    if (isTooLong(error) && block.length > 1) return null;
    throw error;
  }
}

function nextBlock(
  waiting: readonly ChangementBrut[],
  limits: BlockLimits,
): readonly ChangementBrut[] {
  const block = waiting.slice(0, limits.rows);
  const runs = runsOf(block, ({ avant }) => avant.position);
  const [lowest] = runs.slice(-limits.runs);
  return block.filter(({ avant }) => avant.position >= (lowest?.first ?? 0));
}
