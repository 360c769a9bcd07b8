import { openTable } from "./fixture";

const ROWS = [
  ["Vis", 12, 0.5],
  ["clou", 30, 0.1],
  ["Clou court", 5, ""],
];

type Call = (functions: Excel.Functions, range: (address: string) => Excel.Range) => unknown;

test.each<[string, Call, unknown]>([
  ["match, exact", (f, range) => f.match("CLOU", range("A2:A4"), 0), 2],
  ["match, wildcard", (f, range) => f.match("clou *", range("A2:A4"), 0), 3],
  ["match, number", (f, range) => f.match(30, range("B2:B4"), 0), 2],
  ["match, sorted", (f, range) => f.match(0.3, range("C2:C2"), -1), 1],
  ["countIf, text", (f, range) => f.countIf(range("A2:A4"), "clou"), 1],
  ["countIf, number as text", (f, range) => f.countIf(range("B2:B4"), "=30"), 1],
  ["countIf, comparison", (f, range) => f.countIf(range("A2:C4"), ">=12"), 2],
  ["countIf, over a whole column", (f, range) => f.countIf(range("A:A"), "*clou*"), 2],
  ["countA", (f, range) => f.countA(range("A2:C4")), 8],
  ["countBlank", (f, range) => f.countBlank(range("A2:C4")), 1],
  ["sum", (f, range) => f.sum(range("B2:B4"), 3), 50],
  ["sumIf", (f, range) => f.sumIf(range("A2:A4"), "clou*", range("B2:B4")), 35],
  ["average", (f, range) => f.average(range("C2:C4")), 0.3],
  ["max", (f, range) => f.max(range("B2:B4")), 30],
])("%s", async (_name, call, expected) => {
  const { run } = await openTable(ROWS);
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Feuil1");
    const outcome = call(context.workbook.functions, (address) => sheet.getRange(address));
    const result = (outcome as Excel.FunctionResult<unknown>).load("value,error");
    await context.sync();
    expect([result.value, result.error]).toEqual([expected, null]);
  });
});

test("a value that is not found gives Excel's error, not a failure", async () => {
  const { run } = await openTable(ROWS);
  await run(async (context) => {
    const column = context.workbook.worksheets.getItem("Feuil1").getRange("A2:A4");
    const result = context.workbook.functions.match("écrou", column, 0).load("value,error");
    await context.sync();
    expect([result.value, result.error]).toEqual([null, "#N/A"]);
  });
});
