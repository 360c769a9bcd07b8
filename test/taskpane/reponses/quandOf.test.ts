import { toSerial } from "../../../src/domain/dates";
import { quandOf } from "../../../src/taskpane/reponses/quandOf";

it("dates a version to the minute, and says where nobody knows when it was written", () => {
  const day = toSerial({ year: 2026, month: 10, day: 12 });
  expect(quandOf({ instant: day + 0.5 })).toBe("le 12/10/2026 à 12:00");
  expect(quandOf({ instant: 0 })).not.toContain("/");
  expect(quandOf({ instant: 0 })).toContain("inconnue");
});
