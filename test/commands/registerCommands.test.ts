import { type PaneReactions, registerCommands } from "../../src/commands/registerCommands";
import { SuiviError } from "../../src/domain/erreurs";
import { moisOf } from "../../src/domain/periode";
import { TODAY } from "../support/builders";
import { clockAt } from "../support/doubles/deviceDoubles";
import { MemoryResultats } from "../support/doubles/memoryResultats";

type Action = (event: { completed: () => void }) => void;

const hidden = new Error("the pane cannot be shown");

/** The ribbon over a workbook in memory: what the pane is told, in order, and what Office is asked. */
function aRibbon(showAsTaskpane: () => Promise<void> = () => Promise.resolve()) {
  const actions = new Map<string, Action>();
  const seen: unknown[] = [];
  const show = () => {
    seen.push("shown");
    return showAsTaskpane();
  };
  Object.assign(globalThis, {
    Office: {
      actions: { associate: (id: string, action: Action) => actions.set(id, action) },
      addin: { showAsTaskpane: show },
    },
  });
  const resultats = new MemoryResultats();
  const pane: PaneReactions = {
    onNouvelAppel: () => seen.push("nouvelAppel"),
    onActualisation: ({ periode }) => seen.push(periode),
    onActualisationImpossible: (error) => seen.push(error),
    onVoletImpossible: (error) => seen.push(error),
  };
  registerCommands({ resultats, clock: clockAt(TODAY) }, pane);
  const press = (id: string) =>
    new Promise<void>((resolve) => actions.get(id)?.({ completed: resolve }));
  return { press, resultats, seen };
}

const refuse = () => Promise.reject(hidden);

it("« Nouvel appel » starts the call, then shows the pane", async () => {
  const { press, seen } = aRibbon();
  await press("nouvelAppel");
  expect(seen).toEqual(["nouvelAppel", "shown"]);
});

it("« Actualiser les résultats » works without showing the pane", async () => {
  const { press, resultats, seen } = aRibbon();
  resultats.periode = moisOf(TODAY);
  await press("actualiserResultats");
  expect(seen).toEqual([moisOf(TODAY)]);
});

it("never writes over a period that was mistyped: tells the pane, then shows it", async () => {
  const { press, resultats, seen } = aRibbon();
  const error = new SuiviError("PERIODE_INVALIDE");
  resultats.readPeriode = () => Promise.reject(error);
  await press("actualiserResultats");
  expect(seen).toEqual([error, "shown"]);
  expect(resultats.periode).toBeNull();
});

it("tells the pane that it could not be shown, and lets Excel go on", async () => {
  const nouvelAppel = aRibbon(refuse);
  await nouvelAppel.press("nouvelAppel");
  expect(nouvelAppel.seen).toEqual(["nouvelAppel", "shown", hidden]);
  const actualiser = aRibbon(refuse);
  actualiser.resultats.failNext = "EXCEL_OCCUPE";
  await actualiser.press("actualiserResultats");
  expect(actualiser.seen).toMatchObject([{ code: "EXCEL_OCCUPE" }, "shown", hidden]);
});
