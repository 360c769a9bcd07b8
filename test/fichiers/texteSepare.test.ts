import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import iconv from "iconv-lite";
import { readNomenclatureCsv } from "../../src/classeur/nomenclatureFile";
import { decodeCsv } from "../../src/classeur/texteCsv";
import { texteOf } from "../../src/domain/importation/fichierLu";
import { lecteurParTranches } from "../../src/fichiers/lecteurFichiers";
import { readTexte } from "../../src/fichiers/readTexte";
import { decodeTexte, separateurOf } from "../../src/fichiers/texteSepare";

const PHRASE =
  "Téléphone;Durée;Résolu ?\r\n0656844329;240;« à rappeler » – déjà vu, où ça ? Là-bas\r\n";

const PHRASE_DOS = "Téléphone;Durée;Motif\r\n0656844329;240;à rappeler, forêt, île, hôte, où\r\n";

it.each([
  ["utf8", ""],
  ["utf8", "\uFEFF"],
  ["utf-16le", "\uFEFF"],
  ["utf-16be", "\uFEFF"],
  ["utf-16le", ""],
  ["utf-16be", ""],
  ["windows-1252", ""],
  ["macroman", ""],
])("reads %s, with the mark %p", (encoding, mark) => {
  const octets = new Uint8Array(iconv.encode(mark + PHRASE, encoding));
  expect(decodeTexte(octets)?.replace(/^\uFEFF/, "")).toBe(PHRASE);
});

it.each(["le cœur du dossier", "Œuvre d'été", "une aide de 20 € à vérifier"])(
  "reads ISO-8859-15 by what no other encoding would mean: %s",
  (phrase) => {
    expect(decodeTexte(new Uint8Array(iconv.encode(phrase, "iso-8859-15")))).toBe(phrase);
  },
);

it.each(["½ journée, 1½h d'été", "réglé en ¼h", "¼d'heure à part"])(
  "leaves a fraction what it is: %s",
  (phrase) => {
    expect(decodeTexte(new Uint8Array(iconv.encode(phrase, "windows-1252")))).toBe(phrase);
  },
);

it("reads what Excel saves as « CSV (MS-DOS) », whichever its letters", () => {
  const lettres = iconv.decode(
    Buffer.from(Array.from({ length: 128 }, (_, place) => 128 + place)),
    "cp850",
  );
  const phrase = `${PHRASE_DOS.repeat(4)}${lettres}\r\n`;
  expect(decodeTexte(new Uint8Array(iconv.encode(phrase, "cp850")))).toBe(phrase);
});

it.each([
  ["a file that was cut within a letter", "", Uint8Array.of(0xc3), "Ã"],
  [
    "a line that another program added",
    "0736;60;",
    iconv.encode("« réglé »", "latin1"),
    "« réglé »",
  ],
])("keeps the letters of UTF-8 in %s", (_, ascii, octets, texte) => {
  const all = Buffer.concat([Buffer.from(PHRASE + ascii), octets]);
  expect(decodeTexte(new Uint8Array(all))).toBe(PHRASE + ascii + texte);
});

it("gives no text for what is none", () => {
  expect(decodeTexte(Uint8Array.of(0, 1, 2, 3, 0, 0, 7, 8, 0))).toBeNull();
  expect(
    decodeTexte(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13)),
  ).toBeNull();
});

it.each([
  ["Date;Durée, en secondes;Motif\n", ";"],
  ["Date,Durée,Motif\n1;2,3,4\n", ","],
  ["Date\tDurée\tMotif\n", "\t"],
  ['"Durée, ou; autre"\tMotif\n', "\t"],
  ["sep=,\nDate;x,Durée\n", ","],
  ['"sep=;"\r\nDate,x;Durée\n', ";"],
  ["\uFEFFSEP=;\nDate\n", ";"],
  ["sep=|\nDate|x;Durée\n", "|"],
  ["sep=:\nDate:x;Durée\n", ":"],
  ["Date|Durée|Motif\n1,5|2|3\n", "|"],
  ["Suivi des appels, Ain, mars\n\nDate;Durée;Motif\n12/04/2025;4,5;a, b, c, d\n", ";"],
  ["Date,Durée,Motif\n12/04/2025,240,a;b;c;d\n", ","],
])("separates the cells of %p by %p", (texte, separateur) => {
  expect(separateurOf(texte).separateur).toBe(separateur);
  expect(separateurOf(texte).table).not.toMatch(/^\W*sep=/i);
});

async function cellules(texte: string | Uint8Array): Promise<string[][]> {
  const octets = typeof texte === "string" ? new TextEncoder().encode(texte) : texte;
  const { feuilles } = await lecteurParTranches.read({ nom: "suivi.csv", octets });
  return feuilles[0]!.rangees.map(({ numero, cellules: lues }) => [
    String(numero),
    ...Array.from(lues, ([place, cellule]) => `${place}=${texteOf(cellule)}`),
  ]);
}

