import { CsvError, parse } from "csv-parse/sync";
import { SuiviError } from "../domain/erreurs";
import { indexNomenclature, type Nomenclature } from "../domain/nomenclature";
import {
  checkNomenclature,
  type LigneBrute,
  type NomenclatureFault,
} from "../domain/nomenclatureControle";
import { RAISONS } from "./nomenclatureRaisons";

/** Columns of the CSV file, in order: what a line of it gives, and under which header. */
const COLONNES_CSV: Readonly<Record<keyof LigneBrute, string>> = {
  code: "code",
  niveau: "niveau",
  thematique: "thematique",
  motif: "motif",
  sousMotif: "sous_motif",
  remplace: "remplace",
  enquete: "enquete",
  synonymes: "synonymes",
};
const CHAMPS = Object.keys(COLONNES_CSV) as readonly (keyof LigneBrute)[];

interface LigneLue {
  readonly brute: LigneBrute;
  /** 1-based line of the file on which the record ends. */
  readonly lineInFile: number;
}

/**
 * The nomenclature that a CSV text holds (UTF-8, `;`, with its header line).
 * Throws NOMENCLATURE_INVALIDE whose `fautes` says line, column and reason of each fault in French,
 * NOMENCLATURE_ABSENTE when there is no line.
 */
export function readNomenclatureCsv(csv: string): Nomenclature {
  const [header, ...lues] = parseCsv(csv);
  checkHeader(header);
  const { lignes, faults } = checkNomenclature(lues.map(({ brute }) => brute));
  if (faults.length > 0) throw invalid(faults.map((fault) => describeFault(fault, lues)));
  return indexNomenclature(lignes);
}

/** Every record of the file, its header line included. */
function parseCsv(csv: string): LigneLue[] {
  try {
    return parse<LigneLue, LigneBrute>(csv, {
      bom: true,
      delimiter: ";",
      columns: [...CHAMPS],
      skip_empty_lines: true,
      on_record: (brute, { lines }) => ({ brute, lineInFile: lines }),
    });
  } catch (error) {
    throw invalid([describeCsvError(error)], error);
  }
}

function checkHeader(header: LigneLue | undefined): void {
  const expected = CHAMPS.map((champ) => COLONNES_CSV[champ]);
  const found = CHAMPS.map((champ) => header?.brute[champ]);
  if (found.join(";") === expected.join(";")) return;
  throw invalid([`ligne 1 : l'en-tête attendu est « ${expected.join(";")} »`]);
}

function describeFault(fault: NomenclatureFault, lues: readonly LigneLue[]): string {
  const line = lues[fault.ligne - 1]?.lineInFile ?? fault.ligne + 1;
  const valeur = fault.valeur === "" ? "" : ` (« ${fault.valeur.slice(0, 60)} »)`;
  return `ligne ${line}, colonne ${COLONNES_CSV[fault.colonne]} : ${RAISONS[fault.kind]}${valeur}`;
}

function describeCsvError(error: unknown): string {
  if (!(error instanceof CsvError)) return "le fichier n'est pas un CSV lisible";
  const raison =
    error.code === "CSV_RECORD_INCONSISTENT_COLUMNS"
      ? `${CHAMPS.length} colonnes attendues`
      : "guillemets ou séparateurs mal placés";
  return `ligne ${String(error["lines"])} : ${raison}`;
}

function invalid(fautes: readonly string[], cause?: unknown): SuiviError {
  const details = { nombre: fautes.length, fautes: fautes.join("\n") };
  return new SuiviError("NOMENCLATURE_INVALIDE", details, { cause });
}
