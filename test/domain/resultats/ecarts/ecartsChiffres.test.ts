import { periodePrecedente } from "../../../../src/domain/periode";
import { NOMENCLATURE } from "../../../support/builders";
import { aRow, ecarts, MOIS, ROWS, sujets } from "./ecartsWorld";
import { feuillesJustes } from "./feuillesJustes";

describe("the cells of Résultats", () => {
  test("a missing name is told as such", () => {
    const found = ecarts(({ chiffres }) => ({ chiffres: { ...chiffres, appels: "illisible" } }));
    expect(found).toMatchObject([
      { attendu: 2, lu: "illisible", causes: [{ type: "celluleIllisible" }] },
    ]);
  });

  test("the figures of the sheet's own, other period have that cause alone", () => {
    const periode = periodePrecedente(MOIS);
    const found = ecarts(({ tableauMotifs, tableauMois }) => ({
      ...feuillesJustes(ROWS, periode, NOMENCLATURE),
      tableauMotifs,
      tableauMois,
    }));
    expect(sujets(found)).toEqual([
      "appels",
      "dureeMoyenne",
      "tauxResolution",
      "sollicitations",
      "suivi appels",
      "suivi dureeMoyenne",
    ]);
    for (const { causes } of found)
      expect(causes).toEqual([{ type: "periodeDifferente", periode }]);
  });

  test("manual calculation and rows below the table are causes where there are any", () => {
    const found = ecarts(({ chiffres }) => ({
      chiffres: { ...chiffres, appels: 1 },
      calculManuel: true,
      horsTableau: 3,
    }));
    expect(found[0]?.causes.slice(0, 2)).toEqual([
      { type: "calculManuel" },
      { type: "horsTableau", nombre: 3 },
    ]);
  });

  test("text dates and durations are causes, with their rows", () => {
    const rows = [
      ...ROWS,
      aRow({ position: 3, idAppel: "d", date: null, dateIllisible: true, mois: "" }),
      aRow({ position: 4, idAppel: "e", dureeSecondes: null, dureeIllisible: true }),
    ];
    const [found] = ecarts(
      ({ chiffres }) => ({ chiffres: { ...chiffres, dureeMoyenne: 1 } }),
      rows,
    );
    expect(found?.causes).toMatchObject([
      { type: "dureesTexte", positions: [4] },
      { type: "datesTexte", positions: [3] },
      { type: "celluleModifiee" },
    ]);
  });

  test("a call that the column Appel forgets or counts twice is told with its rows", () => {
    const forgotten = ROWS.map((row) => (row.position === 1 ? { ...row, appel: 0 } : row));
    const [found] = ecarts(({ chiffres }) => ({ chiffres: { ...chiffres, appels: 1 } }), forgotten);
    expect(found?.causes).toEqual([{ type: "appelFaux", positions: [1] }]);

    const copied = [...ROWS, aRow({ position: 3, idAppel: "a", dureeSecondes: 0 })];
    const [twice] = ecarts(({ chiffres }) => ({ chiffres: { ...chiffres, appels: 3 } }), copied);
    expect(twice?.causes).toEqual([{ type: "appelsDoubles", positions: [0, 3] }]);
  });

  test("a canal that formulas take for a phone call is told with its row", () => {
    const rows = [...ROWS, aRow({ position: 3, canal: "É-mail", appel: 1, code: "" })];
    const [found] = ecarts(
      ({ chiffres }) => ({ chiffres: { ...chiffres, tauxResolution: 2 / 3 } }),
      rows,
    );
    expect(found?.causes).toEqual([{ type: "ecrituresEcartees", positions: [3] }]);
  });
});
