import { keptUsages, MAX_USAGES, withUsage } from "../../src/domain/preferences";

it("counts each use of a code", () => {
  expect(withUsage(withUsage(withUsage({}, "A"), "B"), "A")).toEqual({ A: 2, B: 1 });
});

it("lets a new code in when the list is full, at the cost of the least used", () => {
  const full = Object.fromEntries(
    Array.from({ length: MAX_USAGES }, (_, index) => [`C${index}`, index + 2]),
  );
  const after = withUsage(full, "NOUVEAU");
  expect(Object.keys(after)).toHaveLength(MAX_USAGES);
  expect(after["NOUVEAU"]).toBe(1);
  expect(after["C0"]).toBeUndefined();
  expect(after["C1"]).toBe(3);
});

it.each(["constructor", "toString", "__proto__", "hasOwnProperty"])(
  "counts a code that every object has as a name: %s",
  (code) => {
    const twice = withUsage(withUsage({ A: 1 }, code), code);
    expect(new Map(Object.entries(keptUsages(twice)))).toEqual(
      new Map([
        [code, 2],
        ["A", 1],
      ]),
    );
  },
);
