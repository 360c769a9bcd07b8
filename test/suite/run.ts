import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Counts, ROOT, runChecks } from "./checks";

/** What Jest's `--json` says, as far as it is counted. */
interface JestResults {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly numPendingTests: number;
}

/** Jest in a process of its own, on the terminal; its counts. */
async function runJest(args: readonly string[]): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), "jest-results-"));
  const file = join(folder, "results.json");
  const command = [require.resolve("jest/bin/jest"), "--json", `--outputFile=${file}`, ...args];
  try {
    const status = await new Promise<number | null>((resolve, reject) => {
      const child = spawn(process.execPath, command, { cwd: ROOT, stdio: "inherit" });
      child.on("error", reject);
      child.on("close", resolve);
    });
    return counts(JSON.parse(readFileSync(file, "utf8")) as JestResults, status);
  } catch (error) {
    process.stdout.write(`Jest gave no results: ${String(error)}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file that cannot be run counts as one failure, and so does a run that ends badly without any. */
function counts(results: JestResults, status: number | null): Counts {
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const endedWell = status === 0 && results.success;
  return {
    passed: results.numPassedTests,
    failed: failed === 0 && !endedWell ? 1 : failed,
    skipped: results.numPendingTests,
  };
}

/**
 * `npm test`: Jest, and beside it the checks of the code, so that no core waits. With arguments
 * (`npm test -- test/domain`) only what they name is run, by Jest. The last line, whatever happens,
 * is one that any script can read: `N passed, N failed`.
 */
async function main(args: readonly string[]): Promise<void> {
  const runs = args.length > 0 ? [runJest(args)] : [runJest([]), runChecks()];
  const all = await Promise.all(runs);
  const sum = (key: keyof Counts): number => all.reduce((total, one) => total + one[key], 0);
  const skipped = sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : "";
  process.stdout.write(`\n${sum("passed")} passed, ${sum("failed")} failed${skipped}\n`);
  process.exitCode = sum("failed") > 0 ? 1 : 0;
}

void main(process.argv.slice(2));
