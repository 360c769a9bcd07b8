import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { type CelluleLue, type FeuilleLue, texteOf } from "../../src/domain/importation/fichierLu";
import { lecteurParTranches } from "../../src/fichiers/lecteurFichiers";
import { editWorkbook } from "../../src/ooxml/edit/editWorkbook";
import { OpcPackage } from "../../src/ooxml/opcPackage";
import { readWorkbook } from "../../src/ooxml/read/readWorkbook";
import { decoded, sheetsOf } from "./textesDesFeuilles";

/** Small files as people really have them: each folder says what is odd about its own, and what is right. */
const CAS = join(__dirname, "..", "fixtures", "cas");

const FICHIERS: readonly string[] = readdirSync(CAS).flatMap((dossier) =>
  readdirSync(join(CAS, dossier))
    .filter((file) => file !== "README")
    .map((file) => `${dossier}/${file}`),
);
const CLASSEURS = FICHIERS.filter((file) => file.endsWith(".xlsx"));

const octetsOf = (file: string): Uint8Array => new Uint8Array(readFileSync(join(CAS, file)));

async function feuilleOf(file: string): Promise<FeuilleLue> {
  const { feuilles } = await lecteurParTranches.read({ nom: file, octets: octetsOf(file) });
  return feuilles[0]!;
}

/** The cells of a column below the titles; null for an empty one. */
async function colonne(file: string, titre: RegExp): Promise<(CelluleLue | null)[]> {
  const { rangees } = await feuilleOf(file);
  const titres = [...(rangees[0]?.cellules ?? [])];
  const place = titres.find(([, cellule]) => titre.test(texteOf(cellule)))?.[0] ?? -1;
  return rangees.slice(1).map(({ cellules }) => cellules.get(place) ?? null);
}

const DUREE = /^Durée(?! en minutes)/;

/** Those that are the plain file in another wrapping: the same rows, cell by cell. */
const MEME_CONTENU = [
  ...["01-sharedstrings-case/content_types.xlsx", "01-sharedstrings-case/suivi.xlsx"],
  ...["02-zip-backslash/rels-backslash.xlsx", "02-zip-backslash/suivi.xlsx"],
  ...["03-utf16-parts/suivi.xlsx", "13-rangees-en-desordre/desordre.xlsx"],
  ...["19-une-feuille-manque/suivi.xlsx", "22-zip/flux-zip64.xlsx", "22-zip/stored.xlsx"],
  ...["23-strict-et-prefixes/prefixes.xlsx", "23-strict-et-prefixes/sans-r.xlsx"],
  ...["23-strict-et-prefixes/strict.xlsx", "23-strict-et-prefixes/x-c-et-is-nu.xlsx"],
];

it.each(MEME_CONTENU)("%s reads as the plain file", async (file) => {
  const textes = ({ rangees }: FeuilleLue) =>
    rangees.map(({ numero, cellules }) => [
      numero,
      Array.from(cellules, ([place, cellule]) => [place, texteOf(cellule)]),
    ]);
  expect(textes(await feuilleOf(file))).toEqual(textes(await feuilleOf("00-controle/base.xlsx")));
});

it.each(FICHIERS)("%s is read, and every row of it", async (file) => {
  const lignes = (await feuilleOf(file)).rangees.length;
  expect(lignes).toBeGreaterThan(1);
  if (!file.endsWith(".xlsx")) return;
  const xml = sheetsOf(octetsOf(file))[0]!.cells;
  const filled = new Set(
    [...xml].filter(([, text]) => text !== "").map(([at]) => at.split(":")[0]),
  );
  expect(lignes).toBe(filled.size);
});

describe("texts", () => {
  it("in character data, whole, with the letters that XML would mean otherwise", async () => {
    const textes = (await colonne("04-cdata/commentaires.xlsx", /Commentaire/)).map((cellule) =>
      texteOf(cellule ?? undefined),
    );
    expect(textes).toEqual(["rappeler <lundi> & mardi", "", "avant <b> après", ""]);
    expect(texteOf((await colonne("04-cdata/commentaires.xlsx", /résolu/))[1] ?? undefined)).toBe(
      "oui",
    );
  });

  it("in windows-1252, with their accents and dashes", async () => {
    const textes = await colonne("05-latin1/windows1252.xlsx", /Commentaire/);
    expect(new Set(textes.map((cellule) => texteOf(cellule ?? undefined)))).toEqual(
      new Set(["Écran figé – à rappeler"]),
    );
  });

  it("in a font of signs, as the signs that are seen", async () => {
    const textes = await colonne("17-reponses/suivi.xlsx", /résolu/);
    expect(textes.map((cellule) => texteOf(cellule ?? undefined))).toEqual(
      expect.arrayContaining(["✓", "✔", "☑"]),
    );
  });
});

