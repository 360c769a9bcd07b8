import fc from "fast-check";
import type { CellValue } from "../../../src/ooxml/model";
import { layoutPivot } from "../../../src/ooxml/pivot/layout";
import { aPivot } from "./pivotExamples";

const headers = ["Thematique", "Motif", "Mois", "Duree"];
const label = fc.constantFrom("Accès", "ACCÈS", "Acces", "Données", "é", "");
const duree = fc.oneof(fc.integer({ min: 0, max: 4000 }), fc.constant(""), fc.constant("x"));
const row = fc.tuple(label, label, fc.constantFrom("2026-10", "2026-11", ""), duree);

const definition = aPivot({
  rowFields: [
    { field: "Thematique", sort: { by: "value", dataField: "Total", descending: true } },
    { field: "Motif", sort: { by: "label" } },
  ],
  pageFields: [{ field: "Mois", selected: ["2026-11"], row: 0, column: 0 }],
  dataFields: [
    { name: "Nombre", field: "Mois", function: "count", numberFormat: "0" },
    { name: "Total", field: "Duree", function: "sum", numberFormat: "0" },
    { name: "Moyenne", field: "Duree", function: "average", numberFormat: "0" },
  ],
});

const shown = (value: CellValue): string => (value === "" ? "(vide)" : String(value)).toLowerCase();

/** Counts again, without any of the code under test. */
function recount(rows: CellValue[][], thematique?: string, motif?: string): CellValue[] {
  const members = rows.filter(
    (cells) =>
      cells[2] === "2026-11" &&
      (thematique === undefined || shown(cells[0]!) === thematique) &&
      (motif === undefined || shown(cells[1]!) === motif),
  );
  const filled = members.map((cells) => cells[3]!).filter((cell) => cell !== "");
  const numbers = filled.filter((cell): cell is number => typeof cell === "number");
  const sum = numbers.reduce((total, number) => total + number, 0);
  return [
    members.length || "",
    filled.length ? sum : "",
    numbers.length ? sum / numbers.length : "",
  ];
}

describe("layoutPivot, on any rows", () => {
  it("shows on each line what a plain recount of the source gives", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const { cells } = layoutPivot(definition, { headers, rows });
        let thematique = "";
        for (const line of cells.slice(1, -1)) {
          const [outer, inner, ...figures] = line.map((cell) => cell.value);
          if (outer !== "") thematique = shown(outer!);
          const motif = inner === "" ? undefined : shown(inner!);
          expect(figures).toEqual(recount(rows, thematique, motif));
        }
        expect(
          cells
            .at(-1)!
            .slice(2)
            .map((cell) => cell.value),
        ).toEqual(recount(rows));
      }),
    );
  });

  it("has a line for each item that the filter lets through, and only once", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const { rowItems } = layoutPivot(definition, { headers, rows });
        const passing = rows.filter((cells) => cells[2] === "2026-11");
        const expected = new Set([
          ...passing.map((cells) => shown(cells[0])),
          ...passing.map((cells) => `${shown(cells[0])}>${shown(cells[1])}`),
        ]);
        const paths = rowItems.map((item) => item.path.join(">"));
        expect(new Set(paths).size).toBe(paths.length);
        expect(rowItems.filter((item) => item.kind === "data")).toHaveLength(expected.size);
      }),
    );
  });
});
