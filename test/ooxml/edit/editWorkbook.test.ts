import * as XLSX from "@e965/xlsx";
import { editWorkbook } from "../../../src/ooxml/edit/editWorkbook";
import type { CellEdit } from "../../../src/ooxml/edit/edits";
import type { CellValue } from "../../../src/ooxml/model";
import { OpcPackage } from "../../../src/ooxml/opcPackage";
import { tableBody } from "../tableBody";
import { readWorkbook } from "../../../src/ooxml/read/readWorkbook";
import { writeWorkbook } from "../../../src/ooxml/write/writeWorkbook";
import { sampleWorkbook } from "../write/sampleWorkbook";
import { validationErrors } from "./openXmlSdk";
import { changedParts } from "./packageChanges";

const DATA = "Données de l'essai";
const original = writeWorkbook(sampleWorkbook(3));
const table = readWorkbook(original).tables[0]!;
const ROW_BELOW = table.rect.row + table.rect.rows;

/** A row below the table, its calculated column as a formula. */
function appended(row: number, values: CellValue[]): CellEdit[] {
  return values.map((value, column) => ({
    row,
    column,
    content:
      column === 3
        ? { kind: "formula", formula: table.columns[3]!.calculatedFormula!, value }
        : { kind: "value", value },
  }));
}

const NEW_ROW = [
  "0601020304",
  46_100,
  75,
  75 / 86_400,
  "Niveau 2",
  "=ACCES",
  "_x0041_ 😀",
  "2027-T1",
  "oui",
];

