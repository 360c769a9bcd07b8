import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { DOCUMENTED } from "./documented";
import { runDocumented } from "./documentedRunner";
import { eventsDelivered, openWorkbook } from "./fixture";

jest.setTimeout(120_000);

/** The one that tests in Node keep their cells in. It calculates nothing. */
describe("on a grid in memory", () => {
  const workbook = openWorkbook();

  const withoutGrid = DOCUMENTED.filter(({ calculates, byPerson }) => !calculates && !byPerson);
  test.each(withoutGrid)("$does", async (expectation) => {
    const result = await runDocumented(workbook.Excel, expectation, eventsDelivered);
    expect(result).toEqual(expectation.gives);
  });
});

/** The one that the preview shows. */
describe("on Univer", () => {
  const results = new Map<string, unknown>();
  beforeAll(() => {
    const script = join(__dirname, "documentedOnUniver.ts");
    const output = execFileSync(process.execPath, [require.resolve("tsx/cli"), script]);
    const all = JSON.parse(output.toString()) as unknown[];
    DOCUMENTED.forEach(({ does }, index) => results.set(does, all[index]));
  });

  test.each(DOCUMENTED)("$does", ({ does, gives }) => {
    expect(results.get(does)).toEqual(gives);
  });
});
