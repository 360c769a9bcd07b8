import type { Cell, CellInput, Rect } from "../grid/grid";
import {
  announceChange,
  type CellChange as CellChanged,
  announceSettings,
  announceSheet,
} from "../host/events";
import { isEntireRow } from "../host/geometry";
import type { Scope } from "../host/scope";
import { shiftEverything } from "../host/shifting";
import { bodyRect } from "../host/tableGeometry";
import type { TableState } from "../host/state";
import type { Workbook } from "../host/workbook";
import {
  type CellChange,
  cellPosition,
  type CellsOperation,
  type ExtentOperation,
  type Operation,
  type ShiftOperation,
} from "./operations";
import { nameKey } from "./recorder";

/**
 * Does in a copy of the workbook what was done elsewhere. Events are Remote. `growth`: whether tables
 * take in the rows that were added to them elsewhere (office-js #646 saw that they do not always).
 */
export function replay(
  workbook: Workbook,
  operations: readonly Operation[],
  growth: boolean,
): void {
  const scope: Scope = { workbook, session: null, remote: true };
  const edited: CellChanged[] = [];
  for (const operation of operations) {
    if (operation.kind === "cells") edited.push(...replayCells(workbook, operation));
    else replayOne(scope, operation, growth);
  }
  workbook.cellsChanged();
  // Now that tables hold the rows: their listeners are told too.
  for (const change of edited) announceChange(scope, change);
}

function replayOne(
  scope: Scope,
  operation: Exclude<Operation, CellsOperation>,
  growth: boolean,
): void {
  const { workbook } = scope;
  const { state, grid } = workbook;
  switch (operation.kind) {
    case "shift":
      replayShift(scope, operation);
      return;
    case "extent":
      if (growth || !operation.grows) setExtent(workbook, operation);
      return;
    case "table":
      setTable(workbook, operation);
      return;
    case "name": {
      state.names = state.names.filter((name) => nameKey(workbook, name) !== operation.key);
      const sheet = operation.sheet === undefined ? null : workbook.findSheet(operation.sheet);
      if (operation.name && sheet !== undefined) {
        state.names.push({ ...operation.name, ...(sheet ? { sheetId: sheet.id } : {}) });
      }
      workbook.namesChanged();
      return;
    }
    case "setting":
      if (operation.gone) state.settings.delete(operation.key);
      else state.settings.set(operation.key, operation.value);
      announceSettings(scope);
      return;
    case "sheetAdded": {
      if (workbook.findSheet(operation.sheet)) return;
      const sheetId = grid.addSheet(operation.sheet);
      grid.setVisibility(sheetId, operation.visibility);
      announceSheet(scope, "Added", sheetId);
      return;
    }
    case "sheetDeleted": {
      const sheet = workbook.findSheet(operation.sheet);
      if (!sheet) return;
      const elsewhere = (item: { sheetId?: string }) => item.sheetId !== sheet.id;
      state.tables = state.tables.filter(elsewhere);
      state.pivots = state.pivots.filter(elsewhere);
      state.names = state.names.filter(elsewhere);
      grid.deleteSheet(sheet.id);
      for (const session of workbook.sessions) session.ranges.dropSheet(sheet.id);
      workbook.tablesChanged();
      announceSheet(scope, "Deleted", sheet.id);
      return;
    }
    case "sheetRenamed": {
      const sheet = workbook.findSheet(operation.sheet);
      if (sheet) grid.renameSheet(sheet.id, operation.to);
      return;
    }
  }
}

/** Gives what is to be told of it. */
function replayCells(workbook: Workbook, { sheet, cells }: CellsOperation): CellChanged[] {
  const sheetId = workbook.findSheet(sheet)?.id;
  if (sheetId === undefined) return [];
  const edited: CellChanged[] = [];
  for (const { rect, changes } of blocksOf(cells)) {
    const isSingle = rect.rows * rect.columns === 1;
    const before = isSingle ? workbook.grid.read(sheetId, rect)[0]?.[0] : undefined;
    const inputs = changes.map((row) => row.map((change): CellInput | undefined => change.input));
    const formats = changes.map((row) => row.map(({ numberFormat }) => numberFormat));
    if (inputs.some((row) => row.some(Boolean))) workbook.grid.write(sheetId, rect, inputs);
    if (formats.some((row) => row.some((format) => format !== undefined))) {
      workbook.grid.writeNumberFormats(sheetId, rect, formats);
    }
    if (!inputs.some((row) => row.some(Boolean))) continue;
    const after = isSingle ? workbook.grid.read(sheetId, rect)[0]?.[0] : undefined;
    edited.push({
      sheetId,
      rect,
      changeType: "RangeEdited",
      ...(before && after ? { cell: { before, after } } : {}),
    });
  }
  return edited;
}

