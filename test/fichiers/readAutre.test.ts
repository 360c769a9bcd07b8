import * as XLSX from "@e965/xlsx";
import { strFromU8, unzipSync, zipSync } from "fflate";
import { type FichierLu, texteOf } from "../../src/domain/importation/fichierLu";
import { lecteurParTranches } from "../../src/fichiers/lecteurFichiers";

/** A history as another program keeps it: a text, a date, a duration, a number, a formula, merged titles. */
function classeur(): XLSX.WorkBook {
  const sheet = XLSX.utils.aoa_to_sheet([
    ["Téléphone", "Date", "Durée", "Secondes", "Double"],
    [
      "0656844329",
      { t: "n", v: 45_759, z: "dd/mm/yyyy" },
      { t: "n", v: 245 / 86_400, z: "[mm]:ss" },
      245,
    ],
    ["", null, null, null],
    ["été – où", { t: "n", v: 45_760.5, z: "dd/mm/yyyy" }, null, 12],
  ]);
  sheet["E2"] = { t: "n", v: 490, f: "D2*2" };
  sheet["!merges"] = [{ s: { r: 3, c: 0 }, e: { r: 4, c: 0 } }];
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, "Historique");
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["autre"]]), "Notes");
  return book;
}

const read = (octets: Uint8Array, nom: string): Promise<FichierLu> =>
  lecteurParTranches.read({ nom, octets });

const written = (bookType: XLSX.BookType): Uint8Array =>
  new Uint8Array(XLSX.write(classeur(), { type: "array", bookType }) as ArrayBuffer);

it.each(["biff8", "ods", "fods", "xlml"] as const)(
  "reads an old workbook kept as %s",
  async (type) => {
    const { feuilles } = await read(written(type), "ancien");
    expect(feuilles.map(({ nom }) => nom)).toEqual(["Historique", "Notes"]);
    const [historique] = feuilles;
    const rangees = historique!.rangees.map(({ numero, cellules }) => [
      numero,
      ...Array.from(cellules, ([place, cellule]) => `${place} ${cellule.kind} ${texteOf(cellule)}`),
    ]);
    expect(rangees).toEqual([
      ...[
        [
          1,
          "0 texte Téléphone",
          "1 texte Date",
          "2 texte Durée",
          "3 texte Secondes",
          "4 texte Double",
        ],
      ],
      [
        2,
        "0 texte 0656844329",
        "1 date 12/04/2025",
        "2 duree 04:05",
        "3 nombre 245",
        "4 nombre 490",
      ],
      [4, "0 texte été – où", "1 date 13/04/2025", "3 nombre 12"],
    ]);
    expect(historique!.fusions).toEqual([
      { premiereRangee: 4, derniereRangee: 5, premiereColonne: 0, derniereColonne: 0 },
    ]);
  },
);

describe("an .ods", () => {
  const parts = (): Record<string, Uint8Array> => unzipSync(written("ods"));
  const colonne = async (octets: Uint8Array): Promise<string[]> => {
    const [feuille] = (await read(octets, "ancien.ods")).feuilles;
    return feuille!.rangees.map(({ cellules }) => texteOf(cellules.get(0)));
  };
  const TELEPHONES = ["Téléphone", "0656844329", "été – où"];

  it.each(["styles.xml", "META-INF/manifest.xml", "meta.xml", "mimetype"])(
    "is read without %s",
    async (absent) => {
      const { [absent]: gone, ...others } = parts();
      expect(gone).toBeDefined();
      expect(await colonne(zipSync(others))).toEqual(TELEPHONES);
    },
  );

  it("is read in UTF-16", async () => {
    const entries = parts();
    const xml = strFromU8(entries["content.xml"]!).replace(
      /encoding="[^"]*"/i,
      'encoding="UTF-16"',
    );
    const wide = Buffer.from(`\uFEFF${xml}`, "utf16le");
    expect(await colonne(zipSync({ ...entries, "content.xml": new Uint8Array(wide) }))).toEqual(
      TELEPHONES,
    );
  });

  it("is refused as damaged without its sheets", async () => {
    const { "content.xml": gone, ...others } = parts();
    expect(gone).toBeDefined();
    await expect(read(zipSync(others), "ancien.ods")).rejects.toMatchObject({
      code: "FICHIER_ILLISIBLE",
    });
  });
});

it("reads the table of a web page that was named .xls, its dates as they stand", async () => {
  const page =
    "<html><head><meta charset='utf-8'></head><body><table><tr><th>Date</th><th>Motif</th></tr><tr><td>12/04/2025</td><td>Accès</td></tr></table></body></html>";
  const { feuilles } = await read(new TextEncoder().encode(page), "export.xls");
  expect(Array.from(feuilles[0]!.rangees[1]!.cellules.values(), texteOf)).toEqual([
    "12/04/2025",
    "Accès",
  ]);
});

describe("an .xls with a password", () => {
  /** What says so, first in its stream: by XOR, and by RC4 (MS-XLS, 2.4.117). */
  it.each([
    ["of Excel 95", [0, 0, 0x34, 0x12, 0x78, 0x56]],
    ["of Excel 97", [1, 0, 1, 0, 1, 0, ...Array<number>(48).fill(7)]],
  ])("%s is told by its cause", async (_, filePass) => {
    const octets = withFilePass(written("biff8"), filePass);
    await expect(read(octets, "ancien.xls")).rejects.toMatchObject({
      code: "FICHIER_PROTEGE",
      details: { nom: "ancien.xls" },
    });
  });
});

/** The part of the library that its types leave open: the old containers of Microsoft. */
const CONTAINERS = XLSX.CFB as {
  read(bytes: Uint8Array, options: { type: "array" }): object;
  find(container: object, name: string): { content: number[] | Uint8Array; size: number };
  write(container: object, options: { type: "array" }): ArrayBuffer;
};

function withFilePass(xls: Uint8Array, filePass: readonly number[]): Uint8Array {
  const container = CONTAINERS.read(xls, { type: "array" });
  const workbook = CONTAINERS.find(container, "Workbook");
  const stream = Array.from(workbook.content);
  const firstRecord = 4 + (stream[2] ?? 0);
  stream.splice(firstRecord, 0, 0x2f, 0, filePass.length, 0, ...filePass);
  workbook.content = Uint8Array.from(stream);
  workbook.size = stream.length;
  return new Uint8Array(CONTAINERS.write(container, { type: "array" }));
}
