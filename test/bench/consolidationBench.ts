import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { writeDossierNational } from "./dossierNational";
import { report } from "./report";

const SECONDES_MAX = 15;
const MO_MAX = 1000;
const CLASSEUR_MO_MAX = 3;

interface Mesure {
  readonly secondes: number;
  /** Seconds of all processors, the start of the process included. */
  readonly processeurs: number;
  readonly megaoctets: number;
  readonly departements: number;
  readonly lignes: number;
  readonly comptees: number;
  readonly misesAPart: number;
  readonly lignesParquet: number;
  readonly fichiers: readonly { readonly etat: string }[];
}

/**
 * `npm run bench -- consolidation`: the workbooks of all departments, ten with faults, with a duplicate, one
 * of another department than its name says, one that is cut short and two of former models, beside SheetJS
 * that only reads them.
 */
export function consolidationBench(): Promise<void> {
  const racine = mkdtempSync(join(tmpdir(), "consolidation-"));
  try {
    const dossier = join(racine, "dossier");
    writeDossierNational(dossier);
    const mesure = consolidate(dossier, racine);
    const national = statSync(join(racine, "national.xlsx")).size / 1e6;
    const leur = durationOf(() => {
      for (const file of readdirSync(dossier)) readBySheetJs(join(dossier, file));
    });
    const lues = mesure.fichiers.filter(({ etat }) => etat === "ajoute").length;
    if (mesure.comptees + mesure.misesAPart !== mesure.lignes) throw new Error("rows are missing");
    report("consolidation.files that count", lues, "files");
    report("consolidation.rows accounted for", mesure.lignes, "rows");
    report("consolidation.rows in Parquet", mesure.lignesParquet, "rows");
    report("consolidation.time", mesure.secondes, "s", { name: "limit", value: SECONDES_MAX });
    report("consolidation.peak memory", mesure.megaoctets, "MB", { name: "limit", value: MO_MAX });
    report("consolidation.processor time", mesure.processeurs, "s", {
      ...{ name: "SheetJS reading alone", value: leur.processeurs },
    });
    report("consolidation.national workbook of a year", national, "MB", {
      ...{ name: "limit", value: CLASSEUR_MO_MAX },
    });
    const fois = leur.secondes / mesure.secondes;
    report("consolidation.times faster than SheetJS reading alone", fois, "times", {
      ...{ name: "goal", value: 5 },
    });
  } finally {
    rmSync(racine, { recursive: true });
  }
  return Promise.resolve();
}

/** In a process of its own, whose peak is that of the consolidation. */
function consolidate(dossier: string, racine: string): Mesure {
  const script = join(__dirname, "consoliderAPart.ts");
  const sorties = ["--sortie", join(racine, "national.xlsx"), "--parquet", join(racine, "lignes")];
  const answer = execFileSync(
    process.execPath,
    ["--require", "tsx/cjs", script, dossier, ...sorties, "--json"],
    { encoding: "utf8", maxBuffer: 2 ** 26 },
  );
  return JSON.parse(answer) as Mesure;
}

function readBySheetJs(file: string): void {
  try {
    XLSX.read(readFileSync(file), { dense: true });
  } catch {
    // The file that is cut short.
  }
}

/** In seconds, of a clock and of the processors. */
function durationOf(act: () => void): { secondes: number; processeurs: number } {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  act();
  const { user, system } = process.cpuUsage(cpu);
  return { secondes: (performance.now() - start) / 1000, processeurs: (user + system) / 1e6 };
}
