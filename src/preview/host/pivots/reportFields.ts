import type { PivotDefinition, PivotPageField } from "../../../ooxml/pivot/definition";
import { foldCase } from "../../../ooxml/pivot/items";
import { HostError, notImplemented } from "../hostErrors";
import type { PivotAxis } from "../handles";
import type { Scope } from "../scope";
import { showPivot } from "./refresh";
import type { PivotState } from "../state";

/** The fields on the rows and on the page filters of a pivot table. */

/** Shows the pivot table with another make-up. */
export function restructure(scope: Scope, pivot: PivotState, definition: PivotDefinition): void {
  showPivot(scope, pivot, definition);
  pivot.restructured = true;
}

/** Puts a column of the source last on an axis; it leaves the axis where it was. */
export function addReportField(
  scope: Scope,
  pivot: PivotState,
  axis: PivotAxis,
  field: string,
): void {
  const definition = withoutField(pivot.definition, field);
  restructure(scope, pivot, withField(definition, axis, field));
}

/** Throws ItemNotFound when the field is not on that axis. */
export function removeReportField(
  scope: Scope,
  pivot: PivotState,
  axis: PivotAxis,
  field: string,
): void {
  if (!fieldsOn(pivot.definition, axis).some(isNamed(field))) throw new HostError("ItemNotFound");
  restructure(scope, pivot, withoutField(pivot.definition, field));
}

/** Moves a field to a 0-based place on its axis. Throws InvalidArgument when there is no such place. */
export function moveReportField(
  scope: Scope,
  pivot: PivotState,
  axis: PivotAxis,
  field: string,
  position: number,
): void {
  const { definition } = pivot;
  if (axis === "row") {
    const rowFields = moved(definition.rowFields, isNamed(field), position);
    restructure(scope, pivot, { ...definition, rowFields });
  } else if (axis === "filter") {
    const pages = moved(definition.pageFields, isNamed(field), position);
    restructure(scope, pivot, withPages(definition, pages));
  } else throw notImplemented("RowColumnPivotHierarchy.position (write) on columns");
}

/** Shows a field under another name. */
export function renameReportField(
  scope: Scope,
  pivot: PivotState,
  field: string,
  caption: string,
): void {
  const renamed = <F extends { field: string }>(list: readonly F[]): F[] =>
    list.map((one) => (isNamed(field)(one) ? { ...one, caption } : one));
  const { rowFields, pageFields } = pivot.definition;
  restructure(scope, pivot, {
    ...pivot.definition,
    rowFields: renamed(rowFields),
    pageFields: renamed(pageFields),
  });
}

function withField(definition: PivotDefinition, axis: PivotAxis, field: string): PivotDefinition {
  if (axis === "filter") {
    return withPages(definition, [...definition.pageFields, { field, selected: null }]);
  }
  if (axis !== "row") throw notImplemented("PivotTable.columnHierarchies.add");
  const rowFields = [...definition.rowFields, { field, sort: { by: "label" as const } }];
  return { ...definition, rowFields };
}

function withoutField(definition: PivotDefinition, field: string): PivotDefinition {
  const others = (one: { field: string }): boolean => !isNamed(field)(one);
  const rowFields = definition.rowFields.filter(others);
  return withPages({ ...definition, rowFields }, definition.pageFields.filter(others));
}

function fieldsOn({ rowFields, pageFields }: PivotDefinition, axis: PivotAxis) {
  return axis === "row" ? rowFields : axis === "filter" ? pageFields : [];
}

function isNamed(field: string): (one: { field: string }) => boolean {
  const wanted = foldCase(field);
  return (one) => foldCase(one.field) === wanted;
}

/** The list with the item that matches at another place. Throws InvalidArgument. */
export function moved<T>(list: readonly T[], matches: (item: T) => boolean, position: number): T[] {
  const item = list.find(matches);
  if (item === undefined || !(position >= 0 && position < list.length)) {
    throw new HostError("InvalidArgument");
  }
  const others = list.filter((one) => one !== item);
  return [...others.slice(0, position), item, ...others.slice(position)];
}

/** A filter whose place above the body is still to be found. */
type UnplacedPage = Omit<PivotPageField, "row" | "column">;

/**
 * The definition with these page filters: above the body, one row left empty between. A body that
 * leaves them no room moves down.
 */
function withPages(definition: PivotDefinition, pages: readonly UnplacedPage[]): PivotDefinition {
  const rowsAbove = pages.length === 0 ? 0 : pages.length + 1;
  const row = Math.max(definition.row, rowsAbove);
  const pageFields = pages.map((page, index) => ({
    ...page,
    row: row - rowsAbove + index,
    column: definition.column,
  }));
  return { ...definition, row, pageFields };
}
