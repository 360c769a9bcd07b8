import { readCriteria } from "../filterCriteria";
import { setFilter } from "../filters";
import type { HandleStates } from "../handles";
import type { ObjectType } from "../objectType";

/** Excel.Filter: the filter of one column of a table. */
export const filterType: ObjectType<HandleStates["Filter"]> = {
  properties: {
    Criteria: {
      get: ({ tableId, columnId }, { workbook }) =>
        workbook.table(tableId).filters.get(columnId) ?? null,
    },
  },
  methods: {
    Apply: ({ tableId, columnId }, args, { workbook }) =>
      setFilter(workbook, workbook.table(tableId), columnId, readCriteria(args.record(0))),
    ApplyValuesFilter: ({ tableId, columnId }, args, { workbook }) => {
      const criteria = readCriteria({ filterOn: "Values", values: args.array(0) });
      setFilter(workbook, workbook.table(tableId), columnId, criteria);
    },
    ApplyCustomFilter: ({ tableId, columnId }, args, { workbook }) => {
      const criteria = readCriteria({
        filterOn: "Custom",
        criterion1: args.value(0),
        criterion2: args.value(1),
        operator: args.value(2),
      });
      setFilter(workbook, workbook.table(tableId), columnId, criteria);
    },
    Clear: ({ tableId, columnId }, _args, { workbook }) =>
      setFilter(workbook, workbook.table(tableId), columnId, null),
  },
};
