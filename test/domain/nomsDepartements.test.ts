import { DEPARTEMENTS } from "../../src/classeur/departements";
import { nomDepartementOf, NOMS_DEPARTEMENTS } from "../../src/domain/nomsDepartements";

it("are those of the national list that the workbooks are made from", () => {
  expect(NOMS_DEPARTEMENTS).toEqual(DEPARTEMENTS.map(({ nom }) => nom));
});

test.each(DEPARTEMENTS)("$code and $nom mean that department", ({ code, nom }) => {
  const written = [code, code.toLowerCase(), code.replace(/^0/, ""), nom, ` ${nom.toUpperCase()} `];
  expect(new Set(written.map(nomDepartementOf))).toEqual(new Set([nom]));
});

test.each(["", "rhon", "20", "96", "zzz", "constructor"])("« %s » means none", (text) => {
  expect(nomDepartementOf(text)).toBeNull();
});
