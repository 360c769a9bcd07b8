import { escapeXml } from "../xml/xmlText";

/** An attribute with the white space before it; its value may hold anything but its quote. */
const ATTRIBUTE = /\s([^\s=/>]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** The opening tag with that attribute set, or without it when `value` is null; the rest as it was. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const written = value === null ? "" : ` ${name}="${escapeXml(value)}"`;
  for (const match of tag.matchAll(ATTRIBUTE)) {
    if (match[1] === name)
      return tag.slice(0, match.index) + written + tag.slice(match.index + match[0].length);
  }
  return inside(tag) + written + (tag.endsWith("/>") ? "/>" : ">");
}

/** The tag as one that opens an element with content. */
export function asOpening(tag: string): string {
  return tag.endsWith("/>") ? `${inside(tag)}>` : tag;
}

/** The tag without the end of it, and the white space before that. */
const inside = (tag: string): string => tag.slice(0, tag.endsWith("/>") ? -2 : -1).trimEnd();

/** The namespace prefix, with its colon, of the tag that starts there; `""` for none. */
export function prefixAt(xml: string, start: number): string {
  const name = /[^\s/>]*/y;
  name.lastIndex = start + 1;
  const [qualified = ""] = name.exec(xml) ?? [];
  return qualified.slice(0, qualified.indexOf(":") + 1);
}

/** A piece of a text to put in the place of another. */
export interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with the patches, which are in order and do not overlap. */
export function patched(xml: string, patches: readonly Patch[]): string {
  const output: string[] = [];
  let copied = 0;
  for (const { start, end, text } of patches) {
    output.push(xml.slice(copied, start), text);
    copied = end;
  }
  output.push(xml.slice(copied));
  return output.join("");
}
