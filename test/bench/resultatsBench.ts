import { isDeepStrictEqual } from "node:util";
import { avertissementsOf } from "../../src/domain/enquete/avertissements";
import { reponsesOf } from "../../src/domain/enquete/reponses";
import { type Periode, trimestreOf } from "../../src/domain/periode";
import { analyseOf } from "../../src/domain/resultats/analyse";
import { equipeOf } from "../../src/domain/recherche/habitudes";
import { haussesOf } from "../../src/domain/resultats/hausses";
import { ecartsOf } from "../../src/domain/resultats/ecarts/ecartsOf";
import { feuillesJustes } from "../domain/resultats/ecarts/feuillesJustes";
import { nomenclatureLivree } from "../domain/recherche/nomenclatures";
import { TODAY } from "../support/builders";
import { historiqueGenere } from "./historiqueGenere";
import { report } from "./report";
import { analyseD3 } from "./resultatsD3";
import { type Sollicitation, sollicitationOf } from "../../src/domain/resultats/sollicitation";

const LIGNES = 100_000;
/** Rows a request, as `excel/historique/blocks` has it. */
const BLOC = 2_000;
const ROUNDS = 9;
/** What a person may wait for figures once they are read. */
const LIMITE = { name: "limit", value: 150 };

/** How long the figures, their comparison and their lists take over a large history. */
export function resultatsBench(): Promise<void> {
  const rows = readRows(answersOf(historiqueGenere(LIGNES)));
  const trimestre = trimestreOf(TODAY);
  const nomenclature = nomenclatureLivree();
  // What a person waits for is the first run, before the engine has made anything of the code.
  report(
    `resultats.first figures, heat map and rises of ${LIGNES} rows`,
    millis(() => [analyseOf(rows, trimestre), haussesOf(rows, trimestre.fin, nomenclature)]),
    "ms",
    LIMITE,
  );
  report(
    "resultats.first of what the team chooses, after them",
    millis(() => equipeOf(rows, TODAY, nomenclature)),
    "ms",
  );
  compare("a quarter", rows, trimestre);
  compare("all rows", rows, { debut: 1, fin: TODAY });
  measureChecks(rows, trimestre);
  return Promise.resolve();
}

type Answer = readonly Readonly<Record<string, unknown>>[];

/** What Excel answers of a history, block by block, as the pane asks for it. */
function answersOf(rows: readonly Sollicitation[]): readonly string[] {
  const blocks = Array.from({ length: Math.ceil(rows.length / BLOC) }, (_, block) =>
    rows.slice(block * BLOC, (block + 1) * BLOC),
  );
  return blocks.map((block) => JSON.stringify(block));
}

/**
 * Makes the rows as the pane does, out of each answer's cells: objects that something else has made stand
 * otherwise in memory, and a first run pays for it.
 */
function readRows(answers: readonly string[]): readonly Sollicitation[] {
  const rows: Sollicitation[] = [];
  let spent = 0;
  for (const answer of answers) {
    const cells = JSON.parse(answer) as Answer;
    spent += millis(() => {
      for (const of of cells) rows.push(sollicitationOf(rows.length, (key) => of[key] ?? ""));
    });
  }
  report(`resultats.first rows made of what Excel answers, ${rows.length} rows`, spent, "ms");
  return rows;
}

function compare(name: string, rows: readonly Sollicitation[], periode: Periode): void {
  requireSameFigures(rows, periode);
  report(
    `resultats.analysis over ${name}`,
    median(() => analyseOf(rows, periode)),
    "ms",
    {
      name: "d3-array",
      value: median(() => analyseD3(rows, periode)),
    },
  );
}

function requireSameFigures(rows: readonly Sollicitation[], periode: Periode): void {
  const [ours, theirs] = [analyseOf(rows, periode), analyseD3(rows, periode)];
  for (const key of ["chiffres", "chiffresPrecedents", "douzeMois"] as const)
    if (!isDeepStrictEqual(ours[key], theirs[key]))
      throw new Error(`${key} differ from d3-array's`);
}

/** What follows the analysis: the comparison with sheets that are right, and the survey. */
function measureChecks(rows: readonly Sollicitation[], periode: Periode): void {
  const nomenclature = nomenclatureLivree();
  const analyse = analyseOf(rows, periode);
  const feuilles = feuillesJustes(rows, periode, nomenclature);
  const enquete = { rows, periode, nomenclature, departement: "Ain", commentaires: "" };
  report(
    "resultats.comparison with the sheets",
    median(() => ecartsOf({ rows, analyse, feuilles }, nomenclature)),
    "ms",
  );
  report(
    "resultats.rises",
    median(() => haussesOf(rows, periode.fin, nomenclature)),
    "ms",
  );
  report(
    "resultats.what the team chooses",
    median(() => equipeOf(rows, TODAY, nomenclature)),
    "ms",
  );
  report(
    "resultats.survey",
    median(() => [
      reponsesOf(enquete),
      avertissementsOf({ ...enquete, horsTableau: 0, today: TODAY }),
    ]),
    "ms",
  );
}

function millis(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => millis(run));
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN;
}
