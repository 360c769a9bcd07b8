import { readFileSync } from "node:fs";
import { join } from "node:path";
import { COMPTES, type Comptes } from "../../src/domain/consolidation/mesures";

/** What the tests ask of DuckDB, an engine that is not installed everywhere. */

/** What people are told to type, on the files of this test. */
export function queriesOfTheReadme(root: string, lignes: string): string[] {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const [, sql = ""] = /```sql\n(.*?)```/s.exec(readme) ?? [];
  return sql
    .replace("'lignes/", `'${lignes}/`)
    .split(/;\s*\n/)
    .filter((query) => query.trim() !== "");
}

export function mesuresEcrites(file: string): (Comptes & { readonly mois: string })[] {
  const [titres = [], ...rows] = readFileSync(file, "utf8")
    .replace("\uFEFF", "")
    .trim()
    .split("\r\n")
    .map((line) => line.split(";"));
  return rows.map((row) => {
    const cell = (titre: string): string => row[titres.indexOf(titre)] ?? "";
    const comptes = Object.fromEntries(COMPTES.map((key) => [key, Number(cell(key))]));
    return { ...(comptes as Record<keyof Comptes, number>), mois: cell("mois") };
  });
}

export interface DuckDb {
  readonly DuckDBInstance: {
    create(path: string): Promise<{
      connect(): Promise<{
        runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>;
        closeSync(): void;
      }>;
    }>;
  };
}

/** By a name that nothing resolves before it runs: most machines do not have the package. */
const PACKAGE: string = "@duckdb/node-api";

export async function loadDuckdb(): Promise<DuckDb> {
  return (await import(PACKAGE)) as DuckDb;
}

export function duckdbInstalled(): boolean {
  try {
    require.resolve(PACKAGE);
    return true;
  } catch {
    return false;
  }
}
