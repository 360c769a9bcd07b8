import type { PivotDefinition, PivotPageField } from "../../../ooxml/pivot/definition";

/** A filter whose place above the body is still to be found. */
export type UnplacedPage = Omit<PivotPageField, "row" | "column">;

/**
 * The definition with these page filters: above the body, one row left empty between. A body that
 * leaves them no room moves down.
 */
export function withPages(
  definition: PivotDefinition,
  pages: readonly UnplacedPage[],
): PivotDefinition {
  const rowsAbove = pages.length === 0 ? 0 : pages.length + 1;
  const row = Math.max(definition.row, rowsAbove);
  const pageFields = pages.map((page, index) => ({
    ...page,
    row: row - rowsAbove + index,
    column: definition.column,
  }));
  return { ...definition, row, pageFields };
}
