/**
 * Co-authoring as Excel has it: each computer works on a copy of its own, changes travel later.
 *
 * ```ts
 * const world = new Coauthoring(grid, state, { time, rules: { onConflict: "reload" } });
 * const copy = await world.openCopy({ delay: [200, 3_000] });   // one computer
 * const session = copy.openSession();                           // one pane; a transport talks to it
 * await copy.person.type("Feuil1", 0, 0, "x");                  // not by the add-in
 * copy.setAutoSave(false); copy.setOnline(false); await copy.save();
 * await copy.reload();           // discards what was not sent; panes are to be opened again
 * copy.closeWithoutSaving(); await copy.open();
 * ```
 *
 * - A copy answers `workbook.readOnly`, `autoSave`, `isDirty`, `previouslySaved`, `save()` and
 *   `getIsActiveCollabSession()`. Its events are Local for what is done here, Remote for what comes
 *   from elsewhere; `triggerSource` is ThisLocalAddin only for the add-in's own requests.
 * - With AutoSave on, what a request or a person changed is sent as one group, after a delay; the
 *   next group waits until the server has answered. With AutoSave off, nothing goes or comes before
 *   `save()`. A read-only copy sends and takes in nothing.
 * - The server puts groups in the order of their arrival. Of a cell that two copies wrote, the last
 *   to arrive wins; rows that were deleted take what others wrote into them along; a table reaches as
 *   far down as the longest copy says. `CoauthoringRules` names what no document tells.
 * - Cells, number formats, inserted and deleted cells, tables, names, settings and sheets travel.
 *   Looks, validation, filters, hidden rows and pivot tables' definitions do not.
 * - Nothing here reads a clock or draws lots by itself: `time` does. The same time and the same acts
 *   give the same run.
 */
import type { MemoryGrid } from "../grid/memoryGrid";
import { ExcelHost, type WorkbookState } from "../host";
import { CoauthoredCopy, type CopySettings, type OpenFile } from "./copy";
import {
  type CoauthoringRules,
  CoauthoringServer,
  type CoauthoringTime,
  USUAL_RULES,
} from "./server";

export { CoauthoredCopy } from "./copy";
export type { CopySettings, OpenFile } from "./copy";
export type { CoauthoringRules, CoauthoringTime } from "./server";

const USUAL_COPY: CopySettings = {
  delay: [100, 1_500],
  thinking: [0, 0],
  autoSave: true,
  readOnly: false,
  previouslySaved: true,
};

export interface CoauthoringOptions {
  time: CoauthoringTime;
  rules?: Partial<CoauthoringRules>;
}

/** A copy in memory. */
const openInMemory: OpenFile = ({ grid, host }, options) =>
  new ExcelHost(grid.copy(), structuredClone(host.workbook.state), options);

/** One workbook on a server, and the computers that have it open. */
export class Coauthoring {
  readonly server: CoauthoringServer;
  readonly copies: CoauthoredCopy[] = [];

  /** The workbook as it is at first. */
  constructor(
    grid: MemoryGrid,
    state: WorkbookState,
    private readonly options: CoauthoringOptions,
  ) {
    this.server = new CoauthoringServer(grid, state, { ...USUAL_RULES, ...options.rules });
  }

  /** The workbook is opened on one more computer, in memory unless `openFile` shows it. */
  async openCopy(
    settings: Partial<CopySettings> = {},
    openFile: OpenFile = openInMemory,
  ): Promise<CoauthoredCopy> {
    const copy: CoauthoredCopy = new CoauthoredCopy(
      this.server,
      this.options.time,
      openFile,
      { ...USUAL_COPY, ...settings },
      () => this.copies.some((other) => other !== copy && other.isOpen && other.online),
    );
    this.copies.push(copy);
    await copy.open();
    return copy;
  }
}
