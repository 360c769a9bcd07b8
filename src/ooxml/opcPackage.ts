import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Zippable } from "fflate";
import { ContentTypeList } from "./contentTypeList";
import { CONTENT_TYPE } from "./contentTypes";
import { relationshipsPath } from "./partPath";
import { nextRelationshipId, parseRelationships, relationshipsXml } from "./relationships";
import type { Relationship } from "./relationships";

const CONTENT_TYPES_PART = "[Content_Types].xml";

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: (entry) => !entry.name.endsWith("/") });
  } catch (error) {
    throw new Error("Not an Office package: the file is not a readable zip archive", {
      cause: error,
    });
  }
}

/**
 * The parts of an Office package, held in memory. Parts are named by their path without a leading
 * slash (`xl/workbook.xml`). What is not touched is saved as it was read.
 */
export class OpcPackage {
  private constructor(
    private readonly parts: Map<string, Uint8Array>,
    private readonly contentTypes: ContentTypeList,
  ) {}

  /** Throws when the bytes are no zip archive or hold no `[Content_Types].xml`. */
  static open(bytes: Uint8Array): OpcPackage {
    const parts = new Map(Object.entries(unzip(bytes)));
    const types = parts.get(CONTENT_TYPES_PART);
    if (!types) throw new Error(`Not an Office package: ${CONTENT_TYPES_PART} is missing`);
    parts.delete(CONTENT_TYPES_PART);
    return new OpcPackage(parts, ContentTypeList.parse(strFromU8(types)));
  }

  /** A package without any part. */
  static create(): OpcPackage {
    const contentTypes = new ContentTypeList();
    contentTypes.setDefault("rels", CONTENT_TYPE.relationships);
    contentTypes.setDefault("xml", CONTENT_TYPE.xml);
    return new OpcPackage(new Map(), contentTypes);
  }

  /** Relationships parts included, `[Content_Types].xml` not. */
  partNames(): string[] {
    return [...this.parts.keys()];
  }

  has(path: string): boolean {
    return this.parts.has(path);
  }

  /** Undefined when the package does not say what the part is. */
  contentType(path: string): string | undefined {
    return this.contentTypes.of(path);
  }

  /** Throws when there is no such part. */
  bytes(path: string): Uint8Array {
    const bytes = this.parts.get(path);
    if (!bytes) throw new Error(`The package has no part ${path}`);
    return bytes;
  }

  /** The part read as UTF-8. Throws when there is no such part. */
  text(path: string): string {
    return strFromU8(this.bytes(path));
  }

  /** Adds or replaces a part. A new one needs its content type, unless its extension has one. */
  setText(path: string, xml: string, contentType?: string): void {
    this.setBytes(path, strToU8(xml), contentType);
  }

  /** As `setText`, for a part that is no text. */
  setBytes(path: string, bytes: Uint8Array, contentType?: string): void {
    this.parts.set(path, bytes);
    if (contentType !== undefined) this.contentTypes.set(path, contentType);
  }

  /** Removes a part and its own relationships; those that point to it stay. */
  remove(path: string): void {
    this.parts.delete(path);
    this.parts.delete(relationshipsPath(path));
    this.contentTypes.remove(path);
  }

  /** The links that start from a part; `""` is the package itself. Empty when it has none. */
  relationships(ofPart: string): Relationship[] {
    const path = relationshipsPath(ofPart);
    return this.has(path) ? parseRelationships(this.text(path), ofPart) : [];
  }

  /** Links `fromPart` to another part; gives the new relationship's id. */
  addRelationship(fromPart: string, type: string, targetPath: string): string {
    return this.link(fromPart, { type, target: targetPath, external: false });
  }

  /** Links `fromPart` to an address outside the package; gives the new relationship's id. */
  addExternalRelationship(fromPart: string, type: string, address: string): string {
    return this.link(fromPart, { type, target: address, external: true });
  }

  /** Removes a link of a part; what it led to stays. */
  removeRelationship(fromPart: string, id: string): void {
    const others = this.relationships(fromPart).filter((link) => link.id !== id);
    const path = relationshipsPath(fromPart);
    if (others.length === 0) this.parts.delete(path);
    else this.setText(path, relationshipsXml(others, fromPart));
  }

  private link(fromPart: string, link: Omit<Relationship, "id">): string {
    const existing = this.relationships(fromPart);
    const id = nextRelationshipId(existing);
    const all = [...existing, { id, ...link }];
    this.setText(relationshipsPath(fromPart), relationshipsXml(all, fromPart));
    return id;
  }

  /** The .xlsx bytes: the same parts always give the same bytes. */
  save(): Uint8Array {
    // A local date: the zip format holds local times, so this reads 1980-01-01 in every time zone.
    const options = { level: 6, mtime: new Date(1980, 0, 1) } as const;
    const files: Zippable = {
      [CONTENT_TYPES_PART]: [strToU8(this.contentTypes.toXml()), options],
    };
    for (const [path, bytes] of this.parts) files[path] = [bytes, options];
    return zipSync(files, { level: 6 });
  }
}
