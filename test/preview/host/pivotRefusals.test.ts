import { sheetTexts, withDurees } from "./dureesPivot";
import { failureOf } from "./fixture";

describe("a pivot table that cannot be made as asked", () => {
  const failing = async (act: (context: Excel.RequestContext) => void): Promise<string> => {
    const pane = await withDurees();
    const before = await sheetTexts(pane);
    const error = await failureOf(
      pane.run(async (context) => {
        act(context);
        await context.sync();
      }),
    );
    expect(await sheetTexts(pane)).toEqual(before);
    return error.code;
  };
  const onBilan = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Bilan");
  const durees = (context: Excel.RequestContext) => context.workbook.pivotTables.getItem("Durées");

  test.each<[string, string, (context: Excel.RequestContext) => void]>([
    [
      "ItemAlreadyExists",
      "a name of the sheet",
      (context) => onBilan(context).pivotTables.add("durées", "Appels", "J1"),
    ],
    [
      "PivotTableRangeConflict",
      "on another pivot table",
      (context) => onBilan(context).pivotTables.add("Autre", "Appels", "C7"),
    ],
    [
      "InvalidArgument",
      "a source without headers",
      (context) => onBilan(context).pivotTables.add("Autre", "Bilan!J1:K3", "M1"),
    ],
    [
      "InvalidArgument",
      "a value named as a column",
      (context) => {
        durees(context).dataHierarchies.getItem("Durée moyenne").name = "Motif";
      },
    ],
    [
      "ItemNotFound",
      "a column that the source has not",
      (context) => {
        const pivot = durees(context);
        pivot.rowHierarchies.add(pivot.hierarchies.getItem("Canal"));
      },
    ],
    [
      "NotImplemented",
      "columns of items",
      (context) => {
        const pivot = durees(context);
        pivot.columnHierarchies.add(pivot.hierarchies.getItem("Mois"));
      },
    ],
    [
      "NotImplemented",
      "another function",
      (context) => {
        durees(context).dataHierarchies.getItem("Durée moyenne").summarizeBy = "Variance";
      },
    ],
  ])("%s: %s", async (code, _case, act) => {
    expect(await failing(act)).toBe(code);
  });
});
