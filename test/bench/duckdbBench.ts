import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  chiffresOfMesures,
  COMPTES,
  type Comptes,
  type Mesure,
} from "../../src/domain/consolidation/mesures";
import { FIGURES, type FigureKey } from "../../src/domain/resultats/figures";
import { groupBy } from "../../src/domain/resultats/regroupements";
import { CODES } from "../consolidation/dossier";
import { duckdbInstalled, loadDuckdb } from "../consolidation/duckdb";
import { nomenclatureLivree } from "../domain/recherche/nomenclatures";
import { report } from "./report";

const MESURES = 1_000_000;
const SECONDES_MAX = 1;
const KEYS = [
  "sollicitations",
  "appels",
  "dureeMoyenne",
  "tauxResolution",
  "tauxEscalade",
] as const satisfies readonly FigureKey[];

/** The national figures, over the columns of *Mesures*. */
const FIGURES_SQL = `sum(sollicitations) AS sollicitations, sum(appels) AS appels,
  sum(secondes) / nullif(sum(appelsMesures), 0) AS dureeMoyenne,
  sum(resolues) / nullif(sum(sollicitations - emails), 0) AS tauxResolution,
  sum(escaladees) / nullif(sum(sollicitations - emails), 0) AS tauxEscalade`;

/** What the dashboard groups figures by; "" for all together. */
const PAR = ["", "departement", "mois", "code"] as const;

/**
 * `npm run bench -- duckdb`: a million measures (decades of all departments) in Parquet, every figure by
 * DuckDB, and that they are the domain's.
 */
export async function duckdbBench(): Promise<void> {
  if (!duckdbInstalled()) {
    process.stdout.write("bench duckdb: NOT CHECKED: @duckdb/node-api is not installed\n");
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "mesures-"));
  try {
    const mesures = mesuresGenerees(MESURES);
    const file = join(folder, "mesures.parquet");
    await writeMesures(file, mesures);
    const { DuckDBInstance } = await loadDuckdb();
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    for (const par of PAR) {
      const [select, group] = par === "" ? ["", ""] : [`${par},`, `GROUP BY ${par}`];
      const start = performance.now();
      const reader = await connection.runAndReadAll(
        `SELECT ${select} ${FIGURES_SQL} FROM read_parquet('${file}') ${group}`,
      );
      const secondes = (performance.now() - start) / 1000;
      compare(mesures, par, reader.getRows());
      const name = par === "" ? "of all" : `by ${par}`;
      report(`duckdb.figures ${name}, ${mesures.length} measures`, secondes, "s", {
        ...{ name: "limit", value: SECONDES_MAX },
      });
    }
    connection.closeSync();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function mesuresGenerees(count: number): Mesure[] {
  const codes = nomenclatureLivree().lignes.map(({ code }) => code);
  let state = 20_261;
  const below = (limit: number): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * limit);
  };
  return Array.from({ length: count }, (_, index): Mesure => {
    const code = codes[index % codes.length] ?? "";
    const rank = Math.floor(index / codes.length);
    const mois = Math.floor(rank / CODES.length);
    const sollicitations = 1 + below(40);
    const emails = below(sollicitations);
    const lignes = sollicitations - emails;
    const appels = below(lignes + 1);
    return {
      departement: CODES[rank % CODES.length] ?? "",
      mois: `${2000 + Math.floor(mois / 12)}-${String((mois % 12) + 1).padStart(2, "0")}`,
      ...{ code, codeOrigine: code, sollicitations, emails, appels, appelsMesures: appels },
      ...{ secondes: lignes * below(900), dureesIllisibles: 0 },
      ...{ resolues: below(lignes + 1), escaladees: below(lignes + 1) },
    };
  });
}

async function writeMesures(file: string, mesures: readonly Mesure[]): Promise<void> {
  const { parquetWriteBuffer } = await import("hyparquet-writer");
  const texts = (["departement", "mois", "code", "codeOrigine"] as const).map((name) => ({
    ...{ name, type: "STRING" as const, data: mesures.map((mesure) => mesure[name]) },
  }));
  const counts = COMPTES.map((name) => ({
    ...{ name, type: "INT32" as const, data: mesures.map((mesure) => mesure[name]) },
  }));
  const columnData = [...texts, ...counts];
  writeFileSync(file, new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize: 100_000 })));
}

/** Throws where a figure is not the domain's. */
function compare(
  mesures: readonly Mesure[],
  par: (typeof PAR)[number],
  rows: readonly (readonly unknown[])[],
): void {
  const groups: ReadonlyMap<string, readonly Comptes[]> =
    par === "" ? new Map([["", mesures]]) : groupBy(mesures, (mesure) => mesure[par]);
  if (rows.length !== groups.size) throw new Error(`${rows.length} groups by ${par}`);
  for (const row of rows) {
    const [group, chiffres] = par === "" ? ["", row] : [String(row[0]), row.slice(1)];
    const attendus = chiffresOfMesures(groups.get(group) ?? []);
    KEYS.forEach((key, place) => {
      const attendu = attendus[key] ?? 0;
      const found = Number(chiffres[place] ?? 0);
      if (Math.abs(found - attendu) > 1e-9 * Math.max(1, Math.abs(attendu)))
        throw new Error(`${FIGURES[key].libelle} of ${group}: ${found} instead of ${attendu}`);
    });
  }
}
