import { join } from "node:path";
import { PassThrough } from "node:stream";
import { runConsolidation } from "../../src/consolidation/commande";
import { TODAY } from "../support/builders";

/**
 * A process that consolidates a folder, and says in how long, with how much of the processors and of memory
 * at its peak, and what it counted.
 */
async function main(argv: readonly string[]): Promise<void> {
  const stdout = new PassThrough();
  const root = join(__dirname, "..", "..");
  const start = performance.now();
  const code = await runConsolidation(argv, {
    ...{ root, dist: join(root, "dist"), today: TODAY, stdout, stderr: new PassThrough() },
  });
  const secondes = (performance.now() - start) / 1000;
  const rapport = JSON.parse(String(stdout.read())) as object;
  const { user, system } = process.cpuUsage();
  const processeurs = (user + system) / 1e6;
  const megaoctets = process.resourceUsage().maxRSS / 1000;
  process.stdout.write(JSON.stringify({ code, secondes, processeurs, megaoctets, ...rapport }));
}

void main(process.argv.slice(2));
