import type { Element } from "@xmldom/xmldom";
import { decodeXString } from "../xml";

/**
 * Walking in a parsed part by local names: prefixes and the two editions of the format
 * (transitional and strict) differ, the names do not.
 */

/** The children of that local name, in order. */
export function childrenNamed(parent: Element | null | undefined, name: string): Element[] {
  if (!parent) return [];
  return Array.from(parent.childNodes).filter(
    (node): node is Element => node.nodeType === 1 && (node as Element).localName === name,
  );
}

/** The first descendant found by going down that path of local names; undefined when a step is missing. */
export function elementAt(
  parent: Element | null | undefined,
  ...path: string[]
): Element | undefined {
  let element = parent ?? undefined;
  for (const name of path) element = childrenNamed(element, name)[0];
  return element;
}

/** The attribute, a SpreadsheetML string; undefined when absent. */
export function textAttribute(element: Element | undefined, name: string): string | undefined {
  const value = element?.getAttribute(name) ?? undefined;
  return value === undefined ? undefined : decodeXString(value);
}

/** Undefined when absent or no number. */
export function numberAttribute(element: Element | undefined, name: string): number | undefined {
  const value = element?.getAttribute(name);
  if (value === null || value === undefined || value.trim() === "") return undefined;
  const number = Number(value);
  return Number.isNaN(number) ? undefined : number;
}

/** `absent` when the attribute is not there. */
export function booleanAttribute(
  element: Element | undefined,
  name: string,
  absent = false,
): boolean {
  const value = element?.getAttribute(name);
  if (value === null || value === undefined) return absent;
  return value === "1" || value === "true" || value === "on";
}

/** The `r:id` of an element, whatever the prefix. */
export function relationshipId(element: Element | undefined): string | undefined {
  for (const attribute of Array.from(element?.attributes ?? [])) {
    if (attribute.localName === "id" && attribute.prefix) return attribute.value;
  }
  return undefined;
}
