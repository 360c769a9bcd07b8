import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { SuiviError } from "../../src/domain/erreurs";
import { type FeuilleLue, texteOf } from "../../src/domain/importation/fichierLu";
import { affichageOf } from "../../src/fichiers/formatsXlsx";
import { lecteurParTranches } from "../../src/fichiers/lecteurFichiers";
import { ancienFichier } from "../support/anciensFichiers";
import { rawPackage, type RawParts } from "../ooxml/read/rawPackage";

/** `dd/mm/yyyy`, a number, `mm:ss`, `h:mm`, text, in that order. */
const STYLES =
  `<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>` +
  `<cellXfs count="5">${[164, 0, 45, 20, 49].map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs>`;

async function read(cells: string, parts: Partial<RawParts> = {}): Promise<FeuilleLue> {
  const sheet = `<sheetData><row r="3">${cells}</row></sheetData>`;
  const octets = rawPackage({ sheet, styles: STYLES, ...parts }).save();
  const { feuilles } = await lecteurParTranches.read({ nom: "essai.xlsx", octets });
  return feuilles[0]!;
}

const contents = async (cells: string, parts?: Partial<RawParts>) => {
  const { rangees } = await read(cells, parts);
  return [...(rangees[0]?.cellules ?? [])];
};

it("gives cells by row and column, and says which are formulas", async () => {
  const { nom, rangees } = await read(
    `<c r="B3" s="1"><v>240</v></c><c r="D3" s="1"><f>B3*2</f><v>480</v></c><c r="E3"/>`,
  );
  expect(nom).toBe("Feuille");
  expect(rangees.map(({ numero, cellules }) => [numero, [...cellules]])).toEqual([
    [
      3,
      [
        [1, { kind: "nombre", nombre: 240, calculee: false }],
        [3, { kind: "nombre", nombre: 480, calculee: true }],
      ],
    ],
  ]);
  const [{ cellules }] = rangees as [(typeof rangees)[0]];
  expect([cellules.size, cellules.has(3), cellules.has(2), cellules.get(0)]).toEqual([
    ...[2, true, false, undefined],
  ]);
  expect([...cellules.keys()]).toEqual([1, 3]);
  expect(Array.from(cellules.values(), texteOf)).toEqual(["240", "480"]);
});

it("tells dates and durations by their formats, texts and the rest by their types", async () => {
  const cells =
    `<c r="A3" s="0"><v>45759.5</v></c><c r="B3" s="2"><v>0.25</v></c>` +
    `<c r="C3" s="3"><v>0.25</v></c><c r="D3" s="4" t="inlineStr"><is><t>06 56</t></is></c>` +
    `<c r="E3" t="b"><v>1</v></c><c r="F3" t="e"><v>#N/A</v></c>` +
    `<c r="G3" t="d"><v>2025-04-12T00:00:00</v></c><c r="H3" s="0" t="str"><v>12/04/2025</v></c>`;
  expect((await contents(cells)).map(([, content]) => content)).toMatchObject([
    { kind: "date", serial: 45_759.5 },
    { kind: "duree", jours: 0.25, sansSecondes: false },
    { kind: "duree", jours: 0.25, sansSecondes: true },
    { kind: "texte", texte: "06 56" },
    { kind: "booleen", vrai: true },
    { kind: "erreur", texte: "#N/A" },
    { kind: "date", serial: 45_759 },
    { kind: "texte", texte: "12/04/2025" },
  ]);
});

it("counts dates, but neither durations nor numbers, from 1904 where the workbook does", async () => {
  const cells = `<c r="A3" s="0"><v>100</v></c><c r="B3" s="2"><v>0.5</v></c><c r="C3" s="1"><v>100</v></c>`;
  const sheet = `<sheetData><row r="3">${cells}</row></sheetData>`;
  const octets = rawPackage({ sheet, styles: STYLES, workbook: "" });
  const xml = octets
    .text("xl/workbook.xml")
    .replace("<sheets>", '<workbookPr date1904="1"/><sheets>');
  octets.setText("xl/workbook.xml", xml);
  const lu = await lecteurParTranches.read({ nom: "mac.xlsx", octets: octets.save() });
  expect(lu.depuis1904).toBe(true);
  expect([...lu.feuilles[0]!.rangees[0]!.cellules.values()]).toMatchObject([
    { kind: "date", serial: 1562 },
    { kind: "duree", jours: 0.5 },
    { kind: "nombre", nombre: 100 },
  ]);
});

