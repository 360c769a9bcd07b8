import { keptUsages, MAX_USAGES, poidsDuJour, withUsage } from "../../src/domain/preferences";
import { TODAY } from "../support/builders";

const used = (usages: Readonly<Record<string, number>>, code: string, jour = TODAY) =>
  withUsage(usages, code, jour);

it("adds up the uses of a code, late ones the most", () => {
  const jour = poidsDuJour(TODAY);
  expect(used(used(used({}, "A"), "B"), "A")).toEqual({ A: 2 * jour, B: jour });
  const twiceLongAgo = used(used({}, "A", TODAY - 90), "A", TODAY - 90);
  const after = used(twiceLongAgo, "B");
  expect(after["B"]).toBeGreaterThan(after["A"] ?? Infinity);
});

it("weighs a use half as much for each half-life that it lies before another", () => {
  expect(poidsDuJour(TODAY + 45)).toBeCloseTo(2 * poidsDuJour(TODAY), 3);
  // In a hundred years too it is a number.
  expect(Number.isFinite(poidsDuJour(TODAY + 36_500))).toBe(true);
});

it("lets a new code in when the list is full, at the cost of the least used", () => {
  const full = Object.fromEntries(
    Array.from({ length: MAX_USAGES }, (_, index) => [`C${index}`, index + 2]),
  );
  const after = used(full, "NOUVEAU");
  expect(Object.keys(after)).toHaveLength(MAX_USAGES);
  expect(after["NOUVEAU"]).toBe(poidsDuJour(TODAY));
  expect(after["C0"]).toBeUndefined();
  expect(after["C1"]).toBe(3);
});

it.each(["constructor", "toString", "__proto__", "hasOwnProperty"])(
  "counts a code that every object has as a name: %s",
  (code) => {
    const twice = used(used({ A: 1 }, code), code);
    expect(new Map(Object.entries(keptUsages(twice)))).toEqual(
      new Map([
        [code, 2 * poidsDuJour(TODAY)],
        ["A", 1],
      ]),
    );
  },
);
