import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { manifestReference } from "./manifeste";
import { readNomenclatureCsv } from "./nomenclatureFile";
import { currentVersion, readNomenclatureVersions } from "./nomenclatureVersions";
import type { SuiviOptions } from "./options";

/** What the repository gives to the workbook: the nomenclature in force and, once it exists, the add-in's manifest. */
export type Sources = Pick<SuiviOptions, "nomenclature" | "version" | "complement">;

/** Reads them under the repository's root. Throws NOMENCLATURE_INVALIDE, or the file system's own error. */
export function readSources(root: string): Sources {
  const folder = join(root, "assets", "nomenclature");
  const version = currentVersion(readNomenclatureVersions(read(folder, "versions.json")));
  const nomenclature = readNomenclatureCsv(read(folder, version.fichier));
  const manifest = join(root, "manifest.xml");
  if (!existsSync(manifest)) return { nomenclature, version };
  return {
    nomenclature,
    version,
    complement: manifestReference(readFileSync(manifest, "utf8")),
  };
}

function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), "utf8");
}
