import type { PivotSort } from "../../../ooxml/pivot/definition";
import { foldCase } from "../../../ooxml/pivot/items";
import { notImplemented } from "../hostErrors";
import type { Scope } from "../scope";
import type { PivotState } from "../state";
import { restructure } from "./reportFields";

/** Sorts the items of a row field; NotImplemented on other axes. */
export function sortField(scope: Scope, pivot: PivotState, field: string, sort: PivotSort): void {
  const { definition } = pivot;
  const isSorted = (one: { field: string }): boolean => foldCase(one.field) === foldCase(field);
  if (!definition.rowFields.some(isSorted)) {
    throw notImplemented("PivotField.sortByLabels on a field of no row hierarchy");
  }
  const rowFields = definition.rowFields.map((row) => (isSorted(row) ? { ...row, sort } : row));
  restructure(scope, pivot, { ...definition, rowFields });
}
