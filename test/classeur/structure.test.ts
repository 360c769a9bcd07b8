import { FIGURES } from "../../src/domain/resultats/figures";
import { buildSuivi } from "../../src/classeur/suivi";
import { NAMES, PIVOTS, SHEETS, TABLES, VERSION_CLASSEUR } from "../../src/domain/classeur";
import { COLONNE_KEYS, COLONNES, COLONNES_NOMENCLATURE } from "../../src/domain/historique";
import { trimestreOf } from "../../src/domain/periode";
import { parseReference } from "../../src/ooxml/a1";
import type { CellModel, WorkbookModel } from "../../src/ooxml/model";
import { OpcPackage } from "../../src/ooxml/opcPackage";
import { readWorkbook } from "../../src/ooxml/read/readWorkbook";
import { TODAY } from "../support/builders";
import { LIGNES, SOURCES, someOptions } from "./exemple";

const bytes = buildSuivi(someOptions());
const workbook = readWorkbook(bytes);

function sheetOf(name: string, model: WorkbookModel = workbook) {
  const sheet = model.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet;
}

function tableOf(name: string, model: WorkbookModel = workbook) {
  const table = model.tables.find((candidate) => candidate.name === name);
  if (!table) throw new Error(`No table ${name}`);
  return table;
}

function cellOfName(name: string): CellModel | undefined {
  const defined = workbook.names.find((candidate) => candidate.name === name);
  const { sheet, rect } = parseReference(defined?.formula ?? "");
  return sheetOf(sheet ?? "").cells.find(
    ({ row, column }) => row === rect.row && column === rect.column,
  );
}

describe("sheets", () => {
  test("stand in the order of the distributed workbook, the technical one hidden", () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      "Page de garde",
      "Guide d'utilisation",
      "Historique des sollicitations",
      "Résultats",
      "Enquête",
      "Nomenclature",
      "Technique",
      "Affluence",
    ]);
    expect(
      workbook.sheets.filter(({ visibility }) => visibility !== "Visible").map((s) => s.name),
    ).toEqual([SHEETS.technique]);
    expect(workbook.activeSheet).toBe(0);
  });

  test("keep their headers in sight", () => {
    for (const name of [TABLES.historique, TABLES.nomenclature]) {
      const { sheet, rect } = tableOf(name);
      expect(sheetOf(sheet).freeze?.rows).toBe(rect.row + 1);
    }
  });
});

describe("table Historique", () => {
  const table = tableOf(TABLES.historique);

  test("has the columns of the domain, calculated where the domain says so", () => {
    expect(table.columns).toEqual(
      COLONNE_KEYS.map((key) => {
        const { header, formula } = COLONNES[key];
        return formula === undefined
          ? { name: header }
          : { name: header, calculatedFormula: `=${formula}` };
      }),
    );
  });

  test("starts with one blank row whose formulas are ready", () => {
    expect(table.rect.rows).toBe(2);
    const body = table.rect.row + 1;
    const cells = sheetOf(table.sheet).cells.filter(({ row }) => row === body);
    const calculated = COLONNE_KEYS.flatMap((key, column) =>
      COLONNES[key].formula === undefined ? [] : [column],
    );
    expect(cells.filter(({ value }) => value !== "")).toEqual([]);
    expect(cells.filter(({ formula }) => formula !== undefined).map((c) => c.column)).toEqual(
      calculated,
    );
    expect(sheetOf(table.sheet).cells.some(({ row }) => row > body)).toBe(false);
  });

  test("gives each column its number format, in the blank row and below the table", () => {
    const sheet = sheetOf(table.sheet);
    const body = table.rect.row + 1;
    COLONNE_KEYS.forEach((key, column) => {
      const below = sheet.columns.find(({ first, last }) => first <= column && column <= last);
      const blank = sheet.cells.find((c) => c.row === body && c.column === column);
      for (const style of [below?.style, blank?.style]) {
        expect(workbook.styles[style ?? -1]?.numberFormat).toBe(COLONNES[key].format);
      }
    });
  });

  test("hides the technical columns and shows all others", () => {
    const sheet = sheetOf(table.sheet);
    const hidden = COLONNE_KEYS.filter((_, column) =>
      sheet.columns.some((c) => c.hidden && c.first <= column && column <= c.last),
    );
    expect(hidden).toEqual(COLONNE_KEYS.filter((key) => COLONNES[key].role === "technique"));
  });

  test("checks whole columns, so that a rule never stops the table from growing", () => {
    const { row } = table.rect;
    for (const { ranges } of sheetOf(table.sheet).validations) {
      for (const range of ranges) {
        expect([range.row, range.row + range.rows]).toEqual([row + 1, 1_048_576]);
      }
    }
  });

  test("takes initial rows with what their formulas give", () => {
    const model = readWorkbook(buildSuivi(someOptions({ lignes: LIGNES })));
    const { rect, sheet } = tableOf(TABLES.historique, model);
    expect(rect.rows).toBe(LIGNES.length + 1);
    const text = (key: (typeof COLONNE_KEYS)[number]) =>
      sheetOf(sheet, model).cells.find(
        (c) => c.row === rect.row + 1 && c.column === COLONNE_KEYS.indexOf(key),
      )?.value;
    expect([text("telephone"), text("mois"), text("trimestre"), text("appel")]).toEqual([
      "0656844329",
      "2026-11",
      "2026-T4",
      1,
    ]);
  });
});

