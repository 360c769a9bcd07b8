import {
  currentPeriode,
  refreshFeuilles,
  refreshResultats,
} from "../../src/application/refreshResultats";
import { SuiviError } from "../../src/domain/erreurs";
import { moisOf, periodePrecedente, trimestreOf } from "../../src/domain/periode";
import { aLigne, TODAY } from "../support/builders";
import { clockAt } from "../support/doubles/deviceDoubles";
import { MemoryHistorique } from "../support/doubles/memoryHistorique";
import { MemoryResultats } from "../support/doubles/memoryResultats";

function ports() {
  const historique = new MemoryHistorique();
  historique.lignes = [
    aLigne({ dureeSecondes: 100 }),
    aLigne({ idAppel: "appel-2", idLigne: "ligne-2", dureeSecondes: 300, resolu: "non" }),
    aLigne({ idAppel: "appel-3", idLigne: "ligne-3", date: TODAY - 60 }),
  ];
  return { historique, resultats: new MemoryResultats(), clock: clockAt(TODAY) };
}

it("takes the sheet's own period, else the survey's", async () => {
  const given = ports();
  expect(await currentPeriode(given)).toEqual(periodePrecedente(trimestreOf(TODAY)));
  given.resultats.periode = moisOf(TODAY);
  expect(await currentPeriode(given)).toEqual(moisOf(TODAY));
});

it("writes the period to the sheet, stamps it, and gives the figures of its rows only", async () => {
  const given = ports();
  const refreshed = await refreshResultats(given, moisOf(TODAY));
  expect(given.resultats.periode).toEqual(moisOf(TODAY));
  expect(refreshed.stamp).toBe("Actualisé le 20/11/2026 à 12:00");
  expect(given.resultats.stamp).toBe(refreshed.stamp);
  expect(refreshed.chiffres).toMatchObject({ appels: 2, dureeMoyenne: 200, tauxResolution: 0.5 });
});

it("refreshes the sheets without reading a row", async () => {
  const given = ports();
  given.historique.failNext = "EXCEL_OCCUPE";
  const { rapport, stamp } = await refreshFeuilles(given, moisOf(TODAY));
  expect(rapport.filtreExact).toBe(true);
  expect(given.resultats.stamp).toBe(stamp);
});

it("reads nothing of a sheet that could not be refreshed", async () => {
  const given = ports();
  given.resultats.failNext = "RESULTATS_TCD_ABSENT";
  await expect(refreshResultats(given, moisOf(TODAY))).rejects.toThrow(SuiviError);
});
