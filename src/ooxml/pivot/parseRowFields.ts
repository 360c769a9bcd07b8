import { sharedItemsOf } from "./cacheItems";
import type { PivotDataField, PivotRowField, PivotSort } from "./definition";
import { cacheFields, fieldName, pivotFields } from "./pivotParts";
import {
  type XmlElement,
  booleanAttribute,
  childrenNamed,
  elementAt,
  numberAttribute,
  textAttribute,
} from "../xml/xmlTree";

/** The row fields of a pivot table, outermost first. */
export function parseRowFields(
  table: XmlElement,
  cache: XmlElement,
  dataFields: readonly PivotDataField[],
  formatCode: (id: number) => string,
): PivotRowField[] {
  const fields = pivotFields(table);
  const caches = cacheFields(cache);
  return childrenNamed(elementAt(table, "rowFields"), "field")
    .map((reference) => numberAttribute(reference, "x") ?? -1)
    .filter((index) => index >= 0)
    .map((index) => {
      const field = fields[index];
      const caption = textAttribute(field, "name");
      const format = numberAttribute(field, "numFmtId");
      const excluded = labelsWhere(field, caches[index], (item) => booleanAttribute(item, "h"));
      const collapsed = labelsWhere(
        field,
        caches[index],
        (item) => !booleanAttribute(item, "sd", true),
      );
      return {
        field: fieldName(caches[index]),
        sort: sortOf(field, dataFields),
        ...(caption === undefined ? {} : { caption }),
        ...(excluded.length === 0 ? {} : { excluded }),
        ...(collapsed.length === 0 ? {} : { collapsed }),
        ...(booleanAttribute(field, "defaultSubtotal", true) ? {} : { subtotals: false }),
        ...(format === undefined ? {} : { numberFormat: formatCode(format) }),
      };
    });
}

function sortOf(field: XmlElement | undefined, dataFields: readonly PivotDataField[]): PivotSort {
  const descending = field?.getAttribute("sortType") === "descending";
  const reference = elementAt(field, "autoSortScope", "pivotArea", "references", "reference");
  const dataField = dataFields[numberAttribute(elementAt(reference, "x"), "v") ?? -1];
  if (dataField) return { by: "value", dataField: dataField.name, descending };
  return descending ? { by: "label", descending } : { by: "label" };
}

function labelsWhere(
  field: XmlElement | undefined,
  cacheField: XmlElement | undefined,
  matches: (item: XmlElement) => boolean,
): string[] {
  const shared = sharedItemsOf(cacheField);
  return childrenNamed(elementAt(field, "items"), "item")
    .filter(matches)
    .flatMap((item) => shared[numberAttribute(item, "x") ?? -1]?.label ?? []);
}