describe("dates and durations", () => {
  it("written in ISO 8601 are moments or lengths of time, whichever form they have", async () => {
    const durees = await colonne("06-iso-dates/suivi.xlsx", DUREE);
    expect(
      durees.slice(0, 6).map((cellule) => cellule?.kind === "duree" && cellule.jours * 86_400),
    ).toEqual([240, 740, 95, 60, 120, 245].map((seconds) => expect.closeTo(seconds, 6) as number));
    const dates = await colonne("06-iso-dates/suivi.xlsx", /^Date$/);
    expect(
      dates.every((cellule) => cellule?.kind === "date" && Math.floor(cellule.serial) === 45_759),
    ).toBe(true);
  });

  it.each([
    ["08-mss-pris-pour-hmm/hmm.xlsx", "h:mm", true],
    ["08-mss-pris-pour-hmm/mmss.xlsx", "mm:ss", false],
    ["08-mss-pris-pour-hmm/rouge.xlsx", "[Red]h:mm", true],
  ])(
    "%s keeps the format by which the mistake is recognised",
    async (file, format, sansSecondes) => {
      const [premiere] = await colonne(file, DUREE);
      expect(premiere).toMatchObject({ kind: "duree", format, sansSecondes });
    },
  );

  it("keep the unit that only the cell's format tells, even where the writer forgot to escape it", async () => {
    const durees = await colonne("09-unites/format-min.xlsx", DUREE);
    expect(durees.map((cellule) => cellule?.kind === "nombre" && cellule.format)).toEqual([
      '0" min"',
      '0" min"',
      '0.0" mn"',
      '0" min"',
      '0" s"',
    ]);
  });
});

it("tells which cells are merged", async () => {
  const { fusions } = await feuilleOf("12-cellules-fusionnees/suivi.xlsx");
  expect(fusions).toHaveLength(3);
  expect(fusions[1]).toEqual({
    ...{ premiereRangee: 2, derniereRangee: 3, premiereColonne: 1, derniereColonne: 1 },
  });
});

it("tells the sheet that is missing, and reads the others", async () => {
  const file = "19-une-feuille-manque/suivi.xlsx";
  const lu = await lecteurParTranches.read({ nom: file, octets: octetsOf(file) });
  expect(lu.remarques).toEqual([{ kind: "feuilleAbsente", feuille: "Annexe" }]);
});

describe("opened and saved by the preview, with one cell more", () => {
  /** Right of what the file holds, in a row of its own and in one that is there. */
  const EDITS = [1, 40].map((row) => ({
    ...{ row, column: 30, content: { kind: "value", value: "Écrit – là" } as const },
  }));

  it.each(CLASSEURS)("%s loses nothing", (file) => {
    const before = octetsOf(file);
    const { sheets } = readWorkbook(before);
    const saved = editWorkbook(before, { sheets: [{ sheet: sheets[0]!.name, cells: EDITS }] });

    const expected = new Map(sheetsOf(before)[0]!.cells);
    for (const { row, column } of EDITS) expected.set(`${row + 1}:${column}`, "Écrit – là");
    expect(sheetsOf(saved)[0]!.cells).toEqual(expected);
    expect(sheetsOf(saved)[0]!.encoding).toBe(sheetsOf(before)[0]!.encoding);
    const [old, now] = [OpcPackage.open(before), OpcPackage.open(saved)];
    for (const part of old.partNames()) {
      if (/sheet1\.xml$|workbook\.xml$/i.test(part)) continue;
      expect([part, now.bytes(part)]).toEqual([part, old.bytes(part)]);
    }
  });

  it.each(CLASSEURS)("%s is read by another library as by ours", (file) => {
    const before = octetsOf(file);
    const [sheet] = readWorkbook(before).sheets;
    const saved = editWorkbook(before, { sheets: [{ sheet: sheet!.name, cells: EDITS }] });
    const other = XLSX.read(editedForOthers(saved), { dense: false });
    const cells = other.Sheets[other.SheetNames[0]!]!;
    for (const { row, column, value } of readWorkbook(saved).sheets[0]!.cells) {
      if (typeof value !== "string" || value === "") continue;
      const address = XLSX.utils.encode_cell({ r: row, c: column });
      expect([address, (cells[address] as XLSX.CellObject | undefined)?.v]).toEqual([
        address,
        value,
      ]);
    }
  });
});

describe("opened in the preview's own grid and host, and saved", () => {
  const dossier = mkdtempSync(join(tmpdir(), "apercu-"));
  afterAll(() => rmSync(dossier, { recursive: true }));
  beforeAll(() => {
    const files = CLASSEURS.map((file) => join(CAS, file));
    const script = join(__dirname, "previewProcess.ts");
    execFileSync(process.execPath, [require.resolve("tsx/cli"), script, dossier, ...files]);
  }, 120_000);
  const saved = (typed: 0 | 1, place: number): Uint8Array =>
    new Uint8Array(readFileSync(join(dossier, `${typed}-${place}`)));

  it.each(CLASSEURS)("%s: as it was, then with what was typed and nothing else", (file) => {
    const place = CLASSEURS.indexOf(file);
    const before = OpcPackage.open(octetsOf(file));
    const untouched = OpcPackage.open(saved(0, place));
    expect(untouched.partNames().sort()).toEqual(before.partNames().sort());
    for (const part of before.partNames())
      expect([part, untouched.bytes(part)]).toEqual([part, before.bytes(part)]);
    const expected = new Map(sheetsOf(octetsOf(file))[0]!.cells);
    expected.set("41:30", "Écrit – là");
    expect(sheetsOf(saved(1, place))[0]!.cells).toEqual(expected);
  });
});

/** The same package in UTF-8 and under plain names: the other library reads nothing else. */
function editedForOthers(file: Uint8Array): Uint8Array {
  const opc = OpcPackage.open(file);
  for (const part of opc.partNames()) {
    if (!/\.(xml|rels)$/i.test(part)) continue;
    const text = decoded(opc.bytes(part)).text.replace(/^<\?xml[^>]*\?>/, "");
    opc.setBytes(part, new TextEncoder().encode(text));
  }
  return opc.save();
}
