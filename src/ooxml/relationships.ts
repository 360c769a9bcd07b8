import { NAMESPACE } from "./namespaces";
import { readPartList } from "./partList";
import type { TextSource } from "./xml/xmlReader";
import { escapeXml, XML_DECLARATION } from "./xml/xmlText";

/** A link from a part (or from the package) to another part, or to an address outside. */
export interface Relationship {
  id: string;
  type: string;
  /** Path of the part, without a leading slash; the address as written when `external`. */
  target: string;
  external: boolean;
}

/**
 * Reads a relationships part that belongs to `fromPart` (`""` for the package). Throws XmlError, and
 * FileTooLargeError when it lists more than any workbook.
 */
export function parseRelationships(source: string | TextSource, fromPart: string): Relationship[] {
  const links: Relationship[] = [];
  readPartList(relationshipsPath(fromPart), source, (element) => {
    if (element.localName !== "Relationship") return;
    const external = element.attribute("TargetMode") === "External";
    const target = element.attribute("Target") ?? "";
    links.push({
      id: element.attribute("Id") ?? "",
      type: element.attribute("Type") ?? "",
      target: external ? target : resolveTarget(fromPart, target),
      external,
    });
  });
  return links;
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

/** Types of the relationships between parts. */

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const RELATIONSHIP = {
  officeDocument: `${OFFICE}/officeDocument`,
  extendedProperties: `${OFFICE}/extended-properties`,
  coreProperties:
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
  worksheet: `${OFFICE}/worksheet`,
  sharedStrings: `${OFFICE}/sharedStrings`,
  styles: `${OFFICE}/styles`,
  theme: `${OFFICE}/theme`,
  table: `${OFFICE}/table`,
  hyperlink: `${OFFICE}/hyperlink`,
  drawing: `${OFFICE}/drawing`,
  chart: `${OFFICE}/chart`,
  pivotTable: `${OFFICE}/pivotTable`,
  pivotCacheDefinition: `${OFFICE}/pivotCacheDefinition`,
  pivotCacheRecords: `${OFFICE}/pivotCacheRecords`,
  taskPanes: "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
  webExtension: "http://schemas.microsoft.com/office/2011/relationships/webextension",
} as const;

/** Paths of parts inside a package: no leading slash, `/` between folders. */

/** What is the same for two names of one part: case counts for nothing (ECMA-376 part 2, 6.2.2.3). */
export function partKey(path: string): string {
  return path.replace(/\\/g, "/").replace(/^\/+/, "").toLowerCase();
}

/** Where the relationships of a part are written; `""` is the package itself. */
export function relationshipsPath(ofPart: string): string {
  const slash = ofPart.lastIndexOf("/");
  return `${ofPart.slice(0, slash + 1)}_rels/${ofPart.slice(slash + 1)}.rels`;
}

/** The part that a relationship's target points to, as seen from `fromPart`. */
function resolveTarget(fromPart: string, target: string): string {
  const path = target.replace(/\\/g, "/");
  const folders = path.startsWith("/") ? [] : fromPart.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== "" && step !== ".") folders.push(step);
  }
  return folders.join("/");
}

/** The shortest target by which `fromPart` names `toPart`. */
function relativeTarget(fromPart: string, toPart: string): string {
  const from = fromPart.split("/").slice(0, -1);
  const to = toPart.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
