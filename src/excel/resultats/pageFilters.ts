import { COLONNES, type ColonneKey } from "../../domain/historique";

/** A page filter of a pivot table, loaded with its items; a null object when the table has no such filter. */
export function queuePageFilter(pivot: Excel.PivotTable, key: ColonneKey): Excel.PivotField {
  const { header } = COLONNES[key];
  const field = pivot.filterHierarchies
    .getItemOrNullObject(header)
    .fields.getItemOrNullObject(header)
    .load("name");
  field.items.load("name,visible");
  return field;
}

/** The items that a loaded filter lets through; null: all. */
export function selectedItemsOf(field: Excel.PivotField): string[] | null {
  const { items } = field.items;
  const visible = items.filter((item) => item.visible);
  return visible.length === items.length ? null : visible.map(({ name }) => name);
}

/**
 * Lets only these items of a page filter through (all when null). The filter and the items must
 * exist: Excel throws otherwise.
 */
export function selectItems(
  pivot: Excel.PivotTable,
  key: ColonneKey,
  selectedItems: string[] | null,
): void {
  const { header } = COLONNES[key];
  const field = pivot.filterHierarchies.getItem(header).fields.getItem(header);
  if (selectedItems === null) field.clearAllFilters();
  else field.applyFilter({ manualFilter: { selectedItems } });
}
