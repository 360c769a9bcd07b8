import { historiqueTable } from "../historiqueTable";

/** How far below the table filled rows are looked for. */
const LIMIT = 2_000;

/** Queues the reading of what stands right below the table; `read` after the next sync counts its filled rows, up to the first blank one. */
export function queueRowsBelow(context: Excel.RequestContext): { read(): number } {
  const below = historiqueTable(context).getRange().getRowsBelow(LIMIT).load("rowIndex");
  const used = below.getUsedRangeOrNullObject(true).load("rowIndex,values");
  return {
    read() {
      if (used.isNullObject || used.rowIndex > below.rowIndex) return 0;
      const rows = used.values as unknown[][];
      const blank = rows.findIndex((row) => row.every((content) => content === ""));
      return blank < 0 ? rows.length : blank;
    },
  };
}
