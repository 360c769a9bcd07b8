import { codeDepartementDuFichier } from "../../src/domain/departements";
import { DEPARTEMENTS } from "../../src/domain/departements.built";
import { fileNameOf } from "../../src/classeur/cli/ecriture";

it("tells every department from the name that its workbook is distributed under", () => {
  for (const departement of DEPARTEMENTS)
    expect([departement.code, codeDepartementDuFichier(fileNameOf(departement))]).toEqual([
      departement.code,
      departement.code,
    ]);
});

it.each([
  ["Suivi Loire-Atlantique octobre 2026.xlsx", "44"],
  ["SUIVI_COTE_D_OR.xlsx", "21"],
  ["suivi (2).xlsx", null],
  ["suivi 2026-12.xlsx", null],
  ["bilan du 12-11.xlsx", null],
  ["Ain et Aisne.xlsx", null],
  ["extrait-974-2026-T4.xlsx", "974"],
  ["dept 75.xlsx", "75"],
])("tells from %s: %s", (nom, code) => {
  expect(codeDepartementDuFichier(nom)).toBe(code);
});
