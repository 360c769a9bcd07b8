import fc from "fast-check";
import type { Horaires } from "../../src/domain/assistance";

/** Any hours that a help desk may have. */
export const anyHoraires: fc.Arbitrary<Horaires> = fc.record({
  jours: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  plages: fc
    .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 8 })
    .map((minutes) => pairs([...minutes].sort((a, b) => a - b))),
});

function pairs(sorted: readonly number[]): Horaires["plages"] {
  return Array.from({ length: Math.floor(sorted.length / 2) }, (_, index) => ({
    debut: sorted[2 * index]!,
    fin: sorted[2 * index + 1]!,
  }));
}
