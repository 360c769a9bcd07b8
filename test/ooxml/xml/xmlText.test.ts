import fc from "fast-check";
import {
  decodeXString,
  escapeAttribute,
  escapeText,
  escapeXml,
} from "../../../src/ooxml/xml/xmlText";
import { parseXml } from "../../../src/ooxml/xml/xmlTree";

/** What XML 1.0 cannot hold comes back as U+FFFD. */
function writable(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
}

/** Any UTF-16 text, often with what needs care. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "_x0041_",
        "_x0041",
        "_",
        "\r",
        "\n",
        "\t",
        "&",
        "<",
        ">",
        "\u0085",
        "\u2028",
        "\u2029",
        '"',
        "'",
        " ",
      ),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.string({ unit: "grapheme" }),
    ),
  )
  .map((pieces) => pieces.join(""));

describe("XML texts", () => {
  it("read back the same as an element's text", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = parseXml(`<t>${escapeText(text)}</t>`).root.textContent;
        expect(decodeXString(read)).toBe(writable(text));
      }),
      { numRuns: 500 },
    );
  });

  it("read back the same as an attribute", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const element = parseXml(`<t v="${escapeAttribute(text)}"/>`).root;
        expect(decodeXString(element.getAttribute("v") ?? "")).toBe(writable(text));
      }),
      { numRuns: 500 },
    );
  });

  it("protects a text that looks like SpreadsheetML's own escape", () => {
    expect(escapeText("_x0041_")).toBe("_x005F_x0041_");
    expect(escapeText("_x0041\r")).toBe("_x005F_x0041_x000D_");
  });

  it("leaves such a text alone in other vocabularies", () => {
    expect(escapeXml("_x0041_ & co")).toBe("_x0041_ &amp; co");
  });
});

describe("parseXml", () => {
  it.each(["", "<a>", "<a></b>", "<a/><b/>"])("refuses %p", (text) => {
    expect(() => parseXml(text)).toThrow();
  });

  it("accepts a byte order mark", () => {
    expect(parseXml("\uFEFF<a/>").root.localName).toBe("a");
  });

  it("gives back a part with its declaration", () => {
    const text =
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a xmlns="urn:x" b="1"/>';
    expect(parseXml(text).toXml()).toContain("<?xml");
    expect(parseXml('<a b="1"/>').toXml()).toMatch(/^<\?xml [^>]+\?>\s*<a b="1"\/>$/);
  });
});