it.each([
  ["General", "nombre"],
  ["0.00", "nombre"],
  ["@", "nombre"],
  ['0" jours"', "nombre"],
  ["dd/mm/yyyy", "date"],
  ["[$-40C]d mmmm yyyy;@", "date"],
  ["dd/mm/yyyy hh:mm", "date"],
  ["mmmm", "date"],
  ["mm:ss", "duree"],
  ["[mm]:ss", "duree"],
  ["h:mm:ss", "duree"],
  ["[h]:mm", "dureeSansSecondes"],
  ["hh:mm", "dureeSansSecondes"],
])("a number of the format %s is shown as %s", (code, affichage) => {
  expect(affichageOf(code)).toBe(affichage);
});

describe("refuses, by what is wrong", () => {
  const { octets } = ancienFichier("01-outil-d-origine");
  const zip = (...names: string[]): Uint8Array =>
    zipSync(Object.fromEntries(names.map((name) => [name, strToU8("<a/>")])));
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`;

  it.each([
    ["an empty file", new Uint8Array(), { code: "FICHIER_PAS_UN_CLASSEUR" }],
    [
      "a picture",
      strToU8("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00", true),
      { code: "FICHIER_PAS_UN_CLASSEUR" },
    ],
    [
      "a web page without a table",
      strToU8("<!DOCTYPE svg><svg></svg>"),
      { code: "FICHIER_PAS_UN_CLASSEUR" },
    ],
    ["a zip of something else", zip("photo.jpg"), { code: "FICHIER_PAS_UN_CLASSEUR" }],
    [
      "an Office file of no kind",
      zipSync({ "[Content_Types].xml": strToU8(types) }),
      { code: "FICHIER_PAS_UN_CLASSEUR" },
    ],
    ...["agile", "standard"].map((chiffrement): [string, Uint8Array, object] => [
      `a workbook with a password, by ${chiffrement} encryption`,
      readFileSync(join(__dirname, "..", "fixtures", "proteges", `${chiffrement}.xlsx`)),
      { code: "FICHIER_PROTEGE" },
    ]),
    [
      "a workbook with a password",
      ole("EncryptionInfo", "EncryptedPackage"),
      { code: "FICHIER_PROTEGE" },
    ],
    ["an .ods with a password", encryptedOds(), { code: "FICHIER_PROTEGE" }],
    [
      "a Word file",
      zip("[Content_Types].xml", "word/document.xml"),
      { code: "FICHIER_AUTRE_FORMAT", details: { format: "un document Word" } },
    ],
    [
      "an old Word file",
      ole("WordDocument"),
      { code: "FICHIER_AUTRE_FORMAT", details: { format: "un document Word" } },
    ],
    [
      "an .xlsb",
      zip("[Content_Types].xml", "xl/workbook.bin"),
      { code: "FICHIER_AUTRE_FORMAT", details: { format: "un classeur binaire (.xlsb)" } },
    ],
    [
      "a Numbers file",
      zip("Index/Document.iwa"),
      { code: "FICHIER_AUTRE_FORMAT", details: { format: "un fichier Numbers d'Apple" } },
    ],
    [
      "a PDF",
      strToU8("%PDF-1.7 and so on"),
      { code: "FICHIER_AUTRE_FORMAT", details: { format: "un document PDF" } },
    ],
    [
      "a file that was cut short",
      octets.slice(0, octets.length / 2),
      { code: "FICHIER_ILLISIBLE" },
    ],
    [
      "a file whose end tells of more parts than anybody's",
      declaringParts(octets, 60_000),
      {
        code: "FICHIER_TROP_GRAND",
        details: { quoi: `plus de ${(25_000).toLocaleString("fr")} parties` },
      },
    ],
    [
      "a file that inflates without end",
      declaringGigabytes(octets),
      { code: "FICHIER_TROP_GRAND" },
    ],
  ])("%s", async (_, bytes, refusal) => {
    const reading = lecteurParTranches.read({ nom: "suivi.xlsx", octets: bytes });
    await expect(reading).rejects.toBeInstanceOf(SuiviError);
    await expect(reading).rejects.toMatchObject(refusal);
    await expect(reading).rejects.toMatchObject({ details: { nom: "suivi.xlsx" } });
  });

  it("a part in an encoding that is not read, by its name", async () => {
    const opc = rawPackage({ sheet: "<sheetData/>" });
    opc.setBytes("xl/workbook.xml", strToU8('<?xml version="1.0" encoding="koi8-r"?><workbook/>'));
    await expect(
      lecteurParTranches.read({ nom: "a.xlsx", octets: opc.save() }),
    ).rejects.toMatchObject({
      code: "FICHIER_ILLISIBLE",
      details: { partie: "xl/workbook.xml, encodage « koi8-r »" },
    });
  });

  it("a workbook without the texts that its cells name", async () => {
    const opc = rawPackage({ sheet: "<sheetData/>", strings: "<si><t>a</t></si>" });
    opc.remove("xl/sharedStrings.xml");
    await expect(
      lecteurParTranches.read({ nom: "a.xlsx", octets: opc.save() }),
    ).rejects.toMatchObject({
      code: "FICHIER_ILLISIBLE",
      details: { partie: "il manque xl/sharedStrings.xml" },
    });
  });
});

it("tells each sheet of which a detail is left out, and reads the rest", async () => {
  const lire = async (cells: string, merges: string) => {
    const sheet = `<sheetData><row r="3">${cells}</row></sheetData>${merges}`;
    const octets = rawPackage({ sheet, strings: "<si><t>oui</t></si>" }).save();
    const { feuilles, remarques } = await lecteurParTranches.read({ nom: "a.xlsx", octets });
    return [Array.from(feuilles[0]?.rangees[0]?.cellules.values() ?? [], texteOf), remarques];
  };
  const texte = `<c r="A3" t="s"><v>0</v></c>`;
  const ignore = [{ kind: "detailIgnore", feuille: "Feuille" }];
  expect(await lire(texte, "")).toEqual([["oui"], []]);
  expect(await lire(`${texte}<c r="B3" t="s"><v>7</v></c>`, "")).toEqual([["oui"], ignore]);
  const merges = `<mergeCells><mergeCell ref="A3:A4"/><mergeCell ref="#REF!"/></mergeCells>`;
  expect(await lire(texte, merges)).toEqual([["oui"], ignore]);
  // What is no number is a text: it is not lost.
  expect(await lire(`<c r="A3"><v>12,5</v></c>`, "")).toEqual([["12,5"], []]);
});

it("stops when it is told to, and tells each sheet", async () => {
  const { octets } = ancienFichier("01-outil-d-origine");
  const stopped = lecteurParTranches.read(
    { nom: "a.xlsx", octets },
    { signal: AbortSignal.abort() },
  );
  await expect(stopped).rejects.toMatchObject({ code: "LECTURE_INTERROMPUE" });
  const told: unknown[] = [];
  const { feuilles } = await lecteurParTranches.read(
    { nom: "a.xlsx", octets },
    { onFeuille: (avancement) => told.push(avancement) },
  );
  expect(told).toEqual(
    feuilles.map(({ nom }, place) => ({ feuille: nom, rang: place + 1, total: feuilles.length })),
  );
});

/** An old container of Microsoft with these streams in its directory. */
function ole(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * 4);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, place) =>
    name.split("").forEach((letter, index) => {
      bytes[512 + 128 * place + 2 * index] = letter.charCodeAt(0);
    }),
  );
  return bytes;
}

function encryptedOds(): Uint8Array {
  return zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
    "META-INF/manifest.xml": strToU8("<manifest:encryption-data/>"),
    "content.xml": strToU8("x"),
  });
}

/** The same archive, whose directory says that each of its parts holds a gigabyte. */
function declaringGigabytes(octets: Uint8Array): Uint8Array {
  const bomb = octets.slice();
  const view = new DataView(bomb.buffer);
  for (let at = 0; at < bomb.length - 46; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 2 ** 30, true);
  return bomb;
}

/** The same archive, whose end says that it has so many parts. */
function declaringParts(octets: Uint8Array, parts: number): Uint8Array {
  const told = octets.slice();
  new DataView(told.buffer).setUint16(told.length - 22 + 10, parts, true);
  return told;
}
