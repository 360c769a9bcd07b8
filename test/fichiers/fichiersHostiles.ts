/* eslint-disable max-lines -- one list of every kind of hostile file, beside what makes each */
import { deflateSync, strToU8, zipSync } from "fflate";

/**
 * Files that somebody, or a broken program, made to stop their reader. Each comes small, for the tests,
 * or at the size that once took minutes or gigabytes.
 */
export interface FichierHostile {
  readonly nom: string;
  readonly octets: () => Uint8Array;
  /** The code of the refusal; null when the file is read all the same. */
  readonly refus: string | null;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`;
const EXCEL_2003 = "urn:schemas-microsoft-com:office:spreadsheet";
const OASIS = "urn:oasis:names:tc:opendocument:xmlns";
const ODS = "application/vnd.oasis.opendocument.spreadsheet";

/** A sheet of one filled row, with the attributes `row`, of one cell that is repeated to the right. */
function ods(
  row: string,
  columns: number,
  before = "",
  more: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  const cell = `<table:table-cell office:value-type="string" table:number-columns-repeated="${columns}"><text:p>x</text:p></table:table-cell>`;
  const names = ["office", "table", "text"].map((name) => `xmlns:${name}="${OASIS}:${name}:1.0"`);
  const document = (name: string, content: string): Uint8Array =>
    strToU8(`<office:document-${name} ${names.join(" ")}>${content}</office:document-${name}>`);
  const rows = `${before}<table:table-row ${row}>${cell}</table:table-row>`;
  return zipSync({
    ...more,
    mimetype: strToU8(ODS),
    "META-INF/manifest.xml": strToU8(`<manifest:manifest xmlns:manifest="${OASIS}:manifest:1.0"/>`),
    "styles.xml": document("styles", ""),
    "content.xml": document(
      "content",
      `<office:body><office:spreadsheet><table:table table:name="F">${rows}</table:table></office:spreadsheet></office:body>`,
    ),
  });
}

const ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>Date</t></is></c></row>';

interface Contenu {
  /** Texts of the worksheets; a relationship each, whatever is linked. */
  readonly sheets: readonly string[];
  readonly styles?: string;
  readonly strings?: string;
  /** How many tabs name the first sheet. */
  readonly onglets?: number;
  /** More of the workbook's relationships, and of the package's content types. */
  readonly liens?: string;
  readonly types?: string;
}

/** A package of these parts. Worksheets that are the same text take their place in the zip but once each. */
function classeur({ sheets, styles, strings, onglets, liens, types }: Contenu): Uint8Array {
  const count = onglets ?? sheets.length;
  const links: string[] = [];
  const tabs: string[] = [];
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
  for (let index = 0; index < count; index += 1) {
    const place = onglets === undefined ? index : 0;
    links.push(relation(`r${index}`, "worksheet", `s${place}.xml`));
    tabs.push(`<sheet name="F${index}" sheetId="${index + 1}" r:id="r${index}"/>`);
  }
  if (styles !== undefined) links.push(relation("st", "styles", "styles.xml"));
  if (strings !== undefined) links.push(relation("ss", "sharedStrings", "strings.xml"));
  const rels = (content: string): Uint8Array =>
    strToU8(`<Relationships xmlns="${PACKAGE}/relationships">${content}</Relationships>`);
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8(TYPES.replace("</Types>", `${types ?? ""}</Types>`)),
    "_rels/.rels": rels(relation("w", "officeDocument", "xl/workbook.xml")),
    "xl/_rels/workbook.xml.rels": rels(links.join("") + (liens ?? "")),
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${tabs.join("")}</sheets></workbook>`,
    ),
  };
  sheets.forEach((sheet, index) => (files[`xl/s${index}.xml`] = strToU8(sheet)));
  if (styles !== undefined)
    files["xl/styles.xml"] = strToU8(`<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`);
  if (strings !== undefined)
    files["xl/strings.xml"] = strToU8(`<sst xmlns="${MAIN}">${strings}</sst>`);
  return zipSync(files, { level: 1 });
}

