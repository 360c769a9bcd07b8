import fc from "fast-check";
import { createNumeroteur, empreinteOf } from "../../../src/domain/resultats/numeroteur";

/** The rule in one line of its own: a call's number is how many came before it. */
function numerosNaifs(ids: readonly string[]): number[] {
  const calls: string[] = [];
  return ids.map((id) => {
    const before = id === "" ? -1 : calls.indexOf(id);
    return before >= 0 ? before : calls.push(id) - 1;
  });
}

const numerosOf = (ids: readonly string[]): number[] => ids.map(createNumeroteur(ids.length));

test("ids are numbered in the order in which they come, each row without one by itself", () => {
  const ids = fc.array(fc.oneof(fc.constantFrom("", "a", "b", "appel 1"), fc.string()));
  fc.assert(fc.property(ids, (some) => expect(numerosOf(some)).toEqual(numerosNaifs(some))));
});

test("ids that are made to fall on one place, or to have one fingerprint, keep their own numbers", () => {
  const ids = Array.from({ length: 20_000 }, (_, index) => `id ${index}`)
    .filter((id) => (empreinteOf(id) & 255) === 7)
    .slice(0, 40);
  expect(ids).toHaveLength(40);
  expect(numerosOf([...ids, ...ids])).toEqual([...ids.keys(), ...ids.keys()]);

  const [one, other] = ["appel 549495", "appel 1022870"] as const;
  expect(empreinteOf(one)).toBe(empreinteOf(other));
  expect(numerosOf([one, other, one, other])).toEqual([0, 1, 0, 1]);
});
