import { isBlankSaisie } from "../../../src/application/newSaisie";
import type { SaisieEnCours } from "../../../src/application/ports";
import { createPaneEvents } from "../../../src/taskpane/paneEvents";
import { createEnregistrement } from "../../../src/taskpane/saisie/enregistrement";
import { createPaneServices } from "../../../src/taskpane/services";
import { aLigne, NOMENCLATURE, TODAY } from "../../support/builders";
import {
  clockAt,
  countingIds,
  MemoryPreferences,
  MemorySaisies,
} from "../../support/doubles/deviceDoubles";
import { envoiDoubles } from "../../support/doubles/envoiDoubles";
import { MemoryHistorique } from "../../support/doubles/memoryHistorique";
import { MemoryResultats } from "../../support/doubles/memoryResultats";
import { paneDoubles } from "../../support/doubles/paneDoubles";
import { aSaisie } from "../../support/saisieBuilders";

function aWorld(kept: SaisieEnCours | null = aSaisie()) {
  const historique = new MemoryHistorique();
  const saisies = new MemorySaisies();
  saisies.kept = kept;
  return {
    historique,
    saisies,
    resultats: new MemoryResultats(),
    nomenclature: { read: () => Promise.resolve(NOMENCLATURE) },
    preferences: new MemoryPreferences(),
    ids: countingIds(),
    clock: clockAt(TODAY),
    ...envoiDoubles(),
    ...paneDoubles(),
  };
}

/** A pane of this world, with a call ready to be saved. */
function aPane(world = aWorld()) {
  const services = createPaneServices(world, createPaneEvents());
  const enregistrement = createEnregistrement(services);
  const saisie = () => services.session.get().saisie;
  return { ...world, services, enregistrement, saisie };
}

it("writes once, however often a save is asked for meanwhile", async () => {
  const { historique, enregistrement } = aPane();
  const append = jest.spyOn(historique, "append");
  const first = enregistrement.save(NOMENCLATURE);
  expect(await enregistrement.save(NOMENCLATURE)).toBe("occupe");
  expect(await first).toBe("confirme");
  expect(append).toHaveBeenCalledTimes(1);
});

it("lets nothing change, be erased or be replaced while the workbook is written", async () => {
  const { saisie, enregistrement } = aPane();
  const saving = enregistrement.save(NOMENCLATURE);
  const written = saisie();
  enregistrement.edit({ type: "edit", champs: { commentaire: "trop tard" } });
  enregistrement.erase();
  expect(enregistrement.startNouvelAppel(0)).toBe(false);
  expect(saisie()).toBe(written);
  await saving;
});

it("keeps the call in one place of the device at each moment: the form, then the outbox", async () => {
  const { envois, saisies, enregistrement } = aPane();
  const saving = enregistrement.save(NOMENCLATURE);
  expect([saisies.kept, envois.list().length]).toEqual([null, 1]);
  await saving;
  expect([saisies.kept, envois.list().map(({ ecrit }) => ecrit !== null)]).toEqual([null, [true]]);
});

it("keeps the form on the device while the outbox refuses the call", async () => {
  const { envois, saisies, enregistrement } = aPane();
  envois.refuses = true;
  const saving = enregistrement.save(NOMENCLATURE);
  expect(saisies.kept).toEqual(aSaisie());
  expect(await saving).toBe("confirme");
  expect(saisies.kept).toBeNull();
});

it("empties the form once the call waits, so that the next one can be taken", async () => {
  const { historique, saisie, enregistrement } = aPane();
  historique.failNext = "HISTORIQUE_FILTRE";
  expect(await enregistrement.save(NOMENCLATURE)).toBe("attente");
  expect(isBlankSaisie(saisie())).toBe(true);
  expect(enregistrement.get().retour?.kind).toBe("attente");
  await enregistrement.relancer();
  expect(historique.lignes).toHaveLength(1);
  expect(enregistrement.get().retour?.kind).toBe("envoye");
});

it("does not interrupt a call under way to say that the one before is written", async () => {
  const { historique, enregistrement } = aPane();
  historique.failNext = "HISTORIQUE_FILTRE";
  await enregistrement.save(NOMENCLATURE);
  enregistrement.edit({ type: "edit", champs: { commentaire: "autre appel" } });
  await enregistrement.relancer();
  expect(enregistrement.get().retour?.kind).toBe("attente");
});

it("writes the duration that the timer had when the call was saved, whenever it is sent", async () => {
  const { historique, clock, services, enregistrement } = aPane();
  services.session.dispatch({ type: "edit", champs: { duree: "" } });
  services.session.dispatch({ type: "start", now: clock.now() });
  clock.advance(30_000);
  historique.failNext = "HISTORIQUE_NON_CONFIRME";
  await enregistrement.save(NOMENCLATURE);
  clock.advance(10_000);
  await enregistrement.relancer();
  expect(historique.lignes).toMatchObject([{ dureeSecondes: 30 }]);
});

