import fc from "fast-check";
import { formatDate, fromSerial, localDayOf, parseDate, toSerial } from "../../src/domain/dates";

/** Up to 31/12/9999, the last day that Excel knows. */
const days = fc.integer({ min: 1, max: 2_958_465 });

test("serial days are Excel's", () => {
  expect(parseDate("01/01/2025")).toBe(45_658);
  expect(parseDate("2024-02-29")).toBe(45_351);
  expect(formatDate(45_658)).toBe("01/01/2025");
});

test.each([
  "29/02/2025",
  "31/04/2025",
  "2025-13-01",
  "hier",
  "12/5/25",
  "0026-05-12",
  "12/05/0202",
])("%p is no date", (text) => {
  expect(parseDate(text)).toBeNull();
});

test("civil date and serial day go back and forth", () => {
  fc.assert(fc.property(days, (serial) => expect(toSerial(fromSerial(serial))).toBe(serial)));
});

test("a day is read from what it is shown as", () => {
  fc.assert(fc.property(days, (serial) => expect(parseDate(formatDate(serial))).toBe(serial)));
});

test("the local day changes at local midnight", () => {
  const midnight = new Date(2026, 9, 25).getTime();
  expect(localDayOf(midnight) - localDayOf(midnight - 1)).toBe(1);
});
