import { readPeriodeOfSheet, readResultats, refreshSheets } from "../../src/application/actualiser";
import type { EnqueteEnvoyee } from "../../src/domain/enquete/reponses";
import { SuiviError } from "../../src/domain/erreurs";
import { moisOf, periodePrecedente, trimestreOf } from "../../src/domain/periode";
import { feuillesJustes } from "../domain/resultats/ecarts/feuillesJustes";
import { aLigne, NOMENCLATURE, TODAY } from "../support/builders";
import { clockAt } from "../support/doubles/deviceDoubles";
import { MemoryEnquetes } from "../support/doubles/memoryEnquetes";
import { MemoryFeuilles } from "../support/doubles/memoryFeuilles";
import { MemoryHistorique } from "../support/doubles/memoryHistorique";
import { MemoryNomenclature } from "../support/doubles/memoryNomenclature";
import { MemoryReglagesClasseur } from "../support/doubles/memoryReglagesClasseur";
import { MemoryResultats } from "../support/doubles/memoryResultats";

const MOIS = moisOf(TODAY);

describe("the sheets", () => {
  const sheets = () => ({ resultats: new MemoryResultats(), clock: clockAt(TODAY) });

  it("are on their own period, else on the survey's", async () => {
    const ports = sheets();
    expect(await readPeriodeOfSheet(ports)).toEqual(periodePrecedente(trimestreOf(TODAY)));
    ports.resultats.periode = MOIS;
    expect(await readPeriodeOfSheet(ports)).toEqual(MOIS);
  });

  it("take the period that is chosen, and the moment", async () => {
    const ports = sheets();
    const { periode, rapport, stamp } = await refreshSheets(ports, MOIS);
    expect([periode, ports.resultats.periode]).toEqual([MOIS, MOIS]);
    expect(rapport.filtreExact).toBe(true);
    expect([stamp, ports.resultats.stamp]).toEqual(
      Array(2).fill("Actualisé le 20/11/2026 à 12:00"),
    );
  });

  it("are refreshed on their own period where none is chosen", async () => {
    const ports = sheets();
    ports.resultats.periode = MOIS;
    expect((await refreshSheets(ports)).periode).toEqual(MOIS);
  });

  it("are left alone over a period that was mistyped, or when something is missing", async () => {
    const ports = sheets();
    const mistyped = new SuiviError("PERIODE_INVALIDE");
    ports.resultats.readPeriode = () => Promise.reject(mistyped);
    await expect(refreshSheets(ports)).rejects.toBe(mistyped);
    ports.resultats.failNext = "RESULTATS_TCD_ABSENT";
    await expect(refreshSheets(ports, MOIS)).rejects.toThrow(SuiviError);
    expect(ports.resultats.stamp).toBe("");
  });
});

/** Two calls, one of them about the account, and sheets that are right. */
async function workbook() {
  const historique = new MemoryHistorique();
  historique.lignes = [
    aLigne({ dureeSecondes: 100 }),
    aLigne({
      idAppel: "appel-2",
      idLigne: "ligne-2",
      dureeSecondes: 300,
      code: "ACC-CNX-CPT",
      sousMotif: "Accès au compte",
    }),
  ];
  const justes = feuillesJustes(await historique.readSollicitations(), MOIS, NOMENCLATURE);
  return {
    historique,
    nomenclature: new MemoryNomenclature(),
    reglagesClasseur: new MemoryReglagesClasseur({ departement: "Ain", horaires: "" }),
    feuilles: new MemoryFeuilles({
      ...justes,
      enquete: { ...justes.enquete!, commentaires: "RAS" },
    }),
    enquetes: new MemoryEnquetes(),
    clock: clockAt(MOIS.fin + 1),
  };
}

function anEnquete(appels: string): EnqueteEnvoyee {
  const reponses = [{ cle: "appels", question: "Nombre d'appels reçus", valeur: appels }];
  return { instant: TODAY, periode: MOIS, reponses };
}

it("gives the figures, no difference and the survey of a workbook that is right", async () => {
  const { analyse, ecarts, enquete } = await readResultats(await workbook(), MOIS);
  expect(analyse.chiffres).toMatchObject({ appels: 2, dureeMoyenne: 200 });
  expect(ecarts).toEqual([]);
  expect(enquete).toMatchObject({ avertissements: [], envoyee: null, changements: [] });
  const valeurs = "reponses" in enquete ? enquete.reponses.map(({ valeur }) => valeur) : [];
  expect(valeurs).toEqual(["Ain", "2", "03:20", "100 %", "0 %", "1", "05:00", "RAS"]);
});

it("tells what the sheets show otherwise, and what would make the survey wrong", async () => {
  const ports = await workbook();
  const { feuilles } = ports.feuilles;
  ports.feuilles.feuilles = {
    ...feuilles,
    chiffres: { ...feuilles.chiffres, appels: 1 },
    horsTableau: 2,
  };
  ports.reglagesClasseur.kept = { departement: "", horaires: "" };
  const { ecarts, enquete } = await readResultats(ports, MOIS);
  expect(ecarts).toMatchObject([{ sujet: { chiffre: "appels" }, attendu: 2, lu: 1 }]);
  expect(enquete).toMatchObject({
    avertissements: [{ type: "departementManquant" }, { type: "horsTableau", nombre: 2 }],
  });
});

it("tells what changed since the survey was sent for the period", async () => {
  const ports = await workbook();
  ports.enquetes.enquetes = [anEnquete("1")];
  const { enquete } = await readResultats(ports, MOIS);
  expect(enquete).toMatchObject({ envoyee: anEnquete("1") });
  const changements = "changements" in enquete ? enquete.changements : [];
  expect(changements.find(({ cle }) => cle === "appels")).toMatchObject({ avant: "1", apres: "2" });
});

it("keeps the figures when the nomenclature cannot be read", async () => {
  const ports = await workbook();
  ports.nomenclature.failNext = "NOMENCLATURE_INVALIDE";
  const { analyse, ecarts, enquete } = await readResultats(ports, MOIS);
  expect(analyse.chiffres.appels).toBe(2);
  expect(ecarts).toEqual([]);
  expect(enquete).toMatchObject({ erreur: { code: "NOMENCLATURE_INVALIDE" } });
});

it("reads the rows once, with progress", async () => {
  const ports = await workbook();
  const readSollicitations = jest.spyOn(ports.historique, "readSollicitations");
  const onProgress = jest.fn();
  await readResultats(ports, MOIS, { onProgress });
  expect(readSollicitations).toHaveBeenCalledTimes(1);
  expect(onProgress).toHaveBeenLastCalledWith(2, 2);
});

it.each(["historique", "feuilles", "nomenclature", "enquetes"] as const)(
  "stops when it is called off while %s is read",
  async (port) => {
    const ports = await workbook();
    const abort = new AbortController();
    const { [port]: store } = ports;
    const key = "readSollicitations" in store ? "readSollicitations" : "read";
    const method = Reflect.get(store, key) as (...args: unknown[]) => Promise<unknown>;
    Reflect.set(store, key, (...args: unknown[]) => {
      const pending = method.apply(store, args);
      abort.abort();
      return pending;
    });
    const reading = readResultats(ports, MOIS, { signal: abort.signal });
    await expect(reading).rejects.toMatchObject({ code: "LECTURE_INTERROMPUE" });
  },
);

it("rejects with what the history rejects with", async () => {
  const ports = await workbook();
  ports.historique.failNext = "HISTORIQUE_ABSENT";
  await expect(readResultats(ports, MOIS)).rejects.toThrow(SuiviError);
});
