import {
  checkAttributes,
  declaredScope,
  namespaceOf,
  NO_NAMESPACE,
  type Scope,
} from "./namespaceScope";
import {
  type ElementScanner,
  GREATER,
  LESS,
  LONGEST_DECLARATION,
  SLASH,
  TagScanner,
  wrongInInstruction,
} from "./tagScanner";
import {
  EmptyXmlError,
  decodeReferences,
  normalizeAttribute,
  normalizeLineEnds,
  XmlError,
} from "./xmlText";

export type TokenKind = "open" | "close" | "text" | "end";

/** Gives the next piece of the text; null at its end. */
export type TextSource = () => string | null;

const MAX_DEPTH = 1000;

/** The element that a `close` token ends, or that the tokens are within. Used again for the next sibling. */
interface OpenElement {
  rawName: string;
  localName: string;
  namespace: string;
  scope: Scope;
  /** Whether the scope is that of the element around it. */
  inherits: boolean;
}

/**
 * A pull parser for the parts of a package: XML 1.0 with namespaces. Comments and processing
 * instructions are passed over. A document type is refused, as the packaging standard asks
 * (ECMA-376 part 2, 8.1.4), and with it every entity but the five of XML itself. Reads what an author
 * surely meant where XML forbids characters (controls, `]]>` in a text, unusual letters in names).
 *
 * Why not a library: `saxes`, the conforming one, takes nearly three times as long for the tokens of a
 * large sheet (`npm run bench -- fichiers` measures both); it stays the oracle of the tests.
 *
 * Linear in its input. Of a text that comes in pieces, only the piece around the current token is held.
 * The file is long because every state of the parser works on the same few fields.
 */
export class XmlReader {
  kind: TokenKind = "text";
  /** Of the element that the last `open` or `close` token is about. */
  localName = "";
  /** Its URI; `""` for none. */
  namespace = "";
  /** Whether the last `open` token has no content; its `close` follows all the same. */
  isEmpty = false;
  /** Elements open after this token. */
  depth = 0;

  private text: string;
  /** Where the next token starts, in `text`. */
  private at = 0;
  /** Characters that came before `text`. */
  private dropped = 0;
  private source: TextSource | null;
  /** 1 where a mark precedes the text. */
  private readonly origin: number;
  private readonly stack: OpenElement[] = [];
  private hasRoot = false;
  private closesNext = false;

  private tokenStart = 0;
  private tokenEnd = 0;
  private rawName = "";
  private isCharacterData = false;
  private readonly tag = new TagScanner();

  /** The whole text, or its pieces one by one. */
  constructor(text: string | TextSource) {
    this.text = typeof text === "string" ? text : "";
    this.source = typeof text === "string" ? null : text;
    this.origin = this.hasAtLeast(1) && this.text.startsWith("\uFEFF") ? 1 : 0;
    this.at = this.origin;
  }

  /** Position of the token in the whole text. */
  get start(): number {
    return this.dropped + this.tokenStart;
  }

  /** Position right after the token. */
  get end(): number {
    return this.dropped + this.tokenEnd;
  }

  /** The prefix of the current element, with its colon; `""` for none. */
  get prefix(): string {
    return this.rawName.slice(0, this.rawName.length - this.localName.length);
  }

  /** Reads the next token. Throws XmlError on what is not well-formed. */
  next(): TokenKind {
    if (this.closesNext) return this.closeElement();
    for (;;) {
      if (!this.hasAtLeast(1)) return this.finish();
      this.tokenStart = this.at;
      if (this.text.charCodeAt(this.at) !== LESS) {
        if (this.readText()) return this.kind;
        continue;
      }
      if (!this.hasAtLeast(2)) this.fail("Unclosed tag");
      const code = this.text.charCodeAt(this.at + 1);
      if (code === SLASH) return this.readClosingTag();
      if (code === 63) this.skipInstruction();
      else if (code !== 33) return this.readOpeningTag();
      else if (this.readDeclaration()) return this.kind;
    }
  }

  /** The characters of a `text` token. */
  characters(): string {
    const raw = this.text.slice(this.tokenStart, this.tokenEnd);
    if (this.isCharacterData) return normalizeLineEnds(raw.slice(9, -3));
    return decodeReferences(raw, this.start);
  }

  /** The attribute without a prefix of the last `open` token; undefined when it is not there. */
  attribute(name: string): string | undefined {
    const index = this.tag.placeOf(name);
    return index < 0 ? undefined : this.valueAt(index);
  }

