import { suiviSpec } from "../../src/classeur/suivi";
import { TABLES } from "../../src/domain/classeur";
import { COLONNES, COLONNE_KEYS } from "../../src/domain/historique";
import { someOptions } from "./exemple";

test("what the workbook calculates is grey, and what people type is not", () => {
  const tables = suiviSpec(someOptions()).sheets.flatMap(({ tables = [] }) => tables);
  const { columns } = tables.find(({ name }) => name === TABLES.historique)!;
  const fillOf = new Map(columns.map(({ name, style }) => [name, style?.fillColor]));
  const filled = (roles: readonly string[]) =>
    COLONNE_KEYS.filter((key) => roles.includes(COLONNES[key].role)).map((key) =>
      fillOf.get(COLONNES[key].header),
    );
  const grey = filled(["calculee", "technique"]);
  expect(grey.length).toBeGreaterThan(5);
  expect(new Set(grey)).toEqual(new Set([grey[0]]));
  expect(grey[0]).toMatch(/^#(..)\1\1$/);
  const typed = COLONNE_KEYS.filter(
    (key) => !["calculee", "technique"].includes(COLONNES[key].role),
  ).map((key) => fillOf.get(COLONNES[key].header));
  expect(new Set(typed)).toEqual(new Set([undefined]));
});
