import { join, resolve } from "node:path";
import { localDayOf } from "../domain/dates";
import { runCommande } from "./cli/commande";

/** `npm run classeur`: writes the workbook, or each department's, and says what it wrote. */
const ROOT = resolve(__dirname, "..", "..");

process.exitCode = runCommande(process.argv.slice(2), {
  root: ROOT,
  dist: join(ROOT, "dist"),
  today: localDayOf(Date.now()),
  stdout: process.stdout,
  stderr: process.stderr,
});
