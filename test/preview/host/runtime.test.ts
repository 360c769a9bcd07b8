import { MemoryGrid } from "../../../src/preview/grid/memoryGrid";
import { emptyWorkbookState, ExcelHost, type HostSession } from "../../../src/preview/host";
import { nativeBridge } from "../../support/nativeBridge";
import { associatedActions, installOfficeJs } from "../../support/officeJs";

let session: HostSession;

beforeAll(() => {
  session = new ExcelHost(new MemoryGrid(), emptyWorkbookState()).openSession();
  installOfficeJs(nativeBridge(session));
});

test("code that names the globals Office and Excel runs as in Excel", async () => {
  const { host } = await Office.onReady();
  const name = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    return sheet.name;
  });
  expect([host, name]).toEqual(["Excel", "Feuil1"]);
});

test("the pane is hidden and shown", async () => {
  await Office.addin.hide();
  expect(session.state.visibility).toBe("Hidden");
  await Office.addin.showAsTaskpane();
  expect(session.state.visibility).toBe("Visible");
});

test("the add-in can start with the document", async () => {
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  expect(await Office.addin.getStartupBehavior()).toBe(Office.StartupBehavior.load);
});

test("ribbon actions are associated by id", () => {
  const action = jest.fn();
  Office.actions.associate("Saisir", action);
  void associatedActions.get("Saisir")?.();
  expect(action).toHaveBeenCalled();
});
