import { isBlankSaisie } from "../../../src/application/newSaisie";
import type { SaisieEnCours } from "../../../src/application/ports";
import { SuiviError, type SuiviErrorCode } from "../../../src/domain/erreurs";
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
import { aMotifEnCours, aSaisie } from "../../support/saisieBuilders";

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
  await enregistrement.erase();
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

describe("what the user's other pane keeps while the workbook is written", () => {
  const other = aSaisie({ idAppel: "appel-2", commentaire: "autre appel" });
  const edited = aSaisie({ commentaire: "complété ailleurs" });

  async function saveWhileAnotherPaneKeeps(kept: SaisieEnCours | null, fails = false) {
    const world = aCallReadyToSave();
    world.services.session.subscribe(() => undefined);
    if (fails) world.historique.failNext = "HISTORIQUE_FILTRE";
    const saving = world.enregistrement.save(NOMENCLATURE);
    const written = world.services.session.get().saisie;
    world.saisies.changeFromAnotherPane(kept);
    expect(world.services.session.get().saisie).toBe(written);
    await saving;
    return { ...world, saisie: world.services.session.get().saisie };
  }

  it.each([
    ["another call", other],
    ["the same call, completed", edited],
  ])("shows afterwards and is not erased: %s", async (_, kept) => {
    const { saisie, saisies, enregistrement } = await saveWhileAnotherPaneKeeps(kept);
    expect(enregistrement.get().retour?.kind).toBe("enregistre");
    expect(saisie).toEqual(kept);
    expect(saisies.kept).toEqual(kept);
  });

  it("does not take the form away from a save that fails", async () => {
    const { saisie, saisies } = await saveWhileAnotherPaneKeeps(null, true);
    expect(saisie).toEqual(aSaisie());
    expect(saisies.kept).toEqual(aSaisie());
  });

  it("leaves an empty form once the call is saved, when the other pane emptied it too", async () => {
    const { saisie, saisies } = await saveWhileAnotherPaneKeeps(null);
    expect(isBlankSaisie(saisie)).toBe(true);
    expect(saisies.kept).toBeNull();
  });
});

describe("erasing after a save that seemed to fail", () => {
  const UNCERTAIN = ["EXCEL_OCCUPE", "EXCEL_INATTENDU", "HISTORIQUE_NON_CONFIRME"] as const;

  /** The rows are written, then the answer is lost. */
  async function aSaveWithoutAnswer(code: SuiviErrorCode) {
    const world = aCallReadyToSave();
    const { historique } = world;
    const append = historique.append.bind(historique);
    historique.append = async (lignes) => {
      await append(lignes);
      throw new SuiviError(code);
    };
    await world.enregistrement.save(NOMENCLATURE);
    historique.append = append;
    expect(historique.lignes).toHaveLength(1);
    return world;
  }

  it.each(UNCERTAIN)("takes the rows back first (%s)", async (code) => {
    const { historique, services, enregistrement } = await aSaveWithoutAnswer(code);
    await enregistrement.erase();
    expect(historique.lignes).toEqual([]);
    expect(enregistrement.get().retour?.kind).toBe("efface");
    expect(isBlankSaisie(services.session.get().saisie)).toBe(true);
  });

  it("keeps the form and says so while they cannot be taken back, then tries again", async () => {
    const { historique, services, enregistrement } = await aSaveWithoutAnswer("EXCEL_OCCUPE");
    historique.failNext = "EXCEL_OCCUPE";
    await enregistrement.erase();
    expect(enregistrement.get().retour).toMatchObject({ kind: "erreur", contexte: "effacement" });
    expect(services.session.get().saisie).toEqual(aSaisie());
    await enregistrement.erase();
    expect(historique.lignes).toEqual([]);
    expect(enregistrement.get().retour?.kind).toBe("efface");
  });

  it("takes back the rows of every attempt", async () => {
    const { historique, services, enregistrement } = await aSaveWithoutAnswer("EXCEL_OCCUPE");
    services.session.dispatch({ type: "addMotif", idLigne: "ligne-2" });
    const second = aMotifEnCours({ idLigne: "ligne-2", code: "ACC-CNX-CPT" });
    services.session.dispatch({ type: "editMotif", index: 1, champs: second });
    services.session.dispatch({ type: "removeMotif", index: 0 });
    historique.failNext = "EXCEL_OCCUPE";
    await enregistrement.save(NOMENCLATURE);
    await enregistrement.erase();
    expect(historique.lignes).toEqual([]);
  });

  it("asks nothing of the workbook when nothing can have been written", async () => {
    const { historique, enregistrement } = aCallReadyToSave();
    const remove = jest.spyOn(historique, "remove");
    historique.failNext = "HISTORIQUE_ABSENT";
    await enregistrement.save(NOMENCLATURE);
    await enregistrement.erase();
    expect(remove).not.toHaveBeenCalled();
    expect(enregistrement.get().retour?.kind).toBe("efface");
  });

  it("never takes back the rows of a save that then went well", async () => {
    const { historique, services, enregistrement } = await aSaveWithoutAnswer("EXCEL_OCCUPE");
    await enregistrement.save(NOMENCLATURE);
    services.session.dispatch({ type: "replace", saisie: aSaisie() });
    await enregistrement.erase();
    expect(historique.lignes).toHaveLength(1);
  });
});
