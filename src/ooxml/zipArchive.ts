import { Inflate, inflateSync } from "fflate";

/** The bytes are no zip archive, or one that is cut short or damaged. */
export class ArchiveError extends Error {
  constructor(
    message: string,
    /** The entry to blame; `""` for the archive itself. */
    readonly entry = "",
    options?: ErrorOptions,
  ) {
    super(entry === "" ? message : `${entry}: ${message}`, options);
    this.name = "ArchiveError";
  }
}

/** The archive holds, once inflated, more than any workbook: refused before it fills the memory. */
export class FileTooLargeError extends Error {
  constructor(
    readonly entry: string,
    /** What was reached: bytes of one part or of all that was read, entries, or what a list of parts names. */
    readonly limit: keyof ArchiveLimits | "listed",
    readonly allowed: number,
  ) {
    super(`${entry} is larger, once inflated, than a workbook may be`);
    this.name = "FileTooLargeError";
  }
}

export interface ArchiveLimits {
  /** Inflated bytes, for one part. */
  readonly part: number;
  /** Inflated bytes, for all that is read of the archive; a part that is read twice counts twice. */
  readonly total: number;
  readonly entries: number;
}

export const DEFAULT_LIMITS: ArchiveLimits = {
  part: 200 * 2 ** 20,
  total: 500 * 2 ** 20,
  entries: 25_000,
};

interface Entry {
  /** As the archive writes it. */
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Of its own header, in the bytes. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_LENGTH = 22;
const COMMENT_MAX = 0xffff;
const ENCRYPTED = 1;
const UTF_8_NAME = 0x800;
/** Packed bytes that are inflated at once when a part is read in pieces. */
const PIECE = 16 * 1024;
/** A part of so many inflated bytes (a sheet of some 7,000 rows) is inflated at once: fflate then need not let its buffer grow. */
const SMALL = 6 * 2 ** 20;

/** The bytes of an entry that is packed whole, which has to be of that size; throws where they are damaged. */
export type Inflation = (packed: Uint8Array, size: number) => Uint8Array;

let inflate: Inflation = (packed, size) => inflateSync(packed, { out: new Uint8Array(size) });

/** From now on a platform's own inflates, where it is faster than fflate: what it gives is held against the archive. */
export function inflateBy(ofPlatform: Inflation): void {
  inflate = ofPlatform;
}

/**
 * The entries of a zip archive, read from its central directory: with data descriptors, zip64, stored
 * or deflated, with bytes before or after, or a comment that looks like another end. (fflate, which
 * inflates, takes the first thing that looks like an end, knows no bytes before, and trusts sizes.) The
 * file is long because a zip says everything twice, and each is held against the other.
 */
export class ZipArchive {
  private readonly entries = new Map<string, Entry>();
  private inflated = 0;

  /** Throws ArchiveError on bytes that are no archive, FileTooLargeError on too many entries. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: ArchiveLimits = DEFAULT_LIMITS,
  ) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (const entry of readDirectory(view, bytes, limits)) {
      // The same name twice: the later one is the file's newer state.
      if (!entry.name.endsWith("/")) this.entries.set(entry.name, entry);
    }
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  /** Inflated size as the directory declares it; undefined without such an entry. */
  size(name: string): number | undefined {
    return this.entries.get(name)?.size;
  }

  /** The bytes of an entry. Throws ArchiveError on a missing or damaged one, FileTooLargeError. */
  read(name: string): Uint8Array {
    const entry = this.open(name);
    const packed = this.packedBytes(entry);
    if (entry.method === 0) return checked(entry, packed);
    try {
      return checked(entry, inflate(packed, entry.size));
    } catch (cause: unknown) {
      if (cause instanceof ArchiveError) throw cause;
      throw new ArchiveError("The entry is damaged", name, { cause });
    }
  }

  /** The bytes of an entry piece by piece: each call gives the next ones, null at the end. Throws as `read`. */
  readPieces(name: string): () => Uint8Array | null {
    if ((this.size(name) ?? 0) <= SMALL) {
      const whole = [this.read(name)];
      return () => whole.pop() ?? null;
    }
    const entry = this.open(name);
    const packed = this.packedBytes(entry);
    const pieces: Uint8Array[] = [];
    const inflater = new Inflate((piece) => void pieces.push(piece));
    let at = 0;
    let given = 0;
    let crc = 0;
    const advance = (): void => {
      const piece = packed.subarray(at, at + PIECE);
      at += PIECE;
      if (entry.method === 0) pieces.push(piece);
      else inflater.push(piece, at >= packed.length);
    };
    return () => {
      try {
        while (pieces.length === 0 && at < packed.length) advance();
      } catch (cause: unknown) {
        throw new ArchiveError("The entry is damaged", name, { cause });
      }
      const piece = pieces.shift();
      if (piece) {
        given += piece.length;
        crc = crc32(piece, crc);
        if (given > entry.size) throw new ArchiveError("The entry is longer than declared", name);
        return piece;
      }
      if (given !== entry.size || crc !== entry.crc)
        throw new ArchiveError("The entry is damaged", name);
      return null;
    };
  }

  private open(name: string): Entry {
    const entry = this.entries.get(name);
    if (!entry) throw new ArchiveError("There is no such entry", name);
    if (entry.method !== 0 && entry.method !== 8)
      throw new ArchiveError(`Compressed by method ${entry.method}, which is not read`, name);
    this.inflated += entry.size;
    if (entry.size > this.limits.part) throw new FileTooLargeError(name, "part", this.limits.part);
    if (this.inflated > this.limits.total)
      throw new FileTooLargeError(name, "total", this.limits.total);
    return entry;
  }

