import { failureOf, openTable, type OpenWorkbook } from "./fixture";

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

  test("have the type and value of their constants; a formula that nobody calculates is refused by name", async () => {
    const { run } = await openTable();
    const read = (name: string) =>
      run(async (context) => {
        const item = context.workbook.names.getItem(name).load("type,value");
        await context.sync();
        return [item.type, item.value as unknown];
      });
    await run(async (context) => {
      const { names } = context.workbook;
      names.add("Entier", "=10");
      names.add("Prix", "=1.5");
      names.add("Titre", "=Feuil1!$A$1");
      names.add("Somme", "=SUM(Feuil1!$A$1:$A$3)");
      names.add("Dynamique", "=OFFSET(Feuil1!$A$1,1,0)");
      await context.sync();
    });
    expect(await read("Entier")).toEqual(["Integer", 10]);
    expect(await read("Prix")).toEqual(["Double", 1.5]);
    expect(await read("Titre")).toEqual(["Range", "Feuil1!A1"]);
    for (const name of ["Somme", "Dynamique"]) {
      expect((await failureOf(read(name))).code).toBe("NotImplemented");
    }
  });
});
