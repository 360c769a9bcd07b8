import { consolidateFichiers } from "../../../src/application/consolidation";
import { etendueSure } from "../../../src/domain/consolidation/datesSures";
import { comptesOf } from "../../../src/domain/consolidation/mesures";
import { toSerial } from "../../../src/domain/dates";
import { aLigne, NOMENCLATURE, TODAY } from "../../support/builders";
import { departements } from "../../support/departements";
import { suiviBytes } from "../../support/openSuivi";

const jour = (year: number, month: number, day = 15): number => toSerial({ year, month, day });
/** A row a day, from January to October. */
const annee = (year: number): number[] =>
  Array.from({ length: 300 }, (_, day) => jour(year, 1, 1) + day);

it.each([
  ["without a dated row", [null, null], null],
  [
    "of few rows, whatever lies between them",
    [jour(2024, 1), jour(2026, 3)],
    [jour(2024, 1), jour(2026, 3)],
  ],
  ["with its hours left out", [jour(2026, 1) + 0.6], [jour(2026, 1), jour(2026, 1)]],
  [
    "with a day before the tool",
    [jour(2015, 1), ...annee(2026)],
    [jour(2026, 1, 1), jour(2026, 10, 27)],
  ],
  [
    "with a day of another century",
    [TODAY + 400, jour(2206, 1), ...annee(2026)],
    [jour(2026, 1, 1), jour(2026, 10, 27)],
  ],
  [
    "with a serial that no calendar has",
    [1e15, -3, ...annee(2026)],
    [jour(2026, 1, 1), jour(2026, 10, 27)],
  ],
  [
    "with January typed under the former year",
    [jour(2025, 1), ...annee(2026)],
    [jour(2026, 1, 1), jour(2026, 10, 27)],
  ],
  [
    "with days mistyped on both sides",
    [jour(2023, 3), jour(2026, 9), ...annee(2024)],
    [jour(2024, 1, 1), jour(2024, 10, 26)],
  ],
  [
    "with a quarter of a year without a call",
    [jour(2025, 10), ...annee(2026)],
    [jour(2025, 10), jour(2026, 10, 27)],
  ],
  [
    "of two years with half a year between them",
    [...annee(2024), ...annee(2026)],
    [jour(2024, 1, 1), jour(2026, 10, 27)],
  ],
])("tells the days of a file %s", (_, dates, attendue) => {
  const etendue = etendueSure(dates, TODAY);
  expect(etendue && [etendue.debut, etendue.fin]).toEqual(attendue);
});

it("keeps a mistyped year from emptying the months that another file tells, and sets its row aside", async () => {
  const read = async (nom: string, dates: readonly number[], today: number) => {
    const lignes = dates.map((date, index) =>
      aLigne({ date, idLigne: `${nom}-${index}`, idAppel: `${nom}-${index}` }),
    );
    const octets = suiviBytes({ departement: "Ain", lignes, today });
    const lu = await departements.read(
      { nom, octets },
      { nomenclature: NOMENCLATURE, today: TODAY },
    );
    return { lu, departement: "01" };
  };
  const former = await read("suivi-01-2025.xlsx", annee(2025).slice(0, 80), TODAY - 300);
  const mistyped = [jour(2025, 1), jour(2015, 2), jour(2206, 3), ...annee(2026).slice(0, 80)];
  const recent = await read("suivi-01-2026.xlsx", mistyped, TODAY);
  expect(recent.lu).toMatchObject({ lignes: 83, sansDate: 3 });
  expect(comptesOf(recent.lu.mesures).sollicitations).toBe(80);
  const vide = { mesures: [], fichiers: [], enquetes: [] };
  const options = { instant: TODAY, titreOf: (genre: string) => genre };
  const { tables, ajouts } = consolidateFichiers(vide, [former, recent], options);
  expect(comptesOf(tables.mesures).sollicitations).toBe(160);
  expect(new Set(tables.mesures.map(({ mois }) => mois.slice(0, 4)))).toEqual(
    new Set(["2025", "2026"]),
  );
  expect(ajouts[1]?.fichier).toMatchObject({
    ecartees: 3,
    avertissements: expect.stringMatching(/^Mises à part, sans date certaine : 3/) as string,
  });
});
