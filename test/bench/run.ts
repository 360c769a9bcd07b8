import { classeursBench } from "./classeursBench";
import { coauthoringBench } from "./coauthoringBench";
import { gestesBench } from "./gestesBench";
import { paneSizeBench } from "./paneSizeBench";
import { rechercheBench } from "./rechercheBench";
import { requetesBench } from "./requetesBench";
import { lectureBench } from "./lectureBench";
import { resultatsBench } from "./resultatsBench";
import { saveBench } from "./saveBench";

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  save: saveBench,
  pane: paneSizeBench,
  recherche: rechercheBench,
  resultats: resultatsBench,
  lecture: lectureBench,
  classeurs: classeursBench,
  gestes: gestesBench,
  requetes: requetesBench,
  coauthoring: coauthoringBench,
};

/** `npm run bench [-- NAME]`: one benchmark, or all of them in turn. */
async function main(name: string | undefined): Promise<void> {
  const names = name === undefined ? Object.keys(BENCHES) : [name];
  for (const one of names) {
    const bench = BENCHES[one];
    if (!bench)
      throw new Error(`No benchmark named ${one}; there are ${Object.keys(BENCHES).join(", ")}`);
    await bench();
  }
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
