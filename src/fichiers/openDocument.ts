import { strToU8, type Zippable, zipSync } from "fflate";
import { partKey } from "../ooxml/relationships";
import { decodedPieces, decodePart } from "../ooxml/xml/encoding";
import type { TextSource } from "../ooxml/xml/xmlReader";
import { type ArchiveLimits, ZipArchive } from "../ooxml/zipArchive";

const MO = 2 ** 20;
const LIMITES: ArchiveLimits = { part: 100 * MO, total: 220 * MO, entries: 25_000 };

const CONTENU = "content.xml";
const STYLES = "styles.xml";
const ESPACES = "urn:oasis:names:tc:opendocument:xmlns";
const SANS_STYLES = `<office:document-styles xmlns:office="${ESPACES}:office:1.0"/>`;
const MANIFESTE = `<manifest:manifest xmlns:manifest="${ESPACES}:manifest:1.0"/>`;

/** An .ods package, of which nothing is inflated before it is asked for. Its methods throw ArchiveError, FileTooLargeError, EncodingError. */
export class ClasseurOds {
  private readonly archive: ZipArchive;
  private readonly entrees: ReadonlyMap<string, string>;

  constructor(octets: Uint8Array) {
    this.archive = new ZipArchive(octets, LIMITES);
    this.entrees = new Map(this.archive.names().map((name) => [partKey(name), name]));
  }

  /** The part with the sheets, piece by piece. */
  contenu(): TextSource {
    return decodedPieces(this.archive.readPieces(this.entrees.get(CONTENU) ?? CONTENU));
  }

  /**
   * The package with what cells need and nothing else: the library for these formats inflates every entry,
   * asks for parts that a writer may leave out, and reads UTF-8 alone.
   */
  cellulesSeules(): Uint8Array {
    const texteDe = (part: string): string =>
      decodePart(this.archive.read(this.entrees.get(part) ?? part));
    const parts: Zippable = {
      "META-INF/manifest.xml": strToU8(MANIFESTE),
      [STYLES]: strToU8(this.entrees.has(STYLES) ? texteDe(STYLES) : SANS_STYLES),
      [CONTENU]: strToU8(texteDe(CONTENU)),
    };
    return zipSync(parts, { level: 0 });
  }
}
