import fc from "fast-check";
import type { SheetCell } from "../../../src/ooxml/read/cell";
import { SheetReader } from "../../../src/ooxml/read/sheetReader";

/**
 * Cells are read by a short way where they are written as nearly all programs do, and by the reader of
 * any XML elsewhere: whatever they are, both must say the same. A prefix is what the short way leaves alone.
 */

const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRINGS = { text: (index: number): string => `text ${index}` };

const texts = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "12",
    "-3.5",
    "1E5",
    "012",
    "1234567890123456789",
    "oui",
    "é – ☑",
    "#N/A",
  ),
  fc.constantFrom(
    "a&amp;b",
    "&#233;",
    "x&#xD;y",
    "a\r\nb",
    "_x000D_",
    "2025-04-12",
    "PT4M5S",
    "true",
  ),
  fc.string({ unit: "grapheme", maxLength: 8 }).map((text) => text.replace(/[<&\p{Cc}]/gu, "-")),
);
const attributes = fc.tuple(
  fc.constantFrom(
    ...Array<string>(6).fill('r="B2"'),
    "r='B2'",
    'r="b2"',
    'r="$B$2"',
    'r="XEA1048576"',
    'r="B"',
    "",
  ),
  fc.constantFrom("", ' s="3"', ' s="12"', ' s="003"'),
  fc.constantFrom("", ' t="s"', ' t="str"', ' t="b"', ' t="n"', ' t="e"', ' t="d"'),
  fc.constantFrom("", "", "", "", "", ' cm="1"', " "),
);
/** The prefix is put in where `:` stands at the start of a name. */
const formulas = fc.oneof(
  fc.constantFrom("", "", "<:f/>", '<:f t="shared" si="7"/>', '<:f t="shared" si="07"/>'),
  fc.constantFrom('<:f t="shared" ref="A1:A2" si="0">A1+1</:f>', '<:f ca="1">NOW()</:f>'),
  texts.map((text) => `<:f>${text}</:f>`),
);
const values = fc.oneof(
  fc.constantFrom("", "", "<:v/>", "<:v></:v>", "<:v>1</:v><:v>2</:v>", "<!-- - --><:v>1</:v>"),
  fc.constantFrom("<:v><![CDATA[1<2]]></:v>", "<:is><:t>ici</:t></:is>", "<:v> 12 </:v>"),
  fc.constantFrom("<:v>1<!-- --></:v>", "<:v >5</:v>", "<:v>5</:v >", "\n<:v>5</:v>\n"),
  texts.map((text) => `<:v>${text}</:v>`),
);
const cells = fc.oneof(
  fc
    .tuple(attributes, formulas, values)
    .map(([[r, s, t, other], f, v]) => `<:c ${r}${s}${t}${other}>${f}${v}</:c>`),
  attributes.map(([r, s, t, other]) => `<:c ${r}${s}${t}${other}/>`),
);

type Lue = Pick<
  SheetCell,
  "column" | "isReferenced" | "type" | "style" | "value" | "isDuration"
> & {
  readonly formula: readonly unknown[] | null;
  /** What the positions point at, without the prefixes. */
  readonly pieces: readonly string[];
};

function read(prefix: string, contents: readonly string[], piece: number): Lue[] {
  const colon = prefix === "" ? "" : `${prefix}:`;
  const named = contents.join("").replace(/<(\/?):/g, `<$1${colon}`);
  const xmlns = prefix === "" ? "xmlns" : `xmlns:${prefix}`;
  const xml =
    `<${colon}worksheet ${xmlns}="${NAMESPACE}"><${colon}sheetData><${colon}row r="2">` +
    `${named}</${colon}row></${colon}sheetData></${colon}worksheet>`;
  let given = 0;
  const source = (): string | null => {
    if (given >= xml.length) return null;
    given += piece;
    return xml.slice(given - piece, given);
  };
  const sheet = new SheetReader(source, STRINGS);
  sheet.nextRow();
  const lues: Lue[] = [];
  const at = (start: number, end: number): string =>
    xml.slice(start, end).replaceAll(`<${colon}`, "<").replaceAll(`</${colon}`, "</");
  while (sheet.nextCell()) {
    const { column, isReferenced, type, style, value, isDuration, formula: f } = sheet.cell;
    const { start, contentStart, contentEnd, end } = sheet.cell;
    lues.push({
      ...{ column, isReferenced, type, style, value, isDuration },
      formula: f && [
        f.text,
        f.type,
        f.sharedIndex,
        at(f.start, f.end),
        at(f.contentStart, f.contentEnd),
      ],
      pieces: [at(start, end), at(contentStart, contentEnd)],
    });
  }
  return lues;
}

it("reads a cell the short way as the long one does, wherever the text is cut", () => {
  fc.assert(
    fc.property(
      fc.array(cells, { maxLength: 4 }),
      fc.integer({ min: 1, max: 60 }),
      (contents, piece) => {
        const expected = read("x", contents, 100_000);
        expect(read("", contents, 100_000)).toEqual(expected);
        expect(read("", contents, piece)).toEqual(expected);
      },
    ),
    { numRuns: 1500 },
  );
});

it("takes no cell of another namespace for one of the sheet", () => {
  const xml =
    `<x:worksheet xmlns:x="${NAMESPACE}" xmlns="urn:other"><x:sheetData><x:row r="1">` +
    `<c r="A1"><v>1</v></c><x:c r="B1"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const sheet = new SheetReader(xml, STRINGS);
  sheet.nextRow();
  expect([sheet.nextCell(), sheet.cell.column, sheet.cell.value, sheet.nextCell()]).toEqual([
    ...[true, 1, 2, false],
  ]);
});
