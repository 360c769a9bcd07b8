import { DOMParser } from "@xmldom/xmldom";
import type { TaskPaneReference } from "../ooxml/write/spec";

/**
 * How the workbook names the add-in whose pane it opens, from the text of its manifest. The store is
 * the organisation's catalogue (admin centre), where a deployed add-in is found.
 * Throws an Error when the manifest has no Id or no Version.
 */
export function manifestReference(manifest: string): TaskPaneReference {
  const document = new DOMParser().parseFromString(manifest, "text/xml");
  const textOf = (tag: string): string => {
    const text = document.getElementsByTagName(tag)[0]?.textContent?.trim();
    if (!text) throw new Error(`The manifest has no ${tag}`);
    return text;
  };
  return {
    id: textOf("Id").toLowerCase(),
    version: textOf("Version"),
    store: "EXCatalog",
    storeType: "EXCatalog",
  };
}
