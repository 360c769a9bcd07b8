import type { Element } from "@xmldom/xmldom";
import { decodeEntities } from "../read/scanXml";
import { escapeAttribute } from "../xml";

type AttributeValue = string | number | boolean | null;

/** Sets attributes (booleans as 1 and 0); null removes one. Texts are SpreadsheetML strings. */
export function setAttributes(element: Element, values: Record<string, AttributeValue>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, attributeText(value));
  }
}

/** The serializer escapes markup again, so only what is particular to the format must remain. */
function attributeText(value: Exclude<AttributeValue, null>): string {
  return typeof value === "string" ? decodeEntities(escapeAttribute(value)) : String(Number(value));
}

/** A new element of the parent's namespace and prefix, not yet placed. */
export function newElement(
  parent: Element,
  name: string,
  attributes: Record<string, AttributeValue> = {},
): Element {
  const document = parent.ownerDocument;
  if (!document) throw new Error("The element belongs to no document");
  const qualified = parent.prefix ? `${parent.prefix}:${name}` : name;
  const element = document.createElementNS(parent.namespaceURI, qualified);
  setAttributes(element, attributes);
  return element;
}

/** Adds a new last child. */
export function appendElement(
  parent: Element,
  name: string,
  attributes: Record<string, AttributeValue> = {},
): Element {
  const element = newElement(parent, name, attributes);
  parent.appendChild(element);
  return element;
}

/** The child of that name, made before the first of the children named in `before` when missing. */
export function ensureChild(parent: Element, name: string, before: readonly string[]): Element {
  const children = Array.from(parent.childNodes).filter(
    (node): node is Element => node.nodeType === 1,
  );
  const existing = children.find((child) => child.localName === name);
  if (existing) return existing;
  const next = children.find((child) => before.includes(child.localName ?? "")) ?? null;
  const element = newElement(parent, name);
  parent.insertBefore(element, next);
  return element;
}

/** Removes every child. */
export function clearChildren(element: Element): void {
  while (element.firstChild) element.removeChild(element.firstChild);
}
