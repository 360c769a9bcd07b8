import * as XLSX from "@e965/xlsx";
import { editWorkbook } from "../../../src/ooxml/edit/editWorkbook";
import type { WorkbookModel } from "../../../src/ooxml/model";
import { OpcPackage } from "../../../src/ooxml/opcPackage";
import { readWorkbook } from "../../../src/ooxml/read/readWorkbook";
import { writeWorkbook } from "../../../src/ooxml/write/writeWorkbook";
import { loadModelIntoMemoryGrid } from "../../../src/preview/grid/loadModel";
import { ExcelHost, hostStateFromModel } from "../../../src/preview/host";
import { validationErrors } from "../../ooxml/edit/openXmlSdk";
import { packageFaults } from "../../ooxml/packageFaults";
import { sampleWorkbook } from "../../ooxml/write/sampleWorkbook";
import { failureOf, openPane, type Pane } from "./fixture";

const original = writeWorkbook(sampleWorkbook(3));
const DATA = "Données de l'essai";

/** A file open in the stand-in for Excel, which can be saved several times. */
class OpenFile {
  readonly pane: Pane;
  private readonly host: ExcelHost;

  constructor(private file = original) {
    const model = readWorkbook(file);
    const grid = loadModelIntoMemoryGrid(model);
    this.host = new ExcelHost(grid, hostStateFromModel(model, grid));
    this.pane = openPane(this.host);
  }

  run(act: (workbook: Excel.Workbook) => void): Promise<void> {
    return this.pane.run(async (context) => {
      act(context.workbook);
      await context.sync();
    });
  }

  save(): Uint8Array {
    this.file = editWorkbook(this.file, this.host.changes().edits);
    this.host.markSaved();
    return this.file;
  }
}

/** What the file holds after these changes; it has no fault that Excel would see, and another library reads it. */
async function saved(act: (workbook: Excel.Workbook) => void): Promise<{
  file: Uint8Array;
  model: WorkbookModel;
}> {
  const open = new OpenFile();
  await open.run(act);
  const file = open.save();
  await expectSound(file);
  return { file, model: readWorkbook(file) };
}

async function expectSound(file: Uint8Array): Promise<void> {
  expect(packageFaults(file)).toEqual([]);
  expect(await validationErrors(file)).toEqual([]);
  const names = readWorkbook(file).sheets.map(({ name }) => name);
  expect(XLSX.read(file, { type: "array" }).SheetNames).toEqual(names);
}

/** All that the file says, in one text. */
function everything(file: Uint8Array): string {
  const parts = OpcPackage.open(file);
  return parts
    .partNames()
    .map((path) => parts.text(path))
    .join("\n");
}

function addSeuilsPivot(workbook: Excel.Workbook): Excel.PivotTable {
  const sheet = workbook.worksheets.add("Croisé");
  const pivot = sheet.pivotTables.add("Secondes", "Appels", sheet.getRange("A5"));
  pivot.filterHierarchies.add(pivot.hierarchies.getItem("Trimestre"));
  const row = pivot.rowHierarchies.add(pivot.hierarchies.getItem("Motif"));
  const value = pivot.dataHierarchies.add(pivot.hierarchies.getItem("Secondes"));
  value.name = "Temps passé";
  value.numberFormat = '0.0" s"';
  row.fields.getItem("Motif").sortByValues("Descending", value);
  pivot.layout.layoutType = "Tabular";
  pivot.refreshOnOpen = true;
  return pivot;
}

