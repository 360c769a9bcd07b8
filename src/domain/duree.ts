/** Durations of calls, always whole seconds. */

/**
 * Reads what a référent types: `4:05` (mm:ss), `1:02:03` (h:mm:ss), `245` or `245 s` (seconds), `4 min`,
 * `4 min 5`, `1 h 10`. Gives whole seconds ≥ 0, null for anything else, and for a part of 60 or more
 * after a greater one (`4 min 75`): a slip of the finger.
 */
export function parseDuree(input: string): number | null {
  const text = input.trim().toLowerCase();
  const clock = /^(?:(\d{1,2}):)?(\d{1,4}):([0-5]\d)$/.exec(text);
  if (clock) return toSeconds(clock[1], clock[2], clock[3]);
  const seconds = /^(\d{1,6})\s*(?:s|sec|secondes?)?$/.exec(text);
  if (seconds) return Number(seconds[1]);
  const words =
    /^(?:(\d{1,2})\s*h(?:eures?)?\s*)?(?:(\d{1,3})\s*(?:min|mn|m|minutes?|$)\s*)?(?:(\d{1,2})\s*(?:s|sec|secondes?)?)?$/.exec(
      text,
    );
  return words && text !== "" ? toSeconds(words[1], words[2], words[3]) : null;
}

function toSeconds(hours?: string, minutes?: string, seconds?: string): number | null {
  const minutePart = Number(minutes ?? 0);
  const secondPart = Number(seconds ?? 0);
  if (hours !== undefined && minutePart >= 60) return null;
  if ((hours ?? minutes) !== undefined && secondPart >= 60) return null;
  return Number(hours ?? 0) * 3600 + minutePart * 60 + secondPart;
}

/** `04:05`, and `75:30` past an hour: minutes never roll over (product.md, column 4). */
export function formatDuree(secondes: number): string {
  const whole = Math.max(0, Math.round(secondes));
  return `${String(Math.floor(whole / 60)).padStart(2, "0")}:${String(whole % 60).padStart(2, "0")}`;
}

/**
 * Splits a call's whole seconds between its motifs so that the parts add up exactly: in proportion of
 * the laps where they are given (one a part), else evenly, the first parts taking the remainder.
 */
export function splitDuree(total: number, parts: number, laps?: readonly number[]): number[] {
  const weights = usableLaps(laps, parts) ?? Array.from({ length: parts }, () => 1);
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const split = exact.map(Math.floor);
  let rest = total - split.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder) {
    if (rest <= 0) break;
    split[index] = (split[index] ?? 0) + 1;
    rest -= 1;
  }
  return split;
}

/**
 * Splits a call's whole seconds between its motifs where the référent fixed some parts (null: not
 * fixed): the others share what these leave, by laps or evenly. The parts always add up to the call:
 * fixed ones that cannot (too much, or all fixed and another total) give way to the plain split.
 */
export function repartirDuree(
  total: number,
  fixees: readonly (number | null)[],
  laps?: readonly number[],
): number[] {
  const places = fixees.flatMap((part, index) => (part === null ? [index] : []));
  const reste = total - fixees.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  if (reste < 0 || (places.length === 0 && reste > 0))
    return splitDuree(total, fixees.length, laps);
  const lapsLibres =
    laps?.length === fixees.length ? places.map((index) => laps[index] ?? 0) : undefined;
  const parts = splitDuree(reste, places.length, lapsLibres);
  return fixees.map((part, index) => part ?? parts[places.indexOf(index)] ?? 0);
}

function usableLaps(laps: readonly number[] | undefined, parts: number): readonly number[] | null {
  return laps && laps.length === parts && laps.some((lap) => lap > 0) ? laps : null;
}
