import { foldCase } from "../../../ooxml/pivot/items";
import type { PivotAxis } from "../handles";
import { HostError } from "../hostErrors";
import type { PivotState } from "../state";
import { dataField, findDataId } from "./dataFields";

/** The field that stands for the values, once there are several. */
export const VALUES_HIERARCHY = "Valeurs";

/** What stands on an axis, in order: columns of the source by their header, values by their id. */
export function keysOn({ definition, cache, dataIds }: PivotState, axis: PivotAxis): string[] {
  switch (axis) {
    case "all":
      return [...cache.headers];
    case "row":
      return definition.rowFields.map(({ field }) => field);
    case "column":
      return definition.dataFields.length > 1 ? [VALUES_HIERARCHY] : [];
    case "filter":
      return definition.pageFields.map(({ field }) => field);
    case "data":
      return [...dataIds];
  }
}

/** The name under which it shows. */
export function nameOf(pivot: PivotState, axis: PivotAxis, key: string): string {
  if (axis === "data") return dataField(pivot, key).name;
  const { rowFields, pageFields } = pivot.definition;
  const fields = axis === "row" ? rowFields : axis === "filter" ? pageFields : [];
  return fields.find(({ field }) => field === key)?.caption ?? key;
}

/** By key or by name, case ignored; undefined when the axis has none such. */
export function findKey(pivot: PivotState, axis: PivotAxis, text: string): string | undefined {
  if (axis === "data") return findDataId(pivot, text);
  const wanted = foldCase(text);
  const keys = keysOn(pivot, axis);
  return (
    keys.find((key) => foldCase(key) === wanted) ??
    keys.find((key) => foldCase(nameOf(pivot, axis, key)) === wanted)
  );
}

/** Throws ItemNotFound when the axis has none such. */
export function requireKey(pivot: PivotState, axis: PivotAxis, text: string): string {
  const key = findKey(pivot, axis, text);
  if (key === undefined) throw new HostError("ItemNotFound");
  return key;
}
