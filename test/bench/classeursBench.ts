import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEPARTEMENTS } from "../../src/domain/departements.built";
import { report } from "./report";

/** What the national team can be asked to wait for all departments. */
const BUDGET_SECONDS = 60;

interface Cost {
  readonly seconds: number;
  readonly peakMb: number;
}

/** The command for all departments beside the command for one, each in a process of its own. */
export function classeursBench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "classeurs-"));
  try {
    const one = costOf(["--departement", "01", "--sortie", join(folder, "ain.xlsx")]);
    const all = costOf(["--tous", "--sortie", join(folder, "tous")]);
    const count = DEPARTEMENTS.length;
    report("classeurs.time for all departments", all.seconds, "s", {
      name: `${count} runs for one`,
      value: count * one.seconds,
    });
    report("classeurs.time for all departments", all.seconds, "s", {
      name: "budget",
      value: BUDGET_SECONDS,
    });
    report("classeurs.peak memory", all.peakMb, "MB", {
      name: "for one department",
      value: one.peakMb,
    });
    report("classeurs.mean size", meanSize(join(folder, "tous")) / 1000, "KB");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return Promise.resolve();
}

function costOf(argv: readonly string[]): Cost {
  const measured = [require.resolve("tsx/cli"), join(__dirname, "measuredClasseur.ts"), ...argv];
  const start = performance.now();
  const peakKb = execFileSync(process.execPath, measured, { encoding: "utf8" });
  return { seconds: (performance.now() - start) / 1000, peakMb: (Number(peakKb) * 1024) / 1e6 };
}

function meanSize(folder: string): number {
  const sizes = readdirSync(folder)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => statSync(join(folder, name)).size);
  return sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
}
