import { failureOf, openWorkbook, type OpenWorkbook } from "./fixture";

interface Written {
  values: unknown;
  formulas: unknown;
  numberFormat: string;
}

let workbook: OpenWorkbook;

beforeAll(() => {
  workbook = openWorkbook();
});

async function write(value: unknown, format: string): Promise<Written> {
  return workbook.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Feuil1").getRange("A1");
    cell.clear();
    cell.numberFormat = [[format]];
    cell.values = [[value]];
    cell.load("values,formulas,numberFormat");
    await context.sync();
    return {
      values: cell.values[0]?.[0] as unknown,
      formulas: cell.formulas[0]?.[0] as unknown,
      numberFormat: String(cell.numberFormat[0]?.[0]),
    };
  });
}

describe("a General cell", () => {
  test.each([
    ["0612345678", 612345678],
    ["+33612345678", 33612345678],
    ["-1", -1],
    [" 12 ", 12],
    ["1,234.5", 1234.5],
    ["1e3", 1000],
    ["12%", 0.12],
    ["TRUE", true],
    ["false", false],
    ["2025-05-12", 45789],
    ["5/12/2025", 45789],
    ["10:30", 0.4375],
    ["36:00", 1.5],
    ["-1 1/2", -1.5],
    ["'0612345678", "0612345678"],
    ["'=1+1", "=1+1"],
    ["25/12/2025", "25/12/2025"],
    ["12 rue", "12 rue"],
    ["vrai", "vrai"],
    ["@dupont", "@dupont"],
    ["-", "-"],
    ["=", "="],
    ["", ""],
  ])("takes the text %j as %j", async (text, expected) => {
    expect((await write(text, "General")).values).toBe(expected);
  });

  test.each([
    ["=1+1", "=1+1"],
    ['=IF(A1>"a;b",{1;2},1)', '=IF(A1>"a;b",{1;2},1)'],
    ["+A1", "=+A1"],
    ["-A1", "=-A1"],
    ["@SUM(A1)", "=SUM(A1)"],
  ])("takes the text %j as the formula %j", async (text, formula) => {
    expect((await write(text, "General")).formulas).toBe(formula);
  });

  test.each([
    ["12%", "0%"],
    // How it was typed says nothing of how a date shows.
    ["2025-05-12", "m/d/yyyy"],
    ["5/12/25", "m/d/yyyy"],
    ["2025-05-12 10:30", "m/d/yyyy h:mm"],
    ["12/2", "d-mmm"],
    ["January 5", "d-mmm"],
    ["5 January 2025", "d-mmm-yy"],
    ["January 2025", "mmm-yy"],
    ["4/2025", "mmm-yy"],
    ["10:30", "h:mm"],
    ["25:30", "[h]:mm:ss"],
    ["1 1/2", "# ?/?"],
    ["$1,200", "$#,##0"],
    ["12", "General"],
  ])("with %j gets the format %j", async (text, format) => {
    expect((await write(text, "General")).numberFormat).toBe(format);
  });

  test("keeps its own format when a date is written in it", async () => {
    expect((await write("2025-05-12", "dd/mm/yyyy")).numberFormat).toBe("dd/mm/yyyy");
  });
});

describe("a cell formatted as text", () => {
  test.each([
    ["0612345678", "0612345678"],
    ["+33612345678", "+33612345678"],
    ["=1+1", "=1+1"],
    ["2025-05-12", "2025-05-12"],
    ["TRUE", "TRUE"],
    ["'abc", "abc"],
    [612345678, "612345678"],
    [true, "TRUE"],
  ])("takes %j as the text %j", async (value, text) => {
    const written = await write(value, "@");
    expect([written.values, written.formulas]).toEqual([text, text]);
  });
});

test("null leaves a cell alone, an empty text empties it", async () => {
  await workbook.run(async (context) => {
    const cells = context.workbook.worksheets.getItem("Feuil1").getRange("D1:E1");
    cells.values = [["gardé", "effacé"]];
    cells.values = [[null, ""]];
    cells.load("values,valueTypes");
    await context.sync();
    expect([cells.values, cells.valueTypes]).toEqual([[["gardé", ""]], [["String", "Empty"]]]);
  });
});

test.each([
  ["a text of 32,768 characters", "x".repeat(32_768)],
  ["a formula that does not close", "=SUM(A1"],
  ["a formula with French separators", "=SUM(A1;A2)"],
  ["a formula that ends on an operator", "=A1+"],
  ["a text after a dash that is no formula", "- d'accord"],
  ["an object", { valeur: 1 }],
])("%s is refused", async (_what, value) => {
  expect((await failureOf(write(value, "General"))).code).toBe("InvalidArgument");
});
