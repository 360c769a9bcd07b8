import { registerCommands } from "../../../src/commands/registerCommands";
import { anneeOf } from "../../../src/domain/periode";
import { createResultatsSession } from "../../../src/taskpane/resultats/resultatsSession";
import { TODAY } from "../../support/builders";
import { aResultatsWorld, portsOf } from "./resultatsWorld";

const settled = () => new Promise(setImmediate);

/** The ribbon and the screen « Résultats », open, on one workbook. */
async function aRibbonBesideResults() {
  const world = aResultatsWorld();
  const session = createResultatsSession(portsOf(world));
  const actions = new Map<string, (event: { completed: () => void }) => void>();
  Object.assign(globalThis, {
    Office: {
      actions: { associate: (id: string, action: never) => actions.set(id, action) },
      addin: { showAsTaskpane: () => Promise.resolve() },
    },
  });
  registerCommands(world, {
    onNouvelAppel: () => undefined,
    onActualisation: (actualisation) => session.show({ type: "actualisation", actualisation }),
    onActualisationImpossible: (error) => session.show({ type: "actualisationImpossible", error }),
    onVoletImpossible: () => undefined,
  });
  await session.open();
  const press = async () => {
    await new Promise<void>((completed) => actions.get("actualiserResultats")?.({ completed }));
    await settled();
  };
  return { world, session, press };
}

it("reads the rows once, however long the results have been open", async () => {
  const { world, session, press } = await aRibbonBesideResults();
  world.resultats.periode = anneeOf(TODAY);
  world.historique.readings = 0;
  await press();
  expect(world.historique.readings).toBe(1);
  expect(session.get().analyse?.periode).toEqual(anneeOf(TODAY));
  expect(session.get().controle).not.toBeNull();
  expect(session.get().actualisation?.stamp).toBe(world.resultats.stamp);
});

it("shows how far the reading is, and the former figures meanwhile", async () => {
  const { world, session, press } = await aRibbonBesideResults();
  const { analyse } = session.get();
  world.resultats.periode = anneeOf(TODAY);
  world.historique.held = true;
  await press();
  expect(session.get()).toMatchObject({
    analyse,
    actualisation: null,
    progression: { faites: 1, total: 2 },
    saisie: { choix: "annee" },
  });
});

it("reads again what could not be read, without a second refresh", async () => {
  const { world, session, press } = await aRibbonBesideResults();
  world.resultats.periode = anneeOf(TODAY);
  const refresh = jest.spyOn(world.resultats, "refresh");
  world.historique.failNext = "EXCEL_OCCUPE";
  await press();
  expect(session.get().erreur?.error).toMatchObject({ code: "EXCEL_OCCUPE" });
  expect(session.get().nonLue?.stamp).toBe(world.resultats.stamp);
  session.get().erreur?.retry();
  await settled();
  expect(refresh).toHaveBeenCalledTimes(1);
  expect(session.get().analyse?.periode).toEqual(anneeOf(TODAY));
  expect(session.get()).toMatchObject({ nonLue: null, erreur: null });
});

it("leaves a refresh alone that the pane itself has under way", async () => {
  const { world, session, press } = await aRibbonBesideResults();
  session.choose({ choix: "annee" });
  world.historique.held = true;
  const refreshing = session.refresh();
  await press();
  expect(session.get().travail).toBe("actualisation");
  world.historique.goOn();
  await refreshing;
  expect(session.get().analyse?.periode).toEqual(anneeOf(TODAY));
});
