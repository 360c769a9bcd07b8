import fc from "fast-check";
import { SaxesParser, type SaxesTagNS } from "saxes";
import { XmlReader } from "../../../src/ooxml/xml/xmlReader";
import { XmlError } from "../../../src/ooxml/xml/xmlText";

/** What a document says, as a list; texts that follow one another are one. */
type Event =
  | ["open", string, string, Record<string, string>]
  | ["close", string, string]
  | ["text", string];

/** Null for a document that is refused. */
function ours(xml: string, pieces?: readonly number[]): Event[] | null {
  const events: Event[] = [];
  try {
    const reader = new XmlReader(pieces ? inPieces(xml, pieces) : xml);
    for (let kind = reader.next(); kind !== "end"; kind = reader.next()) {
      if (kind === "text") addText(events, reader.characters());
      else if (kind === "close") events.push(["close", reader.namespace, reader.localName]);
      else {
        const attributes = reader.attributes().map(({ name, value }) => [name, value]);
        events.push([
          ...["open" as const, reader.namespace, reader.localName],
          Object.fromEntries(attributes) as Record<string, string>,
        ] as Event);
      }
    }
  } catch (error: unknown) {
    if (error instanceof XmlError) return null;
    throw error;
  }
  return events;
}

function theirs(xml: string): Event[] | null {
  const events: Event[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const errors: Error[] = [];
  parser.on("error", (error) => errors.push(error));
  parser.on("opentag", ({ uri, local, attributes }: SaxesTagNS) => {
    const values = Object.values(attributes).map(({ name, value }) => [name, value]);
    events.push(["open", uri, local, Object.fromEntries(values) as Record<string, string>]);
  });
  parser.on("closetag", ({ uri, local }: SaxesTagNS) => events.push(["close", uri, local]));
  parser.on("text", (text) => addText(events, text));
  parser.on("cdata", (text) => addText(events, text));
  parser.write(xml).close();
  return errors.length > 0 ? null : withinRoot(events);
}

/** The other parser tells the white space around the root as well. */
function withinRoot(events: readonly Event[]): Event[] {
  const first = events.findIndex(([kind]) => kind === "open");
  const last = events.map(([kind]) => kind).lastIndexOf("close");
  return events.slice(first, last + 1);
}

function addText(events: Event[], text: string): void {
  if (text === "") return;
  const last = events.at(-1);
  if (last?.[0] === "text") last[1] += text;
  else events.push(["text", text]);
}

function inPieces(xml: string, lengths: readonly number[]): () => string | null {
  let at = 0;
  let place = 0;
  return () => {
    if (at >= xml.length) return null;
    const length = lengths[place++ % lengths.length] ?? 1;
    at += length;
    return xml.slice(at - length, at);
  };
}

const name = fc.constantFrom("a", "b", "x:a", "y:b", "x:row", "c-1", "_d.e", "é");
const space = fc.constantFrom("", " ", "\n", "\t ", "\r\n");
const character = fc.oneof(
  fc.constantFrom(
    ...["&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "&#65;", "&#x1F600;", "é", "😀", " ", "\n"],
    ...["\r\n", "\r", "\t", ">", "_x0041_", "\u2028", "\u0085"],
  ),
  fc.string({ unit: "grapheme-ascii", maxLength: 4 }).map((text) => text.replace(/[<&\]]/g, "")),
);
const text = fc.array(character, { maxLength: 5 }).map((parts) => parts.join(""));
const attribute = fc
  .tuple(
    fc.constantFrom("r", "s", "t", "x:id", "xml:space", "xmlns:z", "xmlns"),
    ...[space, space, text],
    fc.constantFrom('"', "'"),
  )
  .map(([key, before, after, value, quote]) => {
    const isUri = key.startsWith("xmlns");
    const content = isUri ? "urn:z" : value.replaceAll(quote, "");
    return [key, `${key}${before}=${after}${quote}${content}${quote}`] as const;
  });
const attributes = fc
  .uniqueArray(attribute, { maxLength: 4, selector: ([key]) => key })
  .map((all) => all.map(([, written]) => ` ${written}`).join(""));
const other = fc.constantFrom(
  ...["<!-- <a> -->", "<!---->", "<?target data?>", "<![CDATA[<a>&amp;]]>", "<![CDATA[]]>"],
);

const { content } = fc.letrec<{ content: string; element: string }>((tie) => ({
  element: fc
    .tuple(name, attributes, space, fc.boolean(), tie("content"))
    .map(([tag, all, gap, isEmpty, within]) =>
      isEmpty ? `<${tag}${all}${gap}/>` : `<${tag}${all}${gap}>${within}</${tag}${gap}>`,
    ),
  content: fc
    .array(fc.oneof({ maxDepth: 4 }, text, other, tie("element")), { maxLength: 4 })
    .map((parts) => parts.join("")),
}));

const document = fc
  .tuple(fc.constantFrom("", '<?xml version="1.0"?>\n', "<!-- a -->"), content, space)
  .map(
    ([before, within, after]) =>
      `${before}<x:root xmlns:x="urn:x" xmlns:y="urn:y" xmlns="urn:d">${within}</x:root>${after}`,
  );

/** Documents with a few characters changed, taken away or added: most are no XML. */
const broken = fc
  .tuple(
    document,
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.constantFrom("", "<", ">", "/", '"', "'", "&", "=", "]]>", "<!", "<?", "--", ":", "x"),
        fc.nat({ max: 3 }),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([xml, changes]) =>
    changes.reduce((changed, [place, added, removed]) => {
      // By whole characters: half of one is in no file.
      const characters = Array.from(changed);
      const at = place % (characters.length + 1);
      return [...characters.slice(0, at), added, ...characters.slice(at + removed)].join("");
    }, xml),
  );

it("reads any document as a conforming parser does", () => {
  fc.assert(
    fc.property(document, (xml) => expect(ours(xml)).toEqual(theirs(xml))),
    { numRuns: 500 },
  );
});

it("reads a document in pieces as in one", () => {
  fc.assert(
    fc.property(document, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (xml, cut) =>
      expect(ours(xml, cut)).toEqual(ours(xml)),
    ),
    { numRuns: 300 },
  );
});

it("refuses what a conforming parser refuses, or reads it the same; never the other way round", () => {
  let refused = 0;
  fc.assert(
    fc.property(broken, (xml) => {
      // The other parser lets a local name start with what no name may; ours reads control characters.
      fc.pre(!/:[-.\d]|&#(\d{1,2}|x[\da-f]{1,2});/i.test(xml));
      const expected = theirs(xml);
      const read = ours(xml);
      if (expected === null) refused += 1;
      // `]]>` in a text says nothing else, and is let through.
      else expect(read).toEqual(expected);
      if (expected === null && !/\]\]>/.test(xml)) expect(read).toBeNull();
    }),
    { numRuns: 1500 },
  );
  expect(refused).toBeGreaterThan(300);
});

it.each([
  ["a document type", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
  ["an entity of its own", "<a>&b;</a>"],
  ["a reference to no character", "<a>&#0;</a>"],
  ["elements nested without end", "<a>".repeat(200_000)],
  ["tags without end", "<a ".repeat(1_000_000)],
  ["an attribute twice under two prefixes", '<a xmlns:x="u" xmlns:y="u" x:b="1" y:b="2"/>'],
])("refuses %s", (_what, xml) => {
  const read = () => {
    const reader = new XmlReader(xml);
    while (reader.next() !== "end") if (reader.kind === "text") reader.characters();
  };
  expect(read).toThrow(XmlError);
});

it("gives the positions of tokens in the whole text", () => {
  const xml = "<?xml version='1.0'?><a><!-- c --><b i='1' /> t </a>";
  const reader = new XmlReader(inPieces(xml, [3]));
  const seen: string[] = [];
  while (reader.next() !== "end") seen.push(xml.slice(reader.start, reader.end));
  expect(seen).toEqual(["<a>", "<b i='1' />", "", " t ", "</a>"]);
});
