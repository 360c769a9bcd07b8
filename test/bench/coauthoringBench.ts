import { createRequire } from "node:module";
import type { Historique } from "../../src/application/historique";
import type { Regards } from "../../src/application/portsVeille";
import type { Adapter } from "../support/coauthoring/poste";
import { NO_TALLY, play, SCENARIOS, type Tally } from "../support/coauthoring/scenarios";
import { report } from "./report";

/** Calls in all, shared between the scenarios; `CALLS` sets another number. */
const CALLS = Number(process.env["CALLS"]) || 50_000;

const load = createRequire(__filename);

/**
 * What becomes of the calls that several computers enter in one workbook, in a model of Excel's
 * co-authoring: a line a figure and scenario. `lost` is what was confirmed, is not in the workbook,
 * and nobody was told of.
 */
export async function coauthoringBench(): Promise<void> {
  const names = Object.keys(SCENARIOS);
  for (const [name, scenario] of Object.entries(SCENARIOS)) {
    const tally: Tally = { ...NO_TALLY };
    for (let seed = 1; tally.appels < CALLS / names.length; seed += 1) {
      const one = await play(scenario, seed, adapterCopy);
      for (const key of Object.keys(tally) as (keyof Tally)[]) tally[key] += one[key];
    }
    const { appels, requests } = tally;
    report(`coauthoring.${name}.calls`, appels, "calls");
    for (const key of ["lost", "told", "doubled", "mixed", "undone", "unsafe"] as const) {
      report(`coauthoring.${name}.${key}`, tally[key], "calls");
    }
    report(`coauthoring.${name}.diverged`, tally.diverged, "runs");
    report(`coauthoring.${name}.requests`, requests / appels, "requests a call");
  }
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
  return { historique: { ...excelHistorique, ...lateHistorique }, regards: excelRegards };
}
