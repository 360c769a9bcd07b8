import type { Element } from "@xmldom/xmldom";
import { elementAt, textAttribute } from "../read/elements";
import { serialOfIsoDate } from "../read/isoDate";
import { itemOf, type PivotItem } from "./items";

/** The items that the cache lists for a field, in the order that indexes count; none if it lists none. */
export function sharedItemsOf(field: Element | undefined): PivotItem[] {
  const list = elementAt(field, "sharedItems");
  return Array.from(list?.childNodes ?? [])
    .filter((node): node is Element => node.nodeType === 1)
    .map(sharedItem);
}

function sharedItem(element: Element): PivotItem {
  const value = textAttribute(element, "v") ?? "";
  switch (element.localName) {
    case "m":
      return itemOf(null);
    case "n":
      return itemOf(Number(value));
    case "b":
      return itemOf(value === "1" || value === "true");
    case "d":
      return itemOf(serialOfIsoDate(value));
    default:
      return itemOf(value);
  }
}
