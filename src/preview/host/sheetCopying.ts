import type { Cell } from "../grid/grid";
import { announceSheet } from "./events";
import { withTableRenamed } from "./formulaRewriting";
import { followSheetNames } from "./formulaRewriting";
import { WHOLE_SHEET } from "./geometry";
import { HostError, notImplemented } from "./hostErrors";
import { assertStructureUnprotected } from "./protection";
import type { Scope } from "./scope";
import { sheetState } from "./sheetState";
import type { TableState } from "./state";
import type { Workbook } from "./workbook";

const POSITIONS = ["None", "Before", "After", "Beginning", "End"];

/**
 * `Worksheet.copy`: cells, looks, validation and tables (under names of their own) on a new sheet, whose
 * id it gives. Sheets with pivot tables are NotImplemented.
 */
export function copySheet(
  scope: Scope,
  sheetId: string,
  position: string,
  relativeTo: string | null,
): string {
  const { workbook } = scope;
  assertStructureUnprotected(workbook);
  if (!POSITIONS.includes(position)) throw new HostError("InvalidArgument");
  if (workbook.state.pivots.some((pivot) => pivot.sheetId === sheetId)) {
    throw notImplemented("Worksheet.copy (pivot tables)");
  }
  const place = placeOf(workbook, position, relativeTo);
  const copyId = workbook.grid.addSheet(copyName(workbook, workbook.sheetName(sheetId)));
  followSheetNames(workbook);
  const tables = copyTables(workbook, sheetId, copyId);
  copyCells(workbook, sheetId, copyId, tables);
  copyState(workbook, sheetId, copyId);
  workbook.tablesChanged();
  workbook.cellsChanged();
  if (place !== null) workbook.grid.moveSheet(copyId, place);
  announceSheet(scope, "Added", copyId);
  return copyId;
}

/** Where the copy goes, 0-based; null for the end. Throws InvalidArgument. */
function placeOf({ grid }: Workbook, position: string, relativeTo: string | null): number | null {
  if (position === "Beginning") return 0;
  if (position === "None" || position === "End") return null;
  const index = grid.sheets().findIndex(({ id }) => id === relativeTo);
  if (index < 0) throw new HostError("InvalidArgument");
  return position === "Before" ? index : index + 1;
}

/** `Feuil1 (2)`, or the next number that is free. */
function copyName(workbook: Workbook, name: string): string {
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const wanted = name.slice(0, 31 - suffix.length) + suffix;
    if (!workbook.findSheet(wanted)) return wanted;
  }
}

/** The copies, with the tables that they are copies of. */
function copyTables(
  workbook: Workbook,
  sheetId: string,
  copyId: string,
): { from: TableState; to: TableState }[] {
  const originals = workbook.state.tables.filter((table) => table.sheetId === sheetId);
  return originals.map((from) => {
    const to: TableState = {
      ...from,
      id: workbook.newTableId(),
      name: freeName(workbook, from.name),
      sheetId: copyId,
      rect: { ...from.rect },
      columns: from.columns.map((column) => ({ ...column })),
      filters: new Map(from.filters),
    };
    workbook.state.tables.push(to);
    return { from, to };
  });
}

function freeName(workbook: Workbook, name: string): string {
  let end = name.length;
  while (end > 0 && /\d/.test(name.charAt(end - 1))) end--;
  const stem = name.slice(0, end);
  let number = Number(name.slice(end) || 1) + 1;
  while (workbook.findTable(`${stem}${number}`)) number++;
  return `${stem}${number}`;
}

/** Formulas that name the sheet's own tables name their copies. */
function copyCells(
  { grid }: Workbook,
  sheetId: string,
  copyId: string,
  tables: readonly { from: TableState; to: TableState }[],
): void {
  const rect = grid.dressedRect(sheetId, WHOLE_SHEET);
  if (!rect) return;
  const renamed = (formula: string): string =>
    tables.reduce((text, { from, to }) => withTableRenamed(text, from.name, to.name), formula);
  for (const { to } of tables) {
    to.columns = to.columns.map((column) =>
      column.calculatedFormula === undefined
        ? column
        : { ...column, calculatedFormula: renamed(column.calculatedFormula) },
    );
  }
  const asInput = ({ value, formula }: Cell) =>
    formula === undefined ? { value } : { formula: renamed(formula) };
  const cells = grid.read(sheetId, rect);
  grid.write(
    copyId,
    rect,
    cells.map((row) => row.map(asInput)),
  );
  const formats = cells.map((row) => row.map(({ numberFormat }) => numberFormat ?? "General"));
  grid.writeNumberFormats(copyId, rect, formats);
  grid.copyLooks({ sheetId, rect }, { sheetId: copyId, rect });
  for (let i = 0; i < rect.rows; i++) {
    for (let j = 0; j < rect.columns; j++) {
      const cell = { row: rect.row + i, column: rect.column + j, rows: 1, columns: 1 };
      const rule = grid.getValidation(sheetId, cell);
      if (rule) grid.setValidation(copyId, cell, rule);
    }
  }
  const hidden = grid.hiddenRows(sheetId, rect);
  if (hidden.length > 0) grid.setRowsHidden(copyId, hidden, true);
}

function copyState(workbook: Workbook, sheetId: string, copyId: string): void {
  const { state } = workbook;
  state.sheets.set(copyId, structuredClone(sheetState(workbook, sheetId)));
  workbook.sheetChanged(copyId);
  const protection = state.protections.get(sheetId);
  if (protection) state.protections.set(copyId, { ...protection });
  const own = state.names.filter((name) => name.sheetId === sheetId);
  state.names.push(...own.map((name) => ({ ...name, sheetId: copyId })));
  if (own.length > 0) workbook.namesChanged();
}
