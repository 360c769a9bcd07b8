import fc from "fast-check";
import {
  formatDuree,
  minutesProposees,
  parseDuree,
  repartirDuree,
  splitDuree,
} from "../../src/domain/duree";

describe("parseDuree", () => {
  test.each([
    ["4:05", 245],
    ["04:05", 245],
    ["75:30", 4530],
    ["1:02:03", 3723],
    ["245", 245],
    ["245 s", 245],
    ["4 min", 240],
    ["4min 5", 245],
    ["1 h 10", 4200],
    [" 0 ", 0],
    ["240,00", 240],
    ["18:25 min", 1105],
    ["04:05 mn", 245],
    ["4:05 h", 14_700],
    ["00:04:05.000", 245],
    ["4 min 05 s", 245],
    ["4 minutes et 5 secondes", 245],
    ["4'05", 245],
    ["4’05’’", 245],
    ["4′05″", 245],
    ["7'30", 450],
    ["7'", 420],
    ["4m05", 245],
    ["7m30s", 450],
    ["7,5 min", 450],
    ["1.5 mn", 90],
    ["0,07 h", 252],
    ["245 s.", 245],
    ["245 secondes", 245],
    ['30"', 30],
    ["1h05m20", 3920],
    ["1 h 5 s", 3605],
    ["2h", 7200],
    ["90 min", 5400],
    ["4\u00a0min\u202f05\u200b", 245],
    ["'04:05", 245],
    ["4\u202f:\u00a005", 245],
    ["4\u00ad:05\u200d", 245],
    ["2\u200c45", 245],
    ["4ʼ05", 245],
    ["4‛05ʼʼ", 245],
    ["4´05´´", 245],
  ])("reads %p as %p seconds", (input, seconds) => {
    expect(parseDuree(input)).toBe(seconds);
  });

  test.each([
    "",
    "abc",
    "-5",
    "4:75",
    "4,5",
    "1:2:3:4",
    "12 mois",
    "4,5 min 3",
    "5 s 4 min",
    "4 4",
    "4'05'",
    "min",
    "4:05 s 3",
    "environ 4 min",
    "４ min",
    "4²",
    "4½ min",
    "1 245",
    "4‑5",
  ])("refuses %p", (input) => {
    expect(parseDuree(input)).toBeNull();
  });

  test.each(["1:99:03", "4 min 75", "1 h 75", "1 h 5 min 60"])(
    "refuses a part of 60 or more after a greater one: %p",
    (input) => expect(parseDuree(input)).toBeNull(),
  );

  test("reads back what formatDuree shows, past an hour too", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 59_999 }), (seconds) => {
        expect(parseDuree(formatDuree(seconds))).toBe(seconds);
      }),
    );
  });
});

test("a page pasted into the field is no duration, and is not read to its end", () => {
  expect(parseDuree("4 min ".repeat(20_000))).toBeNull();
});

test.each([
  ["7", "7 min"],
  [" 45 ", "45 min"],
  ["7,5", "7,5 min"],
  ["60", null],
  ["0", null],
  ["7 min", null],
  ["7:30", null],
  ["", null],
])("a number without a unit may be minutes: %p → %p", (input, proposees) => {
  expect(minutesProposees(input)).toBe(proposees);
});

test("formatDuree never rolls minutes over into hours", () => {
  expect(formatDuree(75 * 60 + 30)).toBe("75:30");
});

describe("splitDuree", () => {
  const laps = fc.array(fc.double({ min: 0, max: 5000, noNaN: true }), {
    minLength: 1,
    maxLength: 6,
  });

  test("parts are whole, never negative, and add up exactly, with or without laps", () => {
    fc.assert(
      fc.property(fc.nat(100_000), laps, fc.boolean(), (total, weights, useLaps) => {
        const parts = splitDuree(total, weights.length, useLaps ? weights : undefined);
        expect(parts).toHaveLength(weights.length);
        expect(parts.every((part) => Number.isInteger(part) && part >= 0)).toBe(true);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
      }),
    );
  });

  test("splits 125 s between two motifs evenly, the first taking the odd second", () => {
    expect(splitDuree(125, 2)).toEqual([63, 62]);
  });

  test("follows the laps", () => {
    expect(splitDuree(100, 2, [30, 90])).toEqual([25, 75]);
  });

  test("ignores laps that do not match the motifs", () => {
    expect(splitDuree(100, 2, [30, 30, 30])).toEqual([50, 50]);
  });
});

describe("repartirDuree", () => {
  const fixees = fc.array(fc.option(fc.nat(5_000)), { minLength: 1, maxLength: 6 });
  const sum = (parts: readonly number[]): number => parts.reduce((a, b) => a + b, 0);

  test("always adds up to the call, and keeps what was fixed where that can be", () => {
    fc.assert(
      fc.property(fc.nat(20_000), fixees, (total, fixed) => {
        const parts = repartirDuree(total, fixed);
        const given = sum(fixed.map((part) => part ?? 0));
        expect(parts.every((part) => Number.isInteger(part) && part >= 0)).toBe(true);
        expect(sum(parts)).toBe(total);
        if (fixed.includes(null) ? given <= total : given === total)
          fixed.forEach((part, index) => part !== null && expect(parts[index]).toBe(part));
      }),
    );
  });

  test("splits anew what cannot add up", () => {
    expect(repartirDuree(100, [60, 60])).toEqual([50, 50]);
    expect(repartirDuree(100, [120, null])).toEqual([50, 50]);
  });

  test("gives the others what is left, by their laps", () => {
    expect(repartirDuree(300, [60, null, null], [10, 20, 60])).toEqual([60, 60, 180]);
  });

  test("is the plain split where nothing is fixed", () => {
    expect(repartirDuree(125, [null, null])).toEqual(splitDuree(125, 2));
  });
});
