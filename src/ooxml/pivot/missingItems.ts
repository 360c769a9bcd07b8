import type { CacheField } from "./cacheField";
import { pivotFields } from "./pivotParts";
import {
  childrenNamed,
  elementAt,
  numberAttribute,
  setAttributes,
  type XmlElement,
} from "../xml/xmlTree";

/** Lists whose entries look at items through a `pivotArea`. */
const AREA_LISTS = [
  ["formats", "format"],
  ["conditionalFormats", "conditionalFormat"],
  ["chartFormats", "chartFormat"],
] as const;

/**
 * Takes off a pivot table the items that its cache no longer lists, and renumbers the others. A format
 * of missing items goes with them. Lines and filters, which name items too, are to be written anew.
 */
export function dropMissingItems(table: XmlElement, cacheFields: readonly CacheField[]): void {
  pivotFields(table).forEach((element, index) => {
    const former = cacheFields[index]?.formerPositions;
    if (!former || former.every((now, before) => now === before)) return;
    const places = renumberEntries(element, former);
    if (places) renumberAreas(table, index, places);
  });
}

/** Gives, for each place in the field's list, its place now or null. */
function renumberEntries(
  field: XmlElement,
  former: readonly (number | null)[],
): (number | null)[] | null {
  const list = elementAt(field, "items");
  if (!list) return null;
  let place = 0;
  const places = childrenNamed(list, "item").map((entry) => {
    const item = numberAttribute(entry, "x");
    const now = item === undefined ? undefined : (former[item] ?? null);
    if (now === null) entry.remove();
    else if (now !== undefined) setAttributes(entry, { x: now });
    return now === null ? null : place++;
  });
  setAttributes(list, { count: place });
  return places;
}

function renumberAreas(table: XmlElement, field: number, places: readonly (number | null)[]): void {
  for (const [listName, entryName] of AREA_LISTS) {
    const list = elementAt(table, listName);
    if (!list) continue;
    for (const entry of childrenNamed(list, entryName)) {
      if (!renumberReferences(entry, field, places)) entry.remove();
    }
    const count = childrenNamed(list, entryName).length;
    if (count === 0) list.remove();
    else setAttributes(list, { count });
  }
}

/** False when nothing is left of what a reference stood for. */
function renumberReferences(
  entry: XmlElement,
  field: number,
  places: readonly (number | null)[],
): boolean {
  const references = entry
    .descendants()
    .filter(
      (element) => element.localName === "reference" && numberAttribute(element, "field") === field,
    );
  return references.every((reference) => {
    const items = childrenNamed(reference, "x");
    for (const item of items) {
      const now = places[numberAttribute(item, "v") ?? 0] ?? null;
      if (now === null) item.remove();
      else setAttributes(item, { v: now });
    }
    const count = childrenNamed(reference, "x").length;
    setAttributes(reference, { count });
    return items.length === 0 || count > 0;
  });
}
