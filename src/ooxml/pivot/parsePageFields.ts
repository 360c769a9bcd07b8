import type { CellRect } from "../model";
import { sharedItemsOf } from "./cacheItems";
import type { PivotPageField } from "./definition";
import { cacheFields, fieldName, pivotFields } from "./pivotParts";
import {
  type XmlElement,
  booleanAttribute,
  childrenNamed,
  elementAt,
  numberAttribute,
  textAttribute,
} from "../xml/xmlTree";

/** Columns that a page filter takes when several stand side by side: label, value, a blank one. */
const PAGE_WIDTH = 3;

/** The page filters of a pivot table, and where they stand above its body. */
export function parsePageFields(
  table: XmlElement,
  cache: XmlElement,
  body: CellRect,
): PivotPageField[] {
  const fields = pivotFields(table);
  const caches = cacheFields(cache);
  const pages = childrenNamed(elementAt(table, "pageFields"), "pageField");
  return pages.map((page, index) => {
    const fieldIndex = numberAttribute(page, "fld") ?? -1;
    const field = fields[fieldIndex];
    const caption = textAttribute(field, "name");
    return {
      field: fieldName(caches[fieldIndex]),
      ...(caption === undefined ? {} : { caption }),
      selected: selectedLabels(page, field, caches[fieldIndex]),
      ...positionOf(index, pages.length, table, body),
    };
  });
}

/** Null when every item is let through. */
function selectedLabels(
  page: XmlElement,
  field: XmlElement | undefined,
  cacheField: XmlElement | undefined,
): string[] | null {
  const shared = sharedItemsOf(cacheField);
  const items = childrenNamed(elementAt(field, "items"), "item");
  const labelOf = (item: XmlElement | undefined): string[] => {
    const label = shared[numberAttribute(item, "x") ?? -1]?.label;
    return label === undefined ? [] : [label];
  };
  const single = numberAttribute(page, "item");
  if (single !== undefined) return labelOf(items[single]);
  const hidden = items.filter((item) => booleanAttribute(item, "h"));
  if (hidden.length === 0) return null;
  return items.filter((item) => !hidden.includes(item)).flatMap(labelOf);
}

/** Filters stand above the body, a blank row between, in as many columns as the location says. */
function positionOf(
  index: number,
  count: number,
  table: XmlElement,
  body: CellRect,
): { row: number; column: number } {
  const location = elementAt(table, "location");
  const rows = Math.max(1, numberAttribute(location, "rowPageCount") ?? count);
  const columns = Math.max(1, numberAttribute(location, "colPageCount") ?? 1);
  const acrossFirst = booleanAttribute(table, "pageOverThenDown");
  const down = acrossFirst ? Math.floor(index / columns) : index % rows;
  const across = acrossFirst ? index % columns : Math.floor(index / rows);
  return { row: body.row - 1 - rows + down, column: body.column + across * PAGE_WIDTH };
}
