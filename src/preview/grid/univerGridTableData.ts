import type { ITableColumnJson } from "@univerjs/sheets-table";
import type { TableModel } from "../../ooxml/model";

import { toUniverColumnName } from "./univerGridFormulas";
import { toUniverRange, type UniverRange } from "./univerGridRange";

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
export function univerTableId(id: string | number): string {
  return `table${id}`;
}

/** Names as formulas will have them (see `univerGridFormulas`). */
export function univerTableColumns(names: readonly string[]): ITableColumnJson[] {
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
      name: table.name,
      range: toUniverRange(table.rect),
      options: { showHeader: true },
      filters: { tableColumnFilterList: [] },
      columns: univerTableColumns(table.columns.map((column) => column.name)),
      meta: {},
    });
  }
  return bySheet;
}
