import { createPaneEvents } from "../../../src/taskpane/paneEvents";
import { createEnregistrement } from "../../../src/taskpane/saisie/enregistrement";
import { createPaneServices } from "../../../src/taskpane/services";
import { NOMENCLATURE, TODAY } from "../../support/builders";
import {
  clockAt,
  countingIds,
  MemoryPreferences,
  MemorySaisies,
} from "../../support/doubles/deviceDoubles";
import { MemoryHistorique } from "../../support/doubles/memoryHistorique";
import { MemoryResultats } from "../../support/doubles/memoryResultats";
import { aSaisie } from "../../support/saisieBuilders";

function aCallReadyToSave() {
  const historique = new MemoryHistorique();
  const saisies = new MemorySaisies();
  saisies.kept = aSaisie();
  const clock = clockAt(TODAY);
  const services = createPaneServices(
    {
      historique,
      saisies,
      resultats: new MemoryResultats(),
      nomenclature: { read: () => Promise.resolve(NOMENCLATURE) },
      preferences: new MemoryPreferences(),
      ids: countingIds(),
      clock,
    },
    createPaneEvents(),
  );
  return { historique, saisies, clock, services, enregistrement: createEnregistrement(services) };
}

it("writes once, however often a save is asked for meanwhile", async () => {
  const { historique, enregistrement } = aCallReadyToSave();
  const append = jest.spyOn(historique, "append");
  const first = enregistrement.save(NOMENCLATURE);
  expect(await enregistrement.save(NOMENCLATURE)).toBe("occupe");
  expect(await first).toBe("enregistre");
  expect(append).toHaveBeenCalledTimes(1);
});

it("lets nothing change, be erased or be replaced while the workbook is written", async () => {
  const { services, enregistrement } = aCallReadyToSave();
  const saving = enregistrement.save(NOMENCLATURE);
  const written = services.session.get().saisie;
  enregistrement.edit({ type: "edit", champs: { commentaire: "trop tard" } });
  enregistrement.erase();
  expect(enregistrement.startNouvelAppel()).toBe(false);
  expect(services.session.get().saisie).toBe(written);
  await saving;
});

it("keeps the call on the device until the workbook has confirmed it", async () => {
  const { historique, saisies, enregistrement } = aCallReadyToSave();
  historique.failNext = "EXCEL_OCCUPE";
  expect(await enregistrement.save(NOMENCLATURE)).toBe("erreur");
  expect(saisies.kept).toEqual(aSaisie());
  await enregistrement.save(NOMENCLATURE);
  expect(saisies.kept).toBeNull();
});

it("writes the same rows when it tries again, although the timer was running", async () => {
  const { historique, clock, services, enregistrement } = aCallReadyToSave();
  const append = jest.spyOn(historique, "append");
  services.session.dispatch({ type: "edit", champs: { duree: "" } });
  services.session.dispatch({ type: "start", now: clock.now() });
  clock.advance(30_000);
  historique.failNext = "HISTORIQUE_NON_CONFIRME";
  await enregistrement.save(NOMENCLATURE);
  clock.advance(10_000);
  await enregistrement.save(NOMENCLATURE);
  const [[first], [second]] = append.mock.calls as [[unknown], [unknown]];
  expect(second).toEqual(first);
});

it("takes nothing back when the workbook refuses to", async () => {
  const { historique, enregistrement } = aCallReadyToSave();
  await enregistrement.save(NOMENCLATURE);
  const { retour } = enregistrement.get();
  if (retour?.kind !== "enregistre") throw new Error("not saved");
  historique.failNext = "LIGNE_MODIFIEE";
  await enregistrement.undo(retour.lignes, retour.saisie);
  expect(enregistrement.get().retour?.kind).toBe("erreur");
  expect(historique.lignes).toHaveLength(1);
});
