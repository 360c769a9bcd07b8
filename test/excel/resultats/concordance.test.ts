import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import type { ChiffreLu } from "../../../src/domain/resultats/feuillesLues";
import type { Constat, Essai } from "./concordanceProcess";
import { histoireAbimee, histoireAvecAppels, histoireSaine } from "./historiquesMeles";
import type { Chiffres } from "../../../src/domain/resultats/figures";

jest.setTimeout(600_000);

const HISTORIES = 5;
const CHIFFRES: readonly (keyof Chiffres)[] = [
  "sollicitations",
  "appels",
  "dureeMoyenne",
  "tauxResolution",
  "tauxEscalade",
];

/** What rows, formulas and pivots say of each history, calculated in a process of its own. */
async function constater(essais: readonly Essai[]): Promise<Constat[]> {
  const folder = mkdtempSync(join(tmpdir(), "concordance-"));
  try {
    const file = join(folder, "essais.json");
    writeFileSync(file, JSON.stringify(essais));
    const program = [require.resolve("tsx/cli"), join(__dirname, "concordanceProcess.ts"), file];
    const options = { timeout: 580_000, maxBuffer: 64 * 1024 * 1024 };
    const { stdout } = await promisify(execFile)(process.execPath, program, options);
    return JSON.parse(stdout) as Constat[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Equal but for the last digits of a quotient. */
const same = (one: ChiffreLu, other: ChiffreLu): boolean =>
  typeof one === "number" && typeof other === "number"
    ? Math.abs(one - other) < 1e-6
    : one === other;

/** A pivot cannot be filtered on months that no row has: it shows all, which is told. */
const withoutEmptyFilter = ({ pivot, ecarts }: Constat): Constat["ecarts"] =>
  ecarts.filter(
    ({ sujet, causes }) =>
      !(
        pivot === null &&
        sujet.type === "totalMotifs" &&
        causes.every(({ type }) => type === "periodeSansLigne")
      ),
  );

const told = ({ ecarts }: Constat, chiffre: keyof Chiffres): boolean =>
  ecarts.some(({ sujet }) => sujet.type === "chiffre" && sujet.chiffre === chiffre);

const saines = [...fc.sample(histoireSaine, HISTORIES - 1), ...fc.sample(histoireAvecAppels, 1)];
const abimees = fc.sample(histoireAbimee, HISTORIES);
let constats: readonly Constat[];

// One process for all: its start takes as long as several histories.
beforeAll(async () => {
  constats = await constater([...saines, ...abimees]);
  expect(constats).toHaveLength(2 * HISTORIES);
});

test("rows, formulas and refreshed pivots agree on histories without a fault", () => {
  const desSaines = constats.slice(0, HISTORIES);
  desSaines.forEach((constat, index) => {
    expect({ essai: saines[index], ecarts: withoutEmptyFilter(constat) }).toEqual({
      essai: saines[index],
      ecarts: [],
    });
    for (const chiffre of CHIFFRES)
      expect(same(constat.sheet[chiffre], constat.rows[chiffre])).toBe(true);
    expect(constat.pivotAppels).toBe(constat.appels);
  });
  expect(desSaines.some(({ rows }) => rows.appels > 0)).toBe(true);
});

test("on any other history each difference is told, with a likely cause, and no other is", () => {
  constats.slice(HISTORIES).forEach((constat, index) => {
    for (const chiffre of CHIFFRES) {
      const differs = !same(constat.sheet[chiffre], constat.rows[chiffre]);
      expect({ essai: abimees[index], chiffre, told: told(constat, chiffre) }).toEqual({
        essai: abimees[index],
        chiffre,
        told: differs,
      });
    }
    const uncaused = constat.ecarts.filter(({ causes }) => causes.length === 0);
    expect({ essai: abimees[index], uncaused }).toEqual({ essai: abimees[index], uncaused: [] });
  });
});
