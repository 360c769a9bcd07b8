import { openTable, type OpenWorkbook } from "./fixture";

/** What the grid was told that names stand for. */
function known({ grid }: OpenWorkbook): Record<string, string> {
  return Object.fromEntries(grid.names.map(({ name, formula }) => [name, formula]));
}

describe("the names of a workbook", () => {
  test("are known to the formulas of the grid as they are now", async () => {
    const workbook = await openTable([["Pain", 2, 1]]);
    await workbook.run(async (context) => {
      const { names, worksheets } = context.workbook;
      names.add("Liste", "=OFFSET(Feuil1!$A$2,0,0,3,1)");
      names.add("Seuil", "=10");
      names.add("Titre", worksheets.getItem("Feuil1").getRange("A1"));
      await context.sync();
    });
    expect(known(workbook)).toEqual({
      ...{ Liste: "=OFFSET(Feuil1!$A$2,0,0,3,1)", Seuil: "=10", Titre: "=Feuil1!$A$1" },
    });
    await workbook.run(async (context) => {
      const { names, worksheets } = context.workbook;
      names.getItem("Liste").formula = "=Feuil1!$A$2:$A$9";
      names.getItem("Seuil").delete();
      worksheets.getItem("Feuil1").name = "Produits";
      worksheets.getItem("Produits").getRange("1:1").insert("Down");
      await context.sync();
    });
    expect(known(workbook)).toEqual({ Liste: "=Produits!$A$3:$A$10", Titre: "=Produits!$A$2" });
  });
});
