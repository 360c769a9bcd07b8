import type { Rect, Scalar } from "../grid/grid";
import { HostError } from "./hostErrors";
import { sheetState } from "./sheetState";
import type { WatchedGrid } from "./watchedGrid";
import type { WorkbookFile } from "./workbookFile";
import type { Author, HostEvent, Pane } from "./pane";
import type { NameState, PivotState, TableState, WorkbookState } from "./state";

/** The document that every pane shares: cells (in the grid), the rest of its state, and the panes. */
export class Workbook {
  /** Panes that show this workbook. */
  readonly sessions = new Set<Pane>();
  /** What a user can switch off in the settings of automatic correction, and how Excel itself may vary. */
  readonly options = {
    expandTables: true,
    fillCalculatedColumns: true,
    /** False where deletions raise no event, as office-js #294 saw. */
    announceDeletions: true,
    carryFormats: true,
    carryValidation: true,
    carryConditionalFormats: true,
    /** False where a row below the totals joins the table. */
    totalsStopGrowth: true,
    /** False where events say nothing of a cell's contents. */
    announceDetails: true,
  };
  /** What names that hold formulas give, as it was last calculated. */
  nameResults: ReadonlyMap<NameState, Scalar | Scalar[][]> = new Map();
  private calculationPending = false;
  private readonly changed: { sheetId: string; rect: Rect }[] = [];
  private sheetNames: ReadonlyMap<string, string>;
  private nextTableId: number;
  private nextPivotId: number;
  private nextPivotPart: number;

  constructor(
    readonly grid: WatchedGrid,
    readonly state: WorkbookState,
    readonly file: WorkbookFile,
  ) {
    this.nextTableId = 1 + Math.max(0, ...state.tables.map((table) => Number(table.id)));
    this.nextPivotId = 1 + Math.max(0, ...state.pivots.map(({ id }) => Number(id)));
    this.nextPivotPart = 1 + Math.max(0, ...state.pivots.map(partNumber));
    this.sheetNames = new Map(grid.sheets().map(({ id, name }) => [id, name]));
    this.tablesChanged();
  }

  /** Throws ItemNotFound when no sheet has this id or name. */
  sheet(key: string): { id: string; name: string } {
    const sheet = this.findSheet(key);
    if (!sheet) throw new HostError("ItemNotFound");
    return sheet;
  }

  findSheet(key: string): { id: string; name: string } | undefined {
    const name = key.toLowerCase();
    return this.grid.sheets().find((one) => one.id === key || one.name.toLowerCase() === name);
  }

  sheetName(sheetId: string): string {
    return this.sheet(sheetId).name;
  }

  /** Throws ItemNotFound when no table has this id or name. */
  table(key: string): TableState {
    const table = this.findTable(key);
    if (!table) throw new HostError("ItemNotFound");
    return table;
  }

  findTable(key: string): TableState | undefined {
    const name = key.toLowerCase();
    return this.state.tables.find((one) => one.id === key || one.name.toLowerCase() === name);
  }

  /** Throws ItemNotFound when the pivot table was deleted. */
  pivot(id: string): PivotState {
    const pivot = this.state.pivots.find((one) => one.id === id);
    if (!pivot) throw new HostError("ItemNotFound");
    return pivot;
  }

  newTableId(): string {
    return String(this.nextTableId++);
  }

  newPivotId(): string {
    return String(this.nextPivotId++);
  }

  /** A path in the package that no pivot table has had. */
  newPivotPart(): string {
    return `xl/pivotTables/pivotTable${this.nextPivotPart++}.xml`;
  }

  /** To call after any change of the tables, so that the grid draws them where they are. */
  tablesChanged(): void {
    this.grid.tablesChanged(
      this.state.tables.map(({ id, name, sheetId, rect, showHeaders }) => ({
        id,
        name,
        sheetId,
        rect,
        showHeaders,
      })),
    );
    this.calculationPending = true;
  }

  /** To call after any change of the defined names, so that formulas use them as they are. */
  namesChanged(): void {
    this.grid.namesChanged(
      this.state.names.map(({ name, formula, sheetId }) => ({
        name,
        formula,
        ...(sheetId === undefined ? {} : { sheetId }),
      })),
    );
    this.calculationPending = true;
  }

  /** The sheets renamed since this was last asked, by an add-in or by the user in the grid. */
  takeRenamedSheets(): { from: string; to: string }[] {
    const before = this.sheetNames;
    this.sheetNames = new Map(this.grid.sheets().map(({ id, name }) => [id, name]));
    return [...this.sheetNames].flatMap(([id, to]) => {
      const from = before.get(id);
      return from !== undefined && from !== to ? [{ from, to }] : [];
    });
  }

  /** To call after what a sheet shows besides its cells has changed. */
  sheetChanged(sheetId: string): void {
    const { merges, frozen, showGridlines, tabColour, hiddenColumns } = sheetState(this, sheetId);
    const view = { merges, frozen, showGridlines, tabColour, hiddenColumns };
    this.grid.sheetChanged(sheetId, view);
  }

  cellsChanged(): void {
    this.calculationPending = true;
  }

  /** Notes cells that changed: what depends on them is to be told of once it is calculated. */
  changedSinceCalculation({ sheetId, rect }: { sheetId: string; rect: Rect }): void {
    this.changed.push({ sheetId, rect });
  }

  /** The cells that changed since this was last asked; none while calculation waits for a person. */
  takeChanged(): { sheetId: string; rect: Rect }[] {
    return this.state.calculationMode === "Manual" ? [] : this.takeAllChanged();
  }

  /** The same whoever calculation waits for. */
  takeAllChanged(): { sheetId: string; rect: Rect }[] {
    return this.changed.splice(0);
  }

  /** Waits until formulas show what the cells now hold. */
  async calculated(): Promise<void> {
    if (!this.calculationPending) return;
    this.calculationPending = false;
    await this.grid.settle();
  }

  /** Gives an event to every pane: Local to the one that caused it, Remote to the others. */
  publish({ session: author, remote = false }: Author, event: HostEvent): void {
    for (const session of this.sessions) {
      const local = !remote && (author === null || author === session);
      session.receive(event, {
        source: local ? "Local" : "Remote",
        triggerSource: author === session ? "ThisLocalAddin" : "Unknown",
      });
    }
  }

  /** Whether a pane listens to events of this registration. */
  hears(registration: string): boolean {
    return [...this.sessions].some((session) => session.hears(registration));
  }

  /** Moves every range that a pane holds on this sheet. */
  moveLiveRanges(sheetId: string, moved: (rect: Rect) => Rect | null): void {
    for (const session of this.sessions) session.ranges.move(sheetId, moved);
  }
}

function partNumber({ definition }: PivotState): number {
  return Number(/(?<!\d)(\d+)\.xml$/.exec(definition.part)?.[1] ?? 0);
}
