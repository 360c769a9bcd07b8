import fc from "fast-check";
import { SaxesParser } from "saxes";
import { CELL_TEXT_MAX_LENGTH, toStorableText } from "../../src/domain/texte";

/** Every UTF-16 unit, lone surrogates and control characters among them, the rare ones often. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.constantFrom(0, 0x07, 0x09, 0x0a, 0x0d, 0x1f, 0xd800, 0xdc00, 0xfffe, 0xffff),
    ),
  )
  .map((units) => String.fromCharCode(...units));

/** XML 1.0, production « Char », as the specification writes it. */
const XML_TEXT = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

const storableText = fc
  .string({ unit: "binary" })
  .filter((text) => XML_TEXT.test(text) && !text.includes("\r"));

test("whatever is typed, the result is text that XML 1.0 can hold", () => {
  fc.assert(fc.property(anyText, (text) => expect(toStorableText(text)).toMatch(XML_TEXT)));
});

test("an XML parser gives the result back as it is", () => {
  const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  fc.assert(
    fc.property(anyText, (text) => {
      const stored = toStorableText(text);
      const parser = new SaxesParser();
      let read = "";
      parser.on("text", (part) => (read += part));
      parser.on("error", (error) => {
        throw error;
      });
      parser.write(`<t>${escaped(stored)}</t>`).close();
      expect(read).toBe(stored);
    }),
  );
});

test("text that can be stored stays as it is", () => {
  fc.assert(fc.property(storableText, (text) => expect(toStorableText(text)).toBe(text)));
});

test("making it storable again changes nothing", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = toStorableText(text);
      expect(toStorableText(once)).toBe(once);
    }),
  );
});

test("a text never becomes longer, so that a length check before still holds after", () => {
  fc.assert(
    fc.property(anyText, (text) =>
      expect(toStorableText(text).length).toBeLessThanOrEqual(text.length),
    ),
  );
  expect(toStorableText("x".repeat(CELL_TEXT_MAX_LENGTH))).toHaveLength(CELL_TEXT_MAX_LENGTH);
});

test.each([
  ["a bell and half a character", "\u0007 \ud83d!", "\ufffd \ufffd!"],
  ["line ends of Windows and of old Macs", "a\r\nb\rc\n", "a\nb\nc\n"],
  ["tabs and whole emoji, which stay", "\t😀", "\t😀"],
])("%s", (_what, typed, stored) => {
  expect(toStorableText(typed)).toBe(stored);
});
