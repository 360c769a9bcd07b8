import type { Grid, Rect } from "../grid/grid";
import { announceChange, announceSelection } from "./events";
import {
  changesSince,
  type HostChanges,
  takeSnapshot,
  type WorkbookSnapshot,
} from "./saving/changes";
import { HostSession, Turns } from "./hostSession";
import { followSheetNames } from "./formulaRewriting";
import type { WorkbookState } from "./state";
import { userWrote } from "./cellWriting";
import { Workbook } from "./workbook";

/**
 * Stands in for Excel: a workbook (cells in the grid, the rest in the state) and the panes open on
 * it. It knows nothing of any particular add-in.
 */
export class ExcelHost {
  readonly workbook: Workbook;
  private readonly turns = new Turns();
  private snapshot: WorkbookSnapshot;

  constructor(grid: Grid, state: WorkbookState) {
    this.workbook = new Workbook(grid, state);
    this.snapshot = takeSnapshot(this.workbook);
  }

  /** Opens a pane. Two panes on one host are two users who edit one workbook. */
  openSession(): HostSession {
    return new HostSession(this.workbook, this.turns);
  }

  /** Everything that differs from the workbook as it was loaded or last saved. */
  changes(): HostChanges {
    followSheetNames(this.workbook);
    return changesSince(this.snapshot, this.workbook);
  }

  /** To call once the changes are safe in a file. */
  markSaved(): void {
    for (const pivot of this.workbook.state.pivots) pivot.restructured = false;
    this.snapshot = takeSnapshot(this.workbook);
  }

  /**
   * To call after the user typed in the grid: grows tables as Excel does, and raises the events,
   * Local to `session` (to every pane if none is given).
   */
  userEdited(sheetId: string, rect: Rect, session: HostSession | null = null): void {
    const scope = { workbook: this.workbook, session };
    userWrote(scope, sheetId, rect);
    announceChange(scope, { sheetId, rect, changeType: "RangeEdited" });
  }

  /** To call after the user selected cells in the grid. */
  userSelected(sheetId: string, rect: Rect, session: HostSession | null = null): void {
    announceSelection({ workbook: this.workbook, session }, sheetId, rect);
  }
}
