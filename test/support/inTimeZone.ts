import { execFileSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

/**
 * What the body of a function returns, as JSON, on a device of another time zone: a process takes its
 * zone when it starts. `require` paths start at the root of the repository.
 */
export function inTimeZone(timeZone: string, body: string): unknown {
  const script = `process.stdout.write(JSON.stringify((() => { ${body} })()))`;
  const output = execFileSync(process.execPath, [require.resolve("tsx/cli"), "-e", script], {
    cwd: ROOT,
    env: { ...process.env, TZ: timeZone },
    encoding: "utf8",
  });
  return JSON.parse(output);
}
