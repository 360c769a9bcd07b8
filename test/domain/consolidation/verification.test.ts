import type { Mesure } from "../../../src/domain/consolidation/mesures";
import { ecartsNationaux } from "../../../src/domain/consolidation/verification";
import { parseDate } from "../../../src/domain/dates";

const day = (text: string): number => parseDate(text)!;
const mesure = (mois: string, over: Partial<Mesure> = {}): Mesure => ({
  ...{ departement: "01", mois, code: "A", codeOrigine: "A", sollicitations: 5, appels: 4 },
  ...{
    secondes: 600,
    appelsMesures: 3,
    dureesIllisibles: 1,
    resolues: 2,
    escaladees: 1,
    emails: 1,
  },
  ...over,
});
const MESURES = [mesure("2026-10"), mesure("2026-11", { sollicitations: 7 }), mesure("2026-12")];
/** As a sheet holds them: a duration as a fraction of a day. */
const JUSTES = {
  ...{ appels: 4, dureeMoyenne: 200 / 86_400, sollicitations: 7 },
  ...{ tauxResolution: 2 / 6, tauxEscalade: 1 / 6 },
};
const montres = (over: Partial<typeof JUSTES> = {}, totalCroise: number | null = 17) => ({
  debut: day("15/11/2026"),
  fin: day("20/11/2026"),
  departements: new Map([["01", { ...JUSTES, ...over }]]),
  totalCroise,
});

it("finds nothing where the sheets show what the measures of the period's whole months add up to", () => {
  expect(ecartsNationaux(MESURES, montres())).toEqual([]);
  expect(ecartsNationaux(MESURES, montres({}, null))).toEqual([]);
});

it("tells each figure that differs, in the units of figures", () => {
  expect(ecartsNationaux(MESURES, montres({ dureeMoyenne: 150 / 86_400, appels: 5 }))).toEqual([
    { type: "figure", departement: "01", figure: "appels", montre: 5, attendu: 4 },
    { type: "figure", departement: "01", figure: "dureeMoyenne", montre: 150, attendu: 200 },
  ]);
});

it("tells figures of a department that has no measure, and a pivot table that was not refreshed", () => {
  const departements = new Map([["02", { ...JUSTES, sollicitations: 0, appels: 0 }]]);
  const ecarts = ecartsNationaux(MESURES, { ...montres({}, 12), departements });
  expect(ecarts.map((ecart) => ("figure" in ecart ? ecart.figure : ecart))).toEqual([
    "dureeMoyenne",
    "tauxResolution",
    "tauxEscalade",
    { type: "tableauCroise", montre: 12, attendu: 17 },
  ]);
});
