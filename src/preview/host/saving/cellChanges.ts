import type { CachedValue, CellContent, CellEdit, SheetEdits } from "../../../ooxml/edit/edits";
import type { Cell, Grid, SheetInfo } from "../../grid/grid";
import { intersection } from "../geometry";

/** A sheet at one moment. */
export interface SheetSnapshot {
  info: SheetInfo;
  /** The cells that hold something or have a format of their own, by `cellKey`. */
  cells: ReadonlyMap<number, Cell>;
}

const COLUMNS = 16_384;
const EMPTY: Cell = { value: "" };

export function sheetSnapshot(grid: Grid, info: SheetInfo): SheetSnapshot {
  const cells = new Map<number, Cell>();
  const used = grid.usedRect(info.id);
  if (!used) return { info, cells };
  const spills = grid.spills(info.id) ?? [];
  grid.read(info.id, used).forEach((row, i) =>
    row.forEach((cell, j) => {
      const bare = cell.value === "" && !cell.formula && cell.numberFormat === undefined;
      const place = { row: used.row + i, column: used.column + j, rows: 1, columns: 1 };
      // What a formula elsewhere gives is that formula's, and comes again with it.
      const isSpilled = !cell.formula && spills.some((rect) => intersection(rect, place) !== null);
      if (!bare && !isSpilled) cells.set(cellKey(used.row + i, used.column + j), cell);
    }),
  );
  return { info, cells };
}

/** What to change in the file's sheet; nothing when it is as it was. */
export function sheetEdits(before: SheetSnapshot, now: SheetSnapshot): SheetEdits[] {
  const cells = cellEdits(before.cells, now.cells);
  const cachedValues = recalculated(before.cells, now.cells);
  const renamed = now.info.name !== before.info.name;
  const shownOtherwise = now.info.visibility !== before.info.visibility;
  if (!renamed && !shownOtherwise && cells.length + cachedValues.length === 0) return [];
  return [
    {
      sheet: before.info.name,
      cells,
      cachedValues,
      ...(renamed ? { newName: now.info.name } : {}),
      ...(shownOtherwise ? { visibility: now.info.visibility } : {}),
    },
  ];
}

/** The cells whose content or format changed, row by row. */
export function cellEdits(before: SheetSnapshot["cells"], now: SheetSnapshot["cells"]): CellEdit[] {
  const changed: { key: number; edit: Pick<CellEdit, "content" | "numberFormat"> }[] = [];
  const compare = (key: number, old: Cell, cell: Cell): void => {
    const edit = cellEdit(old, cell);
    if (edit) changed.push({ key, edit });
  };
  for (const [key, cell] of now) compare(key, before.get(key) ?? EMPTY, cell);
  for (const [key, old] of before) if (!now.has(key)) compare(key, old, EMPTY);
  changed.sort((a, b) => a.key - b.key);
  return changed.map(({ key, edit }) => ({ ...positionOf(key), ...edit }));
}

/** Null when the cell is as it was. */
function cellEdit(old: Cell, cell: Cell): Pick<CellEdit, "content" | "numberFormat"> | null {
  const rewritten =
    cell.formula !== old.formula || (cell.formula === undefined && cell.value !== old.value);
  const reformatted = cell.numberFormat !== old.numberFormat;
  if (!rewritten && !reformatted) return null;
  return {
    ...(rewritten ? { content: contentOf(cell) } : {}),
    ...(reformatted ? { numberFormat: cell.numberFormat ?? "General" } : {}),
  };
}

/** Formulas that stayed, whose result changed. */
function recalculated(before: SheetSnapshot["cells"], now: SheetSnapshot["cells"]): CachedValue[] {
  return [...now].flatMap(([key, { formula, value }]) => {
    const old = before.get(key);
    const same = formula === undefined || old?.formula !== formula || old.value === value;
    return same ? [] : [{ ...positionOf(key), value }];
  });
}

function contentOf({ value, formula }: Cell): CellContent {
  if (formula !== undefined) return { kind: "formula", formula, value };
  return value === "" ? { kind: "cleared" } : { kind: "value", value };
}

function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

function positionOf(key: number): { row: number; column: number } {
  return { row: Math.floor(key / COLUMNS), column: key % COLUMNS };
}