describe("editWorkbook", () => {
  it("gives back the same bytes when nothing is edited", () => {
    expect(editWorkbook(original, {})).toBe(original);
    expect(changedParts(original, editWorkbook(OpcPackage.open(original), { sheets: [] }))).toEqual(
      [],
    );
  });

  it("leaves a package that it is given as it was", () => {
    const opc = OpcPackage.open(original);
    editWorkbook(opc, { sheets: [{ sheet: DATA, cells: appended(ROW_BELOW, NEW_ROW) }] });
    expect(changedParts(original, opc.save())).toEqual([]);
  });

  describe("with a row appended to a table", () => {
    const file = editWorkbook(original, {
      sheets: [{ sheet: DATA, cells: appended(ROW_BELOW, NEW_ROW) }],
      tables: [{ table: "Appels", rect: { ...table.rect, rows: table.rect.rows + 1 } }],
    });

    it("changes the sheet and the table only", () => {
      expect(changedParts(original, file)).toEqual([
        "xl/tables/table1.xml",
        "xl/worksheets/sheet2.xml",
      ]);
    });

    it("has the row in the table, for us and for another library", () => {
      expect(tableBody(file, "Appels").rows[3]).toEqual(NEW_ROW);
      const sheet = XLSX.read(file, { type: "array" }).Sheets[DATA]!;
      expect(XLSX.utils.sheet_to_json(sheet, { header: 1, range: ROW_BELOW })[0]).toEqual(NEW_ROW);
    });

    it("gives the row the styles of the row above", () => {
      const { cells } = readWorkbook(file).sheets[1]!;
      const stylesOf = (row: number): number[] =>
        cells.filter((cell) => cell.row === row).map((cell) => cell.style);
      expect(stylesOf(ROW_BELOW)).toEqual(stylesOf(ROW_BELOW - 1));
    });

    it("is valid for the Open XML SDK", async () => {
      expect(await validationErrors(file)).toEqual([]);
    }, 60_000);
  });

  it("gives a new cell outside tables the style of its column", () => {
    const file = editWorkbook(original, {
      sheets: [
        {
          sheet: DATA,
          cells: [{ row: 900, column: 1, content: { kind: "value", value: 46_000 } }],
        },
      ],
    });
    const workbook = readWorkbook(file);
    const cell = workbook.sheets[1]!.cells.find(({ row }) => row === 900)!;
    expect(workbook.styles[cell.style]!.numberFormat).toBe("dd/mm/yyyy");
  });

  it("adds a number format to a copy of the cell's style", () => {
    const edit = (numberFormat: string): Uint8Array =>
      editWorkbook(original, {
        sheets: [{ sheet: "Accueil", cells: [{ row: 0, column: 0, numberFormat }] }],
      });
    const workbook = readWorkbook(edit("0.000%"));
    const before = readWorkbook(original);
    const [cell] = workbook.sheets[0]!.cells;

    expect(workbook.styles.slice(0, before.styles.length)).toEqual(before.styles);
    expect(workbook.styles[cell!.style]).toEqual({
      ...before.styles[before.sheets[0]!.cells[0]!.style],
      numberFormat: "0.000%",
    });
    expect(cell!.value).toBe("Suivi");
    expect(changedParts(original, edit("General"))).not.toContain("xl/styles.xml");
  });

  it("renames the columns of a table, and adds some", async () => {
    const names = [...table.columns.map((column) => column.name), "Deux\nlignes"];
    names[4] = "Niveau & degré";
    const file = editWorkbook(original, {
      sheets: [
        {
          sheet: DATA,
          cells: [4, 9].map((column) => ({
            row: table.rect.row,
            column,
            content: { kind: "value", value: names[column]! },
          })),
        },
      ],
      tables: [
        {
          table: "Appels",
          columns: names.map((name, from) => (from < 9 ? { name, from } : { name })),
          rect: { ...table.rect, columns: 10 },
        },
      ],
    });

    expect(tableBody(file, "Appels").columns).toEqual(names);
    expect(await validationErrors(file)).toEqual([]);
  }, 60_000);

  it("adds and replaces names, by scope", () => {
    const names = [
      { name: "Nouveau", formula: "=Accueil!$A$1", hidden: true },
      { name: "LISTE_thematiques", formula: "Accueil!$A$2", hidden: false },
      { name: "Nouveau", formula: "Accueil!$A$3", hidden: false, sheet: "Résultats" },
    ];
    const file = editWorkbook(original, { names });
    const read = readWorkbook(file).names;

    expect(changedParts(original, file)).toEqual(["xl/workbook.xml"]);
    expect(read.filter(({ name }) => name === "Nouveau")).toEqual([
      { name: "Nouveau", formula: "Accueil!$A$1", hidden: true },
      { name: "Nouveau", formula: "Accueil!$A$3", hidden: false, sheet: "Résultats" },
    ]);
    expect(read.find(({ name }) => name === "Liste_Thematiques")?.formula).toBe("Accueil!$A$2");
  });

  it("adds, renames, hides and shows sheets", async () => {
    const file = editWorkbook(original, {
      addedSheets: [{ name: "Ajoutée & vide", cells: [] }],
      sheets: [
        { sheet: "Accueil", newName: "Page <1>" },
        { sheet: DATA, visibility: "Hidden" },
      ],
    });
    const workbook = readWorkbook(file);
    const before = readWorkbook(original).sheets.map((sheet) => sheet.name);

    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual([
      "Page <1>",
      ...before.slice(1),
      "Ajoutée & vide",
    ]);
    expect(workbook.sheets[1]!.visibility).toBe("Hidden");
    expect(workbook.sheets[workbook.activeSheet]!.visibility).toBe("Visible");
    expect(await validationErrors(file)).toEqual([]);
  }, 60_000);

  it("removes the calculation chain when cells change", () => {
    const opc = OpcPackage.open(original);
    const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain";
    opc.setText("xl/calcChain.xml", "<calcChain/>", "application/vnd.test+xml");
    opc.addRelationship("xl/workbook.xml", type, "xl/calcChain.xml");
    const withChain = opc.save();
    const edited = OpcPackage.open(
      editWorkbook(withChain, { sheets: [{ sheet: "Accueil", cells: appended(20, ["x"]) }] }),
    );

    expect(edited.has("xl/calcChain.xml")).toBe(false);
    expect(edited.contentType("xl/calcChain.xml")).not.toBe("application/vnd.test+xml");
    expect(edited.relationships("xl/workbook.xml").map((link) => link.type)).not.toContain(type);
    const renamed = editWorkbook(withChain, { sheets: [{ sheet: "Accueil", newName: "A" }] });
    expect(OpcPackage.open(renamed).has("xl/calcChain.xml")).toBe(true);
  });
});
