import versions from "../../../assets/nomenclature/versions.json";
import type { LigneNomenclature } from "../../domain/nomenclature";
import { publishNomenclatures } from "../nomenclatureFile";
import { type NomenclatureVersion, readNomenclatureVersions } from "../nomenclatureVersions";

export interface LignesPubliees {
  readonly version: NomenclatureVersion;
  readonly lignes: readonly LigneNomenclature[];
}

/**
 * The checked lines of each published version, oldest first. The site holds what this gives while it
 * is built: no parser is shipped, and a file with a fault stops the build with NOMENCLATURE_INVALIDE.
 */
export async function readLignesPubliees(): Promise<readonly LignesPubliees[]> {
  const files = readNomenclatureVersions(versions);
  const texts = await Promise.all(
    files.map(async ({ fichier }) => [fichier, await textOf(fichier)] as const),
  );
  const byFile = new Map(texts);
  return publishNomenclatures(files, (fichier) => byFile.get(fichier) ?? "").map(
    ({ version, nomenclature }) => ({ version, lignes: nomenclature.lignes }),
  );
}

async function textOf(fichier: string): Promise<string> {
  const name = fichier.replace(/\.csv$/, "");
  const file: unknown = await import(
    /* webpackMode: "eager" */ `../../../assets/nomenclature/${name}.csv`
  );
  const text = typeof file === "object" && file !== null && "default" in file ? file.default : "";
  return typeof text === "string" ? text : "";
}
