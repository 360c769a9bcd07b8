import { parseDate } from "../domain/dates";
import { SuiviError } from "../domain/erreurs";

/** A published version of the nomenclature. */
export interface NomenclatureVersion {
  /** `2025.1` */
  readonly numero: string;
  /** Excel serial day of its publication. */
  readonly date: number;
}

export interface NomenclatureVersionFile extends NomenclatureVersion {
  /** Name of its CSV file, beside the list of versions. */
  readonly fichier: string;
}

/** At least one. */
export type NomenclatureVersionFiles = readonly [
  NomenclatureVersionFile,
  ...NomenclatureVersionFile[],
];

/**
 * The versions that `versions.json` lists, oldest first; the last one is in force.
 * Throws NOMENCLATURE_INVALIDE when the text is not such a list, or an empty one.
 */
export function readNomenclatureVersions(json: string): NomenclatureVersionFiles {
  const list: unknown = JSON.parse(json);
  const [first, ...next] = Array.isArray(list) ? list.map(toVersion) : [];
  if (!first) throw invalid("aucune version");
  return [first, ...next];
}

function toVersion(entry: unknown): NomenclatureVersionFile {
  const { numero, date, fichier } = (entry ?? {}) as Record<string, unknown>;
  const day = typeof date === "string" ? parseDate(date) : null;
  if (typeof numero !== "string" || typeof fichier !== "string" || day === null) {
    throw invalid(`version mal décrite : ${JSON.stringify(entry)}`);
  }
  return { numero, date: day, fichier };
}

function invalid(faute: string): SuiviError {
  return new SuiviError("NOMENCLATURE_INVALIDE", { nombre: 1, fautes: `versions.json : ${faute}` });
}
