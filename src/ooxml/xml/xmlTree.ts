import { NAMESPACE } from "../namespaces";
import { XmlReader } from "./xmlReader";
import { decodeXString, escapeXml, protectXString, XML_DECLARATION, XmlError } from "./xmlText";

/**
 * A small part as a tree: to look things up, and to write it back with changes. What is not changed
 * keeps its order, its prefixes and its comments. Large parts (sheets, shared strings) are read with
 * `XmlReader` alone. The file is long because it is the one vocabulary of those who look up and edit.
 */

/** More is no small part: a file that would fill the memory. */
const MAX_NODES = 600_000;

interface XmlAttribute {
  /** With its prefix. */
  name: string;
  value: string;
}

/** What stands between the tags: an element, characters, or a comment or instruction as written. */
type XmlNode = XmlElement | string | { readonly raw: string };

export class XmlElement {
  parent: XmlElement | null = null;
  readonly attributes: XmlAttribute[] = [];
  readonly nodes: XmlNode[] = [];

  constructor(
    /** With its colon; `""` for none. */
    readonly prefix: string,
    readonly localName: string,
    readonly namespace: string,
  ) {}

  /** The child elements, in order. */
  get children(): XmlElement[] {
    return this.nodes.filter((node) => node instanceof XmlElement);
  }

  /** The characters within, those of its descendants too. */
  get textContent(): string {
    return this.nodes
      .map((node) =>
        typeof node === "string" ? node : node instanceof XmlElement ? node.textContent : "",
      )
      .join("");
  }

  /** Replaces everything within. */
  setText(text: string): void {
    this.clear();
    if (text !== "") this.nodes.push(text);
  }

  /** `name` with its prefix, if any; null when it is not there. */
  getAttribute(name: string): string | null {
    return this.attributes.find((attribute) => attribute.name === name)?.value ?? null;
  }

  setAttribute(name: string, value: string): void {
    const known = this.attributes.find((attribute) => attribute.name === name);
    if (known) known.value = value;
    else this.attributes.push({ name, value });
  }

  removeAttribute(name: string): void {
    const index = this.attributes.findIndex((attribute) => attribute.name === name);
    if (index >= 0) this.attributes.splice(index, 1);
  }

  /** The URI that a prefix (no colon; `""` is the default) stands for here; `""` for none. */
  lookupNamespace(prefix: string): string {
    const name = prefix === "" ? "xmlns" : `xmlns:${prefix}`;
    return this.getAttribute(name) ?? this.parent?.lookupNamespace(prefix) ?? "";
  }

  /** Adds, or moves, a child before another one; last when that is null. */
  insertBefore(child: XmlElement, next: XmlElement | null): void {
    child.remove();
    const index = next ? this.nodes.indexOf(next) : this.nodes.length;
    this.nodes.splice(index < 0 ? this.nodes.length : index, 0, child);
    child.parent = this;
  }

  append(child: XmlElement): void {
    this.insertBefore(child, null);
  }

  /** Takes the element off its parent. */
  remove(): void {
    if (!this.parent) return;
    const { nodes } = this.parent;
    nodes.splice(nodes.indexOf(this), 1);
    this.parent = null;
  }

  clear(): void {
    for (const child of this.children) child.parent = null;
    this.nodes.length = 0;
  }

  /** The same element with all it holds, without a parent. */
  clone(): XmlElement {
    const copy = new XmlElement(this.prefix, this.localName, this.namespace);
    copy.attributes.push(...this.attributes.map((attribute) => ({ ...attribute })));
    for (const node of this.nodes) {
      if (node instanceof XmlElement) copy.append(node.clone());
      else copy.nodes.push(node);
    }
    return copy;
  }

  /** Every element within, itself not included, in the order of the text. */
  descendants(): XmlElement[] {
    const found: XmlElement[] = [];
    for (const child of this.children) found.push(child, ...child.descendants());
    return found;
  }

  toXml(): string {
    const name = `${this.prefix}${this.localName}`;
    const attributes = this.attributes
      .map((attribute) => ` ${attribute.name}="${attributeXml(attribute.value)}"`)
      .join("");
    if (this.nodes.length === 0) return `<${name}${attributes}/>`;
    const content = this.nodes.map(nodeXml).join("");
    return `<${name}${attributes}>${content}</${name}>`;
  }
}

/** A whole part: its root, and what surrounds it, as written. */
export class XmlDocument {
  constructor(
    readonly root: XmlElement,
    private readonly before: string,
    private readonly after: string,
  ) {}

  toXml(): string {
    const start = this.before.includes("<?xml") ? this.before : XML_DECLARATION + this.before;
    return start + this.root.toXml() + this.after;
  }
}

/** Parses a small part. Throws XmlError when it is not well-formed, or too large to be one. */
export function parseXml(xml: string): XmlDocument {
  const text = xml.startsWith("\uFEFF") ? xml.slice(1) : xml;
  const reader = new XmlReader(text);
  reader.next();
  const { start } = reader;
  const root = readElement(reader, text);
  const { end } = reader;
  while (reader.next() !== "end");
  return new XmlDocument(root, text.slice(0, start), text.slice(end));
}

/**
 * The element at whose `open` token the reader is, with all it holds; passes its `close`. `text`, what
 * the reader reads, is for what it passes over: comments and instructions, left out without it.
 */
