import { refreshSheets } from "../../../src/application/actualiser";
import { SuiviError } from "../../../src/domain/erreurs";
import { periodeDeLEnquete } from "../../../src/domain/enquete/calendrier";
import { anneeOf, moisOf } from "../../../src/domain/periode";
import { createResultatsSession } from "../../../src/taskpane/resultats/resultatsSession";
import { TODAY } from "../../support/builders";
import { aResultatsWorld, portsOf } from "./resultatsWorld";

function aSession() {
  const world = aResultatsWorld();
  const ports = portsOf(world);
  return { ...world, world, ports, session: createResultatsSession(ports) };
}

const settled = () => new Promise(setImmediate);
const mistyped = () => Promise.reject(new SuiviError("PERIODE_INVALIDE"));

describe("while the screen still loads", () => {
  it("keeps the period that was chosen meanwhile", async () => {
    const { session } = aSession();
    const opening = session.open();
    session.choose({ choix: "annee" });
    await opening;
    expect(session.get().saisie.choix).toBe("annee");
    expect(session.get().analyse?.periode).toEqual(moisOf(TODAY));
  });

  it("refreshes on demand, and the late reading changes nothing", async () => {
    const { session, resultats } = aSession();
    const opening = session.open();
    session.choose({ choix: "annee" });
    await Promise.all([opening, session.refresh()]);
    expect(resultats.periode).toEqual(anneeOf(TODAY));
    expect(session.get()).toMatchObject({
      travail: null,
      interruption: null,
      saisie: { choix: "annee" },
    });
    expect(session.get().analyse?.periode).toEqual(anneeOf(TODAY));
    expect(session.get().actualisation).not.toBeNull();
  });

  it("refreshes on what is proposed, and keeps showing it", async () => {
    const { session, resultats } = aSession();
    await Promise.all([session.open(), session.refresh()]);
    expect(resultats.periode).toEqual(periodeDeLEnquete(TODAY));
    expect(session.get().saisie.choix).toBe("trimestrePrecedent");
  });

  it("lets what the ribbon refreshed win, and compares it with the sheets", async () => {
    const { session, ports } = aSession();
    const actualisation = await refreshSheets(ports, anneeOf(TODAY));
    const opening = session.open();
    session.show({ type: "actualisation", actualisation });
    await opening;
    await settled();
    expect(session.get().saisie.choix).toBe("annee");
    expect(session.get().analyse?.periode).toEqual(anneeOf(TODAY));
    expect(session.get()).toMatchObject({ actualisation, nonLue: null });
    expect(session.get().controle).not.toBeNull();
  });
});

it("refreshes once, however often it is asked for meanwhile", async () => {
  const { session, resultats } = aSession();
  const refresh = jest.spyOn(resultats, "refresh");
  await Promise.all([session.refresh(), session.refresh(), session.refreshShown()]);
  expect(refresh).toHaveBeenCalledTimes(1);
});

it("writes nothing as long as the late parts of the pane have not come", async () => {
  const { ports, resultats } = aSession();
  const failed = { ...ports, lateAdapters: () => Promise.reject(new TypeError("off line")) };
  const session = createResultatsSession(failed);
  await session.refresh();
  expect(session.get().erreur?.error).toBeInstanceOf(TypeError);
  expect(resultats.stamp).toBe("");
});

describe("over a period that was mistyped in the sheet", () => {
  it("says so, proposes the survey's, and writes it on demand only", async () => {
    const { session, resultats } = aSession();
    resultats.periode = null;
    resultats.readPeriode = mistyped;
    session.choose({ choix: "annee" });
    await session.open();
    expect(session.get().erreur?.error).toMatchObject({ code: "PERIODE_INVALIDE" });
    expect(session.get().saisie.choix).toBe("trimestrePrecedent");
    expect(resultats.periode).toBeNull();
    await session.refresh();
    expect(resultats.periode).toEqual(periodeDeLEnquete(TODAY));
    expect(session.get().erreur).toBeNull();
  });

  it("tries again what the ribbon could not do with the sheet's period, not with the pane's", async () => {
    const { session, resultats } = aSession();
    session.choose({ choix: "annee" });
    const error = new SuiviError("PERIODE_INVALIDE");
    session.show({ type: "actualisationImpossible", error });
    session.get().erreur?.retry();
    await settled();
    expect(resultats.periode).toEqual(moisOf(TODAY));
    expect(session.get().actualisation).not.toBeNull();
  });
});

