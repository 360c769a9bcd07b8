import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");
const APERCU = join(ROOT, "assets", "diagnostic", "apercu.json");

function run(...files: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [require.resolve("tsx/cli"), join(ROOT, "src", "tooling", "diagnostic.ts"), ...files],
    { encoding: "utf8" },
  );
  return { status, out: stdout, err: stderr };
}

const file = (name: string, text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), "diagnostic-")), name);
  writeFileSync(path, text);
  return path;
};

test("says where an Excel answers otherwise than the stand-in", () => {
  const poste = readFileSync(APERCU, "utf8").replace('"issue": "dedans"', '"issue": "dessous"');
  const { status, out } = run(APERCU, file("poste.json", poste));
  expect(status).toBe(0);
  expect(out).toContain("1 écart, où l'aperçu serait à changer");
  expect(out).toContain("  aperçu : dedans\n  apercu.json : dedans\n  poste.json : dessous");
});

test("refuses what is no report by its name, and says how it is called", () => {
  const { status, err } = run(file("autre.json", "{}"));
  expect([status, err]).toEqual([1, expect.stringContaining("autre.json n'est pas un rapport")]);
  expect(run("absent.json").status).toBe(1);
  expect(run()).toMatchObject({
    status: 2,
    err: expect.stringContaining("npm run diagnostic") as string,
  });
});
