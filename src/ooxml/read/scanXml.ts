import { decodeXString } from "../xml";

/**
 * Finding one's way in a big part without a DOM. Sheets and shared strings of 5,000 rows take several
 * times longer to parse than to scan, and an edit needs positions in the text anyway.
 */

/** Position of one element in the text: `[start, end[`, its content being `[contentStart, contentEnd[`. */
export interface ElementSpan {
  start: number;
  contentStart: number;
  contentEnd: number;
  end: number;
}

/**
 * The next element of that (prefixed) name from `from`, which must end before `limit`. Not for
 * elements that nest in themselves.
 */
export function findElement(
  xml: string,
  name: string,
  from: number,
  limit: number = xml.length,
): ElementSpan | null {
  const opening = `<${name}`;
  // Searching in the slice stops at its end; in the whole text it would run on to the next match.
  const searched = xml.slice(from, limit);
  for (let at = searched.indexOf(opening); at >= 0; at = searched.indexOf(opening, at + 1)) {
    if (endsName(searched.charCodeAt(at + opening.length))) return spanAt(xml, name, from + at);
  }
  return null;
}

/** Whether the character ends an element's name: white space, `/` or `>`. */
function endsName(code: number): boolean {
  return code <= 32 || code === 47 || code === 62;
}

function spanAt(xml: string, name: string, start: number): ElementSpan {
  const tagEnd = xml.indexOf(">", start) + 1;
  if (tagEnd === 0) throw new Error(`Unclosed element ${name}`);
  if (xml.charCodeAt(tagEnd - 2) === 47) {
    return { start, contentStart: tagEnd, contentEnd: tagEnd, end: tagEnd };
  }
  const closing = `</${name}`;
  const contentEnd = xml.indexOf(closing, tagEnd);
  if (contentEnd < 0) throw new Error(`Unclosed element ${name}`);
  return { start, contentStart: tagEnd, contentEnd, end: xml.indexOf(">", contentEnd) + 1 };
}

/** The attribute of the opening tag of `element`, as written (entities not resolved). */
export function rawAttribute(xml: string, element: ElementSpan, name: string): string | undefined {
  const tag = xml.slice(element.start, element.contentStart);
  for (let at = tag.indexOf(name); at >= 0; at = tag.indexOf(name, at + 1)) {
    const quoteAt = at + name.length + 1;
    const quote = tag.charAt(quoteAt);
    const isAttribute = tag.charCodeAt(at - 1) <= 32 && tag.charAt(quoteAt - 1) === "=";
    if (isAttribute && (quote === '"' || quote === "'")) {
      return tag.slice(quoteAt + 1, tag.indexOf(quote, quoteAt + 1));
    }
  }
  return undefined;
}

/** The namespace prefix, with its colon, of the part's root (`x:` in what the Open XML SDK writes). */
export function rootPrefix(xml: string): string {
  const root = /<(?:([\w.-]+):)?[A-Za-z_][\w.-]*[\s/>]/.exec(xml.slice(0, 4000));
  return root?.[1] === undefined ? "" : `${root[1]}:`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

/** The characters that an XML text stands for. */
export function decodeEntities(raw: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g,
    (match, hexadecimal?: string, decimal?: string, name?: string) => {
      if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name ?? ""] ?? match;
    },
  );
}

/** The text of a SpreadsheetML string: entities and `_xHHHH_` escapes resolved. */
export function decodeString(raw: string): string {
  const text = decodeEntities(raw);
  return text.includes("_x") ? decodeXString(text) : text;
}