  /** As `attribute`, for one of a namespace whose URI passes the test. */
  attributeOf(localName: string, isNamespace: (uri: string) => boolean): string | undefined {
    for (let index = 0; index < this.tag.count; index += 1) {
      const name = this.tag.nameAt(index);
      const colon = name.indexOf(":");
      if (colon < 0 || name.slice(colon + 1) !== localName) continue;
      if (isNamespace(this.inner()?.scope.get(name.slice(0, colon)) ?? ""))
        return this.valueAt(index);
    }
    return undefined;
  }

  /** All attributes of the last `open` token, by their names with prefix; namespace declarations too. */
  attributes(): { name: string; value: string }[] {
    return Array.from({ length: this.tag.count }, (_, index) => ({
      name: this.tag.nameAt(index),
      value: this.valueAt(index),
    }));
  }

  /**
   * Lets another scanner try a whole element right where the next token starts: true when it recognised
   * one, which is passed over then, `start` and `end` being its own. Only the text at hand is tried. What
   * it recognises must be well-formed, and declare and use no prefix.
   */
  takeElement(scanner: ElementScanner): boolean {
    if (this.closesNext || this.depth === 0) return false;
    const end = scanner.scan(this.text, this.at, this.dropped);
    if (end < 0) return false;
    this.tokenStart = this.at;
    this.at = this.tokenEnd = end;
    return true;
  }

  /** After an `open` token: passes over the element's content and its `close`. */
  skip(): void {
    const outside = this.depth - 1;
    while (this.depth > outside) this.next();
  }

  /** After an `open` token: the characters within, those of its descendants too; passes its `close`. */
  textContent(): string {
    const outside = this.depth - 1;
    let first: string | undefined;
    let more: string[] | undefined;
    while (this.depth > outside) {
      if (this.next() !== "text") continue;
      const characters = this.characters();
      if (first === undefined) first = characters;
      else (more ??= [first]).push(characters);
    }
    return more ? more.join("") : (first ?? "");
  }

  /** The innermost open element. */
  private inner(): OpenElement | undefined {
    return this.depth === 0 ? undefined : this.stack[this.depth - 1];
  }

  private fail(message: string): never {
    throw new XmlError(message, this.dropped + this.at);
  }

  private hasAtLeast(characters: number): boolean {
    while (this.text.length - this.at < characters) if (!this.refill()) return false;
    return true;
  }

  /** Drops what was read, and reads on at least as much as is left: a long token is read in linear time. */
  private refill(): boolean {
    if (!this.source) return false;
    const left = this.text.length - this.at;
    // Joined rather than added up: what `+` gives is slower to read letter by letter.
    const pieces = [this.text.slice(this.at)];
    let added = 0;
    do {
      const piece = this.source();
      if (piece === null) {
        this.source = null;
        break;
      }
      pieces.push(piece);
      added += piece.length;
    } while (added <= left);
    this.text = pieces.join("");
    this.dropped += this.at;
    this.at = 0;
    this.tokenStart = 0;
    return added > 0;
  }

  /** Position of the mark, at least `offset` after the token's start; -1 when the text ends before. */
  private find(mark: string, offset: number): number {
    let from = offset;
    for (;;) {
      const found = this.text.indexOf(mark, this.at + from);
      if (found >= 0) return found;
      from = Math.max(from, this.text.length - this.at - mark.length + 1);
      if (!this.refill()) return -1;
    }
  }

  private finish(): TokenKind {
    if (this.depth > 0) this.fail(`Unclosed element ${this.inner()?.rawName ?? ""}`);
    if (!this.hasRoot) throw new EmptyXmlError(this.dropped + this.at);
    this.tokenStart = this.tokenEnd = this.at;
    return (this.kind = "end");
  }

  /** False for the white space around the root. */
  private readText(): boolean {
    const found = this.find("<", 0);
    const end = found < 0 ? this.text.length : found;
    this.tokenStart = this.at;
    this.tokenEnd = end;
    if (this.depth === 0) {
      if (/\S/.test(this.text.slice(this.at, end))) this.fail("Text outside the root element");
      this.at = end;
      return false;
    }
    this.at = end;
    this.isCharacterData = false;
    this.kind = "text";
    return true;
  }

