import { rangeesOf } from "../support/departements";
import { excelTableauNational } from "../../src/excel/consolidation/excelTableauNational";
import { readGenreClasseur } from "../../src/excel";
import { NOMENCLATURE } from "../support/builders";
import { type Disobeying, ignoreCalls } from "../support/disobedientHost";
import { nationalBytes, openNational } from "../support/openNational";
import { OpenSuivi } from "../support/openSuivi";
import { tableauNationalContract, tablesDe } from "./tableauNationalContract";

const bytes = nationalBytes();

describe("TableauNationalStore on Office.js, over the real workbook", () => {
  tableauNationalContract(() => {
    openNational(bytes);
    return excelTableauNational;
  });
});

const VIDE = { mesures: [], fichiers: [], enquetes: [] };

test("leaves no sheet of its own behind, whether it wrote or was stopped", async () => {
  const national = openNational(bytes);
  const names = () => national.host.workbook.grid.sheets().map(({ name }) => name);
  const before = names();
  const rangees = rangeesOf(tablesDe(["01"], 5), NOMENCLATURE);
  await excelTableauNational.write(VIDE, rangees);
  expect(names()).toEqual(before);
});

test("tells a national workbook from a department's, in one request", async () => {
  const national = openNational(bytes);
  expect(await readGenreClasseur()).toBe("national");
  expect(national.session.log.requests).toBe(1);
  new OpenSuivi();
  expect(await readGenreClasseur()).toBe("suivi");
});

test.each(["Resize", "CopyFrom"])(
  "puts the former rows back where the host ignores %s, and says that nothing was written",
  async (method) => {
    const national = openNational(bytes);
    const some = tablesDe(["01", "75"], 6);
    await excelTableauNational.write(VIDE, rangeesOf(some, NOMENCLATURE));
    const other = rangeesOf(tablesDe(["2A"], 15), NOMENCLATURE);
    let disobeying: Disobeying | null = null;
    // The hidden sheet is made, its rows are brought, then the tables are touched: only then.
    const writing = excelTableauNational.write(some, other, {
      onProgress: (faites, total) => {
        if (faites === total) disobeying = ignoreCalls(national, method, 3);
      },
    });
    await expect(writing).rejects.toMatchObject({ code: "TABLEAU_NATIONAL_NON_CONFIRME" });
    expect(disobeying!.count()).toBe(3);
    expect(await excelTableauNational.read()).toEqual(some);
  },
);
