import { toSerial } from "../../../src/domain/dates";
import { HORAIRES_SVI } from "../../../src/domain/assistance";
import { etatAt } from "../../../src/domain/ouverture";
import { createFerieOf } from "../../../src/taskpane/aide/joursFeries";
import { phraseEtat } from "../../../src/taskpane/aide/AssistanceSection";

const ferieOf = createFerieOf("");

function phrase(date: string, heure: string, jours: readonly number[] = HORAIRES_SVI.jours) {
  const [year, month, day] = date.split("-").map(Number);
  const [heures, minutes] = heure.split(":").map(Number);
  const jour = toSerial({ year: year!, month: month!, day: day! });
  const moment = { jour, minute: heures! * 60 + minutes! };
  return phraseEtat(etatAt({ ...HORAIRES_SVI, jours }, moment, ferieOf), jour);
}

it.each([
  ["2026-11-20", "10:00", "Ouvert jusqu'à 11:30"],
  ["2026-11-20", "16:29", "Ouvert jusqu'à 16:30"],
  ["2026-11-20", "08:00", "Fermé, ouvre à 9:30"],
  ["2026-11-20", "11:30", "Fermé, ouvre à 14:00"],
  ["2026-11-19", "17:00", "Fermé, ouvre demain à 9:30"],
  ["2026-11-20", "17:00", "Fermé, ouvre lundi à 9:30"],
  ["2027-11-01", "10:00", "Fermé : jour férié (Toussaint), ouvre demain à 9:30"],
  ["2026-12-25", "10:00", "Fermé : jour férié (Noël), ouvre lundi à 9:30"],
  ["2026-04-03", "17:00", "Fermé, ouvre mardi à 9:30"],
])("on %s at %s: « %s »", (date, heure, expected) => {
  expect(phrase(date, heure)).toBe(expected);
});

it("gives the date of a day that is a week away", () => {
  expect(phrase("2026-11-16", "17:00", [1])).toBe("Fermé, ouvre lundi 23/11/2026 à 9:30");
});

it("only says « Fermé » where it never opens", () => {
  expect(phraseEtat({ ouvert: false, ferie: null, ouverture: null }, 0)).toBe("Fermé");
});
