import { DEPARTEMENTS } from "../../src/domain/departements.built";
import { findDepartement } from "../../src/domain/departements";

test("there are 101 departments, sorted by code, Corsica and overseas included", () => {
  const codes = DEPARTEMENTS.map(({ code }) => code);
  expect(codes).toHaveLength(101);
  expect(codes).toEqual([...new Set(codes)].sort());
  expect(codes).toEqual(expect.arrayContaining(["01", "2A", "2B", "95", "971", "974", "976"]));
  expect(codes).not.toContain("975");
  expect(codes).not.toContain("988");
});

test.each([
  ["2a", "Corse-du-Sud"],
  ["1", "Ain"],
  [" 01 ", "Ain"],
  ["974", "La Réunion"],
  ["corse du sud", "Corse-du-Sud"],
  ["COTES D’ARMOR", "Côtes-d'Armor"],
  ["reunion", "La Réunion"],
  ["La Manche", "Manche"],
  ["Val-d'Oise", "Val-d'Oise"],
])("« %s » means %s", (text, nom) => {
  expect(findDepartement(text)?.nom).toBe(nom);
});

test.each(["", "0", "20", "96", "975", "Corse", "Paris 13", "rhon", "zzz", "constructor"])(
  "« %s » means none",
  (text) => {
    expect(findDepartement(text)).toBeNull();
  },
);

test("every department is found by its code and by its name", () => {
  for (const departement of DEPARTEMENTS) {
    expect(findDepartement(departement.code.toLowerCase())).toBe(departement);
    expect(findDepartement(departement.nom.toUpperCase())).toBe(departement);
  }
});
