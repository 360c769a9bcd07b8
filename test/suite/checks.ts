import { spawn } from "node:child_process";
import { join } from "node:path";

/**
 * What is checked of the code without running it. `npm run lint` runs these checks alone, `npm test`
 * runs them beside Jest.
 */

export const ROOT = join(__dirname, "../..");

interface Check {
  readonly name: string;
  /** A JavaScript file of node_modules. */
  readonly tool: string;
  readonly args: readonly string[];
}

/** The longest first: it is the one that the others wait for. */
const CHECKS: readonly Check[] = [
  {
    name: "style and types: oxlint (oxlint.config.js, tsconfig.json)",
    tool: "oxlint/bin/oxlint",
    args: ["-c", "oxlint.config.js", "--max-warnings=0", "."],
  },
  {
    name: "layers: dependency-cruiser (.dependency-cruiser.js)",
    tool: "dependency-cruiser/bin/dependency-cruise.mjs",
    args: ["src", "test", "webpack.config.js", "--config", ".dependency-cruiser.js"],
  },
  {
    name: "layout: oxfmt (.oxfmtrc.json)",
    tool: "oxfmt/bin/oxfmt",
    args: ["--check", "."],
  },
];

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface ToolRun {
  /** The exit status; null when the tool was killed or did not start. */
  readonly status: number | null;
  /** What it printed, standard output and error as they came. */
  readonly output: string;
}

/** Runs a JavaScript file of node_modules in a process of its own, at the root of the repository. */
function runTool({ tool, args }: Check): Promise<ToolRun> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, "node_modules", tool), ...args], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const note = (text: Buffer): void => void (output += text.toString());
    child.stdout.on("data", note);
    child.stderr.on("data", note);
    child.on("error", (error) => resolve({ status: null, output: String(error) }));
    child.on("close", (status) => resolve({ status, output }));
  });
}

/** Runs every check in turn: one line for each, and under a red one what the tool said. */
export async function runChecks(): Promise<Counts> {
  let failed = 0;
  for (const check of CHECKS) {
    const start = Date.now();
    const { status, output } = await runTool(check);
    const seconds = Math.round((Date.now() - start) / 1000);
    if (status !== 0) failed += 1;
    process.stdout.write(`${status === 0 ? "PASS" : "FAIL"} ${check.name} (${seconds} s)\n`);
    if (status !== 0) process.stdout.write(`${output}\n`);
  }
  return { passed: CHECKS.length - failed, failed, skipped: 0 };
}
