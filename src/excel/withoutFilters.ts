import { type HistoriqueShape, historiqueTable } from "./historiqueTable";

/**
 * Does some work on the table with its filters lifted, and puts them back whatever comes of it:
 * Excel deletes no row of a filtered table (InsertDeleteConflict). Costs nothing on one that shows
 * all its rows.
 */
export async function withoutFilters<T>(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  work: () => Promise<T>,
): Promise<T> {
  if (!shape.isFiltered) return work();
  const columns = historiqueTable(context).columns;
  const filters = shape.headers.map((_, index) => columns.getItemAt(index).filter.load("criteria"));
  await context.sync();
  const lifted = filters.flatMap((filter, index) => {
    // Null on a column without a filter, though its type says otherwise.
    const criteria = filter.criteria as Excel.FilterCriteria | null;
    return criteria ? [{ index, criteria }] : [];
  });
  for (const { index } of lifted) columns.getItemAt(index).filter.clear();
  await context.sync();
  try {
    return await work();
  } finally {
    for (const { index, criteria } of lifted)
      historiqueTable(context).columns.getItemAt(index).filter.apply(criteria);
    await context.sync();
  }
}
