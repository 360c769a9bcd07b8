import type { PivotDefinition, PivotSort } from "../../../ooxml/pivot/definition";
import { HostError, notImplemented } from "../hostErrors";
import type { Scope } from "../scope";
import type { PivotState } from "../state";
import { restructure } from "./reportFields";
import { foldCase } from "../../../ooxml/pivot/items";

/** The form of a pivot table: how its rows, subtotals and totals stand. */

const LAYOUTS: Readonly<Record<string, PivotDefinition["layout"]>> = {
  Compact: "compact",
  Outline: "outline",
  Tabular: "tabular",
};

export function setLayoutType(scope: Scope, pivot: PivotState, value: unknown): void {
  const layout = typeof value === "string" ? LAYOUTS[value] : undefined;
  if (layout === undefined) throw new HostError("InvalidArgument");
  restructure(scope, pivot, { ...pivot.definition, layout });
}

/** The line of totals below the body. */
export function showColumnGrandTotals(scope: Scope, pivot: PivotState, shown: unknown): void {
  if (typeof shown !== "boolean") throw new HostError("InvalidArgument");
  restructure(scope, pivot, { ...pivot.definition, showGrandTotal: shown });
}

/** Where all fields have their subtotals; null when some have none. */
export function subtotalLocation({ definition }: PivotState): string | null {
  const { rowFields, layout } = definition;
  const off = rowFields.filter(({ subtotals }) => subtotals === false).length;
  if (off > 0) return off === rowFields.length ? "Off" : null;
  return layout === "tabular" ? "AtBottom" : "AtTop";
}

/** In tabular form, subtotals always stand below. */
export function setSubtotalLocation(scope: Scope, pivot: PivotState, location: unknown): void {
  const { definition } = pivot;
  if (location === "AtBottom" && definition.layout !== "tabular") {
    throw notImplemented("PivotLayout.subtotalLocation (AtBottom)");
  }
  if (location !== "AtBottom" && location !== "AtTop" && location !== "Off") {
    throw new HostError("InvalidArgument");
  }
  const rowFields = definition.rowFields.map((row) => withSubtotals(row, location !== "Off"));
  restructure(scope, pivot, { ...definition, rowFields });
}

/** Switches the subtotals of one row field. */
export function showSubtotals(scope: Scope, pivot: PivotState, field: string, on: boolean): void {
  const { definition } = pivot;
  const rowFields = definition.rowFields.map((row) =>
    row.field === field ? withSubtotals(row, on) : row,
  );
  restructure(scope, pivot, { ...definition, rowFields });
}

function withSubtotals(row: PivotDefinition["rowFields"][number], on: boolean): typeof row {
  const next = { ...row };
  if (on) delete next.subtotals;
  else next.subtotals = false;
  return next;
}

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
