import {
  currentPeriode,
  readResultats,
  refreshResultats,
} from "../../src/application/refreshResultats";
import { moisOf, trimestreOf } from "../../src/domain/periode";
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

it("gives the figures of the period's rows only", async () => {
  const { chiffres } = await readResultats(ports(), moisOf(TODAY));
  expect(chiffres).toMatchObject({
    appels: 2,
    sollicitations: 2,
    dureeMoyenne: 200,
    tauxResolution: 0.5,
  });
});

it("takes the sheet's own period, else the current quarter", async () => {
  const given = ports();
  expect(await currentPeriode(given)).toEqual(trimestreOf(TODAY));
  given.resultats.periode = moisOf(TODAY);
  expect(await currentPeriode(given)).toEqual(moisOf(TODAY));
});

it("writes the period to the sheet and stamps it with the moment that it shows", async () => {
  const given = ports();
  const refreshed = await refreshResultats(given, moisOf(TODAY));
  expect(given.resultats.periode).toEqual(moisOf(TODAY));
  expect(refreshed.stamp).toBe("Actualisé le 20/11/2026 à 12:00");
  expect(given.resultats.stamp).toBe(refreshed.stamp);
});
