import { escapeXml } from "../xml";

/** The opening tag with that attribute set, or without it when `value` is null; the rest as it was. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const attribute = new RegExp(`(\\s)${name}=(?:"[^"]*"|'[^']*')`);
  if (value === null) return tag.replace(attribute, "");
  const written = `${name}="${escapeXml(value)}"`;
  if (attribute.test(tag))
    return tag.replace(attribute, (_match, space: string) => space + written);
  return tag.replace(/\s*(\/?)>$/, (_match, slash: string) => ` ${written}${slash}>`);
}

/** The tag as one that opens an element with content. */
export function asOpening(tag: string): string {
  return tag.replace(/\s*\/>$/, ">");
}
