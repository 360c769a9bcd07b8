import { strToU8, zipSync } from "fflate";
import { SuiviError } from "../../src/domain/erreurs";
import type { FeuilleLue } from "../../src/domain/importation/fichierLu";
import { lecteurXlsx } from "../../src/fichiers/lecteurXlsx";
import { affichageOf } from "../../src/fichiers/readFormats";
import { ancienFichier } from "../support/anciensFichiers";
import { rawPackage, type RawParts } from "../ooxml/read/rawPackage";

/** `dd/mm/yyyy`, a number, `mm:ss`, `h:mm`, text, in that order. */
const STYLES =
  `<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>` +
  `<cellXfs count="5">${[164, 0, 45, 20, 49].map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs>`;

async function read(cells: string, parts: Partial<RawParts> = {}): Promise<FeuilleLue> {
  const sheet = `<sheetData><row r="3">${cells}</row></sheetData>`;
  const octets = rawPackage({ sheet, styles: STYLES, ...parts }).save();
  const { feuilles } = await lecteurXlsx.read({ nom: "essai.xlsx", octets });
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
  expect(rangees).toEqual([
    {
      numero: 3,
      cellules: new Map([
        [1, { kind: "nombre", nombre: 240, calculee: false }],
        [3, { kind: "nombre", nombre: 480, calculee: true }],
      ]),
    },
  ]);
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
  const lu = await lecteurXlsx.read({ nom: "mac.xlsx", octets: octets.save() });
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

describe("refuses", () => {
  const { octets } = ancienFichier("01-outil-d-origine");
  const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(512));

  it.each([
    ["an empty file", new Uint8Array()],
    ["a CSV under another name", strToU8("Date;Motif\r\n12/04/2025;Autre\r\n")],
    ["an .xls file, or one with a password", ole],
    [
      "an .ods file",
      zipSync({ mimetype: strToU8("application/vnd.oasis"), "content.xml": strToU8("<a/>") }),
    ],
    [
      "a Word file",
      zipSync({
        "[Content_Types].xml": strToU8(
          `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
        ),
      }),
    ],
    ["a file that was cut short", octets.slice(0, octets.length / 2)],
    ["a file that inflates without end", declaringGigabytes(octets)],
  ])("%s", async (_, bytes) => {
    const reading = lecteurXlsx.read({ nom: "suivi.xlsx", octets: bytes });
    await expect(reading).rejects.toBeInstanceOf(SuiviError);
    await expect(reading).rejects.toMatchObject({
      code: "FICHIER_ILLISIBLE",
      details: { nom: "suivi.xlsx" },
    });
  });
});

/** The same archive, whose directory says that each of its parts holds a gigabyte. */
function declaringGigabytes(octets: Uint8Array): Uint8Array {
  const bomb = octets.slice();
  const view = new DataView(bomb.buffer);
  for (let at = 0; at < bomb.length - 46; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 2 ** 30, true);
  return bomb;
}
