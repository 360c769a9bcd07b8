import type { AddedSheet, WorkbookEdits } from "../../ooxml/edit/edits";
import { type NamesBefore, nameChanges, namesSnapshot } from "./saving/nameChanges";
import { type PivotsBefore, pivotChanges } from "./saving/pivotChanges";
import { addedTable, tableEdits, type TablesBefore } from "./saving/tableChanges";
import { cellEdits, sheetEdits, type SheetSnapshot, sheetSnapshot } from "./sheetChangeEdits";
import type { Workbook } from "./workbook";

/** What changed since a snapshot: for the file, and what the file editor has no part for. */
export interface HostChanges {
  edits: WorkbookEdits;
  /** All settings, when one of them changed; else null. */
  settings: ReadonlyMap<string, unknown> | null;
}

/** What a workbook held at one moment: enough to tell later what changed. */
export interface WorkbookSnapshot {
  sheets: SheetSnapshot[];
  tables: TablesBefore;
  names: NamesBefore;
  pivots: PivotsBefore;
  settings: string;
}

export function takeSnapshot({ grid, state }: Workbook): WorkbookSnapshot {
  return {
    sheets: grid.sheets().map((info) => sheetSnapshot(grid, info)),
    tables: new Map(state.tables.map((table) => [table.id, { ...table }])),
    names: namesSnapshot(state.names),
    pivots: new Map(
      state.pivots.map(({ id, definition, layout }) => [
        id,
        { definition, ...(layout ? { layout } : {}) },
      ]),
    ),
    settings: JSON.stringify([...state.settings]),
  };
}

/** Compares the workbook with an earlier snapshot of it. */
export function changesSince(before: WorkbookSnapshot, workbook: Workbook): HostChanges {
  const now = takeSnapshot(workbook);
  const former = new Map(before.sheets.map((sheet) => [sheet.info.id, sheet]));
  const deletedSheets = namesOfGone(before.sheets, now.sheets);
  const edits: WorkbookEdits = {
    sheets: now.sheets.flatMap((sheet) => {
      const old = former.get(sheet.info.id);
      return old ? sheetEdits(old, sheet) : [];
    }),
    addedSheets: now.sheets.filter(({ info }) => !former.has(info.id)).map(addedSheet),
    deletedSheets,
    ...sheetOrder(before.sheets, now.sheets),
    ...tableChanges(before.tables, workbook),
    ...pivotChanges(before.pivots, workbook.state.pivots, (sheet) => deletedSheets.includes(sheet)),
    ...nameChanges(before.names, workbook),
  };
  const settings = now.settings === before.settings ? null : workbook.state.settings;
  return { edits, settings };
}

function addedSheet({ info: { name, visibility }, cells }: SheetSnapshot): AddedSheet {
  return { name, visibility, cells: cellEdits(new Map(), cells) };
}

function namesOfGone(before: readonly SheetSnapshot[], now: readonly SheetSnapshot[]): string[] {
  const present = new Set(now.map(({ info }) => info.id));
  return before.filter(({ info }) => !present.has(info.id)).map(({ info }) => info.name);
}

/** Nothing when the sheets that were there keep their order, and the others follow. */
function sheetOrder(
  before: readonly SheetSnapshot[],
  now: readonly SheetSnapshot[],
): Pick<WorkbookEdits, "sheetOrder"> {
  const present = new Set(now.map(({ info }) => info.id));
  const known = before.map(({ info }) => info.id).filter((id) => present.has(id));
  const inOrder = known.every((id, index) => now[index]?.info.id === id);
  return inOrder ? {} : { sheetOrder: now.map(({ info }) => info.name) };
}

function tableChanges(
  before: TablesBefore,
  workbook: Workbook,
): Required<Pick<WorkbookEdits, "tables" | "addedTables" | "deletedTables">> {
  const { tables } = workbook.state;
  const present = new Set(tables.map(({ id }) => id));
  return {
    tables: tables.flatMap((table) => {
      const old = before.get(table.id);
      return (old && tableEdits(old, table)) ?? [];
    }),
    addedTables: tables
      .filter(({ id }) => !before.has(id))
      .map((table) => addedTable(table, workbook.sheetName(table.sheetId))),
    // Those of a deleted sheet go with it.
    deletedTables: [...before.values()]
      .filter(({ id, sheetId }) => !present.has(id) && workbook.findSheet(sheetId))
      .map(({ name }) => name),
  };
}