  /** A comment (false), or a section of character data (true). */
  private readDeclaration(): boolean {
    if (this.startsWith("<!--")) {
      const found = this.find("--", 4);
      if (found < 0) this.fail("Unclosed comment");
      const length = found - this.at + 3;
      if (!this.hasAtLeast(length) || this.text.charCodeAt(this.at + length - 1) !== GREATER)
        this.fail("-- in a comment");
      this.at += length;
      return false;
    }
    if (!this.startsWith("<![CDATA[")) this.fail("A document type is not allowed in a package");
    if (this.depth === 0) this.fail("Text outside the root element");
    const end = this.find("]]>", 9);
    if (end < 0) this.fail("Unclosed character data");
    this.tokenStart = this.at;
    this.at = this.tokenEnd = end + 3;
    this.isCharacterData = true;
    this.kind = "text";
    return true;
  }

  private skipInstruction(): void {
    const end = this.find("?>", 2);
    if (end < 0) this.fail("Unclosed processing instruction");
    const start = this.text.slice(this.at, Math.min(end + 2, this.at + LONGEST_DECLARATION));
    const wrong = wrongInInstruction(start, this.dropped + this.at === this.origin);
    if (wrong !== null) this.fail(wrong);
    this.at = end + 2;
  }

  private startsWith(mark: string): boolean {
    return this.hasAtLeast(mark.length) && this.text.startsWith(mark, this.at);
  }

  private readClosingTag(): TokenKind {
    const open = this.inner();
    if (!open) this.fail("A closing tag that nothing opens");
    const length = open.rawName.length;
    if (!this.hasAtLeast(length + 3) || !this.text.startsWith(open.rawName, this.at + 2))
      this.fail(`Unclosed element ${open.rawName}`);
    let end = this.at + 2 + length;
    if (this.text.charCodeAt(end) !== GREATER) {
      const found = this.find(">", 2 + length);
      if (found < 0 || this.text.slice(this.at + 2 + length, found).trim() !== "")
        this.fail(`Unclosed element ${open.rawName}`);
      end = found;
    }
    this.tokenStart = this.at;
    this.at = this.tokenEnd = end + 1;
    return this.closeElement();
  }

  private closeElement(): TokenKind {
    if (this.closesNext) this.tokenStart = this.tokenEnd;
    this.closesNext = false;
    const closed = this.inner();
    if (!closed) return this.fail("A closing tag that nothing opens");
    this.rawName = closed.rawName;
    this.localName = closed.localName;
    this.namespace = closed.namespace;
    this.tag.count = 0;
    this.depth -= 1;
    return (this.kind = "close");
  }

  private readOpeningTag(): TokenKind {
    while (!this.tag.scan(this.text, this.at, this.dropped))
      if (!this.refill()) this.fail("Unclosed tag");
    this.tokenStart = this.at;
    this.tokenEnd = this.tag.end;
    this.isEmpty = this.tag.isEmpty;
    const outer = this.inner();
    if (!outer && this.hasRoot) this.fail("A second root element");
    if (this.depth >= MAX_DEPTH) this.fail("Elements nested too deeply");
    const element = this.enter(outer?.scope ?? NO_NAMESPACE);
    this.rawName = element.rawName;
    this.localName = element.localName;
    this.namespace = element.namespace;
    this.hasRoot = true;
    this.depth += 1;
    this.closesNext = this.isEmpty;
    checkAttributes(this.tag, element.scope, this.start);
    this.at = this.tokenEnd;
    return (this.kind = "open");
  }

  /** The element whose tag was scanned; what the last one at that depth was called is not looked up again. */
  private enter(outer: Scope): OpenElement {
    const { text } = this;
    const { nameEnd, nameColon, declares } = this.tag;
    const start = this.tokenStart + 1;
    const former = this.stack[this.depth];
    if (former?.inherits && !declares && former.scope === outer) {
      const { rawName } = former;
      if (rawName.length === nameEnd - start && text.startsWith(rawName, start)) return former;
    }
    const scope = declares ? declaredScope(this.tag, outer, this.start) : outer;
    const rawName = text.slice(start, nameEnd);
    const isPrefixed = nameColon >= 0;
    return (this.stack[this.depth] = {
      rawName,
      localName: isPrefixed ? text.slice(nameColon + 1, nameEnd) : rawName,
      namespace: isPrefixed
        ? namespaceOf(scope, text.slice(start, nameColon), this.start)
        : (scope.get("") ?? ""),
      scope,
      inherits: !declares,
    });
  }

  private valueAt(index: number): string {
    return normalizeAttribute(this.tag.rawValueAt(index), this.start);
  }
}
