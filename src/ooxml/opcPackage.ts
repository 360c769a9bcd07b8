import { strToU8, zipSync, type Zippable } from "fflate";
import { ContentTypeList, CONTENT_TYPE } from "./contentTypes";
import {
  partKey,
  relationshipsPath,
  nextRelationshipId,
  parseRelationships,
  relationshipsXml,
  type Relationship,
} from "./relationships";
import { decodedPieces, decodePart, encodePart, encodingOf, encodingToWrite } from "./xml/encoding";
import type { TextSource } from "./xml/xmlReader";
import { ArchiveError, type ArchiveLimits, DEFAULT_LIMITS, ZipArchive } from "./zipArchive";

const CONTENT_TYPES_PART = "[Content_Types].xml";

/** Something leads to a part that the package does not have. */
export class MissingPartError extends Error {
  constructor(readonly part: string) {
    super(`The package has no part ${part}`);
    this.name = "MissingPartError";
  }
}

interface Part {
  /** Its path as the package writes it, but for `\` and a leading slash. */
  readonly path: string;
  /** Null until it is inflated. */
  bytes: Uint8Array | null;
  /** The entry of the archive that holds it; null for a part that was written since. */
  readonly entry: string | null;
}

/**
 * The parts of an Office package, each inflated when first asked for. Parts are named by their path
 * without a leading slash (`xl/workbook.xml`), whatever the case of its letters. What is not touched is
 * saved as it was read.
 */
export class OpcPackage {
  private readonly parts = new Map<string, Part>();

  private constructor(
    private readonly archive: ZipArchive | null,
    private contentTypes: ContentTypeList,
  ) {}

  /**
   * Throws ArchiveError when the bytes are no zip archive, MissingPartError when they hold no
   * `[Content_Types].xml`, FileTooLargeError as soon as more is read than the limits allow.
   */
  static open(bytes: Uint8Array, limits: ArchiveLimits = DEFAULT_LIMITS): OpcPackage {
    const archive = new ZipArchive(bytes, limits);
    const opc = new OpcPackage(archive, new ContentTypeList());
    for (const entry of archive.names()) {
      const path = entry.replace(/\\/g, "/").replace(/^\/+/, "");
      opc.parts.set(partKey(path), { path, bytes: null, entry });
    }
    opc.contentTypes = ContentTypeList.parse(opc.textPieces(CONTENT_TYPES_PART));
    opc.parts.delete(partKey(CONTENT_TYPES_PART));
    return opc;
  }

  /** A package without any part. */
  static create(): OpcPackage {
    const contentTypes = new ContentTypeList();
    contentTypes.setDefault("rels", CONTENT_TYPE.relationships);
    contentTypes.setDefault("xml", CONTENT_TYPE.xml);
    return new OpcPackage(null, contentTypes);
  }

  /** Relationships parts included, `[Content_Types].xml` not. */
  partNames(): string[] {
    return Array.from(this.parts.values(), ({ path }) => path);
  }

  has(path: string): boolean {
    return this.find(path) !== undefined;
  }

  /** Undefined when the package does not say what the part is. */
  contentType(path: string): string | undefined {
    return this.contentTypes.of(path);
  }

  /** Bytes of a part once it is inflated, as the archive declares them; 0 for one that is not there. */
  size(path: string): number {
    const part = this.find(path);
    return part?.bytes?.length ?? this.archive?.size(part?.entry ?? "") ?? 0;
  }

  /** Throws MissingPartError, ArchiveError or FileTooLargeError. */
  bytes(path: string): Uint8Array {
    const part = this.part(path);
    part.bytes ??= this.archiveOf(part).read(part.entry ?? "");
    return part.bytes;
  }

  /** The part as text, in whatever encoding it is. Throws as `bytes`, and EncodingError. */
  text(path: string): string {
    return decodePart(this.bytes(path));
  }

  /**
   * As `text`, piece by piece: for a large part that is read once from its start to its end, and never
   * held whole. The errors are thrown by the call that meets them.
   */
  textPieces(path: string): TextSource {
    const part = this.part(path);
    if (part.bytes) {
      const text = [decodePart(part.bytes)];
      return () => text.pop() ?? null;
    }
    return decodedPieces(this.archiveOf(part).readPieces(part.entry ?? ""));
  }

  /**
   * Adds or replaces a part, in the encoding that the text declares or that the part had. A new one
   * needs its content type, unless its extension has one.
   */
  setText(path: string, xml: string, contentType?: string): void {
    const former = this.has(path) ? encodingOf(this.bytes(path)) : undefined;
    this.setBytes(path, encodePart(xml, encodingToWrite(xml, former)), contentType);
  }

  /** As `setText`, for a part that is no text. */
  setBytes(path: string, bytes: Uint8Array, contentType?: string): void {
    const former = this.find(path);
    this.parts.set(partKey(former?.path ?? path), {
      path: former?.path ?? path,
      bytes,
      entry: null,
    });
    if (contentType !== undefined) this.contentTypes.set(path, contentType);
  }

  /** Removes a part and its own relationships; those that point to it stay. */
  remove(path: string): void {
    for (const gone of [path, relationshipsPath(path)]) {
      const part = this.find(gone);
      if (part) this.parts.delete(partKey(part.path));
    }
    this.contentTypes.remove(path);
  }

  /** The links that start from a part; `""` is the package itself. Empty when it has none. */
  relationships(ofPart: string): Relationship[] {
    const path = relationshipsPath(ofPart);
    if (!this.has(path)) return [];
    return parseRelationships(this.textPieces(path), ofPart).map((link) => {
      const part = link.external ? undefined : this.find(link.target);
      return part ? { ...link, target: part.path } : link;
    });
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
    if (others.length === 0) this.remove(path);
    else this.setText(path, relationshipsXml(others, fromPart));
  }

  /** The .xlsx bytes: the same parts always give the same bytes. Throws as `bytes`. */
  save(): Uint8Array {
    // A local date: the zip format holds local times, so this reads 1980-01-01 in every time zone.
    const options = { level: 6, mtime: new Date(1980, 0, 1) } as const;
    const files: Zippable = {
      [CONTENT_TYPES_PART]: [strToU8(this.contentTypes.toXml()), options],
    };
    for (const { path } of this.parts.values()) files[path] = [this.bytes(path), options];
    return zipSync(files, { level: 6 });
  }

  private link(fromPart: string, link: Omit<Relationship, "id">): string {
    const existing = this.relationships(fromPart);
    const id = nextRelationshipId(existing);
    const all = [...existing, { id, ...link }];
    this.setText(relationshipsPath(fromPart), relationshipsXml(all, fromPart));
    return id;
  }

  /** Some writers escape the name in the link alone, others in the archive alone. */
  private find(path: string): Part | undefined {
    const key = partKey(path);
    return this.parts.get(key) ?? this.parts.get(unescaped(key)) ?? this.parts.get(encodeURI(key));
  }

  private part(path: string): Part {
    const part = this.find(path);
    if (!part) throw new MissingPartError(path);
    return part;
  }

  private archiveOf({ path }: Part): ZipArchive {
    if (!this.archive) throw new ArchiveError("There is no archive", path);
    return this.archive;
  }
}

function unescaped(key: string): string {
  if (!key.includes("%")) return key;
  try {
    return decodeURIComponent(key);
  } catch {
    // A % that escapes nothing stands for itself.
    return key;
  }
}
