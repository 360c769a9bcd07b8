import { strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { inflateByNode } from "../../src/fichiers/codeDeNode";
import { ArchiveError, FileTooLargeError, ZipArchive } from "../../src/ooxml/zipArchive";

const CONTENT = strToU8("un texte qui se répète ".repeat(200));
const PLAIN = zipSync({ "xl/a.xml": CONTENT, "b.bin": [Uint8Array.of(1, 2, 3), { level: 0 }] });

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function inPieces(archive: ZipArchive, name: string): Uint8Array {
  const next = archive.readPieces(name);
  const pieces: Uint8Array[] = [];
  for (let piece = next(); piece; piece = next()) pieces.push(piece);
  return joined(...pieces);
}

/** The end of a central directory: 22 bytes. */
const END = PLAIN.slice(-22);

describe("an archive that fflate inflates", whatArchivesGive);

// The last: it is for good.
describe("an archive that Node inflates", () => {
  beforeAll(inflateByNode);
  whatArchivesGive();
});

function whatArchivesGive(): void {
  it.each([
    ["as most programs write it", PLAIN],
    ["with bytes before it", joined(strToU8("MZ and more"), PLAIN)],
    [
      "with a comment that looks like an end",
      commented(joined(END, strToU8("PK\x05\x06 and so on"))),
    ],
    ["with bytes after it", joined(PLAIN, strToU8("\n\n"))],
  ])("reads an archive %s", (_what, bytes) => {
    const archive = new ZipArchive(bytes);
    expect(archive.names()).toEqual(["xl/a.xml", "b.bin"]);
    for (const read of [archive.read.bind(archive), inPieces.bind(null, archive)]) {
      expect(read("xl/a.xml")).toEqual(CONTENT);
      expect([...read("b.bin")]).toEqual([1, 2, 3]);
    }
  });

  it("names what is missing, cut short, changed or of an unknown method", () => {
    expect(() => new ZipArchive(PLAIN).read("c")).toThrow(ArchiveError);
    expect(() => new ZipArchive(PLAIN.slice(0, -30))).toThrow(ArchiveError);
    expect(() => new ZipArchive(new Uint8Array())).toThrow(ArchiveError);
    const changed = PLAIN.slice();
    const at = changed.findIndex(
      (_, place) => changed[place] === 1 && changed[place + 1] === 2 && changed[place + 2] === 3,
    );
    changed[at + 1] = 9;
    expect(() => new ZipArchive(changed).read("b.bin")).toThrow("b.bin");
    expect(() => inPieces(new ZipArchive(changed), "b.bin")).toThrow("b.bin");
  });

  it("counts what is read over the whole archive", () => {
    const limits = { part: 10_000, total: 10_000, entries: 10 };
    const archive = new ZipArchive(PLAIN, limits);
    archive.read("xl/a.xml");
    archive.read("xl/a.xml");
    expect(() => archive.read("xl/a.xml")).toThrow(FileTooLargeError);
    expect(() => new ZipArchive(PLAIN, { ...limits, part: 100 }).read("xl/a.xml")).toThrow(
      FileTooLargeError,
    );
    expect(() => new ZipArchive(PLAIN, { ...limits, entries: 1 })).toThrow(FileTooLargeError);
  });

  it("never goes past the size that an entry declares", () => {
    const lying = PLAIN.slice();
    const view = new DataView(lying.buffer);
    const entry = directoryOf(lying);
    view.setUint32(entry + 24, 10, true);
    expect(() => new ZipArchive(lying).read("xl/a.xml")).toThrow(ArchiveError);
    expect(() => inPieces(new ZipArchive(lying), "xl/a.xml")).toThrow(ArchiveError);
  });

  it("gives an answer to any bytes, and no other error than its own", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 8 }),
        (changes) => {
          const bytes = PLAIN.slice();
          for (const [place, value] of changes) bytes[place % bytes.length] = value;
          try {
            const archive = new ZipArchive(bytes);
            for (const name of archive.names()) archive.read(name);
          } catch (error: unknown) {
            expect([ArchiveError, FileTooLargeError].some((kind) => error instanceof kind)).toBe(
              true,
            );
          }
        },
      ),
      { numRuns: 500 },
    );
  });
}

function commented(comment: Uint8Array): Uint8Array {
  const bytes = joined(PLAIN, comment);
  new DataView(bytes.buffer).setUint16(PLAIN.length - 2, comment.length, true);
  return bytes;
}

function directoryOf(bytes: Uint8Array): number {
  return new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
}
