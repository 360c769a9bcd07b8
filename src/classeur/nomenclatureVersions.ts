import { parseDate } from "../domain/dates";
import { SuiviError } from "../domain/erreurs";
import { isNumeroDeVersion } from "../domain/nomenclaturePublication";
import type { VersionNomenclature } from "../domain/miseAJour/evolution";
import versions from "../../assets/nomenclature/versions.json";

/** A published version of the nomenclature, its date being that of its publication. */
export type NomenclatureVersion = VersionNomenclature;

export interface NomenclatureVersionFile {
  readonly version: NomenclatureVersion;
  /** Name of its CSV file, beside the list of versions. */
  readonly fichier: string;
  /**
   * Whether new workbooks are made with it. One that is not is proposed to the workbooks that exist,
   * until it is decided to start with it.
   */
  readonly classeursNeufs: boolean;
}

/** At least one. */
export type NomenclatureVersionFiles = readonly [
  NomenclatureVersionFile,
  ...NomenclatureVersionFile[],
];

/**
 * The versions that `versions.json` (`list`, parsed) lists, oldest first; new workbooks are made with
 * the first one at least. Throws NOMENCLATURE_INVALIDE when it is not such a list, or an empty one.
 */
export function readNomenclatureVersions(list: unknown): NomenclatureVersionFiles {
  const [first, ...next] = Array.isArray(list) ? list.map(toVersion) : [];
  if (!first) throw invalid("aucune version");
  return [first, ...next];
}

function toVersion(entry: unknown): NomenclatureVersionFile {
  const { numero, date, fichier, classeursNeufs = true } = (entry ?? {}) as Record<string, unknown>;
  const day = typeof date === "string" ? parseDate(date) : null;
  const isNumbered = typeof numero === "string" && isNumeroDeVersion(numero);
  if (
    !isNumbered ||
    typeof fichier !== "string" ||
    day === null ||
    typeof classeursNeufs !== "boolean"
  ) {
    throw invalid(`version mal décrite : ${JSON.stringify(entry)}`);
  }
  return { version: { numero, date: day }, fichier, classeursNeufs };
}

function invalid(faute: string): SuiviError {
  return new SuiviError("NOMENCLATURE_INVALIDE", { nombre: 1, fautes: `versions.json : ${faute}` });
}

/** Number of the latest nomenclature that ships with the add-in, without reading its lines. */
export function derniereVersion(): string {
  return readNomenclatureVersions(versions).at(-1)?.version.numero ?? "";
}
