import { normalizeLibelle } from "../../src/domain/libelles";
import type { Nomenclature } from "../../src/domain/nomenclature";
import { indexRecherche } from "../../src/domain/recherche/indexRecherche";
import { search } from "../../src/domain/recherche/recherche";
import { nomenclatureGeneree, nomenclatureLivree } from "../domain/recherche/nomenclatures";
import { REQUETES } from "../domain/recherche/requetes";
import { tauxDeReussite } from "../domain/recherche/tauxDeReussite";
import { choixGeneres, EVOLUTIONS, touchesDe } from "../domain/recherche/choixGeneres";
import { report } from "./report";

const LIGNES = 2_000;
const ROUNDS = 15;
/** Two years of choices by three référents, each. */
const SEEDS = [1, 2, 3, 4, 5];

/** How long a search takes among 2,000 lines, and how often it gives the right line of those that ship. */
export function rechercheBench(): Promise<void> {
  const nomenclature = nomenclatureGeneree(LIGNES);
  const start = performance.now();
  const index = indexRecherche(nomenclature);
  const build = performance.now() - start;
  report(
    `recherche.median over ${LIGNES} lines`,
    medianMicros((requete) => search(index, requete)),
    "µs",
    {
      name: "plain scan with includes",
      value: medianMicros(plainScan(nomenclature)),
    },
  );
  report(`recherche.index of ${LIGNES} lines`, build, "ms");
  const { premiere, troisPremieres } = tauxDeReussite(
    indexRecherche(nomenclatureLivree()),
    REQUETES,
  );
  const plain = tauxOfPlainScan();
  report(`recherche.first of ${REQUETES.length} queries`, premiere * 100, "%", plain.premiere);
  report(
    `recherche.top three of ${REQUETES.length} queries`,
    troisPremieres * 100,
    "%",
    plain.trois,
  );
  for (const evolution of EVOLUTIONS) {
    const played = SEEDS.map((seed) => touchesDe(choixGeneres(evolution, seed)));
    const mean = (values: readonly number[]): number =>
      values.reduce((sum, one) => sum + one, 0) / values.length;
    report(`recherche.empty list, ${evolution}`, mean(played.map((one) => one.habitudes)), "keys", {
      name: "most used",
      value: mean(played.map((one) => one.plusUtilises)),
    });
  }
  return Promise.resolve();
}

/** Lines whose text, made plain beforehand, has the query as it is. */
function plainScan({ lignes }: Nomenclature): (requete: string) => string[] {
  const textes = lignes.map(({ code, thematique, motif, sousMotif, synonymes }) => ({
    code,
    texte: normalizeLibelle([thematique, motif, sousMotif, code, ...synonymes].join(" ")),
  }));
  return (requete) => {
    const cherche = normalizeLibelle(requete);
    return textes.filter(({ texte }) => texte.includes(cherche)).map(({ code }) => code);
  };
}

function tauxOfPlainScan() {
  const scan = plainScan(nomenclatureLivree());
  const rangs = REQUETES.map(([requete, code]) => scan(requete).indexOf(code));
  const share = (places: number): number =>
    (100 * rangs.filter((rang) => rang >= 0 && rang < places).length) / rangs.length;
  const name = "plain scan with includes";
  return { premiere: { name, value: share(1) }, trois: { name, value: share(3) } };
}

/** Median over the queries of their median time. */
function medianMicros(run: (requete: string) => unknown): number {
  const timesOf = (requete: string): number[] =>
    Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      run(requete);
      return (performance.now() - start) * 1_000;
    });
  return median(REQUETES.map(([requete]) => median(timesOf(requete))));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
