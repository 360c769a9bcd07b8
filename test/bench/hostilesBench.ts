import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SuiviError } from "../../src/domain/erreurs";
import { lecteurParTranches } from "../../src/fichiers/lecteurFichiers";
import { fichierCasse } from "../fichiers/fichiersCasses";
import { fichiersHostiles } from "../fichiers/fichiersHostiles";
import { lireAPart } from "./fichiersBench";
import { report } from "./report";

const SECONDES_MAX = 5;
const MEGAOCTETS_MAX = 400;

/** Files that were made to stop their reader, at their full size, each in a process of its own. */
export function hostilesBench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "hostiles-"));
  try {
    for (const { nom, octets, refus } of fichiersHostiles(1)) {
      const file = join(folder, "hostile");
      writeFileSync(file, octets());
      const lu = lireAPart(file);
      if (lu.refus !== refus)
        throw new Error(`${nom}: ${lu.refus ?? "read"}, not ${refus ?? "read"}`);
      const answer = lu.refus ?? "read";
      report(`hostiles.${nom} (${answer})`, lu.millisecondes / 1000, "s", {
        name: "limit",
        value: SECONDES_MAX,
      });
      report(`hostiles.${nom}, peak memory`, lu.megaoctets, "MB", {
        name: "limit",
        value: MEGAOCTETS_MAX,
      });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return Promise.resolve();
}

const CAS = join(__dirname, "..", "fixtures", "cas");

/** `npm run bench -- fuzz [COUNT] [SEED]`: broken files by the thousand; throws at the first that is not answered. */
export async function fuzzBench([count = "20000", seed = "1"]: readonly string[]): Promise<void> {
  const entiers = readdirSync(CAS)
    .flatMap((dossier) => readdirSync(join(CAS, dossier)).map((file) => join(CAS, dossier, file)))
    .filter((file) => /\.(xlsx|csv)$/.test(file))
    .map((file) => new Uint8Array(readFileSync(file)));
  const reponses = new Map<string, number>();
  let slowest = 0;
  for (let index = 0; index < Number(count); index += 1) {
    const graine = Number(seed) * 1_000_003 + index;
    const octets = fichierCasse(entiers[graine % entiers.length] ?? new Uint8Array(), graine);
    const start = performance.now();
    const reponse = await reponseA(octets, graine);
    slowest = Math.max(slowest, performance.now() - start);
    reponses.set(reponse, (reponses.get(reponse) ?? 0) + 1);
  }
  for (const [reponse, nombre] of reponses) report(`fuzz.${reponse}`, nombre, "files");
  report("fuzz.slowest", slowest, "ms", { name: "limit", value: SECONDES_MAX * 1000 });
}

async function reponseA(octets: Uint8Array, graine: number): Promise<string> {
  try {
    await lecteurParTranches.read({ nom: "suivi", octets });
    return "read";
  } catch (error: unknown) {
    if (error instanceof SuiviError) return error.code;
    throw new Error(`seed ${graine} is answered by an error of the reader`, { cause: error });
  }
}