test("the table Nomenclature holds every line, its level as text", () => {
  const table = tableOf(TABLES.nomenclature);
  expect(table.columns.map(({ name }) => name)).toEqual(Object.values(COLONNES_NOMENCLATURE));
  expect(table.rect.rows).toBe(SOURCES.nomenclature.lignes.length + 1);
  const levels = sheetOf(table.sheet).cells.filter(
    ({ row, column }) => column === 1 && row > table.rect.row,
  );
  expect(new Set(levels.map(({ value }) => value))).toEqual(new Set(["1", "2"]));
});

describe("defined names", () => {
  test("are all there, each on its cell", () => {
    const periode = trimestreOf(TODAY);
    const figures = Object.values(FIGURES).map(({ nom }) => nom);
    const names = [...Object.values(NAMES), ...figures];
    const values = names.map((name) => [name, cellOfName(name)?.value]);
    expect(Object.fromEntries(values)).toEqual({
      Periode_Debut: periode.debut,
      Periode_Fin: periode.fin,
      Affluence_Appels: 0,
      Affluence_HorsHoraires: 0,
      Departement: "Loire-Atlantique",
      Horaires_Assistance: "",
      Enquete_Commentaires: "",
      Resultats_Sollicitations: 0,
      Resultats_Appels: 0,
      Resultats_DureeMoyenne: "–",
      Resultats_TauxResolution: "–",
      Resultats_TauxEscalade: "–",
      Resultats_Actualisation: "",
      Version_Classeur: VERSION_CLASSEUR,
      Version_Nomenclature: "2025.1",
    });
  });
});

describe("pivot tables", () => {
  const model = readWorkbook(buildSuivi(someOptions({ lignes: LIGNES })));
  const pivot = (name: string) => model.pivots.find((candidate) => candidate.name === name);

  test("summarise the history by motif, the most cited first", () => {
    expect(pivot(PIVOTS.motifs)).toMatchObject({
      sheet: SHEETS.resultats,
      source: { table: TABLES.historique },
      rowFields: ["Niveau de sollicitation", "Thématique", "Motif", "Sous motif"].map((field) => ({
        field,
        sort: { by: "value", dataField: "Nombre de sollicitations", descending: true },
      })),
      pageFields: [{ field: "Trimestre" }, { field: "Mois" }],
      dataFields: [
        { name: "Nombre de sollicitations", function: "count" },
        { name: "Durée moyenne", field: "Durée en minutes", numberFormat: "[mm]:ss" },
      ],
      grandTotalCaption: "Total général",
      showGrandTotal: true,
    });
  });

  test("sum the calls by month", () => {
    expect(pivot(PIVOTS.mois)).toMatchObject({
      sheet: SHEETS.resultats,
      rowFields: [{ field: "Mois", sort: { by: "label" } }],
      dataFields: [{ name: "Nombre d'appels", field: "Appel", function: "sum" }, {}],
    });
  });

  test("name their values otherwise than any column, as Excel demands", () => {
    const headers = COLONNE_KEYS.map((key) => COLONNES[key].header.toLowerCase());
    const names = model.pivots.flatMap(({ dataFields }) => dataFields.map(({ name }) => name));
    expect(names.filter((name) => headers.includes(name.toLowerCase()))).toEqual([]);
  });

  test("stand side by side with nothing below, so that neither can grow over the other", () => {
    const columns = model.pivots.map(({ column, columns: width }) => [column, column + width]);
    const [first = [], second = []] = [...columns].sort(([a = 0], [b = 0]) => a - b);
    expect(second[0]).toBeGreaterThan(first[1] ?? Infinity);
    const sheet = sheetOf(SHEETS.resultats, model);
    const bottom = Math.max(...model.pivots.map(({ row, rows }) => row + rows));
    expect(sheet.cells.filter(({ row }) => row >= bottom)).toEqual([]);
  });

  test("are refreshed by Excel on opening", () => {
    const target = OpcPackage.open(bytes);
    const caches = target.partNames().filter((path) => path.includes("pivotCacheDefinition"));
    const xml = caches.filter((path) => path.endsWith(".xml")).map((path) => target.text(path));
    expect(xml.every((text) => text.includes('refreshOnLoad="1"'))).toBe(true);
    expect(xml.length).toBeGreaterThan(0);
  });
});

test("the pane opens with the workbook, under the manifest's identity", () => {
  const complement = {
    ...{ id: "19e1b9d2-0000-48f9-aea1-5a7a3b191092", version: "1.0.0.0" },
    ...({ store: "EXCatalog", storeType: "EXCatalog" } as const),
  };
  const target = OpcPackage.open(buildSuivi(someOptions({ complement })));
  const part = target.partNames().find((path) => /webextension\d*\.xml$/.test(path)) ?? "";
  expect(target.text(part)).toContain(`id="${complement.id}"`);
  expect(target.text(part)).toContain('name="Office.AutoShowTaskpaneWithDocument" value="true"');
});
