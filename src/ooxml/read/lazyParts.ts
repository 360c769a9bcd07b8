import { strFromU8 } from "fflate";
import { ContentTypeList } from "../contentTypeList";
import { relationshipsPath } from "../partPath";
import { parseRelationships, type Relationship } from "../relationships";
import type { PackageParts } from "./workbookParts";
import { inflateParts, type InflateLimits } from "./zipLimit";

/** The parts of a file, each inflated when first read. */
export class LazyParts implements PackageParts {
  private readonly inflated: Map<string, Uint8Array>;
  private readonly paths = new Set<string>();

  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: InflateLimits,
  ) {
    const isIndex = (path: string): boolean => {
      this.paths.add(path);
      return path.endsWith(".rels") || path === "[Content_Types].xml";
    };
    this.inflated = new Map(Object.entries(inflateParts(bytes, isIndex, limits)));
    const index = this.inflated.get("[Content_Types].xml");
    if (!index) throw new Error("Not an Office package: [Content_Types].xml is missing");
    const types = ContentTypeList.parse(strFromU8(index));
    this.inflate((path) => /\.(sheet\.main|table)\+xml$/.test(types.of(path) ?? ""));
  }

  has(path: string): boolean {
    return this.paths.has(path);
  }

  text(path: string): string {
    if (!this.inflated.has(path)) this.inflate((name) => name === path);
    const bytes = this.inflated.get(path);
    if (!bytes) throw new Error(`The package has no part ${path}`);
    return strFromU8(bytes);
  }

  relationships(ofPart: string): Relationship[] {
    const path = relationshipsPath(ofPart);
    return this.has(path) ? parseRelationships(this.text(path), ofPart) : [];
  }

  private inflate(wanted: (path: string) => boolean): void {
    const parts = inflateParts(this.bytes, wanted, this.limits);
    for (const [path, bytes] of Object.entries(parts)) this.inflated.set(path, bytes);
  }
}
