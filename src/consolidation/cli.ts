import { join, resolve } from "node:path";
import { localDayOf } from "../domain/dates";
import { runConsolidation } from "./commande";

/** `npm run consolidation`: makes one national workbook of the departments' files, and tells what became of each. */
const ROOT = resolve(__dirname, "..", "..");

void runConsolidation(process.argv.slice(2), {
  root: ROOT,
  dist: join(ROOT, "dist"),
  today: localDayOf(Date.now()),
  stdout: process.stdout,
  stderr: process.stderr,
}).then((exitCode) => {
  process.exitCode = exitCode;
});
