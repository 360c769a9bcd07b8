import type { RangeState } from "../handles";
import { notImplemented } from "../hostErrors";
import type { ObjectType } from "../objectType";
import { sortRows } from "../sorting";

/** Excel.RangeSort: sorts rows by value. */
export const rangeSortType: ObjectType<RangeState> = {
  methods: {
    Apply: ({ sheetId, rect }, args, scope) => {
      if (args.has(3) && args.text(3) === "Columns") throw notImplemented("RangeSort by columns");
      const header = args.flag(2) ? 1 : 0;
      const rows = { ...rect, row: rect.row + header, rows: rect.rows - header };
      sortRows(scope, sheetId, rows, args.array(0));
    },
  },
};
