import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { ecritOf } from "../../src/application/envoi";
import { createEnvois } from "../../src/application/envois";
import { createVeille } from "../../src/application/veille/veille";
import { createEnvoiStore } from "../../src/device/envoiStore";
import { aLigne } from "../support/builders";
import { memoryStorage } from "../support/coauthoring/memoryStorage";
import { envoiDoubles } from "../support/doubles/envoiDoubles";
import { MemoryNomenclature } from "../support/doubles/memoryNomenclature";
import { MemoryHistorique } from "../support/doubles/memoryHistorique";
import { MemoryRegards } from "../support/doubles/memoryRegards";
import { NO_TALLY, SCENARIO_NAMES, type Tally } from "../support/coauthoring/scenarios";
import { report } from "./report";

/** Calls in all, shared between the scenarios; `CALLS` sets another number. */
const CALLS = Number(process.env["CALLS"]) || 50_000;
/** Processes that play at once; `PROCESSES` sets another number. */
const PROCESSES = Number(process.env["PROCESSES"]) || availableParallelism();

/** Node lets go of none of the modules that each computer has of its own: a process has had its time then. */
const RUNS_A_PROCESS = 5;

const FATES = ["lost", "told", "doubled", "mixed", "undone", "crossed", "unsafe"] as const;

/** One run of a scenario. */
export interface Partie {
  readonly scenario: string;
  readonly seed: number;
}

export interface PartieJouee extends Partie {
  readonly tally: Tally;
}

/**
 * What becomes of the calls that several computers enter in one workbook, in a model of Excel's
 * co-authoring: a line a figure and scenario. `lost` is what was confirmed, is not in the workbook,
 * and nobody was told of. When it is interrupted it tells of what it has played.
 */
export async function coauthoringBench(): Promise<void> {
  report("coauthoring.start", measureStart(), "ms of processor time for 1,000 written calls");
  const tallies = new Map(SCENARIO_NAMES.map((name) => [name, { ...NO_TALLY }]));
  const interrupt = (): void => {
    reportAll(tallies);
    process.exit(1);
  };
  process.once("SIGTERM", interrupt).once("SIGINT", interrupt);
  const parties = partiesOf(tallies);
  await Promise.all(Array.from({ length: PROCESSES }, () => playApart(parties, tallies)));
  process.off("SIGTERM", interrupt).off("SIGINT", interrupt);
  reportAll(tallies);
}

/** Runs to play, each scenario in turn, as long as one has had fewer calls than its share. */
function* partiesOf(tallies: ReadonlyMap<string, Tally>): Generator<Partie, undefined> {
  const share = CALLS / SCENARIO_NAMES.length;
  for (let seed = 1; ; seed += 1) {
    const open = SCENARIO_NAMES.filter((name) => (tallies.get(name)?.appels ?? 0) < share);
    if (open.length === 0) return undefined;
    for (const scenario of open) yield { scenario, seed };
  }
}

/** Plays run after run, in one process after the other. */
async function playApart(
  parties: Iterator<Partie, undefined>,
  tallies: ReadonlyMap<string, Tally>,
): Promise<void> {
  while (await playInOneProcess(parties, tallies));
}

/** Whether there may be more to play. */
function playInOneProcess(
  parties: Iterator<Partie, undefined>,
  tallies: ReadonlyMap<string, Tally>,
): Promise<boolean> {
  const child = fork(join(__dirname, "coauthoringAPart.ts"));
  return new Promise((resolve, reject) => {
    let played = 0;
    const end = (more: boolean): void => {
      child.removeAllListeners("exit");
      child.kill();
      resolve(more);
    };
    const next = (): void => {
      const step = played < RUNS_A_PROCESS ? parties.next() : null;
      if (step === null || step.done === true) end(step === null);
      else {
        played += 1;
        child.send(step.value);
      }
    };
    child.on("message", ({ scenario, tally }: PartieJouee) => {
      const sum = tallies.get(scenario);
      if (sum) for (const key of Object.keys(tally) as (keyof Tally)[]) sum[key] += tally[key];
      next();
    });
    child.on("exit", (code) => reject(new Error(`A process that plays ended with ${code}`)));
    next();
  });
}

function reportAll(tallies: ReadonlyMap<string, Tally>): void {
  for (const [name, tally] of tallies) {
    const { appels, requests, looks } = tally;
    if (appels === 0) continue;
    report(`coauthoring.${name}.calls`, appels, "calls");
    for (const key of FATES) {
      report(`coauthoring.${name}.${key}`, tally[key], "calls");
    }
    report(`coauthoring.${name}.diverged`, tally.diverged, "runs");
    report(`coauthoring.${name}.requests`, requests / appels, "requests a call");
    report(`coauthoring.${name}.looks`, looks / appels, "requests a call");
  }
}

/**
 * What a thousand written calls on the device cost when a pane starts: reading them, and taking them up,
 * in milliseconds of processor time, code that has never run before included. The workbook is asked later.
 */
function measureStart(): number {
  const device = memoryStorage();
  const envois = {
    ...createEnvoiStore(device, ""),
    subscribe: () => () => undefined,
  };
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
  const before = process.cpuUsage();
  const clock = { now: () => 1_000_000 };
  const outbox = createEnvois({ ...world, clock }, "suivi.xlsx");
  const regles = {
    joursGardes: 7,
    reecritureSansQuestion: false,
    enregistrerApresAppel: false,
  };
  const veille = createVeille(
    {
      ...{
        ...world,
        clock,
        envois: outbox,
        regards: new MemoryRegards(),
        hasard: Math.random,
      },
      regles: () => regles,
      occupe: () => false,
    },
    "suivi.xlsx",
  );
  outbox.start();
  veille.start();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