const feuille = (rows: string, before = ""): string =>
  `${before}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
const une = (rows: string, over: Partial<Contenu> = {}): Uint8Array =>
  classeur({ sheets: [feuille(rows)], ...over });

/** The archive `base` with its entry `path` inflating to `megabytes`, whatever it declares. */
function bombe(
  megabytes: number,
  declared: number,
  path = "xl/s0.xml",
  base = une(ROW),
): Uint8Array {
  const packed = bombeDe(megabytes);
  const view = new DataView(base.buffer, base.byteOffset, base.byteLength);
  const end = base.length - 22;
  const directory = view.getUint32(end + 16, true);
  let entry = directory;
  for (;;) {
    const length = view.getUint16(entry + 28, true);
    if (new TextDecoder().decode(base.subarray(entry + 46, entry + 46 + length)) === path) break;
    entry += 46 + length + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  // Its data moves to the start: bytes before an archive are allowed.
  const name = strToU8(path);
  const local = new Uint8Array(30 + name.length + packed.length);
  const header = new DataView(local.buffer);
  header.setUint32(0, 0x04034b50, true);
  header.setUint16(8, 8, true);
  header.setUint16(26, name.length, true);
  local.set(name, 30);
  local.set(packed, 30 + name.length);
  const before = base.subarray(0, directory);
  const all = new Uint8Array(before.length + local.length + (base.length - directory));
  all.set(before);
  all.set(local, before.length);
  all.set(base.subarray(directory), before.length + local.length);
  const changed = new DataView(all.buffer);
  const moved = entry + local.length;
  changed.setUint32(moved + 20, packed.length, true);
  changed.setUint32(moved + 24, declared, true);
  changed.setUint16(moved + 10, 8, true);
  changed.setUint32(moved + 42, before.length, true);
  changed.setUint32(all.length - 22 + 16, before.length + local.length, true);
  return all;
}

/** Deflated zeros: one block of a megabyte that stands alone, again and again. */
function bombeDe(megabytes: number): Uint8Array {
  const raw = deflateSync(new Uint8Array(2 ** 20), { level: 9 });
  // A final block may not be followed: its first bit says so.
  const block = raw.slice();
  block[0] = (block[0] ?? 0) & ~1;
  const stored = Uint8Array.of(0, 0, 0, 0xff, 0xff);
  const one = new Uint8Array(block.length + stored.length);
  one.set(block);
  one.set(stored, block.length);
  const all = new Uint8Array(one.length * megabytes + raw.length);
  for (let index = 0; index < megabytes; index += 1) all.set(one, index * one.length);
  all.set(raw, one.length * megabytes);
  return all;
}

/** `fois`: 1 for the full size, less for a smaller sibling. */
export function fichiersHostiles(fois: number): FichierHostile[] {
  const n = (count: number): number => Math.max(1, Math.round(count * fois));
  const isFull = fois >= 1;
  const rangees = (count: number): string =>
    Array.from(
      { length: count },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c></row>`,
    ).join("");
  const dix = (count: number): string =>
    Array.from({ length: count }, () => `<row>${"<c><v>1</v></c>".repeat(10)}</row>`).join("");
  return [
    {
      nom: "number formats of 300,000 brackets",
      octets: () =>
        une(ROW, {
          styles: `<numFmts>${`<numFmt numFmtId="164" formatCode="${"[".repeat(n(300_000))}"/>`.repeat(5)}</numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`,
        }),
      refus: null,
    },
    {
      nom: "1,000,000 cell formats",
      octets: () =>
        une(ROW, { styles: `<cellXfs>${'<xf numFmtId="14"/>'.repeat(n(1_000_000))}</cellXfs>` }),
      refus: null,
    },
    {
      nom: "10,000 sheets",
      octets: () => classeur({ sheets: Array.from({ length: n(10_000) }, () => feuille(ROW)) }),
      refus: isFull ? "FICHIER_TROP_GRAND" : null,
    },
    {
      nom: "10,000 sheets of 2,000 rows",
      octets: () => classeur({ sheets: [feuille(dix(isFull ? 2000 : 20))], onglets: n(10_000) }),
      refus: isFull ? "FICHIER_TROP_GRAND" : null,
    },
    {
      nom: "5,000,000 blank rows",
      octets: () => une("<row/>".repeat(n(5_000_000))),
      refus: isFull ? "FICHIER_TROP_GRAND" : null,
    },
    {
      nom: "5,000,000 blank rows of one number",
      octets: () => une('<row r="7"/>'.repeat(n(5_000_000))),
      refus: isFull ? "FICHIER_TROP_GRAND" : null,
    },
    {
      nom: "a cell of 20 MB",
      octets: () =>
        une(`<row r="3"><c t="inlineStr"><is><t>${"a".repeat(n(20_000_000))}</t></is></c></row>`),
      refus: isFull ? "FICHIER_TROP_GRAND" : null,
    },
    {
      nom: "a date cell of 100,000 characters",
      octets: () => une(`<row r="1"><c t="d"><v>${"1-".repeat(n(50_000))}</v></c></row>`),
      refus: null,
    },
    {
      nom: "200,000 nested elements",
      octets: () => une(`${"<row>".repeat(n(200_000))}${"</row>".repeat(n(200_000))}`),
      refus: "FICHIER_ILLISIBLE",
    },
    {
      nom: "a zip that inflates to 1.5 GB",
      octets: () => bombe(n(1500), n(1500) * 2 ** 20),
      refus: isFull ? "FICHIER_TROP_GRAND" : "FICHIER_ILLISIBLE",
    },
    {
      nom: "a zip that lies about its 1.5 GB",
      octets: () => bombe(n(1500), 2 ** 20),
      refus: "FICHIER_ILLISIBLE",
    },
    {
      nom: "1,000,000 shared strings",
      octets: () =>
        une(ROW, { strings: "<si><t>une chaîne de caractères</t></si>".repeat(n(1_000_000)) }),
      refus: null,
    },
    {
      nom: "an entity bomb",
      octets: () =>
        classeur({
          sheets: [
            feuille(
              "<row><c><v>&i;</v></c></row>",
              `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${Array.from("bcdefghi", (letter, place) => `<!ENTITY ${letter} "${`&${"abcdefgh".charAt(place)};`.repeat(10)}">`).join("")}]>`,
            ),
          ],
        }),
      refus: "FICHIER_ILLISIBLE",
    },
    {
      nom: "an external entity",
      octets: () =>
        classeur({
          sheets: [
            feuille(
              "<row><c><v>&x;</v></c></row>",
              '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
            ),
          ],
        }),
      refus: "FICHIER_ILLISIBLE",
    },
    { nom: "a truncated file", octets: () => une(ROW).slice(0, -100), refus: "FICHIER_ILLISIBLE" },
    {
      nom: "random bytes",
      octets: () =>
        Uint8Array.from({ length: n(20_000_000) }, (_, index) => (index * 2_654_435_761) >>> 13),
      refus: "FICHIER_PAS_UN_CLASSEUR",
    },
    {
      nom: "unclosed tags by the million",
      octets: () => une("<c ".repeat(n(5_000_000))),
      refus: "FICHIER_ILLISIBLE",
    },
    {
      nom: "unclosed elements by the million",
      octets: () => une("<row>".repeat(n(5_000_000))),
      refus: "FICHIER_ILLISIBLE",
    },
    {
      nom: "a hundred sheets that each inflate under the limit of one part",
      octets: () => {
        const comment = `<!--${"a".repeat(n(23_000_000))}-->`;
        return classeur({ sheets: [feuille(ROW + comment)], onglets: 100 });
      },
      refus: isFull ? "FICHIER_TROP_GRAND" : null,
    },
    {
      nom: "200 tabs on one part",
      octets: () =>
        classeur({ sheets: [feuille(rangees(n(200_000)))], onglets: isFull ? 200 : 10 }),
      refus: isFull ? "FICHIER_TROP_GRAND" : null,
    },
    {
      nom: "cells left open until a distant close",
      octets: () => une(`<row>${"<c>".repeat(n(3_000_000))}</row>`),
      refus: "FICHIER_ILLISIBLE",
    },
    {
      nom: "attributes by the hundred thousand",
      octets: () =>
        une(`<row${Array.from({ length: n(500_000) }, (_, index) => ` a${index}="1"`).join("")}/>`),
      refus: null,
    },
    {
      nom: "merged cells by the million",
      octets: () =>
        classeur({
          sheets: [
            `<worksheet xmlns="${MAIN}"><sheetData>${ROW}</sheetData><mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(n(1_000_000))}</mergeCells></worksheet>`,
          ],
        }),
      refus: isFull ? "FICHIER_ILLISIBLE" : null,
    },
    {
      nom: "1,000,000 relationships",
      octets: () =>
        une(ROW, { liens: '<Relationship Id="x" Target="x.png"/>'.repeat(n(1_000_000)) }),
      refus: isFull ? "FICHIER_TROP_GRAND" : null,
    },
    {
      nom: "1,000,000 content types",
      octets: () =>
        une(ROW, {
          types: '<Override PartName="/x.xml" ContentType="text/xml"/>'.repeat(n(1_000_000)),
        }),
      refus: isFull ? "FICHIER_TROP_GRAND" : null,
    },
    {
      nom: "an .ods with a picture that inflates to 1.5 GB",
      octets: () =>
        bombe(n(1500), n(1500) * 2 ** 20, "x.png", ods("", 1, "", { "x.png": Uint8Array.of(0) })),
      refus: null,
    },
    {
      nom: "an .ods whose sheets inflate to 1.5 GB",
      octets: () => bombe(n(1500), n(1500) * 2 ** 20, "content.xml", ods("", 1)),
      refus: isFull ? "FICHIER_TROP_GRAND" : "FICHIER_ILLISIBLE",
    },
    {
      nom: "an .ods of 5,000,000 blank rows",
      octets: () => ods("", 1, "<table:table-row/>".repeat(n(5_000_000))),
      refus: isFull ? "FICHIER_TROP_GRAND" : null,
    },
    {
      nom: "an .ods of one cell in each of 16 billion places",
      octets: () => ods('table:number-rows-repeated="1048576"', 16_384),
      refus: "FICHIER_TROP_GRAND",
    },
    {
      nom: "an .ods of one row that is repeated two billion times",
      octets: () => ods('table:number-rows-repeated="2000000000"', 1),
      refus: "FICHIER_TROP_GRAND",
    },
    {
      nom: "an .ods whose only cell stands below a million blank rows",
      octets: () => ods("", 1, '<table:table-row table:number-rows-repeated="1048570"/>'),
      refus: "FICHIER_TROP_GRAND",
    },
    {
      nom: "a web page of cells that cover a million rows and columns each",
      octets: () =>
        strToU8(
          `<html><table>${"<tr><td colspan=1000000 rowspan=1000000>x</td></tr>".repeat(n(2_000))}</table></html>`,
        ),
      refus: "FICHIER_TROP_GRAND",
    },
    {
      nom: "a web page of 2,000,000 rows",
      octets: () =>
        strToU8(`<html><table>${"<tr><td>1</td></tr>".repeat(n(2_000_000))}</table></html>`),
      refus: isFull ? "FICHIER_TROP_GRAND" : null,
    },
    {
      nom: "a web page with a cell of 8,000,000 references",
      octets: () =>
        strToU8(`<html><table><tr><td>${"&nbsp;".repeat(n(8_000_000))}</td></tr></table></html>`),
      refus: isFull ? "FICHIER_TROP_GRAND" : null,
    },
    {
      nom: "XML of Excel 2003 with 1,000,000 rows",
      octets: () =>
        strToU8(
          `<Workbook xmlns="${EXCEL_2003}" xmlns:ss="${EXCEL_2003}"><Worksheet ss:Name="F"><Table>${'<Row><Cell><Data ss:Type="Number">1</Data></Cell></Row>'.repeat(n(1_000_000))}</Table></Worksheet></Workbook>`,
        ),
      refus: isFull ? "FICHIER_TROP_GRAND" : null,
    },
    {
      nom: "a text of 1,000,000 lines",
      octets: () => strToU8(`Date;Motif\n${"x\n".repeat(n(1_000_000))}`),
      refus: isFull ? "FICHIER_TROP_GRAND" : null,
    },
    {
      nom: "a text of quotes and separators",
      octets: () => strToU8('"'.repeat(n(20_000_000)) + ";\n"),
      refus: isFull ? "FICHIER_TROP_GRAND" : null,
    },
    {
      nom: "a text without a line end",
      octets: () => strToU8(";".repeat(n(20_000_000))),
      refus: isFull ? "FICHIER_TROP_GRAND" : null,
    },
  ];
}
