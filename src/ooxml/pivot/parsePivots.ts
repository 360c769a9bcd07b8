import type { OpcPackage } from "../opcPackage";
import { parseRect } from "../a1";
import { formatCodesOf } from "../read/numberFormats";
import { workbookParts } from "../read/workbookParts";
import { PIVOT_CAPTIONS } from "./captions";
import type { PivotDataField, PivotDefinition, PivotFunction } from "./definition";
import { parsePageFields } from "./parsePageFields";
import { parseRowFields } from "./parseRowFields";
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