it("drops the form of a call that an earlier pane left in the outbox", async () => {
  const world = aWorld();
  world.envois.put({
    idAppel: "appel-1",
    document: world.document,
    instant: 1,
    lignes: [aLigne()],
    essais: [],
    saisie: aSaisie(),
    ecrit: null,
  });
  const { saisie, services } = aPane(world);
  expect(isBlankSaisie(saisie())).toBe(true);
  expect(world.saisies.kept).toBeNull();
  await services.envois.retry();
  expect(world.historique.lignes).toHaveLength(1);
});

describe("taking a waiting call up again", () => {
  async function aWaitingCall() {
    const pane = aPane();
    pane.historique.failNext = "HISTORIQUE_FILTRE";
    await pane.enregistrement.save(NOMENCLATURE);
    return pane;
  }

  it("gives its form back; it waits no more", async () => {
    const { services, saisie, enregistrement } = await aWaitingCall();
    enregistrement.reprendre("appel-1");
    expect(saisie()).toEqual(aSaisie());
    await services.envois.retry();
    expect(services.envois.get().enAttente).toEqual([]);
    await enregistrement.save(NOMENCLATURE);
    expect(enregistrement.get().retour?.kind).toBe("enregistre");
  });

  it("never replaces a call that is being entered", async () => {
    const { envois, saisie, enregistrement } = await aWaitingCall();
    enregistrement.edit({ type: "edit", champs: { commentaire: "autre appel" } });
    enregistrement.reprendre("appel-1");
    expect(saisie().commentaire).toBe("autre appel");
    expect(envois.list()).toMatchObject([{ lignes: [{}] }]);
  });
});

describe("taking the last call back", () => {
  async function aSavedCall() {
    const pane = aPane();
    await pane.enregistrement.save(NOMENCLATURE);
    const { retour } = pane.enregistrement.get();
    if (retour?.kind !== "enregistre") throw new Error("not saved");
    return { ...pane, undo: () => pane.enregistrement.undo(retour.lignes, retour.saisie) };
  }

  it("gives the form back", async () => {
    const { historique, saisie, undo } = await aSavedCall();
    await undo();
    expect(historique.lignes).toEqual([]);
    expect(saisie()).toEqual(aSaisie());
  });

  it("waits while the workbook refuses; the form can be had meanwhile", async () => {
    const { historique, services, saisie, enregistrement, undo } = await aSavedCall();
    historique.failNext = "LIGNE_MODIFIEE";
    await undo();
    expect(enregistrement.get().retour?.kind).toBe("attente");
    expect(services.envois.get().enAttente).toMatchObject([{ envoi: { lignes: [] } }]);
    expect(historique.lignes).toHaveLength(1);
    expect(isBlankSaisie(saisie())).toBe(true);
    enregistrement.reprendre("appel-1");
    expect(saisie()).toEqual(aSaisie());
  });
});

it("erases the form, and can put it back", () => {
  const { saisie, enregistrement } = aPane();
  enregistrement.erase();
  expect(isBlankSaisie(saisie())).toBe(true);
  enregistrement.restore(aSaisie());
  expect(saisie()).toEqual(aSaisie());
});

describe("what the user's other pane keeps while the workbook is written", () => {
  const other = aSaisie({ idAppel: "appel-2", commentaire: "autre appel" });
  const edited = aSaisie({ commentaire: "complété ailleurs" });

  async function saveWhileAnotherPaneKeeps(kept: SaisieEnCours | null) {
    const pane = aPane();
    pane.services.session.subscribe(() => undefined);
    const saving = pane.enregistrement.save(NOMENCLATURE);
    const written = pane.saisie();
    pane.saisies.changeFromAnotherPane(kept);
    expect(pane.saisie()).toBe(written);
    await saving;
    return pane;
  }

  it.each([
    ["another call", other],
    ["the same call, completed", edited],
  ])("shows afterwards and is not erased: %s", async (_, kept) => {
    const { saisie, saisies, enregistrement } = await saveWhileAnotherPaneKeeps(kept);
    expect(enregistrement.get().retour?.kind).toBe("enregistre");
    expect(saisie()).toEqual(kept);
    expect(saisies.kept).toEqual(kept);
  });

  it("makes the same call what it says once it is saved again", async () => {
    const { historique, enregistrement } = await saveWhileAnotherPaneKeeps(edited);
    await enregistrement.save(NOMENCLATURE);
    expect(historique.lignes).toEqual([
      aLigne({ dureeSecondes: 125, commentaire: "complété ailleurs" }),
    ]);
  });

  it("leaves an empty form when the other pane emptied it too", async () => {
    const { saisie, saisies } = await saveWhileAnotherPaneKeeps(null);
    expect(isBlankSaisie(saisie())).toBe(true);
    expect(saisies.kept).toBeNull();
  });
});
