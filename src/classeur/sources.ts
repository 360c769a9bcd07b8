import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Nomenclature } from "../domain/nomenclature";
import { type Catalogue, CENTRE_ADMINISTRATION, manifestReference } from "./manifeste";
import { readNomenclatureCsv } from "./nomenclatureFile";
import {
  type NomenclatureVersion,
  type NomenclatureVersionFile,
  readNomenclatureVersions,
} from "./nomenclatureVersions";
import type { SuiviOptions } from "./options";
import { decodeCsv } from "./texteCsv";

/** What the repository gives to the workbook: the nomenclature in force and, once it exists, the add-in's manifest. */
export type Sources = Pick<SuiviOptions, "nomenclature" | "version" | "complement">;

/** The nomenclature in force, and what the next one may replace. */
export interface NomenclaturePubliee {
  readonly nomenclature: Nomenclature;
  readonly version: NomenclatureVersion;
  /** Codes of every published version, this one included. */
  readonly codes: ReadonlySet<string>;
}

/**
 * Reads them under the repository's root; the pane is looked for in the organisation's catalogue.
 * Throws NOMENCLATURE_INVALIDE, or the file system's own error.
 */
export function readSources(root: string): Sources {
  const { nomenclature, version } = readNomenclaturePubliee(root);
  const complement = readComplement(root, CENTRE_ADMINISTRATION);
  return { nomenclature, version, ...(complement ? { complement } : {}) };
}

/** The last of the published versions; each is checked against the codes of those before it. */
export function readNomenclaturePubliee(root: string): NomenclaturePubliee {
  const folder = join(root, "assets", "nomenclature");
  const [first, ...next] = readNomenclatureVersions(read(folder, "versions.json"));
  const publish = (
    { fichier, ...version }: NomenclatureVersionFile,
    codesAnterieurs: ReadonlySet<string>,
  ): NomenclaturePubliee => {
    const csv = decodeCsv(readFileSync(join(folder, fichier)));
    const { nomenclature } = readNomenclatureCsv(csv, codesAnterieurs);
    const codes = new Set([...codesAnterieurs, ...nomenclature.parCode.keys()]);
    return { nomenclature, version, codes };
  };
  return next.reduce(({ codes }, version) => publish(version, codes), publish(first, new Set()));
}

/** How the workbook names the add-in; null as long as there is no manifest. */
export function readComplement(
  root: string,
  catalogue: Catalogue,
): SuiviOptions["complement"] | null {
  const manifest = join(root, "manifest.xml");
  return existsSync(manifest) ? manifestReference(readFileSync(manifest, "utf8"), catalogue) : null;
}

function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), "utf8");
}
