import type { OpcPackage } from "../opcPackage";
import { parseRect } from "../a1";
import { formatCodesOf } from "../read/numberFormats";
import { workbookParts } from "../read/workbookParts";
import { PIVOT_CAPTIONS, sharedItemsOf } from "./items";
import type {
  PivotDataField,
  PivotDefinition,
  PivotFunction,
  PivotPageField,
  PivotRowField,
  PivotSort,
} from "./definition";
import { cacheFields, fieldName, pivotFields, pivotParts, type PivotParts } from "./pivotParts";
import { unsupportedReason } from "./unsupported";
import {
  type XmlElement,
  booleanAttribute,
  childrenNamed,
  elementAt,
  numberAttribute,
  textAttribute,
} from "../xml/xmlTree";
import type { CellRect } from "../model";

/** The pivot tables of a workbook, sheet by sheet. */
export function readPivots(parts: OpcPackage): PivotDefinition[] {
  const workbook = workbookParts(parts);
  const formatCode = formatCodesOf(parts, workbook.styles);
  return workbook.sheets
    .flatMap((sheet) => pivotParts(parts, sheet))
    .map((pivot) => parsePivot(pivot, formatCode));
}

function parsePivot(pivot: PivotParts, formatCode: (id: number) => string): PivotDefinition {
  const { table, cache, part, sheet } = pivot;
  const location = elementAt(table, "location");
  const body = parseRect(textAttribute(location, "ref") ?? "A1");
  const dataFields = parseDataFields(table, cache, formatCode);
  const rowHeaderCaption = textAttribute(table, "rowHeaderCaption");
  const hasValuesRow = dataFields.length > 1 && numberAttribute(location, "firstDataRow") === 2;
  const unsupported = unsupportedReason(pivot);
  return {
    name: textAttribute(table, "name") ?? "",
    sheet: sheet.name,
    ...body,
    source: sourceOf(cache, sheet.name),
    layout: layoutOf(table),
    rowFields: parseRowFields(table, cache, dataFields, formatCode),
    pageFields: parsePageFields(table, cache, body),
    dataFields,
    ...(rowHeaderCaption === undefined ? {} : { rowHeaderCaption }),
    ...(hasValuesRow ? { valuesRowCaption: textAttribute(table, "dataCaption") ?? "" } : {}),
    grandTotalCaption: textAttribute(table, "grandTotalCaption") ?? PIVOT_CAPTIONS.grandTotal,
    showGrandTotal: booleanAttribute(table, "colGrandTotals", true),
    part,
    ...(unsupported === undefined ? {} : { unsupported }),
  };
}

function sourceOf(cache: XmlElement, sheet: string): PivotDefinition["source"] {
  const source = elementAt(cache, "cacheSource", "worksheetSource");
  const table = textAttribute(source, "name");
  if (table !== undefined) return { table };
  return {
    sheet: textAttribute(source, "sheet") ?? sheet,
    ref: textAttribute(source, "ref") ?? "",
  };
}

/** The form of the first row field, which is that of all unless the user changed one by hand. */
function layoutOf(table: XmlElement): PivotDefinition["layout"] {
  const first = elementAt(table, "rowFields", "field");
  const field = pivotFields(table)[numberAttribute(first, "x") ?? 0];
  if (!booleanAttribute(field, "outline", true)) return "tabular";
  return booleanAttribute(field, "compact", true) ? "compact" : "outline";
}

function parseDataFields(
  table: XmlElement,
  cache: XmlElement,
  formatCode: (id: number) => string,
): PivotDataField[] {
  const fields = cacheFields(cache);
  return childrenNamed(elementAt(table, "dataFields"), "dataField").map((data) => {
    const field = fieldName(fields[numberAttribute(data, "fld") ?? -1]);
    return {
      name: textAttribute(data, "name") ?? field,
      field,
      function: (data.getAttribute("subtotal") ?? "sum") as PivotFunction,
      numberFormat: formatCode(numberAttribute(data, "numFmtId") ?? 0),
    };
  });
}

/** Columns that a page filter takes when several stand side by side: label, value, a blank one. */
const PAGE_WIDTH = 3;

/** The page filters of a pivot table, and where they stand above its body. */
function parsePageFields(table: XmlElement, cache: XmlElement, body: CellRect): PivotPageField[] {
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

/** The row fields of a pivot table, outermost first. */
function parseRowFields(
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
