import { addFichier } from "../../../src/domain/consolidation/ajout";
import type { FichierDepartement } from "../../../src/domain/consolidation/fichierDepartement";
import type { Mesure } from "../../../src/domain/consolidation/mesures";
import { anneeOf, moisOf, type Periode } from "../../../src/domain/periode";
import { TODAY } from "../../support/builders";

const VIDE = { mesures: [], fichiers: [], enquetes: [] };
const COMPTES = {
  ...{ sollicitations: 5, appels: 4, secondes: 600, appelsMesures: 4, dureesIllisibles: 0 },
  ...{ resolues: 2, escaladees: 1, emails: 1 },
};
const mesure = (mois: string): Mesure => ({
  ...{ departement: "", mois, code: "A", codeOrigine: "A" },
  ...COMPTES,
});
const lu = (
  periode: Periode,
  mois: readonly string[],
  over: Partial<FichierDepartement> = {},
): FichierDepartement => ({
  ...{ nom: "suivi-01-ain.xlsx", departement: "01", departementDuNom: "01" },
  ...{ modele: "1.2", nomenclature: "2025.1", arrete: TODAY, periode, mesures: mois.map(mesure) },
  ...{ lignes: 5 * mois.length, sansDate: 0, motifsInconnus: 0, sansSuccesseur: [] },
  ...{ enquetes: [], anomalies: new Map() },
  ...over,
});
const AIN = { departement: "01", instant: TODAY + 0.5, avertissements: "" };
const ANNEE = anneeOf(TODAY);

it("empties the months that a file answers for without rows, and leaves other months", () => {
  const avant = addFichier(VIDE, lu(ANNEE, ["2026-09", "2026-10", "2026-11"]), AIN).tables;
  const { tables, changements } = addFichier(
    avant,
    lu({ debut: moisOf(TODAY).debut - 31, fin: TODAY }, ["2026-11"], { arrete: TODAY + 1 }),
    AIN,
  );
  expect(tables.mesures.map(({ mois }) => mois)).toEqual(["2026-09", "2026-11"]);
  expect(changements).toEqual([{ mois: "2026-10", avant: 5, apres: 0 }]);
});

it("keeps a file of other months in the register, and drops one whose months are all replaced", () => {
  const deux = [lu(moisOf(TODAY - 400), ["2025-10"]), lu(moisOf(TODAY), ["2026-11"])].reduce<
    Parameters<typeof addFichier>[0]
  >((tables, file) => addFichier(tables, file, AIN).tables, VIDE);
  expect(deux.fichiers).toHaveLength(2);
  const { tables } = addFichier(deux, lu(ANNEE, ["2026-11"], { arrete: TODAY + 1 }), AIN);
  expect(tables.fichiers.map(({ periode }) => periode)).toEqual([moisOf(TODAY - 400), ANNEE]);
});

it("counts the months of an older file that a correction does not tell, whichever came first", () => {
  const mai = moisOf(TODAY - 180);
  const complet = lu(ANNEE, ["2026-04", "2026-06", "2026-11"]);
  const correction = lu(mai, [], { nom: "extrait.xlsx", arrete: TODAY + 1 });
  const recente = lu(moisOf(TODAY), ["2026-11"], { nom: "novembre.xlsx", arrete: TODAY + 2 });
  const files = [complet, correction, recente];
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ].map((order) =>
    order.reduce<Parameters<typeof addFichier>[0]>(
      (tables, place) => addFichier(tables, files[place]!, AIN).tables,
      VIDE,
    ),
  );
  for (const { mesures, fichiers } of orders) {
    expect(mesures).toEqual(orders[0]?.mesures);
    expect(fichiers.map(({ nom }) => nom).sort()).toEqual([
      "extrait.xlsx",
      "novembre.xlsx",
      "suivi-01-ain.xlsx",
    ]);
  }
  // The correction tells a month in which nobody called: it says so, whatever the older file has.
  const enMai = addFichier(
    addFichier(VIDE, lu(mai, [], { arrete: TODAY + 1 }), AIN).tables,
    lu(ANNEE, ["2026-05", "2026-06", "2026-11"]),
    AIN,
  );
  expect(enMai.changements.map(({ mois }) => mois)).toEqual(["2026-06", "2026-11"]);
  expect(enMai.issue).toBe("ajoute");
});

it("leaves aside a file of which later ones told every month, and changes nothing by it", () => {
  const avant = [
    lu(ANNEE, ["2026-11"], { arrete: TODAY + 1 }),
    lu(moisOf(TODAY), ["2026-11"], { arrete: TODAY + 2 }),
  ].reduce<Parameters<typeof addFichier>[0]>(
    (tables, file) => addFichier(tables, file, AIN).tables,
    VIDE,
  );
  const { tables, issue } = addFichier(avant, lu(ANNEE, ["2026-05"]), AIN);
  expect(issue).toBe("depasse");
  expect(tables).toBe(avant);
});

it("takes answers that came since, though no row changed", () => {
  const avant = addFichier(VIDE, lu(ANNEE, ["2026-11"]), AIN).tables;
  const enquetes = [{ instant: TODAY, periode: moisOf(TODAY), reponses: [] }];
  const { tables, issue } = addFichier(avant, lu(ANNEE, ["2026-11"], { enquetes }), AIN);
  expect(issue).toBe("ajoute");
  expect(tables.enquetes).toHaveLength(1);
  expect(tables.fichiers).toHaveLength(1);
});

it("takes a file that does not say when it was saved", () => {
  const avant = addFichier(VIDE, lu(ANNEE, ["2026-11"]), AIN).tables;
  expect(addFichier(avant, lu(ANNEE, ["2026-10"], { arrete: null }), AIN).issue).toBe("ajoute");
});

it("counts a department's rows for the department that it is said to be of, and no other's", () => {
  const avant = addFichier(VIDE, lu(ANNEE, ["2026-11"]), AIN).tables;
  const { tables } = addFichier(avant, lu(ANNEE, ["2026-11"]), { ...AIN, departement: "2A" });
  expect(tables.mesures.map(({ departement }) => departement)).toEqual(["01", "2A"]);
});
