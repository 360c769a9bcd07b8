import { excelFeuilles } from "../../src/excel/resultats/excelFeuilles";
import { OpenSuivi, suiviBytes } from "../support/openSuivi";
import { sheetCells } from "../support/suiviPastes";
import { makeTroubled, released } from "./historique/troubles";

const bytes = suiviBytes();
let suivi: OpenSuivi;

beforeEach(() => {
  suivi = new OpenSuivi(bytes);
});

const names = (): string[] => suivi.host.workbook.grid.sheets().map(({ name }) => name);
const rows = (text: string): string[][] => [["Titre"], [text]];

test("a sheet of somebody else keeps its name and its cells", async () => {
  const before = names();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Sauvegarde").getRange("A1").values = [["à moi"]];
    await context.sync();
  });
  expect(await excelFeuilles.write("Sauvegarde", rows("1"))).toBe("Sauvegarde (2)");
  expect(await excelFeuilles.write("Sauvegarde", rows("2"))).toBe("Sauvegarde (2)");
  expect(names()).toEqual([...before, "Sauvegarde", "Sauvegarde (2)"]);
  expect(sheetCells(suivi, "Sauvegarde")).toEqual([["à moi"]]);
  expect(sheetCells(suivi, "Sauvegarde (2)")).toEqual(rows("2"));
});

test.each(["refused", "lost"] as const)(
  "interrupted at any request (%s) the former sheet stays whole, and nothing else is left behind",
  async (kind) => {
    await excelFeuilles.write("Sauvegarde", rows("ancienne"));
    await released();
    const before = names();
    for (let at = 1; at <= 8; at += 1) {
      const recover = makeTroubled(suivi, [{ at, kind }]);
      await excelFeuilles.write("Sauvegarde", rows("nouvelle")).catch(() => undefined);
      await released();
      recover();
      const cells = JSON.stringify(sheetCells(suivi, "Sauvegarde"));
      expect([rows("ancienne"), rows("nouvelle")].map((one) => JSON.stringify(one))).toContain(
        cells,
      );
      await excelFeuilles.write("Sauvegarde", rows("ancienne"));
      expect(names().sort()).toEqual([...before].sort());
    }
  },
);

test("a name that Excel refuses is made into one that it takes", async () => {
  const nom = await excelFeuilles.write(
    "'Lignes [écartées] de l'ancien fichier de suivi'",
    rows("x"),
  );
  expect(nom.length).toBeLessThanOrEqual(31);
  expect(sheetCells(suivi, nom)).toEqual(rows("x"));
});

test("thousands of rows are written in blocks", async () => {
  const many = Array.from({ length: 2_500 }, (_, index) => [index, "x".repeat(3_000)]);
  const nom = await excelFeuilles.write("Sauvegarde", many);
  expect(sheetCells(suivi, nom)).toEqual(many);
});

test("its columns are as wide as what stands in them, within a screen", async () => {
  const setStyle = jest.spyOn(suivi.host.workbook.grid, "setStyle");
  await excelFeuilles.write("Rapport", [
    ["Ligne", "Raison", "Commentaire"],
    [12, "Durée dont l'unité attend votre choix", "très long ".repeat(300)],
  ]);
  const widths = setStyle.mock.calls.filter(([, , key]) => key === "Format.ColumnWidth");
  expect(widths.map(([, { column }, , points]) => [column, Math.round(Number(points))])).toEqual([
    [0, 56],
    [1, 218],
    [2, 347],
  ]);
});
