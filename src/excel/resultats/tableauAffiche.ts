import { textOf } from "./cellText";
import { selectedItemsOf } from "./pageFilters";
import type { TableauAffiche } from "./tableauLu";

/** A pivot table with the names of its page filters; a null object when there is none of that name. */
export function queueTableau(context: Excel.RequestContext, name: string): Excel.PivotTable {
  const pivot = context.workbook.pivotTables.getItemOrNullObject(name).load("name");
  pivot.filterHierarchies.load("name");
  return pivot;
}

/** One request: the cells of a table that `queueTableau` found, and what its page filters let through. */
export async function readTableau(
  context: Excel.RequestContext,
  found: Excel.PivotTable,
): Promise<TableauAffiche> {
  const pivot = context.workbook.pivotTables.getItem(found.name);
  const body = pivot.layout.getRange().load("values");
  const headers = found.filterHierarchies.items.map(({ name }) => name);
  const pages = headers.length > 0 ? pivot.layout.getFilterAxisRange().load("values") : null;
  const fields = headers.map((header) => {
    const field = pivot.filterHierarchies.getItem(header).fields.getItem(header);
    field.items.load("name,visible");
    return { header, field };
  });
  await context.sync();
  return {
    cellules: body.values,
    filtres: new Map(
      fields.map(({ header, field }) => [header, choisis(field, header, pages?.values ?? [])]),
    ),
  };
}

/**
 * Excel tells a choice of one item by the cell of the filter, and may call every item visible
 * meanwhile; a choice of several, by the items alone.
 */
function choisis(
  field: Excel.PivotField,
  header: string,
  pages: readonly (readonly unknown[])[],
): readonly string[] | null {
  const page = pages.find((row) => row.includes(header));
  const shown = textOf(page?.[page.indexOf(header) + 1]);
  const isItem = field.items.items.some(({ name }) => name === shown);
  return isItem ? [shown] : selectedItemsOf(field);
}
