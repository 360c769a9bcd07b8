import { execFile } from "node:child_process";
import { join } from "node:path";

export const ROOT = join(__dirname, "../..");

interface ToolRun {
  /** The exit status; null when the tool was killed or did not start. */
  readonly status: number | null;
  /** What it printed: standard output, then standard error. */
  readonly output: string;
}

/** Runs a JavaScript file of node_modules in a process of its own, at the root of the repository. */
export function nodeTool(file: string, args: readonly string[]): Promise<ToolRun> {
  const command = [join(ROOT, "node_modules", file), ...args];
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      command,
      { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout, stderr) => {
        resolve({ status: child.exitCode, output: stdout + stderr });
      },
    );
  });
}
