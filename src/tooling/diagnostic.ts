import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import {
  comptesOf,
  ecartsDesRapports,
  parseRapport,
  type Rapport,
  RapportIllisible,
  VERDICTS,
} from "../domain/diagnostic/rapport";
import { sondeOf } from "../domain/diagnostic/sondes";

/**
 * `npm run diagnostic -- REPORT.json…`: compares what « Vérifier ce poste » reported of several Excels
 * with each other and with what the stand-in answers, and says where the stand-in should be changed.
 */
const MODELE = join(__dirname, "..", "..", "assets", "diagnostic", "apercu.json");

/** What the command prints for these reports, by file; the stand-in's own is the first. */
function compareRapports(standIn: Rapport, rapports: ReadonlyMap<string, Rapport>): string {
  const lines = [...rapports].map(([nom, { poste, resultats }]) => {
    const { conforme, accommode, signaler, nonVerifiable } = comptesOf(resultats);
    return `${nom} : ${poste.plateforme} ${poste.version}, ${conforme} ${VERDICTS.conforme}, ${accommode} ${VERDICTS.accommode}, ${signaler} ${VERDICTS.signaler}, ${nonVerifiable} ${VERDICTS.nonVerifiable}`;
  });
  const ecarts = ecartsDesRapports(standIn, [...rapports.values()]);
  if (ecarts.length === 0) return [...lines, "", "Aucun écart avec l'aperçu."].join("\n");
  const noms = [...rapports.keys()];
  const details = ecarts.flatMap(({ sonde, modele, vus }) => [
    "",
    `${sonde} : ${sondeOf(sonde).attendu}`,
    `  aperçu : ${modele ?? "non demandé"}`,
    ...vus.map((vu, index) => `  ${noms[index] ?? ""} : ${vu ?? "non vérifié"}`),
  ]);
  return [
    ...lines,
    "",
    `${ecarts.length} ${ecarts.length > 1 ? "écarts" : "écart"}, où l'aperçu serait à changer :`,
    ...details,
  ].join("\n");
}

function run(files: readonly string[]): 0 | 1 | 2 {
  if (files.length === 0) {
    process.stderr.write("Utilisation : npm run diagnostic -- RAPPORT.json…\n");
    return 2;
  }
  const standIn = parseRapport(readFileSync(MODELE, "utf8"));
  const rapports = new Map<string, Rapport>();
  for (const file of files) {
    try {
      rapports.set(basename(file), parseRapport(readFileSync(file, "utf8")));
    } catch (error: unknown) {
      if (!(error instanceof RapportIllisible) && !isMissing(error)) throw error;
      process.stderr.write(`${file} n'est pas un rapport de diagnostic : ${error.message}\n`);
      return 1;
    }
  }
  process.stdout.write(`${compareRapports(standIn, rapports)}\n`);
  return 0;
}

function isMissing(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

if (require.main === module) process.exitCode = run(process.argv.slice(2));
