import { createRequire } from "node:module";
import { ecritOf } from "../../src/application/envoi";
import { createEnvois } from "../../src/application/envois";
import type { Historique } from "../../src/application/historique";
import type { Regards } from "../../src/application/portsVeille";
import { createVeille } from "../../src/application/veille/veille";
import { createEnvoiStore } from "../../src/device/envoiStore";
import { aLigne } from "../support/builders";
import { memoryStorage } from "../support/coauthoring/memoryStorage";
import { envoiDoubles } from "../support/doubles/envoiDoubles";
import { MemoryNomenclature } from "../support/doubles/memoryNomenclature";
import { MemoryHistorique } from "../support/doubles/memoryHistorique";
import { MemoryRegards } from "../support/doubles/memoryRegards";
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
  report("coauthoring.start", measureStart(), "ms for 1,000 written calls");
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

/**
 * What a thousand written calls on the device cost when a pane starts: reading them, and taking them up,
 * in milliseconds. The workbook is asked later.
 */
function measureStart(): number {
  const device = memoryStorage();
  const envois = { ...createEnvoiStore(device, ""), subscribe: () => () => undefined };
  for (let index = 0; index < 1_000; index += 1) {
    const idAppel = `appel-${index}`;
    const lignes = [aLigne({ idAppel, idLigne: `${idAppel}-1` })];
    const envoi = {
      idAppel,
      document: "suivi.xlsx",
      instant: index,
      lignes,
      essais: [],
      saisie: null,
    };
    envois.put(ecritOf({ ...envoi, ecrit: null }, index, index));
  }
  const world = {
    ...envoiDoubles(),
    envois,
    historique: new MemoryHistorique(),
    nomenclature: new MemoryNomenclature(),
  };
  const before = performance.now();
  const clock = { now: () => 1_000_000 };
  const outbox = createEnvois({ ...world, clock }, "suivi.xlsx");
  const regles = { joursGardes: 7, reecritureSansQuestion: false, enregistrerApresAppel: false };
  const veille = createVeille(
    {
      ...{ ...world, clock, envois: outbox, regards: new MemoryRegards(), hasard: Math.random },
      regles: () => regles,
      occupe: () => false,
    },
    "suivi.xlsx",
  );
  outbox.start();
  veille.start();
  return performance.now() - before;
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
