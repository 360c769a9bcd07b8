import { writeCells } from "../cellWriting";
import { Handle, type HandleStates, rangeHandle } from "../handles";
import { HostError } from "../hostErrors";
import type { ObjectType } from "../objectType";
import type { Scope } from "../scope";
import type { TableState } from "../state";
import { addColumn, deleteColumn } from "../tableColumns";
import {
  bodyRect,
  columnPart,
  columnPosition,
  findColumn,
  headerRect,
  totalsRect,
} from "../tableGeometry";

type Self = HandleStates["TableColumn"];
type Collection = HandleStates["TableColumnCollection"];

/** Excel.TableColumn. */
export const tableColumnType: ObjectType<Self> = {
  identity: ({ columnId }) => ({ Id: columnId }),
  properties: {
    Id: { get: ({ columnId }) => columnId },
    Index: {
      get: ({ tableId, columnId }, { workbook }) =>
        columnPosition(workbook.table(tableId), columnId),
    },
    Name: {
      get: ({ tableId, columnId }, { workbook }) => {
        const table = workbook.table(tableId);
        return table.columns[columnPosition(table, columnId)]?.name;
      },
      set: (self, name, scope) => writeColumn(self, scope, headerRect, name),
    },
    Values: {
      get: (self, { workbook }) => {
        const table = workbook.table(self.tableId);
        const rect = columnPart(table, self.columnId, table.rect);
        return workbook.grid.read(table.sheetId, rect).map((row) => row.map(({ value }) => value));
      },
      set: (self, values, scope) => writeColumn(self, scope, (table) => table.rect, values),
    },
  },
  navigation: { Filter: (self) => new Handle("Filter", self) },
  objects: {
    GetRange: part((table) => table.rect),
    GetDataBodyRange: part(bodyRect),
    GetHeaderRowRange: part(headerRect),
    GetTotalRowRange: part(totalsRect),
  },
  methods: {
    Delete: ({ tableId, columnId }, _args, scope) =>
      deleteColumn(scope, scope.workbook.table(tableId), columnId),
  },
};

/** Excel.TableColumnCollection. */
export const tableColumnCollectionType: ObjectType<Collection> = {
  items: ({ tableId }, { workbook }) =>
    workbook.table(tableId).columns.map(({ id }) => columnHandle(tableId, id)),
  properties: {
    Count: { get: ({ tableId }, { workbook }) => workbook.table(tableId).columns.length },
  },
  objects: {
    GetItem: (self, args, scope) => {
      const column = find(self, args.key(0), scope);
      if (!column) throw new HostError("ItemNotFound");
      return column;
    },
    GetItemOrNullObject: (self, args, scope) => find(self, args.key(0), scope),
    GetItemAt: ({ tableId }, args, { workbook }) => {
      const column = workbook.table(tableId).columns[args.integer(0)];
      if (!column) throw new HostError("InvalidArgument");
      return columnHandle(tableId, column.id);
    },
    Add: ({ tableId }, args, scope) => {
      const table = scope.workbook.table(tableId);
      const count = table.columns.length;
      const given = args.optionalInteger(0, -1);
      if (given > count) throw new HostError("InvalidArgument");
      const id = addColumn(
        scope,
        table,
        given < 0 ? count : given,
        args.has(2) ? args.text(2) : null,
      );
      const cells = columnPart(table, id, table.rect);
      if (args.has(1)) writeCells(scope, table.sheetId, cells, args.value(1));
      return columnHandle(tableId, id);
    },
  },
  methods: {
    GetCount: ({ tableId }, _args, { workbook }) => workbook.table(tableId).columns.length,
  },
};

function columnHandle(tableId: string, columnId: number): Handle<"TableColumn"> {
  return new Handle("TableColumn", { tableId, columnId });
}

function find(
  { tableId }: Collection,
  key: string,
  { workbook }: Scope,
): Handle<"TableColumn"> | null {
  const column = findColumn(workbook.table(tableId), key);
  return column ? columnHandle(tableId, column.id) : null;
}

function part(rect: (table: TableState) => TableState["rect"]) {
  return ({ tableId, columnId }: Self, _args: unknown, { workbook }: Scope) => {
    const table = workbook.table(tableId);
    return rangeHandle(table.sheetId, columnPart(table, columnId, rect(table)));
  };
}

function writeColumn(
  { tableId, columnId }: Self,
  scope: Scope,
  rect: (table: TableState) => TableState["rect"],
  values: unknown,
): void {
  const table = scope.workbook.table(tableId);
  writeCells(scope, table.sheetId, columnPart(table, columnId, rect(table)), values);
}
