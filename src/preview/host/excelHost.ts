import type { Cell, Grid, Rect, ShiftDirection } from "../grid/grid";
import { isVertical } from "../grid/shiftedRect";
import { announceCalculation, announceChange, announceSelection } from "./events";
import {
  changesSince,
  type HostChanges,
  takeSnapshot,
  type WorkbookSnapshot,
} from "./saving/changes";
import {
  changedParts,
  type UnsavedPart,
  type UnsavedSnapshot,
  unsavedSnapshot,
} from "./saving/unsaved";
import { HostSession, type SessionOptions, Turns } from "./hostSession";
import { followSheetNames } from "./formulaRewriting";
import { followPersonShift } from "./shifting";
import { fillInsertedRows } from "./tableRows";
import type { WorkbookState } from "./state";
import { type GridChange, WatchedGrid } from "./watchedGrid";
import { LocalFile, type WorkbookFile } from "./workbookFile";
import { cellsAsTyped } from "./cellMatrix";
import { userWrote } from "./cellWriting";
import { Workbook } from "./workbook";

export interface HostOptions extends SessionOptions {
  /** How the workbook is kept. */
  file?: WorkbookFile;
  /** Hears of each change of cells and sheets before it is made. */
  onChange?: (change: GridChange) => void;
}

/**
 * Stands in for Excel: a workbook (cells in the grid, the rest in the state) and the panes open on
 * it. It knows nothing of any particular add-in.
 */
export class ExcelHost {
  readonly workbook: Workbook;
  /** One thing at a time works on the workbook: a request, or what comes from elsewhere. */
  readonly turns = new Turns();
  private snapshot: WorkbookSnapshot;
  private readonly opened: UnsavedSnapshot;
  private readonly dressed = new Set<UnsavedPart>();

  /** `file` tells how the workbook is kept: by itself on this machine unless one is given. */
  constructor(
    grid: Grid,
    state: WorkbookState,
    private readonly options: HostOptions = {},
  ) {
    const watched = new WatchedGrid(grid);
    this.workbook = new Workbook(watched, state, options.file ?? new LocalFile());
    watched.onChange = (change) => this.hear(change);
    this.snapshot = takeSnapshot(this.workbook);
    this.opened = unsavedSnapshot(state);
  }

  /** Opens a pane. Two panes on one host are two users who edit one workbook. */
  openSession(): HostSession {
    return new HostSession(this.workbook, this.turns, this.options);
  }

  /** Everything that differs from the workbook as it was loaded or last saved. */
  changes(): HostChanges {
    followSheetNames(this.workbook);
    return changesSince(this.snapshot, this.workbook);
  }

  /** What changed since the workbook was opened and is in none of `changes`: no file will hold it. */
  unsaved(): UnsavedPart[] {
    const parts = changedParts(this.opened, unsavedSnapshot(this.workbook.state));
    return [...this.dressed, ...parts];
  }

  /** To call once the changes are safe in a file. */
  markSaved(): void {
    this.workbook.file.isDirty = false;
    for (const pivot of this.workbook.state.pivots) pivot.restructured = false;
    this.snapshot = takeSnapshot(this.workbook);
  }

  /**
   * To call after the user typed in the grid: grows tables as Excel does, and raises the events, Local
   * to every pane. `before` is what the one cell held: events then tell values and types of both.
   */
  userEdited(sheetId: string, rect: Rect, before?: Cell): void {
    const scope = { workbook: this.workbook, session: null };
    const cells = cellsAsTyped(this.workbook, sheetId, rect).map((row) =>
      row.map((cell) => cell?.input),
    );
    this.hear({ kind: "cells", sheetId, rect, cells, typed: true });
    userWrote(scope, sheetId, rect);
    const after = this.workbook.grid.read(sheetId, rect)[0]?.[0];
    const cell = before && after ? { cell: { before, after } } : {};
    announceChange(scope, { sheetId, rect, changeType: "RangeEdited", ...cell });
    announceCalculation(scope, this.workbook.takeChanged());
    this.options.onActEnd?.();
  }

  /**
   * To call after a person inserted or deleted entire rows or columns in the grid, which has moved its
   * cells: what is known of places follows, and the event is raised, Local to every pane.
   */
  userShifted(sheetId: string, rect: Rect, direction: ShiftDirection): void {
    const { workbook } = this;
    const scope = { workbook, session: null };
    if (direction === "down" || direction === "up") {
      this.hear({ kind: "shift", sheetId, rect, direction });
    } else {
      this.hear(movedSideways(workbook, sheetId, rect));
    }
    followPersonShift(workbook, sheetId, rect, direction);
    if (direction === "down") fillInsertedRows(workbook, sheetId, rect);
    workbook.cellsChanged();
    const isRow = isVertical(direction);
    const inserted = direction === "down" || direction === "right";
    const changeType = `${isRow ? "Row" : "Column"}${inserted ? "Inserted" : "Deleted"}` as const;
    announceChange(scope, { sheetId, rect, changeType });
    announceCalculation(scope, workbook.takeChanged());
    this.options.onActEnd?.();
  }

  private hear(change: GridChange): void {
    if (change.kind === "look" && change.part) this.dressed.add(change.part);
    if (this.options.onChange) this.options.onChange(change);
    else this.workbook.file.isDirty = true;
  }

  /** To call after the user selected cells in the grid. */
  userSelected(sheetId: string, rect: Rect, session: HostSession | null = null): void {
    announceSelection({ workbook: this.workbook, session }, sheetId, rect);
  }
}

/** What stands where columns were inserted or deleted, and beyond: others know of moved rows only. */
function movedSideways({ grid }: Workbook, sheetId: string, rect: Rect): GridChange {
  const used = grid.usedRect(sheetId) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const target = {
    row: used.row,
    rows: used.rows,
    column: rect.column,
    // What went to the left has left as many columns empty at the end.
    columns: Math.max(used.column + used.columns - rect.column, 0) + rect.columns,
  };
  const cells = grid
    .read(sheetId, target)
    .map((row) =>
      row.map(({ value, formula }) => (formula === undefined ? { value } : { formula })),
    );
  return { kind: "cells", sheetId, rect: target, cells, typed: true };
}
