import type { PivotSource } from "../pivot/source";
import { placePivot, putPivot, type PlacedPivot } from "./pivotPlacement";
import { SheetGrid } from "./sheetGrid";
import type { SheetSpec, TableSpec, WorkbookSpec } from "./spec";
import { putTable, tableSource } from "./tableCells";

/** A sheet with all its cells known: blocks, tables and pivot tables. */
export interface PlannedSheet {
  spec: SheetSpec;
  grid: SheetGrid;
  pivots: PlacedPivot[];
}

/** Everything that stands in the sheets, before any part is written. */
export function planSheets(spec: WorkbookSpec): PlannedSheet[] {
  const tables = new Map(
    spec.sheets.flatMap(({ tables: own = [] }) => own.map((table) => [table.name, table])),
  );
  const sources = new Map<TableSpec, PivotSource>();
  const sourceOf = (table: TableSpec): PivotSource => {
    const known = sources.get(table) ?? tableSource(table);
    sources.set(table, known);
    return known;
  };
  let pivotNumber = 0;
  return spec.sheets.map((sheet) => {
    const grid = new SheetGrid();
    for (const block of sheet.blocks ?? []) grid.putBlock(block);
    for (const table of sheet.tables ?? []) putTable(grid, table);
    const pivots = (sheet.pivots ?? []).map((pivot) => {
      pivotNumber += 1;
      const source = sourceOf(sourceTable(tables, pivot.source.table));
      const part = `xl/pivotTables/pivotTable${pivotNumber}.xml`;
      return placePivot(pivot, sheet.name, source, part);
    });
    for (const pivot of pivots) putPivot(grid, pivot);
    return { spec: sheet, grid, pivots };
  });
}

function sourceTable(tables: ReadonlyMap<string, TableSpec>, name: string): TableSpec {
  const table = tables.get(name);
  if (!table) throw new Error(`No table "${name}" for a pivot table to summarise`);
  return table;
}
