import { isHandleOf, Handle, type HandleStates, rangeHandle } from "../handles";
import { writeCells } from "../cellWriting";
import { HostError } from "../hostErrors";
import type { ObjectType } from "../objectType";
import type { Scope } from "../scope";
import { bodyRect, rowCount, rowRect } from "../tableGeometry";
import { addRows, deleteRows } from "../tableRows";

type Self = HandleStates["TableRow"];
type Collection = HandleStates["TableRowCollection"];

/** Excel.TableRow. */
export const tableRowType: ObjectType<Self> = {
  properties: {
    Index: { get: ({ index }) => index },
    Values: {
      get: ({ tableId, index }, { workbook }) => {
        const table = workbook.table(tableId);
        const cells = workbook.grid.read(table.sheetId, rowRect(table, index));
        return cells.map((row) => row.map(({ value }) => value));
      },
      set: ({ tableId, index }, values, scope) => {
        const table = scope.workbook.table(tableId);
        writeCells(scope, table.sheetId, rowRect(table, index), values);
      },
    },
  },
  objects: {
    GetRange: ({ tableId, index }, _args, { workbook }) => {
      const table = workbook.table(tableId);
      return rangeHandle(table.sheetId, rowRect(table, index));
    },
  },
  methods: {
    Delete: ({ tableId, index }, _args, scope) =>
      deleteRows(scope, scope.workbook.table(tableId), index, 1),
  },
};

/** Excel.TableRowCollection. */
export const tableRowCollectionType: ObjectType<Collection> = {
  items: (self, scope) =>
    Array.from({ length: count(self, scope) }, (_, index) => rowHandle(self, index)),
  properties: { Count: { get: count } },
  objects: {
    GetItemAt: (self, args, { workbook }) => {
      const index = args.integer(0);
      rowRect(workbook.table(self.tableId), index);
      return rowHandle(self, index);
    },
    Add: (self, args, scope) => {
      const table = scope.workbook.table(self.tableId);
      const added = addRows(scope, table, args.optionalInteger(0, -1), args.value(1));
      return rowHandle(self, added.row - bodyRect(table).row);
    },
  },
  methods: {
    GetCount: (self, _args, scope) => count(self, scope),
    DeleteRowsAt: ({ tableId }, args, scope) =>
      deleteRows(scope, scope.workbook.table(tableId), args.integer(0), args.optionalInteger(1, 1)),
    DeleteRows: ({ tableId }, args, scope) => {
      const table = scope.workbook.table(tableId);
      const indexes = args.array(0).map((row) => rowIndex(row, tableId));
      for (const index of indexes.sort((a, b) => b - a)) deleteRows(scope, table, index, 1);
    },
  },
};

function count({ tableId }: Collection, { workbook }: Scope): number {
  return rowCount(workbook.table(tableId));
}

function rowHandle({ tableId }: Collection, index: number): Handle<"TableRow"> {
  return new Handle("TableRow", { tableId, index });
}

/** A row to delete, given as a row object or by its index. */
function rowIndex(row: unknown, tableId: string): number {
  if (typeof row === "number") return row;
  if (isHandleOf(row, "TableRow") && row.state.tableId === tableId) return row.state.index;
  throw new HostError("InvalidArgument");
}
