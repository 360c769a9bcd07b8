import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type CalculatedCell, CalculatedWorkbook } from "./calculatedWorkbook";
import type { Engine } from "./engine";
import type { UniverTrial } from "./univerProcess";

const LONGEST_RUN = 170_000;
const LARGEST_OUTPUT = 512 * 1024 * 1024;

/** Where LibreOffice is missing: Univer, which the preview runs on. It has no pivot tables of its own. */
export const univer: Engine = {
  name: "Univer",
  refreshesPivots: false,
  historyRows: 150,
  async calculate(trials) {
    const folder = mkdtempSync(join(tmpdir(), "univer-"));
    try {
      const inputs = trials.map(({ file, typed = [] }, index): UniverTrial => {
        const path = join(folder, `${index}.xlsx`);
        writeFileSync(path, file);
        return { file: path, typed };
      });
      const trialsFile = join(folder, "trials.json");
      writeFileSync(trialsFile, JSON.stringify(inputs));
      return (await run(trialsFile)).map((cells) => new CalculatedWorkbook(cells));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function run(trialsFile: string): Promise<CalculatedCell[][]> {
  const program = [require.resolve("tsx/cli"), join(__dirname, "univerProcess.ts"), trialsFile];
  const { stdout } = await promisify(execFile)(process.execPath, program, {
    ...{ timeout: LONGEST_RUN, maxBuffer: LARGEST_OUTPUT },
  });
  return JSON.parse(stdout) as CalculatedCell[][];
}
