import { MemoryGrid } from "../../../src/preview/grid/memoryGrid";
import { emptyWorkbookState, ExcelHost, type HostSession } from "../../../src/preview/host";
import { nativeBridge } from "../../support/nativeBridge";
import { loadOfficeJs, type OfficeJs } from "../../support/officeJs";

export type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** A user's Excel: a pane, and the real office.js that talks to it. */
export interface Pane extends OfficeJs {
  session: HostSession;
  run: <T>(batch: Batch<T>) => Promise<T>;
}

export interface OpenWorkbook extends Pane {
  host: ExcelHost;
  grid: MemoryGrid;
  /** Another user on the same workbook. */
  openPane: () => Pane;
}

/** An empty workbook with one sheet, `Feuil1`, open in one pane. */
export function openWorkbook(grid = new MemoryGrid(["Feuil1"])): OpenWorkbook {
  const host = new ExcelHost(grid, emptyWorkbookState());
  return { ...openPane(host), host, grid, openPane: () => openPane(host) };
}

export function openPane(host: ExcelHost): Pane {
  const session = host.openSession();
  const officeJs = loadOfficeJs(nativeBridge(session));
  return { ...officeJs, session, run: (batch) => officeJs.Excel.run(batch) };
}

/** Opens a workbook whose table `Ventes` (Produit, Qté, Prix) stands in A1 and holds these rows. */
export async function openTable(rows: unknown[][] = []): Promise<OpenWorkbook> {
  const workbook = openWorkbook();
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Feuil1");
    const values = [["Produit", "Qté", "Prix"], ...rows];
    sheet.getRangeByIndexes(0, 0, values.length, 3).values = values;
    sheet.tables.add(`A1:C${values.length}`, true).name = "Ventes";
    await context.sync();
  });
  workbook.session.log.clear();
  return workbook;
}

/** The error of a batch that has to fail. */
export async function failureOf(promise: Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await promise;
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error("The batch should have failed");
}

/** The values of a range, by address on `Feuil1` unless it names a sheet. */
export function valuesOf(pane: Pane, address: string): Promise<unknown[][]> {
  return pane.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Feuil1").getRange(address);
    range.load("values");
    await context.sync();
    return range.values;
  });
}

/** Where a table stands. */
export function addressOf(pane: Pane, table = "Ventes"): Promise<string> {
  return pane.run(async (context) => {
    const range = context.workbook.tables.getItem(table).getRange().load("address");
    await context.sync();
    return range.address;
  });
}

/** Lets the events that wait be delivered. */
export function eventsDelivered(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}
