import { cacheFields, pivotFields, type PivotParts } from "./pivotParts";
import {
  type XmlElement,
  booleanAttribute,
  childrenNamed,
  elementAt,
  numberAttribute,
} from "../xml/xmlTree";

/** Index by which axes name the values themselves instead of a field. */
const VALUES_FIELD = -2;
const FUNCTIONS = ["count", "sum", "average", "min", "max"];
const CUSTOM_SUBTOTALS = /^(sum|countA|avg|max|min|product|count|stdDev|var|stdDevP|varP)Subtotal$/;

/** Why `layoutPivot` could not compute the pivot table; undefined when it can. */
export function unsupportedReason({ table, cache }: PivotParts): string | undefined {
  return [...cacheReasons(cache), ...tableReasons(table), ...fieldReasons(table, cache)][0];
}

function cacheReasons(cache: XmlElement): string[] {
  const source = elementAt(cache, "cacheSource", "worksheetSource");
  const local = source?.getAttribute("name") ?? source?.getAttribute("ref");
  return local ? [] : ["its source is not in the workbook"];
}

function tableReasons(table: XmlElement): string[] {
  const axis = (name: string): number[] =>
    childrenNamed(elementAt(table, name), "field").map((f) => numberAttribute(f, "x") ?? 0);
  const dataFields = childrenNamed(elementAt(table, "dataFields"), "dataField");
  const headerRows = numberAttribute(elementAt(table, "location"), "firstDataRow") ?? 1;
  return [
    ...(axis("colFields").some((x) => x !== VALUES_FIELD) ? ["it has column fields"] : []),
    ...(axis("rowFields").includes(VALUES_FIELD) ? ["its values stand in rows"] : []),
    ...(elementAt(table, "filters") ? ["it has label or value filters"] : []),
    ...(dataFields.every(isKnownFunction) ? [] : ["it summarises by another function"]),
    ...(dataFields.some((f) => f.getAttribute("showDataAs")) ? ["it shows relative values"] : []),
    ...(headerRows > (dataFields.length > 1 ? 2 : 1) ? ["it has the classic layout"] : []),
  ];
}

function isKnownFunction(dataField: XmlElement): boolean {
  return FUNCTIONS.includes(dataField.getAttribute("subtotal") ?? "sum");
}

/** Reasons that lie in the fields which the pivot table uses. */
function fieldReasons(table: XmlElement, cache: XmlElement): string[] {
  const caches = cacheFields(cache);
  return pivotFields(table).flatMap((field, index) => {
    const onAxis = field.getAttribute("axis") !== null;
    const used = onAxis || booleanAttribute(field, "dataField");
    const cacheField = caches[index];
    if (!used) return [];
    return [
      ...(cacheField?.getAttribute("formula") ? ["it has a calculated field"] : []),
      ...(elementAt(cacheField, "fieldGroup") ? ["it groups items"] : []),
      ...(onAxis && hasOwnShape(field) ? ["its subtotals or blank lines are its own"] : []),
    ];
  });
}

function hasOwnShape(field: XmlElement): boolean {
  const outline = booleanAttribute(field, "outline", true);
  const subtotalsBelow = outline && !booleanAttribute(field, "subtotalTop", true);
  const custom = field.attributes.some(
    ({ name, value }) => CUSTOM_SUBTOTALS.test(name) && value !== "0" && value !== "false",
  );
  return custom || subtotalsBelow || booleanAttribute(field, "insertBlankRow");
}
