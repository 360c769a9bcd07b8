import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { findDepartement } from "../../src/domain/departements";
import type { LigneHistorique } from "../../src/domain/historique";
import { CODES, lignesGenerees, withFautes } from "../consolidation/dossier";
import { TODAY } from "../support/builders";
import { suiviBytes } from "../support/openSuivi";
import { report } from "./report";

const LIGNES = 5000;
const SALES = 10;
/** Different histories; the workbooks of other departments hold one of them under their own names. */
const HISTOIRES = 4;
const STRINGS = "xl/sharedStrings.xml";
const FAUTES = [
  [10, "date", "hier"],
  [11, "dureeSecondes", "vingt minutes"],
  [12, "resolu", "peut-être"],
] as const;
const SECONDES_MAX = 15;
const MO_MAX = 1000;

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
    fabricate(dossier);
    const mesure = consolidate(dossier, racine);
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
    const fois = leur.secondes / mesure.secondes;
    report("consolidation.times faster than SheetJS reading alone", fois, "times", {
      ...{ name: "goal", value: 5 },
    });
  } finally {
    rmSync(racine, { recursive: true });
  }
  return Promise.resolve();
}

function fabricate(dossier: string): void {
  mkdirSync(dossier, { recursive: true });
  const modele = "Ain";
  const bases = Array.from({ length: HISTOIRES }, (_, graine) =>
    unzipSync(suiviBytes({ departement: modele, lignes: lignesDUnAn(graine) })),
  );
  CODES.forEach((code, place) => {
    const parts = bases[place % HISTOIRES] ?? {};
    const strings = strFromU8(parts[STRINGS] ?? new Uint8Array());
    const nom = findDepartement(code)?.nom ?? "";
    const named = strings.replace(`>${modele}<`, `>${nom.replace(/'/g, "&apos;")}<`);
    const bytes = zipSync({ ...parts, [STRINGS]: strToU8(named) }, { level: 3 });
    const file = join(dossier, `suivi-${code}.xlsx`);
    writeFileSync(file, place < SALES ? withFautes(bytes, FAUTES) : bytes);
  });
  const [first = "", second = ""] = readdirSync(dossier);
  copyFileSync(join(dossier, first), join(dossier, `copie-${first}`));
  copyFileSync(join(dossier, second), join(dossier, "suivi-75-paris.xlsx"));
  writeFileSync(
    join(dossier, "abime.xlsx"),
    readFileSync(join(dossier, first)).subarray(0, 100_000),
  );
  const modeles = join(__dirname, "..", "fixtures", "modeles");
  for (const file of readdirSync(modeles)) copyFileSync(join(modeles, file), join(dossier, file));
}

/** What a department logs in a year. */
const lignesDUnAn = (graine: number): LigneHistorique[] =>
  lignesGenerees(LIGNES, graine).map((ligne) => ({
    ...ligne,
    date: TODAY - ((TODAY - ligne.date) % 365),
  }));

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