it("reads a table with quotes, line ends within cells, and blank lines that count", async () => {
  expect(
    await cellules('Date;Motif\r\n12/04/2025;"un ""mot"";\net deux"\r\n\r\n;="0656"\r\n'),
  ).toEqual([
    ["1", "0=Date", "1=Motif"],
    ["2", "0=12/04/2025", '1=un "mot";\net deux'],
    ["4", "1=0656"],
  ]);
});

it.each([
  ["and closed two rows below", 'b;"rappeler', 'b;voir "dossier"'],
  ["and closed by another of the same kind", 'b;"rappeler', 'b;fait"'],
])("loses no row to a quote that nobody closed, %s", async (_, un, trois) => {
  const rows = [`1;a;${un};x`, "2;a;b;deux;x", `3;a;${trois};x`, '4;a;b;"dit ""oui"";\nou non";x'];
  const lues = await cellules(["n;m;o;p;q", ...rows].join("\r\n"));
  expect(lues.slice(1)).toEqual([
    ...[un, "b;deux", trois].map((texte, place) => [
      ...[`${place + 2}`, `0=${place + 1}`, "1=a", "2=b", `3=${texte.slice(2)}`, "4=x"],
    ]),
    ["5", "0=4", "1=a", "2=b", '3=dit "oui";\nou non', "4=x"],
  ]);
});

it.each([
  ["all of them", '"Date;Motif"\r\n"12/04/2025;""un; mot"""\r\n'],
  ["those with quotes of their own", 'Date;Motif\r\n"12/04/2025;""un; mot"""\r\n'],
  ["those, with columns that Excel added", 'Date;Motif\r\n"12/04/2025;""un; mot""";;;\r\n'],
])(
  "reads rows that stand whole within quotes, as a wrong separator leaves them: %s",
  async (_, texte) => {
    expect(await cellules(texte)).toEqual([
      ["1", "0=Date", "1=Motif"],
      ["2", "0=12/04/2025", "1=un; mot"],
    ]);
  },
);

it("gives back any table that is written with quotes", async () => {
  const cell = fc
    .string({ unit: "grapheme", maxLength: 8 })
    .filter((text) => text.trim() === text && !/^="/.test(text) && !/\p{Cc}|\uFEFF/u.test(text));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      async (rows) => {
        const table = [["titre", "autre"], ...rows];
        const written = table
          .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(";"))
          .join("\r\n");
        const expected = table.flatMap((row, index) => {
          const filled = row.flatMap((text, place) => (text === "" ? [] : [`${place}=${text}`]));
          return filled.length === 0 ? [] : [[String(index + 1), ...filled]];
        });
        expect(await cellules(written)).toEqual(expected);
      },
    ),
    { numRuns: 100 },
  );
});

it("reads a long table piece by piece", async () => {
  const line = `12/04/2025;"${"un texte ; ".repeat(20)}"\n`;
  const lues = await cellules(`Date;Motif\n${line.repeat(3000)}`);
  expect(lues).toHaveLength(3001);
  expect(lues[3000]).toEqual(["3001", "0=12/04/2025", `1=${"un texte ; ".repeat(20).trim()}`]);
});

describe("the nomenclature", () => {
  const CAS = join(__dirname, "..", "fixtures", "cas", "28-nomenclature-csv");

  it("comes out the same of every separator and encoding", () => {
    const read = (file: string) =>
      readNomenclatureCsv(decodeCsv(new Uint8Array(readFileSync(join(CAS, file))))).nomenclature;
    const { lignes } = read("sep.csv");
    expect(lignes.length).toBeGreaterThan(30);
    expect(read("utf16-point-virgule.csv").lignes).toEqual(lignes);
  });

  it("names the line of the file that is wrong, below one that tells the separator", () => {
    const csv = "sep=;\ncode;niveau;thematique;motif;sous_motif\nA-1;9;T;M;S\n";
    expect(() => readNomenclatureCsv(csv)).toThrow(/ligne 3/);
  });
});

it("refuses a text of too many rows before it reads any; blank ones count for nothing", () => {
  const kinds: string[] = [];
  const read = (texte: string): void => {
    for (const { kind } of readTexte("suivi.csv", texte)) kinds.push(kind);
  };
  expect(() => read(`Date;Motif\n${"x;y\n".repeat(600_000)}`)).toThrow("FICHIER_TROP_GRAND");
  expect(kinds).toEqual(["feuille"]);
  expect(() => read(`Date;Motif\n${' ;"" \n'.repeat(20_000)}`)).not.toThrow();
});
