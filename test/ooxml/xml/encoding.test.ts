import fc from "fast-check";
import iconv from "iconv-lite";
import { OpcPackage } from "../../../src/ooxml/opcPackage";
import { decodePart, EncodingError, PartDecoder } from "../../../src/ooxml/xml/encoding";
import { parseXml } from "../../../src/ooxml/xml/xmlTree";

const french = fc.string({
  unit: fc.constantFrom(...Array.from("abc éèàçùœŒ€’“”–—…«»°ÿŸ½<>&\"'\n\t")),
  maxLength: 40,
});

it.each([
  ["utf-8", "UTF-8", ""],
  ["utf-8", "utf-8", "\uFEFF"],
  ["utf-16le", "UTF-16", "\uFEFF"],
  ["utf-16be", "UTF-16", "\uFEFF"],
  ["utf-16le", "UTF-16", ""],
  ["utf-16be", "UTF-16", ""],
  ["windows-1252", "windows-1252", ""],
  ["windows-1252", "ISO-8859-1", ""],
  ["windows-1252", "ISO_8859-1", ""],
])("reads %s declared as %s, with the mark %p", (encoding, declared, mark) => {
  fc.assert(
    fc.property(french, fc.integer({ min: 1, max: 7 }), (text, length) => {
      const xml = `<?xml version="1.0" encoding="${declared}"?><a>${text}</a>`;
      const bytes = new Uint8Array(iconv.encode(mark + xml, encoding));
      expect(decodePart(bytes)).toBe(xml);
      const decoder = new PartDecoder();
      // The first piece tells the encoding.
      let read = decoder.decode(bytes.subarray(0, 200), false);
      for (let at = 200; at < bytes.length; at += length)
        read += decoder.decode(bytes.subarray(at, at + length), false);
      read += decoder.decode(new Uint8Array(), true);
      expect(read.replace(/^\uFEFF/, "")).toBe(xml);
    }),
    { numRuns: 60 },
  );
});

it.each(["utf-16le", "utf-16be", "windows-1252"])(
  "writes a part of %s back in it, whatever the new letters",
  (encoding) => {
    fc.assert(
      fc.property(french, fc.string({ unit: "grapheme" }), (before, after) => {
        const declared = encoding.startsWith("utf-16") ? "UTF-16" : encoding;
        const declaration = `<?xml version="1.0" encoding="${declared}"?>`;
        const mark = encoding.startsWith("utf-16") ? "\uFEFF" : "";
        const opc = OpcPackage.create();
        const escaped = before.replace(/[&<]/g, "");
        opc.setBytes(
          "xl/a.xml",
          new Uint8Array(iconv.encode(`${mark}${declaration}<a>${escaped}</a>`, encoding)),
        );
        const document = parseXml(opc.text("xl/a.xml"));
        document.root.setText(
          after.replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ""),
        );
        const { textContent } = document.root;
        opc.setText("xl/a.xml", document.toXml());
        const raw = iconv.decode(Buffer.from(opc.bytes("xl/a.xml")), encoding);
        expect(raw.startsWith(`${declaration}<a`)).toBe(true);
        expect(parseXml(opc.text("xl/a.xml")).root.textContent).toBe(textContent);
      }),
      { numRuns: 60 },
    );
  },
);

it("refuses an encoding that it does not read by its name, and bytes that are no UTF-8", () => {
  const koi = new TextEncoder().encode('<?xml version="1.0" encoding="KOI8-R"?><a/>');
  expect(() => decodePart(koi)).toThrow(EncodingError);
  expect(() => decodePart(koi)).toThrow("KOI8-R");
  expect(() => decodePart(Uint8Array.of(0x3c, 0x61, 0xe9, 0x3e))).toThrow(EncodingError);
});
