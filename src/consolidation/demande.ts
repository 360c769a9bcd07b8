import { type MotsTapes, dateOf, ErreurUsage, readMots } from "../classeur/cli/motsTapes";
import { periodeOf } from "../classeur/cli/calendrier";
import { toSerial } from "../domain/dates";
import { anneeOf, type Periode } from "../domain/periode";

/** What the command is asked to do. */
export interface Demande {
  readonly aide: boolean;
  /** The folder whose files are consolidated. */
  readonly dossier: string;
  /** The national workbook to write; the usual place when null. */
  readonly sortie: string | null;
  /** What the workbook shows: whole months; the quarter of `date` when null. */
  readonly periode: Periode | null;
  /** The file of the survey's calendar; null for a workbook without one. */
  readonly calendrier: string | null;
  /** Where *Mesures* is written as CSV; null for nowhere. */
  readonly mesures: string | null;
  /** The folder of the Parquet files; null for none. */
  readonly parquet: string | null;
  /** The report is written as JSON, and nothing else. */
  readonly json: boolean;
  /** Excel serial day of the consolidation. */
  readonly date: number;
}

const OPTIONS = {
  aide: { type: "boolean" },
  sortie: { type: "string" },
  periode: { type: "string" },
  calendrier: { type: "string" },
  mesures: { type: "string" },
  parquet: { type: "string" },
  json: { type: "boolean" },
  date: { type: "string" },
} as const;

/** What was typed after the command. Throws ErreurUsage where that makes no sense. */
export function readDemande(argv: readonly string[], today: number): Demande {
  const { options, mots } = readMots(argv, OPTIONS, 1);
  const aide = options.has("aide");
  const [dossier] = mots;
  if (dossier === undefined && !aide)
    throw new ErreurUsage("Donnez le dossier des classeurs à consolider.");
  return {
    ...{ aide, dossier: dossier ?? "", json: options.has("json") },
    sortie: fileNamed(options, "sortie", ".xlsx"),
    mesures: fileNamed(options, "mesures", ".csv"),
    periode: periodeDemandee(options.get("periode")),
    calendrier: options.get("calendrier") ?? null,
    parquet: options.get("parquet") ?? null,
    date: dateOf(options.get("date"), today),
  };
}

function fileNamed(
  options: MotsTapes<keyof typeof OPTIONS>["options"],
  name: "sortie" | "mesures",
  extension: string,
): string | null {
  const file = options.get(name);
  if (file === undefined) return null;
  if (file.toLowerCase().endsWith(extension)) return file;
  throw new ErreurUsage(`Le fichier de --${name} doit se terminer par ${extension} : « ${file} ».`);
}

function periodeDemandee(text: string | undefined): Periode | null {
  if (text === undefined) return null;
  const annee = /^20\d\d$/.test(text)
    ? anneeOf(toSerial({ year: Number(text), month: 1, day: 1 }))
    : null;
  const periode = annee ?? periodeOf(text);
  if (periode) return periode;
  throw new ErreurUsage(
    `Période inconnue : « ${text} ». Donnez un mois (2026-11), un trimestre (2026-T4) ou une année (2026).`,
  );
}

/** What `--aide` prints. */
export const AIDE = `Consolide les classeurs de suivi des départements dans le tableau de bord national.

Utilisation : npm run consolidation -- DOSSIER [OPTIONS]

Lit tous les fichiers de DOSSIER et de ses sous-dossiers : classeurs de suivi et extraits
préparés pour le national. Chaque ligne lue est comptée ou mise à part, et c'est dit. Aucune
donnée personnelle n'est écrite. Les mêmes fichiers, à la même date, donnent les mêmes octets.

  --sortie FICHIER.xlsx  le tableau de bord ; sans cette option,
                         dist/consolidation/tableau-de-bord-national.xlsx
  --periode PERIODE      ce qu'il montre d'abord : 2026-11, 2026-T4 ou 2026 ; sans cette
                         option, le trimestre de la date
  --calendrier FICHIER   le calendrier de l'enquête, comme npm run classeur -- --national
  --mesures FICHIER.csv  écrit aussi la table Mesures, en CSV
  --parquet DOSSIER      écrit aussi les lignes comptées, sans donnée personnelle, en
                         Parquet : annee=2026/departement=2A/lignes.parquet
  --json                 écrit le compte rendu en JSON, pour un script
  --date JJ/MM/AAAA      le jour de la consolidation ; aujourd'hui sans cette option
  --aide                 ce texte

Code de sortie : 0, tout est consolidé ; 3, des fichiers sont refusés ou à vérifier, les
autres sont consolidés ; 2, la commande est mal tapée ; 1, rien n'a été écrit.
`;
