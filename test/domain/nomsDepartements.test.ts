import { DEPARTEMENTS } from "../../src/classeur/departements";
import { NOMS_DEPARTEMENTS } from "../../src/domain/nomsDepartements";

it("are those of the national list that the workbooks are made from", () => {
  expect(NOMS_DEPARTEMENTS).toEqual(DEPARTEMENTS.map(({ nom }) => nom));
});
