import versions from "../../../assets/nomenclature/versions.json";
import type { NomenclatureDatee } from "../../domain/miseAJour/evolution";
import { publishNomenclatures } from "../nomenclatureFile";
import { readNomenclatureVersions } from "../nomenclatureVersions";

/** The published versions that ship with the add-in, oldest first. Throws NOMENCLATURE_INVALIDE. */
export async function readVersionsEmbarquees(): Promise<readonly NomenclatureDatee[]> {
  const files = readNomenclatureVersions(versions);
  const texts = await Promise.all(
    files.map(async ({ fichier }) => [fichier, await textOf(fichier)] as const),
  );
  const byFile = new Map(texts);
  return publishNomenclatures(files, (fichier) => byFile.get(fichier) ?? "");
}

async function textOf(fichier: string): Promise<string> {
  const name = fichier.replace(/\.csv$/, "");
  const file: unknown = await import(
    /* webpackMode: "eager" */ `../../../assets/nomenclature/${name}.csv`
  );
  const text = typeof file === "object" && file !== null && "default" in file ? file.default : "";
  return typeof text === "string" ? text : "";
}
