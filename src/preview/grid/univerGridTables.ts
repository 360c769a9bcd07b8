import type { GridTable } from "./grid";
import type { WorkbookApi } from "./univerGridApi";
import { toUniverRange, type UniverRange } from "./univerGridRange";
import { univerTableColumns, univerTableId } from "./univerGridTableData";

interface DrawnTable {
  sheetId: string;
  name: string;
  range: UniverRange;
  /** Column names, as Univer has them. */
  columns: string[];
}

/** What changes with a table. */
export interface TableListeners {
  /** Univer knows the new place of the table of this name. */
  onMoved(name: string): void;
  /** A table has rows (`added` of them) below the one that was its last. */
  onGrown(sheetId: string, lastRow: UniverRange, added: number): void;
}

/** Keeps the tables that Univer draws, and that formulas name, where the host says they are. */
export class UniverGridTables {
  private readonly drawn = new Map<string, DrawnTable>();
  /** Univer changes its tables by asynchronous commands: the last one asked for. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly workbook: WorkbookApi,
    private readonly listeners: TableListeners,
  ) {
    for (const { id, subUnitId, name, range, columns } of workbook.getTableList()) {
      const names = columns.map((column) => column.displayName);
      this.drawn.set(id, { sheetId: subUnitId, name, range, columns: names });
    }
  }

  /** True when something changed. `headers` gives the texts of a table's header row. */
  update(tables: readonly GridTable[], headers: (table: GridTable) => string[]): boolean {
    const before = this.last;
    const shown = tables.filter((table) => table.showHeaders);
    const kept = new Set(shown.map((table) => univerTableId(table.id)));
    for (const id of [...this.drawn.keys()]) if (!kept.has(id)) this.remove(id);
    for (const table of shown) this.draw(table, headers(table));
    return this.last !== before;
  }

  /** The name of the table that the cell is in. */
  nameAt(sheetId: string, row: number, column: number): string | undefined {
    for (const table of this.drawn.values()) {
      const { startRow, endRow, startColumn, endColumn } = table.range;
      const inside =
        row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;
      if (table.sheetId === sheetId && inside) return table.name;
    }
    return undefined;
  }

  /** Resolves when what was asked for is drawn. */
  async settle(): Promise<void> {
    await this.last;
  }

  private draw(table: GridTable, headers: readonly string[]): void {
    const id = univerTableId(table.id);
    const columns = univerTableColumns(headers);
    const { sheetId, name } = table;
    const range = toUniverRange(table.rect);
    const names = columns.map((column) => column.displayName);
    const after: DrawnTable = { sheetId, name, range, columns: names };
    const before = this.drawn.get(id);
    if (before && before.sheetId === sheetId && isSame(before.columns, names)) {
      this.adjust(id, before, after);
      return;
    }
    if (before) this.remove(id);
    this.drawn.set(id, after);
    this.then(() => this.workbook.addTable(sheetId, name, range, id, { columns }));
  }

  private adjust(id: string, before: DrawnTable, after: DrawnTable): void {
    this.drawn.set(id, after);
    const sheet = this.workbook.getSheetBySheetId(after.sheetId);
    const moved = !isSame(Object.values(before.range), Object.values(after.range));
    if (moved) {
      this.then(() => sheet?.setTableRange(id, after.range));
      this.then(() => this.listeners.onMoved(after.name));
    }
    const { startRow, endRow } = before.range;
    if (startRow === after.range.startRow && after.range.endRow > endRow) {
      const lastRow = { ...before.range, startRow: endRow };
      this.listeners.onGrown(after.sheetId, lastRow, after.range.endRow - endRow);
    }
    if (before.name !== after.name) this.then(() => sheet?.setTableName(id, after.name));
  }

  private remove(id: string): void {
    this.drawn.delete(id);
    this.then(() => this.workbook.removeTable(id));
  }

  private then(command: () => unknown): void {
    this.last = this.last.then(command);
  }
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
