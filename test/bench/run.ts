import { classeursBench } from "./classeursBench";
import { coauthoringBench } from "./coauthoringBench";
import { consolidationBench } from "./consolidationBench";
import { consolidationVoletBench } from "./consolidationVoletBench";
import { diagnosticBench } from "./diagnosticBench";
import { duckdbBench } from "./duckdbBench";
import { fichiersBench } from "./fichiersBench";
import { gestesBench } from "./gestesBench";
import { fuzzBench, hostilesBench } from "./hostilesBench";
import { paneSizeBench } from "./paneSizeBench";
import { rechercheBench } from "./rechercheBench";
import { requetesBench } from "./requetesBench";
import { lectureBench } from "./lectureBench";
import { lectureDeFichiersBench } from "./lectureDeFichiersBench";
import { mutationsBench } from "./mutationsBench";
import { resultatsBench } from "./resultatsBench";
import { saveBench } from "./saveBench";

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  save: saveBench,
  pane: paneSizeBench,
  recherche: rechercheBench,
  resultats: resultatsBench,
  lecture: async () => {
    await lectureBench();
    await lectureDeFichiersBench();
  },
  classeurs: classeursBench,
  gestes: gestesBench,
  diagnostic: diagnosticBench,
  requetes: requetesBench,
  coauthoring: coauthoringBench,
  fichiers: fichiersBench,
  consolidation: consolidationBench,
  duckdb: duckdbBench,
  hostiles: hostilesBench,
};

/** Benchmarks that take hours or options, and are run by their names alone. */
const ON_DEMAND: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  mutations: mutationsBench,
  fuzz: fuzzBench,
  consolidationVolet: consolidationVoletBench,
};

/** `npm run bench [-- NAME [OPTIONS]]`: one benchmark, or all of them in turn. */
async function main([name, ...options]: readonly string[]): Promise<void> {
  const onDemand = name === undefined ? undefined : ON_DEMAND[name];
  if (onDemand) return onDemand(options);
  const names = name === undefined ? Object.keys(BENCHES) : [name];
  for (const one of names) {
    const bench = BENCHES[one];
    if (!bench)
      throw new Error(
        `No benchmark named ${one}; there are ${[...Object.keys(BENCHES), ...Object.keys(ON_DEMAND)].join(", ")}`,
      );
    await bench();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
