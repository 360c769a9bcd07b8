import { spawn } from "node:child_process";
import fc from "fast-check";
import { parseArgs } from "node:util";
import { type Mutation, mutationsOfLayer } from "./mutations";
import { report } from "./report";

/** The layers that run in Excel or make its workbook; those of the preview and of tools are no product. */
const LAYERS = [
  "application",
  "classeur",
  "commands",
  "device",
  "domain",
  "excel",
  "fichiers",
  "ooxml",
  "taskpane",
];

/** A change that makes the program go round for ever is noticed as well: nobody can overlook it. */
const LONGEST_RUN_MS = 600_000;

/**
 * Makes small seeded changes to the code, one at a time and nowhere but in what Jest compiles, and
 * counts how many of them the unit and contract tests that load the file notice: tests that are red
 * without a change would notice every one, so the suite has to be green first. Options:
 * `--seed N` (1), `--count N` changes in all (50), `--layer L` (all in turn).
 */
export async function mutationsBench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: "string", default: "1" },
      count: { type: "string", default: "50" },
      layer: { type: "string" },
    },
  });
  const layers = values.layer === undefined ? LAYERS : [values.layer];
  const byLayer = layers.map((layer) => [layer, mutationsOfLayer(process.cwd(), layer)] as const);
  const total = byLayer.reduce((sum, [, mutations]) => sum + mutations.length, 0);
  let noticed = 0;
  let made = 0;
  for (const [layer, mutations] of byLayer) {
    const count = Math.round((Number(values.count) * mutations.length) / total);
    const sample = sampled(mutations, count, Number(values.seed));
    let ofLayer = 0;
    for (const mutation of sample) {
      const seen = await isNoticed(mutation);
      if (seen) ofLayer += 1;
      else process.stdout.write(`unnoticed ${described(mutation)}\n`);
    }
    report(`mutations.${layer}`, ofLayer, `noticed of ${sample.length}`);
    noticed += ofLayer;
    made += sample.length;
  }
  report("mutations", noticed, `noticed of ${made}`);
}

function sampled(mutations: readonly Mutation[], count: number, seed: number): Mutation[] {
  const length = Math.min(count, mutations.length);
  const subset = fc.shuffledSubarray([...mutations], { minLength: length, maxLength: length });
  return fc.sample(subset, { seed, numRuns: 1 })[0] ?? [];
}

function described({ file, line, was, text }: Mutation): string {
  const short = (code: string): string => code.replace(/\s+/g, " ").slice(0, 80);
  return `${file}:${line}: ${short(was)} -> ${short(text)}`;
}

/** Whether a test that loads the file turns red with this change in it. */
function isNoticed(mutation: Mutation): Promise<boolean> {
  const args = ["--config=test/bench/mutations.config.js", "--findRelatedTests", mutation.file];
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [require.resolve("jest/bin/jest"), ...args, "--bail", "--runInBand", "--passWithNoTests"],
      {
        stdio: "ignore",
        env: { ...process.env, MUTATION: JSON.stringify(mutation) },
        timeout: LONGEST_RUN_MS,
      },
    );
    child.on("error", reject);
    child.on("close", (status) => resolve(status !== 0));
  });
}
