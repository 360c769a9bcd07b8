/** Runs the workbook's command as typed, then prints the most memory that this process held, in KB. */
import { resolve } from "node:path";
import { PassThrough } from "node:stream";
import { runCommande } from "../../src/classeur/cli/commande";
import { localDayOf } from "../../src/domain/dates";

const ROOT = resolve(__dirname, "../..");

process.exitCode = runCommande(process.argv.slice(2), {
  root: ROOT,
  dist: ROOT,
  today: localDayOf(Date.now()),
  stdout: new PassThrough(),
  stderr: process.stderr,
});
process.stdout.write(String(process.resourceUsage().maxRSS));
