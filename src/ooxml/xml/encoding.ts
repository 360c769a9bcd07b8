/** The encodings that parts are read in and written back in. */
export type PartEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** The part is in an encoding that is not read here, or its bytes are not what it declares. */
export class EncodingError extends Error {
  constructor(
    /** As the part names it. */
    readonly encoding: string,
    message: string,
  ) {
    super(message);
    this.name = "EncodingError";
  }
}

/** Names by which parts declare an encoding. A declared UTF-16 without its two bytes a letter is UTF-8. */
const DECLARED: Readonly<Record<string, PartEncoding>> = {
  "utf-8": "utf-8",
  utf8: "utf-8",
  "us-ascii": "utf-8",
  ascii: "utf-8",
  "utf-16": "utf-8",
  "utf-16le": "utf-8",
  "utf-16be": "utf-8",
  // As browsers do: the characters that ISO-8859-1 lacks stand where it has control codes.
  "iso-8859-1": "windows-1252",
  "iso8859-1": "windows-1252",
  "iso_8859-1": "windows-1252",
  latin1: "windows-1252",
  l1: "windows-1252",
  "windows-1252": "windows-1252",
  cp1252: "windows-1252",
};

/**
 * The encoding of a part, from its first bytes: a mark, two bytes a letter, or what it declares
 * (XML 1.0, appendix F). Throws EncodingError for one that is not read here.
 */
export function encodingOf(bytes: Uint8Array): PartEncoding {
  const [first = 0, second = 0, third = 0] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0x3c && second === 0) return "utf-16le";
  if (first === 0 && second === 0x3c) return "utf-16be";
  const declared = declaredEncoding(String.fromCharCode(...bytes.subarray(0, 200)));
  if (declared === undefined) return "utf-8";
  const encoding = Object.hasOwn(DECLARED, declared.toLowerCase())
    ? DECLARED[declared.toLowerCase()]
    : undefined;
  if (!encoding) throw new EncodingError(declared, `The encoding ${declared} is not read`);
  return encoding;
}

function declaredEncoding(start: string): string | undefined {
  const declaration = /^\s*<\?xml\s[^>]*?\?>/.exec(start)?.[0];
  return declaration && /\sencoding\s*=\s*["']([^"']*)["']/.exec(declaration)?.[1];
}

/** Decodes a part piece by piece: each call gives the text of the next bytes, the last one what is left. */
export class PartDecoder {
  private decoder: TextDecoder | null = null;
  private encoding: PartEncoding = "utf-8";
  /** Bytes of a letter whose end is still to come. */
  private left = new Uint8Array();

  /** Throws EncodingError on bytes that are no text of the part's encoding. */
  decode(bytes: Uint8Array, isLast: boolean): string {
    try {
      this.decoder ??= this.start(bytes);
      if (this.encoding === "windows-1252") return decodeWindows1252(bytes);
      if (this.encoding !== "utf-8") return this.decoder.decode(bytes, { stream: !isLast });
      return this.decodeUtf8(this.decoder, bytes, isLast);
    } catch (cause: unknown) {
      if (cause instanceof EncodingError) throw cause;
      throw new EncodingError(this.encoding, `The text is not in ${this.encoding}`);
    }
  }

  /** Node's own streaming is several times slower than whole pieces, and gives strings of twice the size. */
  private decodeUtf8(decoder: TextDecoder, bytes: Uint8Array, isLast: boolean): string {
    const all = this.left.length === 0 ? bytes : joined(this.left, bytes);
    const end = isLast ? all.length : endOfLetters(all);
    this.left = all.slice(end);
    return decoder.decode(all.subarray(0, end));
  }

  private start(bytes: Uint8Array): TextDecoder {
    this.encoding = encodingOf(bytes);
    // The reader passes over the mark, which only the first piece has.
    const isUtf8 = this.encoding === "utf-8";
    return new TextDecoder(this.encoding, { fatal: true, ignoreBOM: isUtf8 });
  }
}

/** Where the last whole letter ends. */
function endOfLetters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

/**
 * Bytes that are decoded at once. What V8 does not make among its young objects, a text of megabytes, takes
 * several times as long to make and to read.
 */
const LONGEST_PIECE = 64 * 1024;

/** The text of bytes that come in pieces, null at their end, as pieces that do the same. Each call may throw EncodingError. */
export function decodedPieces(next: () => Uint8Array | null): () => string | null {
  const decoder = new PartDecoder();
  let left: Uint8Array = new Uint8Array();
  let ended = false;
  return () => {
    if (ended) return null;
    if (left.length === 0) {
      const bytes = next();
      ended = bytes === null;
      left = bytes ?? left;
    }
    const piece = left.subarray(0, LONGEST_PIECE);
    left = left.subarray(LONGEST_PIECE);
    return decoder.decode(piece, ended);
  };
}

/** The text of a part, without its mark. Throws EncodingError. */
export function decodePart(bytes: Uint8Array): string {
  const text = new PartDecoder().decode(bytes, true);
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

/**
 * The encoding to write a part's text in: what the text declares; where that leaves a choice, what the
 * part had before (undefined for a new one).
 */
export function encodingToWrite(text: string, former: PartEncoding | undefined): PartEncoding {
  const declared = declaredEncoding(text.slice(0, 200))?.toLowerCase();
  if (declared !== undefined && DECLARED[declared] === "windows-1252") return "windows-1252";
  const saysWide = declared === undefined || declared.startsWith("utf-16");
  return saysWide && former?.startsWith("utf-16") ? former : "utf-8";
}

/** What windows-1252 has from 0x80 to 0x9F; its five free places stand for themselves. */
const FROM_80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const WINDOWS_1252 = new Map(Array.from(FROM_80, (character, index) => [character, 128 + index]));

/** Not by `TextDecoder`: Node's takes the bytes from 0x80 to 0x9F for control characters. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const PIECE = 8192;
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += PIECE) {
    const codes = Uint16Array.from(bytes.subarray(start, start + PIECE), (byte) =>
      byte < 128 || byte >= 160 ? byte : FROM_80.charCodeAt(byte - 128),
    );
    pieces.push(String.fromCharCode(...codes));
  }
  return pieces.join("");
}

/**
 * The bytes of a part's text in that encoding. A character that windows-1252 lacks is written as a
 * reference: it may stand in texts and attributes.
 */
export function encodePart(text: string, encoding: PartEncoding): Uint8Array {
  switch (encoding) {
    case "utf-8":
      return new TextEncoder().encode(text);
    case "windows-1252":
      return encodeWindows1252(text);
    case "utf-16le":
    case "utf-16be":
      return encodeUtf16(text, encoding === "utf-16le");
  }
}

function encodeWindows1252(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const byte = code < 128 || (code >= 160 && code < 256) ? code : WINDOWS_1252.get(character);
    if (byte !== undefined) bytes.push(byte);
    else for (const digit of `&#${code};`) bytes.push(digit.charCodeAt(0));
  }
  return Uint8Array.from(bytes);
}

/** With the mark that the encoding asks for. */
function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * (text.length + 1)));
  view.setUint16(0, 0xfeff, littleEndian);
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(2 * (index + 1), text.charCodeAt(index), littleEndian);
  return new Uint8Array(view.buffer);
}
