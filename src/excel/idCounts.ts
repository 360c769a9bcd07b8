import { historiqueBody } from "./historiqueTable";

/**
 * Queues a COUNTIF on the host for each id: each answer is one number, and rows that a filter hides
 * count too. In one column (0-based) of the table, or in all of them while none is known.
 */
export function queueCounts(
  context: Excel.RequestContext,
  ids: readonly string[],
  column?: number,
): Excel.FunctionResult<number>[] {
  const body = historiqueBody(context);
  const cells = column === undefined ? body : body.getColumn(column);
  return ids.map((id) => context.workbook.functions.countIf(cells, id).load("value"));
}