describe("a saved file", () => {
  jest.setTimeout(120_000);

  test("holds a pivot table that was added, as the add-in made it", async () => {
    const { file, model } = await saved(addSeuilsPivot);
    expect(model.pivots.find(({ name }) => name === "Secondes")).toMatchObject({
      sheet: "Croisé",
      source: { table: "Appels" },
      layout: "tabular",
      rowFields: [
        { field: "Motif", sort: { by: "value", dataField: "Temps passé", descending: true } },
      ],
      pageFields: [{ field: "Trimestre", selected: null, row: 2, column: 0 }],
      dataFields: [{ name: "Temps passé", function: "sum", numberFormat: '0.0" s"' }],
    });
    expect(model.pivots.find(({ name }) => name === "Secondes")).not.toHaveProperty("unsupported");
    expect(everything(file)).toContain('refreshOnLoad="1"');
  });

  test("holds a pivot table without any field", async () => {
    const { model } = await saved((workbook) => {
      workbook.worksheets.add("Vide").pivotTables.add("Rien", "Appels", "A1");
    });
    expect(model.pivots.find(({ name }) => name === "Rien")).toMatchObject({
      ...{ sheet: "Vide", rowFields: [], dataFields: [], rows: 18, columns: 3 },
    });
  });

  test("goes on being saved: an added pivot table is changed, then deleted", async () => {
    const open = new OpenFile();
    const pivot = (workbook: Excel.Workbook) => workbook.pivotTables.getItem("Secondes");
    await open.run(addSeuilsPivot);
    open.save();
    await open.run((workbook) => {
      const field = pivot(workbook).filterHierarchies.getItem("Trimestre").fields;
      field.getItem("Trimestre").applyFilter({ manualFilter: { selectedItems: ["2026-T4"] } });
      pivot(workbook).dataHierarchies.getItem("Temps passé").summarizeBy = "Max";
    });
    const changed = open.save();
    await expectSound(changed);
    expect(readWorkbook(changed).pivots.find(({ name }) => name === "Secondes")).toMatchObject({
      pageFields: [{ selected: ["2026-T4"] }],
      dataFields: [{ function: "max" }],
    });
    await open.run((workbook) => pivot(workbook).delete());
    const without = open.save();
    await expectSound(without);
    expect(readWorkbook(without).pivots).toHaveLength(2);
    expect(everything(without)).not.toContain("Temps passé");
  });

  test("keeps nothing of the caches of deleted pivot tables", async () => {
    const { file, model } = await saved((workbook) => {
      workbook.pivotTables.getItem("Motifs").delete();
      workbook.pivotTables.getItem("MotifsCompacts").delete();
    });
    expect(model.pivots).toEqual([]);
    expect(OpcPackage.open(file).partNames().join()).not.toMatch(/pivot/i);
  });

  test("keeps the cache that another pivot table still uses", async () => {
    const { file, model } = await saved((workbook) =>
      workbook.pivotTables.getItem("Motifs").delete(),
    );
    expect(model.pivots.map(({ name }) => name)).toEqual(["MotifsCompacts"]);
    expect(OpcPackage.open(file).partNames().join()).toMatch(/pivotCacheRecords1/);
  });

  test("has sheets added, deleted, renamed and moved", async () => {
    const { file, model } = await saved((workbook) => {
      const { worksheets } = workbook;
      worksheets.getItem("Résultats").delete();
      worksheets.getItem("Technique").name = "Listes & réglages";
      worksheets.add("Sauvegarde").getRange("A1").values = [["copie"]];
      worksheets.getItem("Sauvegarde").position = 0;
    });
    expect(model.sheets.map(({ name }) => name)).toEqual([
      ...["Sauvegarde", "Accueil", DATA, "Listes & réglages", "Réglages"],
    ]);
    expect(model.sheets[model.activeSheet]?.name).toBe(DATA);
    expect(model.names.filter(({ sheet }) => sheet !== undefined)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: "Seuil", sheet: "Listes & réglages", comment: "Essai" }),
        expect.objectContaining({ name: "_xlnm.Print_Area", sheet: DATA }),
      ]),
    );
    expect(model.names.find(({ name }) => name === "Liste_Thematiques")?.formula).toBe(
      "'Listes & réglages'!$A$2:$A$3",
    );
    // With the sheet went its charts, its table and its pivot tables.
    expect(OpcPackage.open(file).partNames().join()).not.toMatch(/chart|drawing|pivot/);
    expect(model.tables.map(({ name }) => name)).toEqual(["Appels"]);
  });

  test("names a renamed sheet wherever it is looked at: charts, links, pivot sources", async () => {
    const { file } = await saved((workbook) => {
      workbook.worksheets.getItem("Résultats").name = "Bilan d'été";
      workbook.worksheets.getItem(DATA).name = "Lignes";
    });
    const text = everything(file);
    expect(text).not.toContain("Résultats");
    expect(text).not.toContain("Données de l");
    expect(text).toContain("<c:f>'Bilan d''été'!$L$5:$L$6</c:f>");
    expect(text).toContain('location="Lignes!A4"');
  });

  test("has tables added, deleted, renamed, restyled and with other columns", async () => {
    const { file, model } = await saved((workbook) => {
      const { tables, worksheets } = workbook;
      const journal = worksheets.add("Journal");
      journal.getRange("B2:C3").values = [
        ["Date", "Action & détail"],
        [46_000, "Essai"],
      ];
      const table = journal.tables.add("B2:C3", true);
      table.name = "Journal";
      table.style = "TableStyleLight1";
      table.showBandedRows = false;
      table.showFilterButton = false;
      const appels = tables.getItem("Appels");
      appels.columns.getItem("Niveau").delete();
      appels.columns.add(1, undefined, "Ajoutée");
      const doubled = appels.columns.add(undefined, undefined, "Double").getDataBodyRange();
      Object.assign(doubled, { formulas: "=Appels[[#This Row],[Secondes]]*2" });
      appels.name = "Historique";
      tables.getItem("Seuils").convertToRange();
    });
    const [historique, journal] = model.tables;
    expect(model.tables).toHaveLength(2);
    expect(historique?.columns.map(({ name }) => name).slice(0, 3)).toEqual([
      ...["Téléphone", "Ajoutée", "Date"],
    ]);
    expect(historique?.columns.at(-1)).toEqual({
      name: "Double",
      calculatedFormula: "=Historique[[#This Row],[Secondes]]*2",
    });
    expect(journal).toMatchObject({
      ...{ name: "Journal", sheet: "Journal", style: "TableStyleLight1" },
      ...{ rowStripes: false, filterButton: false },
      columns: [{ name: "Date" }, { name: "Action & détail" }],
    });
    expect(model.pivots[0]?.source).toEqual({ table: "Historique" });
    expect(everything(file)).toContain("COUNTIF(Historique[Thématique],L5)");
  });

  test("has names added, changed, hidden and deleted", async () => {
    const { model } = await saved((workbook) => {
      const { names } = workbook;
      names.add("Version", '="1.1"', "Du modèle");
      names.getItem("Liste_Thematiques").formula = "=OFFSET(Technique!$A$2,0,0,1)";
      names.getItem("Liste_Thematiques").visible = false;
      workbook.worksheets.getItem("Technique").names.getItem("Seuil").delete();
    });
    expect(model.names.filter(({ name }) => !name.startsWith("_xlnm"))).toEqual([
      { name: "Liste_Thematiques", formula: "OFFSET(Technique!$A$2,0,0,1)", hidden: true },
      { name: "Version", formula: '"1.1"', hidden: false, comment: "Du modèle" },
    ]);
  });

  test("keeps nothing of what was removed, once the pivot tables are refreshed", async () => {
    const open = new OpenFile();
    const secret = "Nom de l'appelant";
    await open.run((workbook) => {
      const rows = workbook.tables.getItem("Appels").rows;
      rows.add(undefined, [
        [
          "'0699887766",
          46_010,
          60,
          null,
          "Niveau 1",
          "ACCES",
          secret,
          "2026-T4",
          "oui",
        ] as string[],
      ]);
      workbook.pivotTables.refreshAll();
    });
    const before = open.save();
    expect(everything(before)).toContain("0699887766");
    // Opened again, so that the texts come from the file.
    const again = new OpenFile(before);
    await again.run((workbook) => {
      workbook.tables.getItem("Appels").rows.deleteRowsAt(3);
      workbook.pivotTables.refreshAll();
    });
    const file = again.save();
    await expectSound(file);
    expect(everything(file)).not.toContain("0699887766");
    expect(everything(file)).not.toContain("appelant");
  });

  test("empties the shared texts that no cell shows any more, and only those", async () => {
    const { file, model } = await saved((workbook) => {
      workbook.worksheets.getItem("Accueil").getRange("A1").values = [["Autre titre"]];
    });
    const strings = OpcPackage.open(file).text("xl/sharedStrings.xml");
    expect(strings).not.toContain("Suivi");
    expect(strings).toContain("Aller aux données");
    expect(model.sheets[0]?.cells.map(({ value }) => value)).toEqual(
      expect.arrayContaining(["Autre titre", "Aller aux données"]),
    );
  });
});

test("the print area and the rows to repeat that an add-in sets are those of the file", async () => {
  const { model } = await saved((workbook) => {
    const layout = workbook.worksheets.getItem(DATA).pageLayout;
    layout.setPrintArea("A1:C9");
    layout.setPrintArea("A1:D20");
    layout.setPrintTitleRows("$1:$2");
  });
  const named = (name: string) =>
    model.names.filter((one) => one.name === name && one.sheet === DATA).map((one) => one.formula);
  expect(named("_xlnm.Print_Area")).toEqual(["'Données de l''essai'!$A$1:$D$20"]);
  expect(named("_xlnm.Print_Titles")).toEqual(["'Données de l''essai'!$1:$2"]);
});

test("rows to repeat have to be entire rows", async () => {
  const open = new OpenFile();
  const failure = failureOf(
    open.run((workbook) => {
      workbook.worksheets.getItem(DATA).pageLayout.setPrintTitleRows("A1:C2");
    }),
  );
  expect((await failure).code).toBe("InvalidArgument");
});
