import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DOMParser, type Document, type Element } from "@xmldom/xmldom";

export const ROOT = join(__dirname, "../..");

/** The repository's manifest.xml; throws when it is not well-formed. */
export function readManifest(): Document {
  const text = readFileSync(join(ROOT, "manifest.xml"), "utf8");
  return new DOMParser().parseFromString(text, "text/xml");
}

/** Every element of that local name, whatever its namespace, in document order. */
export function elementsNamed(document: Document, localName: string): Element[] {
  return [...document.getElementsByTagNameNS("*", localName)];
}

export function allElements(document: Document): Element[] {
  return elementsNamed(document, "*");
}

export function childElements(parent: Element): Element[] {
  return [...parent.childNodes].filter((node): node is Element => node.nodeType === 1);
}

export function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? "";
}

/** The text of the only element of that name. */
export function textOf(document: Document, localName: string): string {
  const found = elementsNamed(document, localName);
  if (found.length !== 1) throw new Error(`${localName}: ${found.length} elements instead of 1`);
  return found[0]!.textContent ?? "";
}
