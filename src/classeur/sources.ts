import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  avecPredecesseurs,
  type NomenclatureDatee,
  nomenclatureApres,
  type NomenclatureDuClasseur,
} from "../domain/miseAJour/evolution";
import type { Nomenclature } from "../domain/nomenclature";
import { publishNomenclatures } from "./nomenclatureFile";
import { type NomenclatureVersion, readNomenclatureVersions } from "./nomenclatureVersions";
import type { SuiviOptions } from "./options";
import { decodeCsv } from "./texteCsv";
import type { TaskPaneReference } from "../ooxml/write/spec";
import { elementAt, parseXml } from "../ooxml/xml/xmlTree";

/** What the repository gives to the workbook: the nomenclature in force and, once it exists, the add-in's manifest. */
export type Sources = Pick<SuiviOptions, "nomenclature" | "version" | "complement">;

/** The nomenclature of new workbooks, and what the next one may replace. */
export interface NomenclaturePubliee {
  readonly nomenclature: Nomenclature;
  readonly version: NomenclatureVersion;
  /** Codes of every published version. */
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

/** The last version that new workbooks are made with; each one is checked against the codes of those before it. */
export function readNomenclaturePubliee(root: string): NomenclaturePubliee {
  const { files, versions } = readVersions(root);
  const codes = new Set(versions.flatMap(({ nomenclature }) => [...nomenclature.parCode.keys()]));
  const position = files.map(({ classeursNeufs }) => classeursNeufs).lastIndexOf(true);
  const { nomenclature, version } = versions[Math.max(0, position)] ?? versions[0];
  return { nomenclature, version, codes };
}

/**
 * What the national workbook counts by: the last published version, which some departments have already
 * (or the one that is to follow it), then the lines that it no longer has, retired, which the others
 * still have.
 */
export function readNomenclatureNationale(
  root: string,
  suivante: NomenclatureDatee | null = null,
): NomenclatureDuClasseur & { readonly version: NomenclatureVersion } {
  const [first, ...publiees] = readVersions(root).versions;
  const next = suivante ? [...publiees, suivante] : publiees;
  let classeur: NomenclatureDuClasseur = { nomenclature: first.nomenclature, retraits: new Map() };
  for (const { nomenclature, version } of next) {
    const complete = avecPredecesseurs(nomenclature, [classeur.nomenclature]);
    classeur = nomenclatureApres(classeur, complete, version.numero);
  }
  return { ...classeur, version: (next.at(-1) ?? first).version };
}

function readVersions(root: string) {
  const folder = join(root, "assets", "nomenclature");
  const files = readNomenclatureVersions(JSON.parse(read(folder, "versions.json")));
  const versions = publishNomenclatures(files, (fichier) =>
    decodeCsv(readFileSync(join(folder, fichier))),
  );
  return { files, versions };
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

/** Where Excel looks for the add-in that a workbook names. */
export type Catalogue = Pick<TaskPaneReference, "store" | "storeType">;

/** Add-ins that an organisation deploys from the Microsoft 365 admin centre. */
export const CENTRE_ADMINISTRATION: Catalogue = { store: "EXCatalog", storeType: "EXCatalog" };

/** Add-ins that a developer sideloads on their own computer: Windows keeps them in the registry. */
export const POSTE_DEVELOPPEUR: Catalogue = { store: "developer", storeType: "Registry" };

/** Add-ins whose manifests lie in a shared folder, by its UNC path. */
export function partageReseau(chemin: string): Catalogue {
  return { store: chemin, storeType: "FileSystem" };
}

/**
 * How the workbook names the add-in whose pane it opens, from the text of its manifest.
 * Throws an Error when the manifest has no Id or no Version.
 */
export function manifestReference(
  manifest: string,
  catalogue: Catalogue = CENTRE_ADMINISTRATION,
): TaskPaneReference {
  const { root } = parseXml(manifest);
  const textOf = (tag: string): string => {
    const text = elementAt(root, tag)?.textContent.trim();
    if (!text) throw new Error(`The manifest has no ${tag}`);
    return text;
  };
  return { id: textOf("Id").toLowerCase(), version: textOf("Version"), ...catalogue };
}
