import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Demarrage } from "./demarrageAPart";
import { NO_TALLY, SCENARIO_NAMES, type Tally } from "../support/coauthoring/scenarios";
import { report } from "./report";

/** Calls in all, shared between the scenarios; `CALLS` sets another number. */
const CALLS = Number(process.env["CALLS"]) || 50_000;
/** Processes that play at once; `PROCESSES` sets another number. */
const PROCESSES = Number(process.env["PROCESSES"]) || availableParallelism();

/** Node lets go of none of the modules that each computer has of its own: a process has had its time then. */
const RUNS_A_PROCESS = 5;

/** Processes that start a pane, each anew. */
const STARTS = 7;

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
 * and nobody was told of. What a pane sees first, as it opens, of calls that earlier ones left is counted by
 * opening: every opening looks, however many calls were made since the one before. When it is interrupted it tells of what it has played.
 */
export async function coauthoringBench(): Promise<void> {
  await reportStart();
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

/** What a thousand written calls cost a pane as it starts: the median of some processes. */
async function reportStart(): Promise<void> {
  const starts: Demarrage[] = [];
  while (starts.length < STARTS) starts.push(await startApart());
  const median = (of: (start: Demarrage) => number): number =>
    starts.map(of).sort((one, other) => one - other)[Math.floor(STARTS / 2)] ?? NaN;
  const unit = "ms of processor time";
  report(
    "coauthoring.start",
    median(({ depart }) => depart),
    `${unit} for 1,000 written calls`,
  );
  report(
    "coauthoring.startLook",
    median(({ lot }) => lot),
    `${unit} for those of one look, later`,
  );
}

function startApart(): Promise<Demarrage> {
  const execArgv = [...process.execArgv, "--expose-gc"];
  const child = fork(join(__dirname, "demarrageAPart.ts"), { execArgv });
  return new Promise((resolve, reject) => {
    child.on("message", resolve);
    child.on("exit", (code) =>
      reject(new Error(`A process that starts a pane ended with ${code}`)),
    );
  });
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
    const { appels, requests, looks, openingLooks, openings } = tally;
    if (appels === 0) continue;
    report(`coauthoring.${name}.calls`, appels, "calls");
    for (const key of FATES) {
      report(`coauthoring.${name}.${key}`, tally[key], "calls");
    }
    report(`coauthoring.${name}.diverged`, tally.diverged, "runs");
    report(`coauthoring.${name}.requests`, requests / appels, "requests a call");
    report(`coauthoring.${name}.looks`, looks / appels, "requests a call");
    report(`coauthoring.${name}.openingLooks`, openingLooks / openings, "requests an opening");
  }
}
