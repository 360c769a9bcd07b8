import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { localDayOf } from "../domain/dates";
import { SuiviError } from "../domain/erreurs";
import { readSources } from "./sources";
import { buildSuivi } from "./suivi";

/** `npm run classeur`: writes `dist/suivi.xlsx` and says what it wrote. */
function main(): void {
  const root = resolve(__dirname, "..", "..");
  const path = join(root, "dist", "suivi.xlsx");
  const sources = readSources(root);
  const bytes = buildSuivi({ ...sources, today: localDayOf(Date.now()) });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  const size = `${(bytes.length / 1024).toFixed(1)} Ko`;
  const lines = `${sources.nomenclature.lignes.length} lignes de nomenclature ${sources.version.numero}`;
  process.stdout.write(`${path} : ${size}, ${lines}\n`);
}

try {
  main();
} catch (error) {
  if (!(error instanceof SuiviError)) throw error;
  process.stderr.write(`${error.code}\n${error.details["fautes"] ?? ""}\n`);
  process.exitCode = 1;
}
