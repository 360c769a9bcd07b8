import type { CellValue } from "../model";
import { cacheValue, type RecordedField, sharedItemsAttributes } from "../pivot/rewriteCache";
import { itemKey, itemsOfColumn, type PivotItem } from "../pivot/items";
import { isDateFormat } from "../read/numberFormats";
import { attributes } from "../xml/xmlText";

/** A column of the source table, as a new pivot cache records it. */
export interface PivotCacheField extends RecordedField {
  name: string;
  numberFormatId: number;
}

/** `listsItems` is for fields on some pivot's rows or pages. */
export function pivotCacheField(
  column: { name: string; code: string | undefined; id: number },
  cells: readonly (CellValue | null | undefined)[],
  listsItems: boolean,
): PivotCacheField {
  const items = listsItems ? itemsOfColumn(cells).items : null;
  const positions = new Map(items?.map((item, index) => [itemKey(item), index]));
  return {
    name: column.name,
    numberFormatId: column.id,
    cells,
    items,
    areDates: isDateFormat(column.code ?? "General"),
    positionOf: (item) => positions.get(itemKey(item)),
  };
}

/** The field's description in the cache's definition. */
export function pivotCacheFieldXml(field: PivotCacheField): string {
  const head = attributes({ name: field.name, numFmtId: field.numberFormatId });
  return `<cacheField${head}>${sharedItemsXml(field)}</cacheField>`;
}

function sharedItemsXml({ cells, items, areDates }: PivotCacheField): string {
  const flags = Object.entries(sharedItemsAttributes(cells, areDates));
  const stated = Object.fromEntries(flags.map(([name, value]) => [name, value ?? undefined]));
  const summary = attributes({ ...stated, count: items?.length });
  if (!items) return `<sharedItems${summary}/>`;
  return `<sharedItems${summary}>${items.map((item) => itemXml(item, areDates)).join("")}</sharedItems>`;
}

function itemXml(item: PivotItem, areDates: boolean): string {
  const { name, value } = cacheValue(item.value, areDates);
  return `<${name}${attributes({ v: value ?? undefined })}/>`;
}
