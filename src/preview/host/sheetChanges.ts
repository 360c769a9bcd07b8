import { announceSheet, announceSheetEvent } from "./events";
import type { SheetInfo } from "../grid/grid";
import { HostError } from "./hostErrors";
import type { Scope } from "./scope";
import { assertStructureUnprotected } from "./protection";
import { followDeletion, followSheetNames } from "./formulaRewriting";
import type { Workbook } from "./workbook";

const FORBIDDEN_CHARACTERS = /[\\/?*[\]:]/;
const MAX_NAME_LENGTH = 31;

/** Adds a sheet at the end; without a name, Excel finds one. Gives its id. */
export function addSheet(scope: Scope, name: string | null): string {
  const { workbook } = scope;
  assertStructureUnprotected(workbook);
  if (name !== null) assertSheetName(workbook, name);
  const sheetId = workbook.grid.addSheet(name ?? freeSheetName(workbook));
  // Known from now on, so that formulas follow if it gets another name.
  followSheetNames(workbook);
  announceSheet(scope, "Added", sheetId);
  return sheetId;
}

export function renameSheet(scope: Scope, sheetId: string, name: unknown): void {
  const { workbook } = scope;
  assertStructureUnprotected(workbook);
  if (typeof name !== "string") throw new HostError("InvalidArgument");
  const nameBefore = workbook.sheetName(sheetId);
  if (workbook.findSheet(name)?.id !== sheetId) assertSheetName(workbook, name);
  workbook.grid.renameSheet(sheetId, name);
  followSheetNames(workbook);
  announceSheetEvent(scope, "NameChanged", sheetId, { nameBefore, nameAfter: name });
}

/** Moves a sheet to a 0-based place. Throws InvalidArgument when there is no such place. */
export function moveSheet(scope: Scope, sheetId: string, position: unknown): void {
  assertStructureUnprotected(scope.workbook);
  const { grid } = scope.workbook;
  const positionBefore = grid.sheets().findIndex(({ id }) => id === sheetId);
  const last = grid.sheets().length - 1;
  const valid = typeof position === "number" && position >= 0 && position <= last;
  if (!valid || !Number.isInteger(position)) throw new HostError("InvalidArgument");
  grid.moveSheet(sheetId, position);
  announceSheetEvent(scope, "Moved", sheetId, { positionBefore, positionAfter: position });
}

/** Deletes a sheet with its tables, names and pivot tables. The last visible one stays. */
export function deleteSheet(scope: Scope, sheetId: string): void {
  const { workbook } = scope;
  assertStructureUnprotected(workbook);
  const { state, grid } = workbook;
  if (isLastVisible(workbook, sheetId)) throw new HostError("InvalidOperation");
  if (grid.activeSheet() === sheetId) activateSheet(scope, neighbourOf(workbook, sheetId));
  const elsewhere = (item: { sheetId?: string }) => item.sheetId !== sheetId;
  state.tables = state.tables.filter(elsewhere);
  state.pivots = state.pivots.filter(elsewhere);
  state.names = state.names.filter(elsewhere);
  state.protections.delete(sheetId);
  state.sheets.delete(sheetId);
  state.bindings = state.bindings.filter(elsewhere);
  const name = workbook.sheetName(sheetId);
  grid.deleteSheet(sheetId);
  followDeletion(workbook, name);
  for (const session of workbook.sessions) session.ranges.dropSheet(sheetId);
  workbook.tablesChanged();
  announceSheet(scope, "Deleted", sheetId);
}

/** Shows another sheet. A hidden one cannot be shown: InvalidOperation. */
export function activateSheet(scope: Scope, sheetId: string): void {
  const { grid } = scope.workbook;
  const sheet = grid.sheets().find(({ id }) => id === sheetId);
  if (sheet?.visibility !== "Visible") throw new HostError("InvalidOperation");
  const previous = grid.activeSheet();
  if (previous === sheetId) return;
  grid.activateSheet(sheetId);
  announceSheet(scope, "Deactivated", previous);
  announceSheet(scope, "Activated", sheetId);
}

export function setSheetVisibility(scope: Scope, sheetId: string, visibility: unknown): void {
  const { workbook } = scope;
  assertStructureUnprotected(workbook);
  if (visibility !== "Visible" && visibility !== "Hidden" && visibility !== "VeryHidden") {
    throw new HostError("InvalidArgument");
  }
  const hides = visibility !== "Visible";
  if (hides && isLastVisible(workbook, sheetId)) throw new HostError("InvalidOperation");
  const before = workbook.grid.sheets().find(({ id }) => id === sheetId);
  workbook.grid.setVisibility(sheetId, visibility);
  announceSheetEvent(scope, "VisibilityChanged", sheetId, {
    visibilityBefore: before?.visibility,
    visibilityAfter: visibility,
  });
}

/** The visible sheet before another, or the first after it. */
function neighbourOf({ grid }: Workbook, sheetId: string): string {
  const sheets = grid.sheets();
  const index = sheets.findIndex(({ id }) => id === sheetId);
  const isShown = ({ visibility }: SheetInfo): boolean => visibility === "Visible";
  const beside = sheets.slice(0, index).reverse().find(isShown);
  return (beside ?? sheets.slice(index + 1).find(isShown))?.id ?? sheetId;
}

function isLastVisible(workbook: Workbook, sheetId: string): boolean {
  const visible = workbook.grid.sheets().filter((sheet) => sheet.visibility === "Visible");
  return visible.every(({ id }) => id === sheetId);
}

function assertSheetName(workbook: Workbook, name: string): void {
  const valid =
    name.length > 0 &&
    name.length <= MAX_NAME_LENGTH &&
    !FORBIDDEN_CHARACTERS.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'");
  if (!valid) throw new HostError("InvalidArgument");
  const taken = workbook.grid.sheets().some((one) => one.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new HostError("ItemAlreadyExists");
}

function freeSheetName(workbook: Workbook): string {
  let number = workbook.grid.sheets().length + 1;
  while (workbook.findSheet(`Feuil${number}`)) number++;
  return `Feuil${number}`;
}
