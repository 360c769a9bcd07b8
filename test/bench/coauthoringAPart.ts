import { createRequire } from "node:module";
import type { Historique } from "../../src/application/historique";
import type { Regards } from "../../src/application/portsVeille";
import type { Adapter } from "../support/coauthoring/poste";
import { play, scenarioOf } from "../support/coauthoring/scenarios";
import type { Partie, PartieJouee } from "./coauthoringBench";

const load = createRequire(__filename);

/** A process that plays the runs it is sent, one after the other, and sends back what came of each. */
async function answer({ scenario, seed }: Partie): Promise<void> {
  const tally = await play(scenarioOf(scenario, seed), seed, adapterCopy);
  process.send?.({ scenario, seed, tally } satisfies PartieJouee);
}

/** The adapter with a queue of its own: its modules are loaded anew, and all of them together. */
function adapterCopy(): Adapter {
  for (const file of Object.keys(load.cache)) {
    if (/[\\/]src[\\/]excel[\\/]/.test(file)) Reflect.deleteProperty(load.cache, file);
  }
  const { excelHistorique } = load("../../src/excel/historique/excelHistorique") as {
    excelHistorique: Historique;
  };
  const { lateHistorique } = load("../../src/excel/historique/lateHistorique") as {
    lateHistorique: Omit<Historique, "append">;
  };
  const { excelRegards } = load("../../src/excel/veille/excelRegards") as {
    excelRegards: Regards;
  };
  return {
    historique: { ...excelHistorique, ...lateHistorique },
    regards: excelRegards,
  };
}

process.on("message", (partie: Partie) => void answer(partie));
// The one who asked is gone: nobody waits for the rest of a run.
process.once("disconnect", () => process.exit());
