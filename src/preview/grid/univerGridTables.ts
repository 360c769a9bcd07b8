import type { GridTable, Rect } from "./grid";
import type { WorkbookApi, UniverGridBook } from "./univerGridBook";
import {
  type CellMatrix,
  fromUniverRange,
  toUniverRange,
  type UniverRange,
} from "./univerGridRange";
import type { ITableColumnJson } from "@univerjs/sheets-table";
import type { TableModel } from "../../ooxml/model";
import {
  fromUniverTableName,
  type KnownTable,
  toUniverColumnName,
  toUniverTableName,
  withMark,
} from "./univerGridFormulas";

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
  /** The table of this name is about to be drawn anew; what it gives is called once it is. */
  onReplaced(name: string): () => void;
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
      const table = { sheetId: subUnitId, name: fromUniverTableName(name), range, columns: names };
      this.drawn.set(id, table);
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

  /** A person's insertion or deletion has moved Univer's tables on this sheet. */
  moved(sheetId: string, move: (rect: Rect) => Rect | null): void {
    for (const [id, table] of this.drawn) {
      const rect = table.sheetId === sheetId ? move(fromUniverRange(table.range)) : null;
      if (rect) this.drawn.set(id, { ...table, range: toUniverRange(rect) });
    }
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

  /** Whether the sheet has any. */
  areOn(sheetId: string): boolean {
    return [...this.drawn.values()].some((table) => table.sheetId === sheetId);
  }

  /** The table of this name, in any case. */
  named(name: string): KnownTable | undefined {
    const wanted = name.toLowerCase();
    return [...this.drawn.values()].find((table) => table.name.toLowerCase() === wanted);
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
    // Univer writes errors into the formulas that name a table which it takes off.
    let restore: () => void = () => undefined;
    if (before) {
      this.then(() => {
        restore = this.listeners.onReplaced(before.name);
      });
      this.remove(id);
    }
    this.drawn.set(id, after);
    this.then(() =>
      this.workbook.addTable(sheetId, toUniverTableName(name), range, id, { columns }),
    );
    this.then(() => restore());
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
    if (before.name !== after.name)
      this.then(() => sheet?.setTableName(id, toUniverTableName(after.name)));
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

/** One table in the shape of Univer's resource (`ITableJson`). */
interface UniverTable {
  id: string;
  name: string;
  range: UniverRange;
  options: { showHeader: boolean };
  filters: { tableColumnFilterList: never[] };
  columns: ITableColumnJson[];
  meta: Record<string, never>;
}

/** The id of a table in Univer; `id` is the host's. */
function univerTableId(id: string | number): string {
  return `table${id}`;
}

/** Names as formulas will have them (see `univerGridFormulas`). */
function univerTableColumns(names: readonly string[]): ITableColumnJson[] {
  return names.map((name, index) => ({
    id: `column${index + 1}`,
    displayName: toUniverColumnName(name),
    dataType: "none" as ITableColumnJson["dataType"],
    formula: "",
    meta: {},
    style: {},
  }));
}

/** The tables of a file, by sheet id. Univer draws none without a header row. */
export function univerTables(
  tables: readonly TableModel[],
  sheetIds: ReadonlyMap<string, string>,
): Record<string, { tables: UniverTable[]; tableFilteredOutRows: number[] }> {
  const bySheet: Record<string, { tables: UniverTable[]; tableFilteredOutRows: number[] }> = {};
  for (const table of tables.filter(({ headerRow }) => headerRow)) {
    const sheet = sheetIds.get(table.sheet);
    if (sheet === undefined) continue;
    const entry = (bySheet[sheet] ??= { tables: [], tableFilteredOutRows: [] });
    entry.tables.push({
      id: univerTableId(table.id),
      name: toUniverTableName(table.name),
      range: toUniverRange(table.rect),
      options: { showHeader: true },
      filters: { tableColumnFilterList: [] },
      columns: univerTableColumns(table.columns.map((column) => column.name)),
      meta: {},
    });
  }
  return bySheet;
}

interface FoundFormula {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

// Not the command: it would also fit the heights of all rows between, and be undone by Ctrl+Z.
const SET_CELLS = "sheet.mutation.set-range-values";

/**
 * Univer keeps its readings of formulas by their text, and goes on with an old one after a table
 * that it names has grown. So each change of a table gives these formulas a text that was never
 * read before: one more space at the start (`fromUniverFormula` takes them off).
 */
export class UniverGridTableFormulas {
  private changes = 0;

  constructor(private readonly book: UniverGridBook) {}

  /** To call when a table stands elsewhere: formulas that name whole columns of it are read anew. */
  renew(name: string): void {
    this.rewrite(this.naming(toUniverTableName(name)));
  }

  /** The formulas that name a table as they are; what it gives writes them again. */
  remember(name: string): () => void {
    const table = toUniverTableName(name);
    const kept = this.naming(table, (formula) => formula.includes(`${table}[`));
    return () => this.rewrite(kept);
  }

  /** In one go for each sheet: Univer goes over all formulas of a sheet at each write. */
  private rewrite(found: readonly FoundFormula[]): void {
    this.changes++;
    const bySheet = new Map<string, CellMatrix>();
    for (const { sheetId, row, column, formula } of found) {
      const cells = bySheet.get(sheetId) ?? {};
      (cells[row] ??= {})[column] = { f: withMark(formula, this.changes) };
      bySheet.set(sheetId, cells);
    }
    this.book.write(() =>
      bySheet.forEach((cellValue, sheetId) => this.book.run(SET_CELLS, sheetId, { cellValue })),
    );
  }

  private naming(table: string, isMeant = namesWholeColumn) {
    const found: FoundFormula[] = [];
    for (const sheet of this.book.workbook.getSheets()) {
      sheet
        .getSheet()
        .getCellMatrix()
        .forValue((row, column, cell) => {
          const formula = cell?.f;
          if (formula && isMeant(formula, table)) {
            found.push({ sheetId: sheet.getSheetId(), row, column, formula });
          }
        });
    }
    return found;
  }
}

/** References to the formula's own row are read row by row, and stay right. */
function namesWholeColumn(formula: string, table: string): boolean {
  return formula.replaceAll(`${table}[[#This Row]`, "").includes(`${table}[`);
}
