import { formatDate, toSerial } from "../../../src/domain/dates";
import {
  CHOIX_PERIODE,
  periodeOfSaisie,
  saisieOfPeriode,
} from "../../../src/taskpane/resultats/choixPeriode";
import { formatPeriode } from "../../../src/taskpane/resultats/formats";

const FEBRUARY = toSerial({ year: 2026, month: 2, day: 14 });

it.each([
  ["mois", "01/02/2026", "28/02/2026"],
  ["moisPrecedent", "01/01/2026", "31/01/2026"],
  ["trimestre", "01/01/2026", "31/03/2026"],
  ["trimestrePrecedent", "01/10/2025", "31/12/2025"],
  ["annee", "01/01/2026", "31/12/2026"],
] as const)("%s goes from %s to %s in February 2026", (choix, debut, fin) => {
  const periode = periodeOfSaisie({ choix, du: "", au: "" }, FEBRUARY);
  expect(periode && [formatDate(periode.debut), formatDate(periode.fin)]).toEqual([debut, fin]);
});

it.each([
  ["mois", "février 2026"],
  ["trimestre", "1er trimestre 2026"],
  ["trimestrePrecedent", "4e trimestre 2025"],
  ["annee", "2026"],
] as const)("%s is called « %s »", (choix, name) => {
  expect(formatPeriode(periodeOfSaisie({ choix, du: "", au: "" }, FEBRUARY)!)).toBe(name);
});

it("any other period is called by its two dates", () => {
  const name = formatPeriode({ debut: FEBRUARY, fin: FEBRUARY + 1 });
  expect(name).toMatch(/14\/02\/2026.*15\/02\/2026/u);
});

it("reads two dates, both included, and refuses those that make no period", () => {
  const dates = (du: string, au: string) => periodeOfSaisie({ choix: "dates", du, au }, FEBRUARY);
  expect(dates("2026-02-03", "2026-02-03")).toEqual({ debut: FEBRUARY - 11, fin: FEBRUARY - 11 });
  expect(dates("2026-02-03", "2026-02-02")).toBeNull();
  expect(dates("", "2026-02-02")).toBeNull();
});

it("shows the sheet's own period under the name that it has today", () => {
  for (const choix of CHOIX_PERIODE) {
    const saisie = { choix, du: "2026-02-03", au: "2026-03-09" };
    const periode = periodeOfSaisie(saisie, FEBRUARY)!;
    expect(saisieOfPeriode(periode, FEBRUARY).choix).toBe(choix);
  }
});
