import { announceSheet } from "./events";
import { HostError } from "./hostErrors";
import type { Scope } from "./scope";
import { followDeletion, followSheetNames } from "./formulaRewriting";
import type { Workbook } from "./workbook";

const FORBIDDEN_CHARACTERS = /[\\/?*[\]:]/;
const MAX_NAME_LENGTH = 31;

/** Adds a sheet at the end; without a name, Excel finds one. Gives its id. */
export function addSheet(scope: Scope, name: string | null): string {
  const { workbook } = scope;
  if (name !== null) assertSheetName(workbook, name);
  const sheetId = workbook.grid.addSheet(name ?? freeSheetName(workbook));
  announceSheet(scope, "Added", sheetId);
  return sheetId;
}

export function renameSheet(workbook: Workbook, sheetId: string, name: unknown): void {
  if (typeof name !== "string") throw new HostError("InvalidArgument");
  if (workbook.findSheet(name)?.id !== sheetId) assertSheetName(workbook, name);
  workbook.grid.renameSheet(sheetId, name);
  followSheetNames(workbook);
}

/** Moves a sheet to a 0-based place. Throws InvalidArgument when there is no such place. */
export function moveSheet({ grid }: Workbook, sheetId: string, position: unknown): void {
  const last = grid.sheets().length - 1;
  const valid = typeof position === "number" && position >= 0 && position <= last;
  if (!valid || !Number.isInteger(position)) throw new HostError("InvalidArgument");
  grid.moveSheet(sheetId, position);
}

/** Deletes a sheet with its tables, names and pivot tables. The last visible one stays. */
export function deleteSheet(scope: Scope, sheetId: string): void {
  const { workbook } = scope;
  const { state, grid } = workbook;
  if (isLastVisible(workbook, sheetId)) throw new HostError("InvalidOperation");
  const elsewhere = (item: { sheetId?: string }) => item.sheetId !== sheetId;
  state.tables = state.tables.filter(elsewhere);
  state.pivots = state.pivots.filter(elsewhere);
  state.names = state.names.filter(elsewhere);
  state.protections.delete(sheetId);
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

export function setSheetVisibility(workbook: Workbook, sheetId: string, visibility: unknown): void {
  if (visibility !== "Visible" && visibility !== "Hidden" && visibility !== "VeryHidden") {
    throw new HostError("InvalidArgument");
  }
  const hides = visibility !== "Visible";
  if (hides && isLastVisible(workbook, sheetId)) throw new HostError("InvalidOperation");
  workbook.grid.setVisibility(sheetId, visibility);
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
