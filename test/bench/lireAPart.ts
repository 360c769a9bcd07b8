import { readFileSync } from "node:fs";
import { SuiviError } from "../../src/domain/erreurs";
import { lecteurParTranches } from "../../src/fichiers/lecteurFichiers";

/** A process that reads one file, and says in how long and with how much memory at its peak. */
async function main(file: string): Promise<void> {
  const octets = new Uint8Array(readFileSync(file));
  // The code is translated on the spot here: that is no part of a reading.
  await lecteurParTranches
    .read({ nom: "vide.csv", octets: new TextEncoder().encode("a;b\n") })
    .catch(() => undefined);
  const start = performance.now();
  let refus: string | null = null;
  try {
    await lecteurParTranches.read({ nom: file, octets });
  } catch (error: unknown) {
    if (!(error instanceof SuiviError)) throw error;
    refus = error.code;
  }
  const millisecondes = performance.now() - start;
  const megaoctets = process.resourceUsage().maxRSS / 1000;
  process.stdout.write(JSON.stringify({ millisecondes, megaoctets, refus }));
}

void main(process.argv[2] ?? "");
