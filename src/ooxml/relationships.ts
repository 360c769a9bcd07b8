import { NAMESPACE } from "./namespaces";
import { relativeTarget, resolveTarget } from "./partPath";
import { escapeXml, XML_DECLARATION } from "./xml/xmlText";
import { childrenNamed, parseXml } from "./xml/xmlTree";

/** A link from a part (or from the package) to another part, or to an address outside. */
export interface Relationship {
  id: string;
  type: string;
  /** Path of the part, without a leading slash; the address as written when `external`. */
  target: string;
  external: boolean;
}

/** Reads a relationships part that belongs to `fromPart` (`""` for the package). */
export function parseRelationships(xml: string, fromPart: string): Relationship[] {
  return childrenNamed(parseXml(xml).root, "Relationship").map((element) => {
    const external = element.getAttribute("TargetMode") === "External";
    const target = element.getAttribute("Target") ?? "";
    return {
      id: element.getAttribute("Id") ?? "",
      type: element.getAttribute("Type") ?? "",
      target: external ? target : resolveTarget(fromPart, target),
      external,
    };
  });
}

function relationshipXml(relationship: Relationship, fromPart: string): string {
  const { id, type, target, external } = relationship;
  const written = escapeXml(external ? target : relativeTarget(fromPart, target));
  const mode = external ? ' TargetMode="External"' : "";
  return `<Relationship Id="${escapeXml(id)}" Type="${escapeXml(type)}" Target="${written}"${mode}/>`;
}

/** The relationships part of `fromPart`. */
export function relationshipsXml(relationships: Relationship[], fromPart: string): string {
  const links = relationships.map((relationship) => relationshipXml(relationship, fromPart));
  const namespace = NAMESPACE.packageRelationships;
  return `${XML_DECLARATION}<Relationships xmlns="${namespace}">${links.join("")}</Relationships>`;
}

/** The first `rIdN` that none of them uses. */
export function nextRelationshipId(relationships: Relationship[]): string {
  const used = new Set(relationships.map((relationship) => relationship.id));
  let number = relationships.length + 1;
  while (used.has(`rId${number}`)) number += 1;
  return `rId${number}`;
}
