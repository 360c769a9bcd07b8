import { aRow, ecarts, ROWS, sujets, typesDeCauses } from "./ecartsWorld";

describe("the pivot table of the months", () => {
  test("a hidden canal is told by the total", () => {
    const found = ecarts(({ tableauMois }) => ({
      tableauMois: { ...tableauMois!, total: 1, filtre: true },
    }));
    expect(sujets(found)).toEqual(["totalMois"]);
    expect(typesDeCauses(found)).toEqual(["tableauFiltre"]);
  });

  test("months without a call, and the table's own word for no month, are no difference", () => {
    expect(
      ecarts(({ tableauMois }) => ({
        tableauMois: {
          ...tableauMois!,
          appels: new Map([...tableauMois!.appels, ["2026-07", 0], ["(vide)", 0]]),
        },
      })),
    ).toEqual([]);
  });

  test("calls whose date is text stand under no month", () => {
    const rows = [...ROWS, aRow({ position: 3, date: null, dateIllisible: true, mois: "" })];
    const found = ecarts(
      ({ tableauMois }) => ({
        tableauMois: {
          ...tableauMois!,
          appels: new Map([...tableauMois!.appels, ["(vide)", 1]]),
          total: 4,
        },
      }),
      rows,
    );
    expect(found).toMatchObject([
      { sujet: { type: "mois", mois: "" }, attendu: 0, lu: 1 },
      { sujet: { type: "totalMois" }, attendu: 3, lu: 4 },
    ]);
    for (const { causes } of found)
      expect(causes).toEqual([{ type: "datesTexte", positions: [3] }]);
  });

  test("a call without any date stands under no month", () => {
    const rows = [...ROWS, aRow({ position: 3, date: null, mois: "", appel: 2 })];
    const found = ecarts(
      ({ tableauMois }) => ({
        tableauMois: {
          ...tableauMois!,
          appels: new Map([...tableauMois!.appels, ["(vide)", 2]]),
          total: 5,
        },
      }),
      rows,
    );
    expect(found).toMatchObject([
      { sujet: { type: "mois", mois: "" }, attendu: 0, lu: 2 },
      { sujet: { type: "totalMois" }, attendu: 3, lu: 5 },
    ]);
    for (const { causes } of found) expect(causes).toEqual([{ type: "appelFaux", positions: [3] }]);
  });

  test("a call on two months, which the column Appel counts in one, is told in the other", () => {
    const rows = [...ROWS, aRow({ position: 3, idAppel: "c", appel: 0 })];
    const found = ecarts(
      ({ tableauMois }) => ({
        tableauMois: {
          ...tableauMois!,
          appels: new Map([
            ["2026-10", 1],
            ["2026-11", 2],
          ]),
          total: 3,
        },
      }),
      rows,
    );
    expect(sujets(found)).toEqual(["mois", "totalMois"]);
    for (const { causes } of found) expect(causes).toEqual([{ type: "appelFaux", positions: [3] }]);
  });

  test("rows whose faults make up for each other do not explain an old table", () => {
    const rows = ROWS.map((row) => ({ ...row, appel: [2, 0, 1][row.position] ?? null }));
    const found = ecarts(
      ({ tableauMois }) => ({
        tableauMois: { ...tableauMois!, appels: new Map([["2026-10", 1]]), total: 1 },
      }),
      rows,
    );
    expect(sujets(found)).toEqual(["mois", "totalMois"]);
    expect(typesDeCauses(found)).toEqual(["tableauNonActualise"]);
  });

  test("one that is gone is told", () => {
    expect(ecarts(() => ({ tableauMois: null }))).toMatchObject([
      { sujet: { type: "totalMois" }, attendu: 3, causes: [{ type: "tableauIllisible" }] },
    ]);
  });
});