export function readElement(reader: XmlReader, text?: string): XmlElement {
  const root = elementOf(reader);
  const outside = reader.depth - 1;
  let current = root;
  let covered = reader.end;
  for (let count = 0; reader.depth > outside; count += 1) {
    const kind = reader.next();
    if (count > MAX_NODES) throw new XmlError("Too many elements", reader.start);
    if (text !== undefined && reader.start > covered)
      current.nodes.push({ raw: text.slice(covered, reader.start) });
    covered = reader.end;
    if (kind === "text") current.nodes.push(reader.characters());
    else if (kind === "close") current = current.parent ?? root;
    else {
      const element = elementOf(reader);
      current.append(element);
      current = element;
    }
  }
  return root;
}

function elementOf(reader: XmlReader): XmlElement {
  const element = new XmlElement(reader.prefix, reader.localName, reader.namespace);
  element.attributes.push(...reader.attributes());
  return element;
}

function nodeXml(node: XmlNode): string {
  if (node instanceof XmlElement) return node.toXml();
  return typeof node === "string" ? escapeXml(node).replace(/\r/g, "&#13;") : node.raw;
}

/** What a parser would otherwise turn into spaces is written as references. */
function attributeXml(value: string): string {
  return escapeXml(value).replace(/\t/g, "&#9;").replace(/\n/g, "&#10;").replace(/\r/g, "&#13;");
}

/* Looking things up by local names, in the namespace of the parent: the two editions of the format
   (transitional and strict) differ in namespaces, not in names. */

/** The children of that name and of the parent's namespace, in order. */
export function childrenNamed(parent: XmlElement | null | undefined, name: string): XmlElement[] {
  return childrenOfAny(parent, name).filter((child) => child.namespace === parent?.namespace);
}

/** The children of that name, whatever their namespace: those of an extension. */
export function childrenOfAny(parent: XmlElement | null | undefined, name: string): XmlElement[] {
  return (parent?.children ?? []).filter((child) => child.localName === name);
}

/** The first descendant found by going down that path of names; undefined when a step is missing. */
export function elementAt(
  parent: XmlElement | null | undefined,
  ...path: string[]
): XmlElement | undefined {
  let element = parent ?? undefined;
  for (const name of path) element = childrenNamed(element, name)[0];
  return element;
}

/** The attribute, a SpreadsheetML string; undefined when absent. */
export function textAttribute(element: XmlElement | undefined, name: string): string | undefined {
  const value = element?.getAttribute(name) ?? undefined;
  return value === undefined ? undefined : decodeXString(value);
}

/** Undefined when absent or no number. */
export function numberAttribute(element: XmlElement | undefined, name: string): number | undefined {
  const value = element?.getAttribute(name);
  if (value === null || value === undefined || value.trim() === "") return undefined;
  const number = Number(value);
  return Number.isNaN(number) ? undefined : number;
}

/** `absent` when the attribute is not there. */
export function booleanAttribute(
  element: XmlElement | undefined,
  name: string,
  absent = false,
): boolean {
  const value = element?.getAttribute(name);
  if (value === null || value === undefined) return absent;
  return isTrue(value);
}

/** A boolean as any part writes it. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** Whether the URI is that of the attributes by which elements name relationships, in either edition. */
export function isRelationshipNamespace(uri: string): boolean {
  return (
    uri.endsWith("/officeDocument/relationships") ||
    uri.endsWith("/officeDocument/2006/relationships")
  );
}

/** The `r:id` of an element, whatever the prefix. */
export function relationshipId(element: XmlElement | undefined): string | undefined {
  for (const { name, value } of element?.attributes ?? []) {
    const [prefix = "", localName] = name.split(":");
    if (localName === "id" && isRelationshipNamespace(element?.lookupNamespace(prefix) ?? ""))
      return value;
  }
  return undefined;
}

type AttributeValue = string | number | boolean | null;

/** Sets attributes (booleans as 1 and 0); null removes one. Texts are SpreadsheetML strings. */
export function setAttributes(element: XmlElement, values: Record<string, AttributeValue>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === null) element.removeAttribute(name);
    else
      element.setAttribute(
        name,
        typeof value === "string" ? protectXString(value) : String(Number(value)),
      );
  }
}

/** A new element of the parent's namespace and prefix, not yet placed. */
export function newElement(
  parent: XmlElement,
  name: string,
  attributes: Record<string, AttributeValue> = {},
): XmlElement {
  const element = new XmlElement(parent.prefix, name, parent.namespace);
  setAttributes(element, attributes);
  return element;
}

/** Adds a new last child. */
export function appendElement(
  parent: XmlElement,
  name: string,
  attributes: Record<string, AttributeValue> = {},
): XmlElement {
  const element = newElement(parent, name, attributes);
  parent.append(element);
  return element;
}

/** The child of that name, made before the first of the children named in `before` when missing. */
export function ensureChild(
  parent: XmlElement,
  name: string,
  before: readonly string[],
): XmlElement {
  const existing = childrenNamed(parent, name)[0];
  if (existing) return existing;
  const next = parent.children.find((child) => before.includes(child.localName)) ?? null;
  const element = newElement(parent, name);
  parent.insertBefore(element, next);
  return element;
}

/** Gives the element its `r:id`, under the prefix that is declared around it, of the part's own edition. */
export function setRelationshipId(element: XmlElement, id: string): void {
  for (let outer: XmlElement | null = element; outer; outer = outer.parent) {
    const declared = outer.attributes.find(
      ({ name, value }) => name.startsWith("xmlns:") && isRelationshipNamespace(value),
    );
    const prefix = declared?.name.slice(6);
    if (prefix === undefined || element.lookupNamespace(prefix) !== declared?.value) continue;
    element.setAttribute(`${prefix}:id`, id);
    return;
  }
  element.setAttribute("xmlns:r", NAMESPACE.officeRelationships);
  element.setAttribute("r:id", id);
}
