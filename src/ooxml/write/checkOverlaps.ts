import { formatRect, parseRect } from "../a1";
import type { CellRect } from "../model";
import { tableRect } from "./tableCells";
import type { PlannedSheet } from "./workbookPlan";

interface Area {
  what: string;
  rect: CellRect;
}

/**
 * Throws when merged cells, tables or pivot tables of one sheet share a cell: Excel would drop one. So it
 * does when other cells are written where a table stands: one of the two would be lost.
 */
export function checkOverlaps({ spec, pivots }: PlannedSheet): void {
  const areas: Area[] = [
    ...(spec.merges ?? []).map((merge) => ({ what: "merge", rect: parseRect(merge) })),
    ...(spec.tables ?? []).map((table) => ({ what: table.name, rect: tableRect(table) })),
    ...pivots.map(({ definition, layout }) => ({ what: definition.name, rect: layout.body })),
  ];
  areas.forEach((area, index) => {
    const other = areas.slice(0, index).find((earlier) => overlap(earlier.rect, area.rect));
    if (other) throw new Error(`Sheet "${spec.name}": ${named(other)} overlaps ${named(area)}`);
  });
  for (const { at, rows } of spec.blocks ?? []) {
    const width = Math.max(0, ...rows.map(({ length }) => length));
    const block = { what: "block", rect: { ...parseRect(at), rows: rows.length, columns: width } };
    const table = (spec.tables ?? []).find((one) => overlap(tableRect(one), block.rect));
    if (table) throw new Error(`Sheet "${spec.name}": ${named(block)} overlaps ${table.name}`);
  }
}

function overlap(a: CellRect, b: CellRect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

function named({ what, rect }: Area): string {
  return `${what} ${formatRect(rect)}`;
}
