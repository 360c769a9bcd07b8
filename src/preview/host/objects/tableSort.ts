import type { HandleStates } from "../handles";
import type { ObjectType } from "../objectType";
import { sortRows } from "../sorting";
import { bodyRect } from "../tableGeometry";

/** Excel.TableSort: sorts the rows of a table by value. */
export const tableSortType: ObjectType<HandleStates["TableSort"]> = {
  methods: {
    Apply: ({ tableId }, args, scope) => {
      const table = scope.workbook.table(tableId);
      sortRows(scope, table.sheetId, bodyRect(table), args.array(0));
    },
  },
};