  private packedBytes({ name, offset, packed }: Entry): Uint8Array {
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    if (offset + 30 > this.bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER)
      throw new ArchiveError("The entry is damaged", name);
    const start =
      offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + packed > this.bytes.length) throw new ArchiveError("The entry is cut short", name);
    return this.bytes.subarray(start, start + packed);
  }
}

function checked(entry: Entry, bytes: Uint8Array): Uint8Array {
  if (bytes.length !== entry.size || crc32(bytes, 0) !== entry.crc)
    throw new ArchiveError("The entry is damaged", entry.name);
  return bytes;
}

/** Where the directory is, and by how much all offsets are shifted by bytes before the archive. */
interface Directory {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly shift: number;
}

function readDirectory(view: DataView, bytes: Uint8Array, limits: ArchiveLimits): Entry[] {
  const directory = findDirectory(view);
  if (directory.count > limits.entries)
    throw new FileTooLargeError("[archive]", "entries", limits.entries);
  const entries: Entry[] = [];
  let at = directory.start;
  while (entries.length < directory.count) {
    if (at + 46 > directory.end || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new ArchiveError("The directory of the archive is damaged");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > directory.end) throw new ArchiveError("The directory of the archive is damaged");
    const flags = view.getUint16(at + 8, true);
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength), flags);
    if (flags & ENCRYPTED) throw new ArchiveError("The entry is encrypted", name);
    const sizes = sizesOf(view, at, at + 46 + nameLength, extraLength);
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: sizes.packed,
      size: sizes.size,
      offset: sizes.offset + directory.shift,
    });
    at = next;
  }
  return entries;
}

/** The last mark of an end that leads to a directory: a comment may hold others. */
function findDirectory(view: DataView): Directory {
  const length = view.byteLength;
  const lowest = Math.max(0, length - END_LENGTH - COMMENT_MAX);
  for (let at = length - END_LENGTH; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const directory = directoryAt(view, at);
    if (directory) return directory;
  }
  throw new ArchiveError("The file is not a readable zip archive");
}

function directoryAt(view: DataView, end: number): Directory | null {
  const in64 = end64(view, end);
  const count = in64?.count ?? view.getUint16(end + 10, true);
  const size = in64?.size ?? view.getUint32(end + 12, true);
  const offset = in64?.offset ?? view.getUint32(end + 16, true);
  // The directory ends where the end's own record starts, whatever stands before the archive.
  const start = (in64?.at ?? end) - size;
  if (start < 0 || start < offset) return null;
  const isDirectory = count === 0 || view.getUint32(start, true) === DIRECTORY_ENTRY;
  return isDirectory ? { start, end: start + size, count, shift: start - offset } : null;
}

function end64(
  view: DataView,
  end: number,
): { at: number; count: number; size: number; offset: number } | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return null;
  const declared = Number(view.getBigUint64(locator + 8, true));
  // Its record is right before the locator, wherever bytes before the archive have moved it.
  for (const at of [declared, locator - 56]) {
    if (at < 0 || at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) continue;
    return {
      at,
      count: Number(view.getBigUint64(at + 32, true)),
      size: Number(view.getBigUint64(at + 40, true)),
      offset: Number(view.getBigUint64(at + 48, true)),
    };
  }
  return null;
}

/** The sizes and the offset of a directory's entry, from its zip64 field where they do not fit. */
function sizesOf(
  view: DataView,
  entry: number,
  extra: number,
  extraLength: number,
): { packed: number; size: number; offset: number } {
  const FULL = 0xffffffff;
  let size = view.getUint32(entry + 24, true);
  let packed = view.getUint32(entry + 20, true);
  let offset = view.getUint32(entry + 42, true);
  for (let at = extra; at + 4 <= extra + extraLength;) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let field = at + 4;
      const next = (): number => {
        if (field + 8 > end) throw new ArchiveError("The directory of the archive is damaged");
        field += 8;
        return Number(view.getBigUint64(field - 8, true));
      };
      if (size === FULL) size = next();
      if (packed === FULL) packed = next();
      if (offset === FULL) offset = next();
    }
    at = end;
  }
  return { packed, size, offset };
}

/** Names of parts are ASCII; others are read as the archive says, or byte by byte. */
function nameOf(bytes: Uint8Array, flags: number): string {
  return new TextDecoder(flags & UTF_8_NAME ? "utf-8" : "windows-1252").decode(bytes);
}

const [CRC, CRC_1, CRC_2, CRC_3] = crcTables();

/** Four tables: four bytes are taken at once. */
function crcTables(): [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = new Int32Array(256).map((_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    return crc;
  });
  const following = (table: Int32Array): Int32Array =>
    table.map((crc) => (crc >>> 8) ^ (first[crc & 255] ?? 0));
  const second = following(first);
  const third = following(second);
  return [first, second, third, following(third)];
}

/** The checksum of zip archives, continued from `crc` (0 at first). */
function crc32(bytes: Uint8Array, crc: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let value = ~crc;
  let index = 0;
  for (const last = bytes.length - 3; index < last; index += 4) {
    value ^= view.getInt32(index, true);
    value =
      (CRC_3[value & 255] ?? 0) ^
      (CRC_2[(value >>> 8) & 255] ?? 0) ^
      (CRC_1[(value >>> 16) & 255] ?? 0) ^
      (CRC[value >>> 24] ?? 0);
  }
  for (; index < bytes.length; index += 1)
    value = (value >>> 8) ^ (CRC[(value ^ view.getUint8(index)) & 255] ?? 0);
  return ~value >>> 0;
}
