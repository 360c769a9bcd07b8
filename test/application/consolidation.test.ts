import { consolidateFichiers, etatOf } from "../../src/application/consolidation";
import { runInSlices } from "../../src/application/parTranches";
import type { SuiviOptions } from "../../src/classeur/options";
import { VERSION_CLASSEUR } from "../../src/domain/classeur";
import { chiffresOfMesures, comptesOf } from "../../src/domain/consolidation/mesures";
import { readDepartement } from "../../src/domain/consolidation/lectureDeFichier";
import type { TablesConsolidees } from "../../src/domain/consolidation/tableauDeBord";
import { fromSerial } from "../../src/domain/dates";
import { chiffresOf } from "../../src/domain/resultats/compteurs";
import { lecteurParTranches } from "../../src/fichiers/lecteurFichiers";
import { aLigne, NOMENCLATURE, TODAY } from "../support/builders";
import { departements } from "../support/departements";
import { suiviBytes } from "../support/openSuivi";

const VIDE: TablesConsolidees = { mesures: [], fichiers: [], enquetes: [] };
const OPTIONS = { instant: TODAY + 0.5, titreOf: (genre: string) => genre };

const LIGNES = Array.from({ length: 30 }, (_, index) =>
  aLigne({
    ...{ idLigne: `l${index}`, idAppel: `a${index % 20}`, date: TODAY - (index % 20) },
    ...{ telephone: "0612345678", commentaire: "rappeler Camille", dureeSecondes: 60 + index },
    resolu: index % 3 === 0 ? "oui" : "non",
  }),
);

async function read(nom: string, options: Partial<SuiviOptions>) {
  const octets = suiviBytes({ nomenclature: NOMENCLATURE, lignes: LIGNES, ...options });
  return departements.read({ nom, octets }, { nomenclature: NOMENCLATURE, today: TODAY });
}

const consolidated = async (tables: TablesConsolidees, departement: string, lignes = LIGNES) => {
  const lu = await read(`suivi-${departement}.xlsx`, { departement: "Ain", lignes });
  return consolidateFichiers(tables, [{ lu, departement }], OPTIONS);
};

it("counts a workbook as its own rows do, and tells whose it is", async () => {
  const lu = await read("suivi-01-ain.xlsx", { departement: "Ain" });
  expect(lu).toMatchObject({
    ...{ departement: "01", departementDuNom: "01", modele: VERSION_CLASSEUR },
    nomenclature: "2025.1",
    ...{ lignes: 30, sansDate: 0, motifsInconnus: 0, sansSuccesseur: [] },
    periode: { debut: TODAY - 19, fin: TODAY },
  });
  expect(chiffresOfMesures(lu.mesures)).toEqual(chiffresOf(LIGNES));
  expect(etatOf(lu)).toMatchObject({ etat: "lu", departement: "01" });
  expect(fromSerial(lu.arrete ?? 0)).toEqual(fromSerial(TODAY));
});

it("asks where a workbook names no department, or its name another", async () => {
  expect(etatOf(await read("suivi-2A-corse-du-sud.xlsx", {}))).toMatchObject({
    etat: "aVerifier",
    question: { type: "departementManquant", propose: "2A" },
  });
  expect(etatOf(await read("suivi-75-paris.xlsx", { departement: "Ain" }))).toMatchObject({
    etat: "aVerifier",
    question: { type: "departementContredit", classeur: "01", nom: "75" },
  });
});

it("accounts for every row, and tells faults by kind without any personal data", async () => {
  const sales = [
    ...LIGNES,
    aLigne({ idLigne: "x", idAppel: "x", sousMotif: "Tout autre", code: "" }),
  ];
  const { tables, ajouts } = await consolidated(VIDE, "01", sales);
  const [fichier] = tables.fichiers;
  expect(comptesOf(tables.mesures).sollicitations + fichier!.ecartees).toBe(fichier!.lignes);
  expect(ajouts[0]?.fichier.avertissements).toContain("Comptées, au motif inconnu : 1");
  expect(fichier!.avertissements).toContain("tripleInconnu : 1");
  expect(JSON.stringify(tables)).not.toMatch(/Camille|0612345678|\bl1\b|\ba1\b/);
});

it("changes nothing by the same file twice, not even the register", async () => {
  const once = await consolidated(VIDE, "01");
  const twice = await consolidated(once.tables, "01");
  expect(twice.ajouts[0]?.issue).toBe("inchange");
  expect(twice.tables).toEqual(once.tables);
});

it("takes a corrected file in the place of the former one, and says what it changes", async () => {
  const once = await consolidated(VIDE, "01");
  const fewer = await consolidated(once.tables, "01", LIGNES.slice(0, 29));
  expect(fewer.ajouts[0]).toMatchObject({ issue: "ajoute" });
  expect(fewer.ajouts[0]?.changements).toHaveLength(1);
  expect(comptesOf(fewer.tables.mesures).sollicitations).toBe(29);
  expect(fewer.tables.fichiers).toHaveLength(1);
});

it("leaves a file aside that was settled before the one that is there", async () => {
  const now = await consolidated(VIDE, "01");
  const lu = await read("suivi-01-ancien.xlsx", { today: TODAY - 5, lignes: LIGNES.slice(3) });
  const { tables, ajouts } = consolidateFichiers(now.tables, [{ lu, departement: "01" }], OPTIONS);
  expect(ajouts[0]?.issue).toBe("depasse");
  expect(tables).toBe(now.tables);
});

it("adds up files of different years, and gives the same tables whatever was read first", async () => {
  const before = LIGNES.map((ligne) => ({ ...ligne, date: ligne.date - 366 }));
  const [one, other] = [
    await read("suivi-01-2026.xlsx", { departement: "Ain" }),
    await read("suivi-01-2025.xlsx", { departement: "Ain", lignes: before }),
  ].map((lu) => ({ lu, departement: "01" }));
  const first = consolidateFichiers(VIDE, [one!, other!], OPTIONS);
  const second = consolidateFichiers(VIDE, [other!, one!], OPTIONS);
  expect(comptesOf(first.tables.mesures).sollicitations).toBe(60);
  expect(first.tables.fichiers).toHaveLength(2);
  expect(second.tables).toEqual(first.tables);
});

it("refuses a file that is no workbook of ours", async () => {
  const nom = "budget.csv";
  const octets = new TextEncoder().encode("Date;Durée\n12/04/2025;240\n");
  await expect(
    departements.read({ nom, octets }, { nomenclature: NOMENCLATURE, today: TODAY }),
  ).rejects.toMatchObject({ code: "FICHIER_PAS_UN_SUIVI" });
});

it("stops between two blocks of rows when it is told to", async () => {
  const octets = suiviBytes({ lignes: LIGNES });
  const lu = await lecteurParTranches.read({ nom: "suivi.xlsx", octets });
  const reading = { nomenclature: NOMENCLATURE, today: TODAY };
  await expect(
    runInSlices(readDepartement(lu, "suivi.xlsx", reading), {
      pause: () => Promise.resolve(),
      signal: AbortSignal.abort(),
    }),
  ).rejects.toMatchObject({ code: "LECTURE_INTERROMPUE" });
});
