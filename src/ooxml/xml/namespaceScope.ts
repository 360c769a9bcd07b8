import type { TagScanner } from "./tagScanner";
import { normalizeAttribute, XmlError } from "./xmlText";

/** The namespaces in force: prefix → URI, `""` for the default one. */
export type Scope = ReadonlyMap<string, string>;

const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
/** In one place: no writer comes near. */
const MAX_NAMESPACES = 500;
/** So many attributes are compared one by one. */
const FEW = 8;

/** Around the root element. */
export const NO_NAMESPACE: Scope = new Map([["xml", XML_NAMESPACE]]);

/** What is in force within a tag that declares namespaces. `position` is for the XmlError of a wrong one. */
export function declaredScope(tag: TagScanner, outer: Scope, position: number): Scope {
  const scope = new Map(outer);
  for (let index = 0; index < tag.count; index += 1) {
    const name = tag.nameAt(index);
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    const prefix = name.slice(6);
    const uri = normalizeAttribute(tag.rawValueAt(index), position).trim();
    if (prefix !== "" && uri === "")
      throw new XmlError(`The prefix ${prefix} is bound to nothing`, position);
    if (prefix === "xmlns" || (prefix === "xml") !== (uri === XML_NAMESPACE))
      throw new XmlError(`The prefix ${prefix} is reserved`, position);
    scope.set(prefix, uri);
  }
  if (scope.size > MAX_NAMESPACES) throw new XmlError("Too many namespaces", position);
  return scope;
}

/** The URI of a prefix. Throws XmlError when it is not declared. */
export function namespaceOf(scope: Scope, prefix: string, position: number): string {
  const uri = prefix === "xmlns" ? undefined : scope.get(prefix);
  if (uri === undefined) throw new XmlError(`The prefix ${prefix} is not declared`, position);
  return uri;
}

/** No attribute may be there twice, under whatever prefix, and prefixes must be declared. Throws XmlError. */
export function checkAttributes(tag: TagScanner, scope: Scope, position: number): void {
  if (tag.prefixed === 0 && tag.count <= FEW) {
    if (tag.hasOneTwice()) throw new XmlError("An attribute twice", position);
    return;
  }
  const names = new Set<string>();
  for (let index = 0; index < tag.count; index += 1) {
    const name = tag.nameAt(index);
    const colon = name.indexOf(":");
    const isQualified = colon >= 0 && !name.startsWith("xmlns:");
    const expanded = isQualified
      ? `{${namespaceOf(scope, name.slice(0, colon), position)}}${name.slice(colon + 1)}`
      : name;
    if (names.has(expanded)) throw new XmlError("An attribute twice", position);
    names.add(expanded);
  }
}
