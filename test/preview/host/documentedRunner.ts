import { DOCUMENTED, type Expectation } from "./documented";

/** What an expectation gives on a sheet of its own of the workbook that this office.js talks to. */
export async function runDocumented(
  excel: typeof Excel,
  expectation: Expectation,
  settle: () => Promise<void>,
  person: (sheet: string, command: string, params: object) => Promise<void> = notHere,
): Promise<unknown> {
  const name = `Essai_${DOCUMENTED.indexOf(expectation) + 1}`;
  const act = <T>(
    batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T,
  ): Promise<T> =>
    excel.run(async (context) => {
      const result = batch(context.workbook.worksheets.getItem(name), context);
      await context.sync();
      return result;
    });
  try {
    await excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    return await expectation.run({
      act,
      name,
      settle,
      person: (command, params) => person(name, command, params),
    });
  } catch (error) {
    return String(error);
  }
}

function notHere(): Promise<void> {
  return Promise.reject(new Error("nobody uses this grid"));
}
