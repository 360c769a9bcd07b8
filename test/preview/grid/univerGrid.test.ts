import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { ScenarioResults } from "./univerGridScenario";

const runScenario = (): ScenarioResults => {
  const scenario = join(__dirname, "univerGridScenario.ts");
  const output = execFileSync(process.execPath, [require.resolve("tsx/cli"), scenario]);
  return JSON.parse(output.toString()) as ScenarioResults;
};

let results: ScenarioResults;
beforeAll(() => {
  results = runScenario();
});

describe("a workbook loaded in Univer", () => {
  it("has its sheets, values, formats and calculated formulas", () => {
    expect(results.sheets).toMatchObject([
      { name: "Ventes d'été", visibility: "Visible" },
      { name: "Totaux", visibility: "Visible" },
      { name: "Cachée", visibility: "Hidden" },
    ]);
    const formula = "=Ventes[[#This Row],[Qté (u)]]*Ventes[[#This Row],[Prix]]";
    expect(results.loaded).toEqual([
      [{ value: "vis" }, { value: 2 }, { value: 1.5, numberFormat: "0.00" }, { value: 3, formula }],
      [
        { value: "écrou" },
        { value: 4 },
        { value: 0.25, numberFormat: "0.00" },
        { value: 1, formula },
      ],
    ]);
  });

  it("keeps the file's validation rules, for the rows to come as well", () => {
    expect(results.fileRule).toMatchObject({
      rule: { list: { source: "vis,écrou" } },
      errorAlert: { style: "Stop", message: "Choisissez dans la liste." },
    });
    expect(results.rowRule).toMatchObject({
      rule: { list: { source: "=OFFSET(Totaux!$A$1,MATCH($A2,Totaux!$A:$A,0),0,2,1)" } },
    });
  });
});

it("walks the rows that a sheet has, not the million of a rule on a column", () => {
  expect(results.forgottenRows).toBeGreaterThan(100);
  expect(results.forgottenRows).toBeLessThan(1_000);
});

describe("a change", () => {
  it("is calculated once settled: cells of the row, sums of the table, names", () => {
    expect(results.recalculated).toEqual([[15], [14, 10]]);
    expect(results.settleMilliseconds).toBeLessThan(10_000);
  });

  it("counts rows that the table took in", () => {
    expect(results.afterGrowth).toEqual([[114, 11, 12.25]]);
    expect(results.afterEditOfNewRow).toEqual([[1014, 11, 12.25]]);
  });

  it("gives rows that the table took in the look of the row above", () => {
    expect(results.grownLook).toEqual(["#F2F2F2", "no format"]);
  });

  it("takes a formula that names its own row", () => {
    expect(results.rowFormula).toEqual([
      [{ value: 50, formula: "=Ventes[[#This Row],[Qté (u)]]*Ventes[[#This Row],[Prix]]" }],
    ]);
  });

  it("uses names as they are now: added, changed, deleted", () => {
    expect(results.named).toEqual([42, 14, "#NAME?"]);
  });

  it("rewrites formulas, which are calculated again", () => {
    expect(results.rewritten).toEqual({ value: 12, formula: "='Ventes d''été'!B2+2" });
  });

  it("moves sheets", () => {
    expect(results.reordered).toEqual(["Renommé", "Ventes d'été", "Totaux", "Cachée"]);
  });

  it("looks values up in a table of another sheet", () => {
    expect(results.lookedUp).toEqual([["écrou", "écrou"]]);
  });

  it("tells booleans from numbers and texts", () => {
    expect(results.booleans).toEqual([[true, false, "vrai"]]);
  });

  it("leaves alone the cells that were not given, and empties those that were given empty", () => {
    expect(results.holes).toEqual([["a", false, ""]]);
  });

  it("moves cells down inside its columns only", () => {
    expect(results.shifted).toEqual([
      ["", false],
      ["", ""],
      ["a", ""],
    ]);
  });

  it("sets formats, rules, hidden rows and sheets", () => {
    expect(results.formats).toEqual(["@", null, "0.00"]);
    expect(results.ownRule).toMatchObject({ rule: { list: { source: "oui,non" } } });
    expect(results.hidden).toEqual([6, 9]);
    expect(results.placeAfterHiding).toEqual([true, { row: 2, column: 1, rows: 1, columns: 1 }]);
    expect(results.used).toEqual({ row: 0, column: 0, rows: 1, columns: 5 });
    expect(results.sheetsAfter).toEqual([
      ["Ventes d'été", "Visible"],
      ["Totaux", "VeryHidden"],
      ["Cachée", "Hidden"],
      ["Renommé", "Visible"],
    ]);
  });
});

test("a value is written without a look at all formulas, which are not read again to be calculated", () => {
  expect(results.workOfAWrite).toEqual({
    ...{ readAgain: 0, looksForAValue: 0, looksForAFormula: 1, results: [7, 7 + 5_999] },
  });
});

test("what is put aside on a hidden sheet makes nothing calculate, until a formula looks at it", () => {
  expect(results.putAside).toEqual({ calculations: 0, written: 1, totals: [6_000, 12_000] });
});

test("formulas that name a table are read once when it has grown", () => {
  expect(results.readOnGrowth).toEqual([5, 0]);
});

describe("SUMIFS over tens of thousands of rows", () => {
  it("gives what Univer's own gives", () => {
    expect(results.sumifs.difference).toBe(null);
    expect(results.sumifs.left).toEqual(["#N/A", 3, "#VALUE!"]);
  });

  it("sums a hundred times a second and more, where Univer's own sums some times", () => {
    expect(results.sumifs.milliseconds).toBeLessThan(2_000);
  });
});