describe("a pivot table that is missing", () => {
  it("is made again before what failed is done again", async () => {
    const { session, resultats, feuilles } = aSession();
    const rebuild = jest.spyOn(feuilles, "rebuildTableaux");
    resultats.failNext = "RESULTATS_TCD_ABSENT";
    session.choose({ choix: "annee" });
    await session.refresh();
    await session.rebuildTableaux(session.get().erreur!.retry);
    await settled();
    expect(rebuild).toHaveBeenCalledTimes(1);
    expect(resultats.periode).toEqual(anneeOf(TODAY));
    expect(session.get().erreur).toBeNull();
  });

  it("says why it could not be made, and does nothing more", async () => {
    const { session, resultats, feuilles } = aSession();
    feuilles.failNext = "CLASSEUR_PROTEGE";
    const suite = jest.fn();
    await session.rebuildTableaux(suite);
    expect(session.get().erreur?.error).toMatchObject({ code: "CLASSEUR_PROTEGE" });
    expect(suite).not.toHaveBeenCalled();
    expect(resultats.stamp).toBe("");
  });
});

describe("a reading that is stopped", () => {
  it("leaves the former figures, and is no error", async () => {
    const { session, historique } = aSession();
    await session.open();
    const { analyse } = session.get();
    historique.held = true;
    const refreshing = session.refresh();
    await settled();
    expect(session.get().progression).toEqual({ faites: 1, total: 2 });
    session.interrupt();
    await refreshing;
    expect(session.get()).toMatchObject({
      analyse,
      erreur: null,
      interruption: "actualisation",
      travail: null,
      progression: null,
    });
  });
});

describe("a refresh that fails once the sheets are written", () => {
  it("keeps the former figures, and tries again only what is left", async () => {
    const { session, resultats, historique } = aSession();
    await session.open();
    const { analyse } = session.get();
    const refresh = jest.spyOn(resultats, "refresh");
    session.choose({ choix: "annee" });
    historique.failNext = "EXCEL_OCCUPE";
    await session.refresh();
    expect(session.get()).toMatchObject({ analyse, actualisation: null });
    expect(session.get().nonLue?.periode).toEqual(anneeOf(TODAY));
    session.get().erreur?.retry();
    await settled();
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(session.get().analyse?.periode).toEqual(anneeOf(TODAY));
    expect(session.get().actualisation?.stamp).toBe(resultats.stamp);
    expect(session.get().nonLue).toBeNull();
  });

  it("reads the sheet's new period after it was stopped, not the former one", async () => {
    const { session, historique } = aSession();
    await session.open();
    session.choose({ choix: "annee" });
    historique.held = true;
    const refreshing = session.refresh();
    await settled();
    session.interrupt();
    await refreshing;
    historique.held = false;
    await session.readAgain();
    expect(session.get().analyse?.periode).toEqual(anneeOf(TODAY));
  });

  it("tries the whole of it again while nothing was written", async () => {
    const { session, resultats } = aSession();
    session.choose({ choix: "annee" });
    resultats.failNext = "EXCEL_OCCUPE";
    await session.refresh();
    expect(session.get().nonLue).toBeNull();
    session.get().erreur?.retry();
    await settled();
    expect(resultats.periode).toEqual(anneeOf(TODAY));
  });
});

it("tells the search of a motif what the team chooses, of the rows that it has read", async () => {
  const { session, preferences } = aSession();
  await session.open();
  const { equipe } = preferences.load();
  expect(Object.keys(equipe).sort()).toEqual([
    ...["ACC-CNX-CPT", "ACC-CNX-CPT@11"],
    ...["ACC-CNX-MDP", "ACC-CNX-MDP@10", "ACC-CNX-MDP@11"],
  ]);
});
