import { serialOfIsoDate } from "../read/isoDate";
import { itemOf, type PivotItem } from "./items";
import { type XmlElement, elementAt, textAttribute } from "../xml/xmlTree";

/** The items that the cache lists for a field, in the order that indexes count; none if it lists none. */
export function sharedItemsOf(field: XmlElement | undefined): PivotItem[] {
  const list = elementAt(field, "sharedItems");
  return (list?.children ?? []).map(sharedItem);
}

function sharedItem(element: XmlElement): PivotItem {
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
