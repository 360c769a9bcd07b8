import {
  Coauthoring,
  type CoauthoringRules,
  type CopySettings,
} from "../../../src/preview/coauthoring";
import type { CoauthoredCopy } from "../../../src/preview/coauthoring";
import { MemoryGrid } from "../../../src/preview/grid/memoryGrid";
import { emptyWorkbookState } from "../../../src/preview/host";
import { nativeBridge } from "../../support/nativeBridge";
import { loadOfficeJs } from "../../support/officeJs";
import { VirtualTime } from "../../support/virtualTime";
import type { Batch } from "../host/fixture";

/** The table `Ventes` (Produit, Qté, Prix) in A1, with two rows, on a server. */
export function ventes(rules: Partial<CoauthoringRules> = {}, seed = 1) {
  const time = new VirtualTime(seed);
  const grid = new MemoryGrid(["Feuil1"]);
  const sheetId = grid.activeSheet();
  const rows = [
    ["Produit", "Qté", "Prix"],
    ["clou", 1, 10],
    ["vis", 2, 20],
  ];
  const rect = { row: 0, column: 0, rows: 3, columns: 3 };
  grid.write(
    sheetId,
    rect,
    rows.map((row) => row.map((value) => ({ value }))),
  );
  const state = emptyWorkbookState("ventes.xlsx");
  state.tables.push({
    id: "1",
    name: "Ventes",
    sheetId,
    rect,
    showHeaders: true,
    showTotals: false,
    columns: ["Produit", "Qté", "Prix"].map((name, index) => ({ id: index + 1, name })),
    style: "",
    showBandedRows: true,
    showFilterButton: true,
    blank: false,
    filters: new Map(),
  });
  return { time, world: new Coauthoring(grid, state, { time, rules }) };
}

/** One computer, with the real office.js of one pane on it. */
export interface Post {
  copy: CoauthoredCopy;
  /** The promise is settled once time has been played. */
  run: <T>(batch: Batch<T>) => Promise<T>;
  /** A row right below the table, as an add-in appends it. */
  append: (...row: unknown[]) => Promise<void>;
  /** What the table holds here. */
  rows: () => unknown[][];
}

export async function openPost(
  world: Coauthoring,
  settings: Partial<CopySettings> = {},
): Promise<Post> {
  const copy = await world.openCopy(settings);
  const officeJs = loadOfficeJs(nativeBridge(copy.openSession()));
  const run = <T>(batch: Batch<T>): Promise<T> => officeJs.Excel.run(batch);
  return {
    copy,
    run,
    append: (...row) =>
      run(async (context) => {
        const body = context.workbook.tables.getItem("Ventes").getDataBodyRange();
        body.getRowsBelow(1).values = [row];
        await context.sync();
      }),
    rows: () => rowsOf(copy),
  };
}

export function rowsOf({ host }: Pick<CoauthoredCopy, "host">): unknown[][] {
  const { sheetId, rect } = host.workbook.table("Ventes");
  const [, ...rows] = host.workbook.grid.read(sheetId, rect);
  return rows.map((row) => row.map(({ value }) => value));
}
