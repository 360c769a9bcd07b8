import { strFromU8, unzipSync } from "fflate";
import { OpcPackage } from "../../src/ooxml/opcPackage";
import { parseXml } from "./dom";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What makes an Office package incomplete, in words; empty when Excel finds every part that it looks for. */
export function packageFaults(bytes: Uint8Array): string[] {
  const target = OpcPackage.open(bytes);
  const parts = target.partNames().filter((name) => !name.endsWith(".rels"));
  return [
    ...parts.filter((part) => !hasContentType(target, part)).map((part) => `${part}: no type`),
    ...declaredParts(bytes)
      .filter((part) => !target.has(part))
      .map((part) => `${part}: a type, no part`),
    ...["", ...parts].flatMap((part) => linkFaults(target, part)),
    ...parts.flatMap((part) => idFaults(target, part)),
    ...unreachable(target, parts).map((part) => `${part}: nothing leads to it`),
  ];
}

/** The default type of an extension says nothing of what a part is. */
function hasContentType(target: OpcPackage, part: string): boolean {
  return ![undefined, "application/xml"].includes(target.contentType(part));
}

function declaredParts(bytes: Uint8Array): string[] {
  const types = parseXml(strFromU8(unzipSync(bytes)["[Content_Types].xml"] ?? new Uint8Array()));
  return Array.from(types.getElementsByTagName("Override")).map((override) =>
    (override.getAttribute("PartName") ?? "").replace(/^\//, ""),
  );
}

function linkFaults(target: OpcPackage, part: string): string[] {
  const links = target.relationships(part);
  const ids = links.map(({ id }) => id);
  return [
    ...links
      .filter((link) => !link.external && !target.has(link.target))
      .map((link) => `${part}: leads to ${link.target}, which is missing`),
    ...ids
      .filter((id, index) => ids.indexOf(id) < index)
      .map((id) => `${part}: two relationships ${id}`),
  ];
}

/** Ids that a part's XML names and that its relationships lack. */
function idFaults(target: OpcPackage, part: string): string[] {
  const known = new Set(target.relationships(part).map(({ id }) => id));
  const elements = Array.from(parseXml(target.text(part)).getElementsByTagName("*"));
  return elements
    .flatMap((element) => Array.from(element.attributes))
    .filter((attribute) => attribute.namespaceURI === RELATIONSHIPS && !known.has(attribute.value))
    .map((attribute) => `${part}: ${attribute.name}="${attribute.value}" is no relationship`);
}

function unreachable(target: OpcPackage, parts: readonly string[]): string[] {
  const reached = new Set([""]);
  for (const part of reached) {
    const inside = target.relationships(part).filter(({ external }) => !external);
    for (const link of inside) reached.add(link.target);
  }
  return parts.filter((part) => !reached.has(part));
}
