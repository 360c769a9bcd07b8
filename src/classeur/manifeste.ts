import { DOMParser } from "@xmldom/xmldom";
import type { TaskPaneReference } from "../ooxml/write/spec";

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
  const document = new DOMParser().parseFromString(manifest, "text/xml");
  const textOf = (tag: string): string => {
    const text = document.getElementsByTagName(tag)[0]?.textContent?.trim();
    if (!text) throw new Error(`The manifest has no ${tag}`);
    return text;
  };
  return { id: textOf("Id").toLowerCase(), version: textOf("Version"), ...catalogue };
}
