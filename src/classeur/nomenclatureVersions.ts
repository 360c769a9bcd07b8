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

/**
 * The versions that `versions.json` lists, oldest first; the last one is current.
 * Throws NOMENCLATURE_INVALIDE when the text is not such a list, or an empty one.
 */
export function readNomenclatureVersions(json: string): NomenclatureVersionFile[] {
  const list: unknown = JSON.parse(json);
  if (!Array.isArray(list) || list.length === 0) throw invalid("aucune version");
  return list.map(toVersion);
}

/** The version in force: the last of the list. */
export function currentVersion(
  versions: readonly NomenclatureVersionFile[],
): NomenclatureVersionFile {
  const last = versions[versions.length - 1];
  if (!last) throw invalid("aucune version");
  return last;
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
