import { SHEETS } from "../../src/domain/classeur";
import { FIGURES } from "../../src/domain/resultats/figures";
import { suiviSpec } from "../../src/classeur/suivi";
import {
  type ColonneKey,
  COLONNE_KEYS,
  COLONNES,
  COLONNES_SAISIES,
  type LigneHistorique,
} from "../../src/domain/historique";
import { moisKey, trimestreKey, trimestreOf } from "../../src/domain/periode";
import { MAX_ROWS, parseRect } from "../../src/ooxml/a1";
import type { CellRect } from "../../src/ooxml/model";
import { OpcPackage } from "../../src/ooxml/opcPackage";
import { readWorkbook } from "../../src/ooxml/read/readWorkbook";
import type { CellInput, WorkbookSpec } from "../../src/ooxml/write/spec";
import { writeWorkbook } from "../../src/ooxml/write/writeWorkbook";
import { parseXml } from "../ooxml/dom";
import { TODAY } from "../support/builders";
import { engine } from "./engines/chosenEngine";
import { aLigneDe, LIGNES, someOptions } from "./exemple";
import { historyCell, namedCell, tableHistorique } from "./reperes";
import { withoutResults } from "./withoutResults";
import { chiffresOf } from "../../src/domain/resultats/compteurs";
import { inPeriode } from "../../src/domain/resultats/sollicitation";

/** What happens to the row that somebody types right below the table, without the add-in. */

const spec = suiviSpec(someOptions({ lignes: LIGNES, periode: trimestreOf(TODAY) }));
const file = writeWorkbook(spec);
const model = readWorkbook(file);
const table = tableHistorique(model);
const FIRST = table.rect.row + 1;
const BELOW = table.rect.row + table.rect.rows;

/** Ranges of the rules of one kind in the XML of the history's sheet, with the rule that they carry. */
function rangesOf(element: "dataValidation" | "conditionalFormatting"): CellRect[] {
  const number = model.sheets.findIndex(({ name }) => name === SHEETS.historique) + 1;
  const xml = OpcPackage.open(file).text(`xl/worksheets/sheet${number}.xml`);
  const rules = Array.from(parseXml(xml).getElementsByTagName(element));
  return rules.flatMap((rule) => (rule.getAttribute("sqref") ?? "").split(" ").map(parseRect));
}

describe("the written file, below the table", () => {
  test.each([
    ["what may be typed", "dataValidation", 11],
    ["the colours of what a row lacks", "conditionalFormatting", 6],
  ] as const)("checks %s down to the last row of the sheet", (_what, element, atLeast) => {
    const ranges = rangesOf(element);
    expect(ranges.length).toBeGreaterThanOrEqual(atLeast);
    for (const { row, rows } of ranges) expect([row, row + rows]).toEqual([FIRST, MAX_ROWS]);
  });

  test("shows each column in its format", () => {
    const sheet = model.sheets.find(({ name }) => name === table.sheet);
    const formats = COLONNE_KEYS.map((key) => {
      const { column } = historyCell(table, key, LIGNES.length);
      const look = sheet?.columns.find(({ first, last }) => first <= column && column <= last);
      return model.styles[look?.style ?? 0]?.numberFormat;
    });
    expect(formats).toEqual(COLONNE_KEYS.map((key) => COLONNES[key].format));
  });

  test("holds nothing that would stand in the way", () => {
    const sheet = model.sheets.find(({ name }) => name === table.sheet);
    expect(sheet?.cells.filter(({ row }) => row >= BELOW)).toEqual([]);
    expect(sheet?.merges.filter(({ row, rows }) => row + rows > BELOW)).toEqual([]);
  });
});

/** The workbook once the table has taken in a row: its typed cells, no others. */
function grown(ligne: LigneHistorique): WorkbookSpec {
  const cells = new Map<string, CellInput | null>(Object.entries(ligne));
  const row = COLONNE_KEYS.map((key): CellInput | null =>
    COLONNES_SAISIES.includes(key) ? (cells.get(key) ?? null) : null,
  );
  const sheets = withoutResults(spec).sheets.map((sheet) => ({
    ...sheet,
    tables: (sheet.tables ?? []).map((one) =>
      one.name === table.name ? { ...one, rows: [...one.rows, row] } : one,
    ),
  }));
  return { ...spec, sheets };
}

test(`a row typed below counts like any other, as ${engine.name} calculates it`, async () => {
  const typed = aLigneDe("TEC-INC-DYS", {
    ...{ dureeSecondes: 4530, canal: "", idAppel: "", idLigne: "" },
  });
  const [book] = await engine.calculate([{ file: writeWorkbook(grown(typed)) }]);
  const value = (key: ColonneKey) => book!.valueAt(historyCell(table, key, LIGNES.length));
  expect(Number(value("dureeMinutes")) * 86_400).toBeCloseTo(4530, 6);
  const keys = ["niveau", "trimestre", "mois", "appel", "code"] as const;
  expect(keys.map(value)).toEqual([
    ...["Niveau 2", trimestreKey(typed.date), moisKey(typed.date), 1, "TEC-INC-DYS"],
  ]);

  const lignes = [...LIGNES, typed];
  const { appels, tauxEscalade } = chiffresOf(inPeriode(lignes, trimestreOf(TODAY)));
  const named = (name: string) => book!.valueAt(namedCell(model, name));
  expect(named(FIGURES.appels.nom)).toBe(appels);
  expect(appels).toBe(chiffresOf(inPeriode(LIGNES, trimestreOf(TODAY))).appels + 1);
  expect(named(FIGURES.tauxEscalade.nom)).toBeCloseTo(tauxEscalade ?? NaN, 9);
}, 180_000);