/** The cells in as few rectangles as their rows give: runs of a row, joined to equal runs right below. */
function blocksOf(cells: CellsOperation["cells"]): { rect: Rect; changes: CellChange[][] }[] {
  const blocks: { rect: Rect; changes: CellChange[][] }[] = [];
  let run: { rect: Rect; changes: CellChange[] } | null = null;
  const close = (): void => {
    if (!run) return;
    const { rect, changes } = run;
    const above = blocks.at(-1);
    const continues =
      above?.rect.column === rect.column &&
      above.rect.columns === rect.columns &&
      above.rect.row + above.rect.rows === rect.row;
    if (above && continues) {
      above.rect = { ...above.rect, rows: above.rect.rows + 1 };
      above.changes.push(changes);
    } else {
      blocks.push({ rect, changes: [changes] });
    }
  };
  for (const key of [...cells.keys()].sort((a, b) => a - b)) {
    const { row, column } = cellPosition(key);
    const change = cells.get(key) ?? {};
    if (run && run.rect.row === row && run.rect.column + run.rect.columns === column) {
      run.rect.columns += 1;
      run.changes.push(change);
      continue;
    }
    close();
    run = { rect: { row, column, rows: 1, columns: 1 }, changes: [change] };
  }
  close();
  return blocks;
}

function replayShift(scope: Scope, { sheet, rect, direction }: ShiftOperation): void {
  const { workbook } = scope;
  const sheetId = workbook.findSheet(sheet)?.id;
  if (sheetId === undefined) return;
  const isRows =
    isEntireRow(rect) ||
    workbook.state.tables.some(
      (table) =>
        table.sheetId === sheetId &&
        table.rect.column === rect.column &&
        table.rect.columns === rect.columns &&
        rect.row >= bodyRect(table).row &&
        rect.row <= table.rect.row + table.rect.rows,
    );
  shiftEverything(workbook, sheetId, rect, direction);
  const what = isRows ? "Row" : "Cell";
  announceChange(scope, {
    sheetId,
    rect,
    changeType: direction === "up" ? `${what}Deleted` : `${what}Inserted`,
  });
}

function setExtent(
  workbook: Workbook,
  { table: name, bottom, grows, blank }: ExtentOperation,
): void {
  const table = workbook.findTable(name);
  if (!table) return;
  const now = table.rect.row + table.rect.rows - 1;
  const end = grows ? Math.max(now, bottom) : bottom;
  const least = 1 + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  table.rect = { ...table.rect, rows: Math.max(least, end - table.rect.row + 1) };
  table.blank = blank && isEmpty(workbook, table);
  workbook.tablesChanged();
}

function isEmpty({ grid }: Workbook, table: TableState): boolean {
  const body = bodyRect(table);
  const isBlank = ({ value, formula }: Cell): boolean => value === "" || formula !== undefined;
  return body.rows === 1 && grid.read(table.sheetId, body).every((row) => row.every(isBlank));
}

function setTable(
  workbook: Workbook,
  { name, sheet, table: look }: Extract<Operation, { kind: "table" }>,
): void {
  const { state } = workbook;
  const existing = workbook.findTable(name);
  if (!look) {
    state.tables = state.tables.filter((table) => table !== existing);
  } else if (existing) {
    const { rows, row } = existing.rect;
    Object.assign(existing, { ...look, rect: { ...look.rect, row, rows } });
  } else {
    const sheetId = workbook.findSheet(sheet)?.id;
    if (sheetId === undefined) return;
    state.tables.push({
      ...look,
      id: workbook.newTableId(),
      name,
      sheetId,
      blank: false,
      filters: new Map(),
    });
  }
  workbook.tablesChanged();
}
