import { refreshResultats } from "../../../src/application/refreshResultats";
import { SuiviError } from "../../../src/domain/erreurs";
import { anneeOf, moisOf, type Periode, trimestreOf } from "../../../src/domain/periode";
import { createPaneEvents } from "../../../src/taskpane/paneEvents";
import { createResultatsSession } from "../../../src/taskpane/resultats/resultatsSession";
import { createPaneServices } from "../../../src/taskpane/services";
import { NOMENCLATURE, TODAY } from "../../support/builders";
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

function aSession(periode: Periode | null = moisOf(TODAY)) {
  const historique = new MemoryHistorique();
  const ports = {
    historique,
    resultats: new MemoryResultats(),
    nomenclature: { read: () => Promise.resolve(NOMENCLATURE) },
    saisies: new MemorySaisies(),
    preferences: new MemoryPreferences(),
    ids: countingIds(),
    clock: clockAt(TODAY),
    ...envoiDoubles(),
    ...paneDoubles(historique),
  };
  ports.resultats.periode = periode;
  const session = createResultatsSession(createPaneServices(ports, createPaneEvents()));
  return { ...ports, ports, session };
}

const mistyped = () => Promise.reject(new SuiviError("PERIODE_INVALIDE"));

describe("while the screen still loads", () => {
  it("keeps the period that was chosen meanwhile", async () => {
    const { session } = aSession();
    const opening = session.open();
    session.choose({ choix: "annee" });
    await opening;
    expect(session.get().saisie.choix).toBe("annee");
    expect(session.get().resultats?.periode).toEqual(moisOf(TODAY));
  });

  it("refreshes on demand, and the late reading changes nothing", async () => {
    const { session, resultats } = aSession();
    const opening = session.open();
    session.choose({ choix: "annee" });
    await Promise.all([opening, session.refresh()]);
    expect(resultats.periode).toEqual(anneeOf(TODAY));
    expect(session.get()).toMatchObject({ travail: null, saisie: { choix: "annee" } });
    expect(session.get().resultats?.periode).toEqual(anneeOf(TODAY));
    expect(session.get().actualisation).not.toBeNull();
  });

  it("lets what the ribbon refreshed win", async () => {
    const { session, ports } = aSession();
    const refreshed = await refreshResultats(ports, anneeOf(TODAY));
    const opening = session.open();
    session.show({ type: "resultats", resultats: refreshed });
    await opening;
    expect(session.get().saisie.choix).toBe("annee");
    expect(session.get().actualisation?.stamp).toBe(refreshed.stamp);
  });
});

it("refreshes once, however often it is asked for meanwhile", async () => {
  const { session, resultats } = aSession();
  const refresh = jest.spyOn(resultats, "refresh");
  await Promise.all([session.refresh(), session.refresh()]);
  expect(refresh).toHaveBeenCalledTimes(1);
});

describe("over a period that was mistyped in the sheet", () => {
  it("says so, proposes the current quarter, and writes it on demand only", async () => {
    const { session, resultats } = aSession(null);
    resultats.readPeriode = mistyped;
    session.choose({ choix: "annee" });
    await session.open();
    expect(session.get().erreur?.error).toMatchObject({ code: "PERIODE_INVALIDE" });
    expect(session.get().saisie.choix).toBe("trimestre");
    expect(resultats.periode).toBeNull();
    await session.refresh();
    expect(resultats.periode).toEqual(trimestreOf(TODAY));
    expect(session.get().erreur).toBeNull();
  });

  it("tries again what the ribbon could not do with the sheet's period, not with the pane's", async () => {
    const { session, resultats } = aSession();
    session.choose({ choix: "annee" });
    const error = new SuiviError("PERIODE_INVALIDE");
    session.show({ type: "actualisationImpossible", error });
    session.get().erreur?.retry();
    await new Promise(setImmediate);
    expect(resultats.periode).toEqual(moisOf(TODAY));
    expect(session.get().actualisation).not.toBeNull();
  });
});
