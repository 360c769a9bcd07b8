import { failureOf, openPane, type OpenWorkbook, openTable, type Pane } from "./fixture";
import { hostOf, workbookModel } from "./model";

function sheetNames(pane: Pane): Promise<string[]> {
  return pane.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/position");
    await context.sync();
    expect(worksheets.items.map(({ position }) => position)).toEqual([...worksheets.items.keys()]);
    return worksheets.items.map(({ name }) => name);
  });
}

/** A workbook with `Feuil1`, and `Bilan` whose cells, names and lists look at `Feuil1`. */
async function openTwoSheets(): Promise<OpenWorkbook> {
  const workbook = await openTable([["Pain", 2, 1]]);
  await workbook.run(async (context) => {
    const { names, worksheets } = context.workbook;
    const sheet = worksheets.add("Bilan");
    sheet.getRange("A1:A2").formulas = [["=Feuil1!B2*2"], ['="Feuil1!B2"']];
    sheet.getRange("B1").dataValidation.rule = {
      list: { inCellDropDown: true, source: "=Feuil1!$A$2:$A$9" },
    };
    names.add("Decalage", "=OFFSET(Feuil1!$A$1,1,0)");
    await context.sync();
  });
  return workbook;
}

/** What looks at the other sheet: formulas, the name, the list. */
function references(pane: Pane): Promise<unknown[]> {
  return pane.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Bilan");
    const cells = sheet.getRange("A1:A2").load("formulas");
    const list = sheet.getRange("B1").dataValidation.load("rule");
    const name = context.workbook.names.getItem("Decalage").load("formula");
    await context.sync();
    const formulas = cells.formulas.map((row): unknown => row[0]);
    const formula: unknown = name.formula;
    const source: unknown = list.rule.list?.source;
    return [...formulas, formula, source];
  });
}

describe("the sheets of a workbook", () => {
  test("move, and tell their place", async () => {
    const workbook = await openTwoSheets();
    await workbook.run(async (context) => {
      context.workbook.worksheets.add("Fin");
      context.workbook.worksheets.getItem("Bilan").position = 0;
      await context.sync();
    });
    expect(await sheetNames(workbook)).toEqual(["Bilan", "Feuil1", "Fin"]);
    const moving = workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Fin").position = 3;
      await context.sync();
    });
    expect((await failureOf(moving)).code).toBe("InvalidArgument");
  });

  test("are followed by what looks at them when an add-in renames them", async () => {
    const workbook = await openTwoSheets();
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Feuil1").name = "L'été 2026";
      await context.sync();
    });
    expect(await references(workbook)).toEqual([
      "='L''été 2026'!B2*2",
      '="Feuil1!B2"',
      "=OFFSET('L''été 2026'!$A$1,1,0)",
      "='L''été 2026'!$A$2:$A$9",
    ]);
  });

  test("are followed when the user renames them in the grid", async () => {
    const workbook = await openTwoSheets();
    const { grid } = workbook;
    grid.renameSheet(grid.sheets()[0]!.id, "Données");
    expect((await references(workbook)).slice(2)).toEqual([
      "=OFFSET('Données'!$A$1,1,0)",
      "='Données'!$A$2:$A$9",
    ]);
  });

  test("leave #REF! behind when they are deleted", async () => {
    const workbook = await openTwoSheets();
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Feuil1").delete();
      await context.sync();
    });
    expect((await references(workbook)).slice(0, 3)).toEqual([
      "=#REF!B2*2",
      '="Feuil1!B2"',
      "=OFFSET(#REF!$A$1,1,0)",
    ]);
  });

  test("keep their pivot tables when they are renamed", async () => {
    const host = hostOf(workbookModel());
    const pane = openPane(host);
    const { grid } = host.workbook;
    grid.renameSheet(grid.sheets()[1]!.id, "Résultats du mois");
    await pane.run(async (context) => {
      context.workbook.pivotTables.getItem("Motifs").refresh();
      await context.sync();
    });
    expect(host.changes().edits.pivots?.[0]?.definition.sheet).toBe("Résultats du mois");
  });
});

test("a calculation is asked for by one of Excel's own words", async () => {
  const workbook = await openTable();
  const calculate = (type: string) =>
    workbook.run(async (context) => {
      context.application.calculate(type as "Full");
      await context.sync();
    });
  for (const type of ["Recalculate", "Full", "FullRebuild"]) await calculate(type);
  expect((await failureOf(calculate("Partial"))).code).toBe("InvalidArgument");
});
