import { addressOf, failureOf, openTable, type Pane, valuesOf } from "./fixture";

const ROWS = [
  ["Pain", 2, 1],
  ["Lait", 3, 2],
];

function onTable(pane: Pane, act: (table: Excel.Table) => void): Promise<void> {
  return pane.run(async (context) => {
    act(context.workbook.tables.getItem("Ventes"));
    await context.sync();
  });
}

function columnNames(pane: Pane): Promise<string[]> {
  return pane.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("Ventes").load("columns/items/name");
    await context.sync();
    return columns.items.map(({ name }) => name);
  });
}

describe("the columns of a table", () => {
  test("one is added in the middle, with its values, and the others move to the right", async () => {
    const pane = await openTable(ROWS);
    await onTable(pane, (table) => {
      table.columns.getItem("Prix").getDataBodyRange().numberFormat = [["0.00"], ["0.00"]];
      table.columns.add(1, [["Rayon"], ["Boulangerie"], ["Crémerie"]]);
    });
    expect(await valuesOf(pane, "A1:D3")).toEqual([
      ["Produit", "Rayon", "Qté", "Prix"],
      ["Pain", "Boulangerie", 2, 1],
      ["Lait", "Crémerie", 3, 2],
    ]);
    await pane.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Feuil1");
      const formats = sheet.getRange("A2:D2").load("numberFormat");
      await context.sync();
      expect(formats.numberFormat).toEqual([["General", "General", "General", "0.00"]]);
    });
    expect(await addressOf(pane)).toBe("Feuil1!A1:D3");
  });

  test("one is added at the end under a name, and known by it at once", async () => {
    const pane = await openTable(ROWS);
    await onTable(pane, (table) => {
      table.columns.add(undefined, undefined, "Retirée");
      table.columns.getItem("Retirée").getDataBodyRange().values = [["oui"], [""]];
    });
    expect(await valuesOf(pane, "D1:D3")).toEqual([["Retirée"], ["oui"], [""]]);
  });

  test("one is deleted with its cells, and the others move to the left", async () => {
    const pane = await openTable(ROWS);
    await onTable(pane, (table) => table.columns.getItem("Qté").delete());
    expect(await columnNames(pane)).toEqual(["Produit", "Prix"]);
    expect(await valuesOf(pane, "A1:C3")).toEqual([
      ["Produit", "Prix", ""],
      ["Pain", 1, ""],
      ["Lait", 2, ""],
    ]);
  });

  test("the only one stays", async () => {
    const pane = await openTable(ROWS);
    await onTable(pane, (table) => {
      table.columns.getItem("Qté").delete();
      table.columns.getItem("Prix").delete();
    });
    const deleting = onTable(pane, (table) => table.columns.getItem("Produit").delete());
    expect((await failureOf(deleting)).code).toBe("InvalidOperation");
  });

  test("one whose rows all take one formula is calculated from then on", async () => {
    const pane = await openTable(ROWS);
    await onTable(pane, (table) => {
      const total = table.columns.add(undefined, undefined, "Total").getDataBodyRange();
      Object.assign(total, { formulas: "=[@Qté]*[@Prix]" });
    });
    await onTable(pane, (table) => {
      table.getDataBodyRange().getRowsBelow(1).values = [["Sel", 1, 3, null] as string[]];
    });
    await pane.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Feuil1").getRange("D4").load("formulas");
      await context.sync();
      expect(cell.formulas).toEqual([["=[@Qté]*[@Prix]"]]);
    });
  });
});

describe("copied cells", () => {
  const copied = async (
    address: string,
    source: string,
    type?: "All" | "Formulas" | "Values" | "Formats",
    skipBlanks?: boolean,
  ): Promise<unknown[][]> => {
    const pane = await openTable(ROWS);
    return pane.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Feuil1");
      sheet.getRange("F1:G2").formulas = [
        ["=B2*$C$2", 7],
        ["", "texte"],
      ];
      sheet.getRange("F1").numberFormat = [["0.0"]];
      const target = sheet.getRange(address);
      target.copyFrom(source, type, skipBlanks);
      const result = target.load("formulas,numberFormat");
      await context.sync();
      return [...result.formulas, ...result.numberFormat];
    });
  };

  test("follow their references, and keep their formats", async () => {
    expect(await copied("I3", "F1")).toEqual([["=E4*$C$2"], ["0.0"]]);
    expect(await copied("I3", "F1", "Formulas")).toEqual([["=E4*$C$2"], ["General"]]);
    expect(await copied("I3", "G2", "Values")).toEqual([["texte"], ["General"]]);
    expect(await copied("I3", "F1", "Formats")).toEqual([[""], ["0.0"]]);
  });

  test("are repeated over a larger place, and leave what blanks would empty", async () => {
    const formulas = (await copied("I1:I4", "F1:F2")).slice(0, 4);
    expect(formulas).toEqual([["=E2*$C$2"], [""], ["=E4*$C$2"], [""]]);
    expect((await copied("F1:G2", "F2:G2", "All", true)).slice(0, 2)).toEqual([
      ["=B2*$C$2", "texte"],
      ["", "texte"],
    ]);
  });
});
