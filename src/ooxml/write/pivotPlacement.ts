import { parseRect } from "../a1";
import type { PivotDefinition } from "../pivot/definition";
import { foldCase, itemsOfColumn } from "../pivot/items";
import { layoutPivot, type PivotCell, type PivotLayout } from "../pivot/layout";
import type { PivotSource } from "../pivot/source";
import type { SheetGrid } from "./sheetGrid";
import type { CellStyle, PivotPageFieldSpec, PivotSpec } from "./spec";

/** A pivot table with its place, its source and what it shows. */
export interface PlacedPivot {
  spec: PivotSpec;
  definition: PivotDefinition;
  source: PivotSource;
  layout: PivotLayout;
}

/** Lays a pivot table out on the sheet of that name. `part` is the path of its definition. */
export function placePivot(
  spec: PivotSpec,
  sheet: string,
  source: PivotSource,
  part: string,
): PlacedPivot {
  const pageFields = spec.pageFields.map((page) => withKnownItems(page, source));
  const definition = pivotDefinition({ ...spec, pageFields }, sheet, part);
  return { spec, definition, source, layout: layoutPivot(definition, source) };
}

/** Excel repairs a file whose page filter selects what the source does not hold. */
function withKnownItems(page: PivotPageFieldSpec, source: PivotSource): PivotPageFieldSpec {
  if (page.selected === null) return page;
  const column = source.headers.indexOf(page.field);
  const { items } = itemsOfColumn(source.rows.map((row) => row[column]));
  const known = new Set(items.map(({ label }) => foldCase(label)));
  const selected = page.selected.filter((label) => known.has(foldCase(label)));
  return { ...page, selected: selected.length > 0 ? selected : null };
}

function pivotDefinition(spec: PivotSpec, sheet: string, part: string): PivotDefinition {
  const { row, column } = parseRect(spec.at);
  const firstPage = row - 1 - spec.pageFields.length;
  if (spec.pageFields.length > 0 && firstPage < 0) {
    const place = `leaves no room above ${spec.at} for its page filters`;
    throw new Error(`Pivot table "${spec.name}" ${place}`);
  }
  return {
    name: spec.name,
    sheet,
    row,
    column,
    rows: 0,
    columns: 0,
    source: spec.source,
    layout: spec.layout,
    rowFields: spec.rowFields,
    pageFields: spec.pageFields.map((page, index) => ({ ...page, row: firstPage + index, column })),
    dataFields: spec.dataFields,
    ...(spec.rowHeaderCaption === undefined ? {} : { rowHeaderCaption: spec.rowHeaderCaption }),
    grandTotalCaption: spec.grandTotalCaption,
    showGrandTotal: spec.showGrandTotal,
    part,
  };
}

/** Writes a pivot table's cells, so that it shows before its first refresh. */
export function putPivot(grid: SheetGrid, { layout }: PlacedPivot): void {
  const styles = new PivotStyles();
  for (const { row, column, value } of layout.pageCells) grid.put(row, column, value);
  layout.cells.forEach((line, down) =>
    line.forEach((cell, right) => {
      if (cell.value === "") return;
      const style = styles.of(cell);
      const place = [layout.body.row + down, layout.body.column + right] as const;
      grid.put(...place, { value: cell.value, style });
    }),
  );
}

/** One object for each different look, which the style table then knows at once. */
class PivotStyles {
  private readonly known = new Map<string, CellStyle>();

  of({ numberFormat, indent }: PivotCell): CellStyle {
    const key = `${indent ?? 0} ${numberFormat ?? ""}`;
    const known = this.known.get(key);
    if (known) return known;
    const style: CellStyle = {
      ...(numberFormat === undefined ? {} : { numberFormat }),
      ...(indent === undefined ? {} : { indent }),
    };
    this.known.set(key, style);
    return style;
  }
}
