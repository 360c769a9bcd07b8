/**
 * Runs what is documented on a host whose cells Univer keeps, and prints what came of it as JSON, in the
 * order of the list. In a Node of its own because jest cannot load the ES modules that Univer requires.
 */
import { univerGridInNode } from "../../support/univerGridInNode";
import { ExcelHost, hostStateFromModel } from "../../../src/preview/host";
import { nativeBridge } from "../../support/nativeBridge";
import { loadOfficeJs } from "../../support/officeJs";
import { DOCUMENTED } from "./documented";
import { runDocumented } from "./documentedRunner";
import { workbookModel } from "./model";

async function run(): Promise<unknown[]> {
  const model = workbookModel([]);
  const opened = univerGridInNode(model);
  const { api, grid } = opened;
  const host = new ExcelHost(grid, hostStateFromModel(model, grid, "suivi.xlsx"));
  const { Excel } = loadOfficeJs(nativeBridge(host.openSession()));
  grid.onPersonShift((...shift) => host.userShifted(...shift));
  const person = async (name: string, command: string, params: object): Promise<void> => {
    const subUnitId = grid.sheets().find((sheet) => sheet.name === name)?.id;
    const unitId = api.getActiveWorkbook()?.getId();
    await api.executeCommand(command, { unitId, subUnitId, ...params });
  };
  const results: unknown[] = [];
  for (const expectation of DOCUMENTED) {
    const settle = async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (expectation.calculates || expectation.byPerson) await grid.settle();
    };
    results.push(await runDocumented(Excel, expectation, settle, person));
  }
  opened.dispose();
  return results;
}

void run().then((results) => {
  process.stdout.write(JSON.stringify(results), () => process.exit());
});
