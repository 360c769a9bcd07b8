import { addDurees, change, open, sheetTexts, withDurees } from "./dureesPivot";
import { openTable } from "./fixture";

describe("a pivot table made by an add-in", () => {
  test("shows what it was asked to, its filters above its body", async () => {
    expect(await sheetTexts(await withDurees())).toEqual([
      ["", "", "", ""],
      ["", "", "", ""],
      ["", "Mois", "(Tous)", ""],
      ["", "", "", ""],
      ["", "Motif", "Nombre de motifs", "Durée moyenne"],
      ["", "Mot de passe", "2", "150,0"],
      ["", "Accès", "1", "50,0"],
      ["", "Total général", "3", "116,7"],
    ]);
  });

  test("moves down where its filters have no room above it", async () => {
    const pane = open();
    await pane.run(async (context) => {
      const range = addDurees(context, "A1").layout.getRange().load("address");
      await context.sync();
      expect(range.address).toBe("Bilan!A3:C6");
    });
  });

  test("keeps its values in later batches, whatever their names become", async () => {
    const pane = open();
    await pane.run(async (context) => {
      const pivot = addDurees(context);
      const [first] = [pivot.dataHierarchies.getItem("Nombre de motifs")];
      await context.sync();
      first.name = "Combien";
      await context.sync();
      first.numberFormat = "0.00";
      first.load("name,numberFormat,summarizeBy,position");
      await context.sync();
      expect(first.toJSON()).toMatchObject({
        name: "Combien",
        numberFormat: "0.00",
        summarizeBy: "Count",
        position: 0,
      });
    });
    // The order still follows the renamed value.
    expect((await sheetTexts(pane))[5]?.slice(1, 3)).toEqual(["Mot de passe", "2,00"]);
  });

  test("gives a value the name and the function that Excel would", async () => {
    const pane = await withDurees();
    await pane.run(async (context) => {
      const pivot = context.workbook.pivotTables.getItem("Durées");
      const numbers = pivot.dataHierarchies.add(pivot.hierarchies.getItem("Durée"));
      const texts = pivot.dataHierarchies.add(pivot.hierarchies.getItem("Motif"));
      for (const value of [numbers, texts]) value.load("name,summarizeBy");
      await context.sync();
      expect([numbers.name, numbers.summarizeBy]).toEqual(["Somme de Durée", "Sum"]);
      expect([texts.name, texts.summarizeBy]).toEqual(["Nombre de Motif", "Count"]);
      numbers.summarizeBy = "Max";
      numbers.load("name");
      await context.sync();
      expect(numbers.name).toBe("Max de Durée");
    });
  });

  test("has a field on one axis at a time, and in the order asked for", async () => {
    const pane = await withDurees();
    await change(pane, (pivot) => {
      pivot.rowHierarchies.add(pivot.hierarchies.getItem("Mois"));
    });
    expect((await sheetTexts(pane)).map((row) => row[1])).toEqual([
      ...["", "", "", "", "Motif", "Mot de passe", "", "", "Accès", "", "Total général"],
    ]);
    await change(pane, (pivot) => {
      pivot.rowHierarchies.getItem("Mois").position = 0;
    });
    expect((await sheetTexts(pane)).map((row) => row.slice(1, 4)).slice(4, 8)).toEqual([
      ["Mois", "Motif", "Nombre de motifs"],
      ["2025-04", "", "2"],
      ["", "Accès", "1"],
      ["", "Mot de passe", "1"],
    ]);
  });

  test("loses what is removed from it, cells included", async () => {
    const pane = await withDurees();
    await change(pane, (pivot) => {
      pivot.filterHierarchies.remove(pivot.filterHierarchies.getItem("Mois"));
      pivot.dataHierarchies.remove(pivot.dataHierarchies.getItem("Nombre de motifs"));
    });
    expect(await sheetTexts(pane)).toEqual([
      ...[
        ["", "", ""],
        ["", "", ""],
        ["", "", ""],
        ["", "", ""],
      ],
      ["", "Motif", "Durée moyenne"],
      ["", "Accès", "50,0"],
      ["", "Mot de passe", "150,0"],
      ["", "Total général", "116,7"],
    ]);
  });

  test("changes form: tabular, without totals or subtotals", async () => {
    const pane = await withDurees();
    await change(pane, (pivot) => {
      pivot.rowHierarchies.add(pivot.hierarchies.getItem("Mois"));
      pivot.layout.layoutType = "Tabular";
      pivot.layout.subtotalLocation = "Off";
      pivot.layout.showColumnGrandTotals = false;
    });
    expect((await sheetTexts(pane)).slice(4).map((row) => row.slice(1, 4))).toEqual([
      ["Motif", "Mois", "Nombre de motifs"],
      ["Mot de passe", "2025-04", "1"],
      ["", "2025-05", "1"],
      ["Accès", "2025-04", "1"],
    ]);
    await pane.run(async (context) => {
      const { layout } = context.workbook.pivotTables.getItem("Durées");
      layout.load("layoutType,subtotalLocation,showColumnGrandTotals,autoFormat");
      await context.sync();
      expect(layout.toJSON()).toMatchObject({
        layoutType: "Tabular",
        subtotalLocation: "Off",
        showColumnGrandTotals: false,
        autoFormat: false,
      });
    });
  });

  test("is filtered like one that came with the file", async () => {
    const pane = await withDurees();
    await change(pane, (pivot) => {
      const field = pivot.filterHierarchies.getItem("Mois").fields.getItem("Mois");
      field.applyFilter({ manualFilter: { selectedItems: ["2025-05"] } });
    });
    expect((await sheetTexts(pane)).slice(2).map((row) => row.slice(1, 3))).toEqual([
      ["Mois", "2025-05"],
      ["", ""],
      ["Motif", "Nombre de motifs"],
      ["Mot de passe", "1"],
      ["Total général", "1"],
    ]);
  });

  test("leaves nothing behind when it is deleted", async () => {
    const pane = await withDurees();
    await change(pane, (pivot) => pivot.delete());
    await pane.run(async (context) => {
      const { pivotTables, worksheets } = context.workbook;
      const gone = pivotTables.getItemOrNullObject("Durées");
      const used = worksheets.getItem("Bilan").getUsedRangeOrNullObject(true);
      await context.sync();
      expect([gone.isNullObject, used.isNullObject]).toEqual([true, true]);
    });
  });

  test("summarises a range, given as an address", async () => {
    const pane = await openTable([
      ["Pain", 2, 1],
      ["Lait", 3, 2],
    ]);
    await pane.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Feuil1");
      const pivot = sheet.pivotTables.add("Quantités", "A1:C3", "F1");
      pivot.rowHierarchies.add(pivot.hierarchies.getItem("Produit"));
      pivot.dataHierarchies.add(pivot.hierarchies.getItem("Qté"));
      const range = pivot.layout.getRange().load("values,address");
      const source = pivot.getDataSourceString();
      await context.sync();
      expect(range.values).toEqual([
        ["Étiquettes de lignes", "Somme de Qté"],
        ["Lait", 3],
        ["Pain", 2],
        ["Total général", 5],
      ]);
      expect([range.address, source.value]).toEqual(["Feuil1!F1:G4", "Feuil1!A1:C3"]);
    });
  });
});
