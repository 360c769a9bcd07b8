import type {
  AddedSheet,
  WorkbookEdits,
  AddedPivot,
  PivotEdits,
  AddedTable,
  TableColumnEdit,
  TableEdits,
} from "../../../ooxml/edit/edits";
import { cellEdits, sheetEdits, type SheetSnapshot, sheetSnapshot } from "./cellChanges";
import type { Workbook } from "../workbook";
import type { DefinedNameModel } from "../../../ooxml/model";
import type { NameState, PivotState, TableState } from "../state";
import { sameRect } from "../geometry";

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

/** Names as they were, by scope and name. */
type NamesBefore = ReadonlyMap<string, NameState>;

function namesSnapshot(names: readonly NameState[]): NamesBefore {
  return new Map(names.map((name) => [keyOf(name), { ...name }]));
}

/** Names added, changed and deleted, with the names that sheets have now. */
function nameChanges(
  before: NamesBefore,
  workbook: Workbook,
): Required<Pick<WorkbookEdits, "names" | "deletedNames">> {
  const { names } = workbook.state;
  const present = new Set(names.map(keyOf));
  const isChanged = (name: NameState): boolean => {
    const old = before.get(keyOf(name));
    return (
      old?.formula !== name.formula ||
      old.visible !== name.visible ||
      old.comment !== name.comment ||
      old.name !== name.name
    );
  };
  return {
    names: names.filter(isChanged).map((name) => nameModel(workbook, name)),
    deletedNames: [...before]
      .filter(([key]) => !present.has(key))
      .flatMap(([, name]) => deletedName(workbook, name)),
  };
}

function nameModel(workbook: Workbook, name: NameState): DefinedNameModel {
  return {
    name: name.name,
    formula: name.formula.replace(/^=/, ""),
    hidden: !name.visible,
    ...(name.comment === "" ? {} : { comment: name.comment }),
    ...(name.sheetId === undefined ? {} : { sheet: workbook.sheetName(name.sheetId) }),
  };
}

/** A name of a sheet that is gone goes with it. */
function deletedName(
  workbook: Workbook,
  { name, sheetId }: NameState,
): Pick<DefinedNameModel, "name" | "sheet">[] {
  if (sheetId === undefined) return [{ name }];
  const sheet = workbook.findSheet(sheetId);
  return sheet ? [{ name, sheet: sheet.name }] : [];
}

function keyOf({ name, sheetId }: NameState): string {
  return `${sheetId ?? ""}!${name.toLowerCase()}`;
}

/** Pivot tables as the file holds them, by id. */
type PivotsBefore = ReadonlyMap<string, Pick<PivotState, "layout" | "definition">>;

interface PivotChanges {
  pivots: PivotEdits[];
  addedPivots: AddedPivot[];
  /** `part`s of their definitions. */
  deletedPivots: string[];
}

/**
 * What changed in the pivot tables. One whose fields or form changed is written anew; `isGone` tells
 * those that go with their sheet.
 */
function pivotChanges(
  before: PivotsBefore,
  pivots: readonly PivotState[],
  isGone: (sheet: string) => boolean,
): PivotChanges {
  const present = new Map(pivots.map((pivot) => [pivot.id, pivot]));
  const isWrittenAnew = (pivot: PivotState): boolean => !before.has(pivot.id) || pivot.restructured;
  return {
    pivots: pivots.flatMap((pivot) => {
      const { definition, layout, cache } = pivot;
      const shown = layout && layout !== before.get(pivot.id)?.layout && !isWrittenAnew(pivot);
      return shown ? [{ definition, layout, source: cache }] : [];
    }),
    addedPivots: pivots.filter(isWrittenAnew).flatMap(addedPivot),
    deletedPivots: [...before].flatMap(([id, { definition }]) => {
      const pivot = present.get(id);
      const stays = pivot ? !pivot.restructured : isGone(definition.sheet);
      return stays ? [] : [definition.part];
    }),
  };
}

function addedPivot({
  definition,
  layout,
  cache,
  options,
  refreshOnOpen,
}: PivotState): AddedPivot[] {
  if (!layout) return [];
  const { autoFormat, showRowGrandTotals } = options;
  return [
    {
      definition,
      layout,
      source: cache,
      autoFormat,
      showRowGrandTotals,
      refreshOnLoad: refreshOnOpen,
    },
  ];
}

/** Tables as they were, by id. */
type TablesBefore = ReadonlyMap<string, TableState>;

/** What changed in a table that the file holds; null when nothing did. */
function tableEdits(old: TableState, table: TableState): TableEdits | null {
  const columns = columnEdits(old, table);
  const changed: Omit<TableEdits, "table"> = {
    ...(table.name === old.name ? {} : { newName: table.name }),
    ...(sameRect(old.rect, table.rect) ? {} : { rect: table.rect }),
    ...(columns ? { columns } : {}),
    ...(table.showTotals === old.showTotals ? {} : { totalsRow: table.showTotals }),
    ...(table.showFilterButton === old.showFilterButton
      ? {}
      : { filterButton: table.showFilterButton }),
    ...(table.showBandedRows === old.showBandedRows ? {} : { rowStripes: table.showBandedRows }),
    ...(table.style === old.style ? {} : { style: table.style }),
  };
  return Object.keys(changed).length === 0 ? null : { table: old.name, ...changed };
}

/** Null when the columns are what and where they were. */
function columnEdits(old: TableState, table: TableState): TableColumnEdit[] | null {
  const same =
    table.columns.length === old.columns.length &&
    table.columns.every((column, index) => {
      const before = old.columns[index];
      return (
        column.id === before?.id &&
        column.name === before.name &&
        column.calculatedFormula === before.calculatedFormula
      );
    });
  if (same) return null;
  return table.columns.map(({ id, name, calculatedFormula }) => {
    const from = old.columns.findIndex((column) => column.id === id);
    const kept = from >= 0 && old.columns[from]?.calculatedFormula === calculatedFormula;
    return {
      name,
      ...(from < 0 ? {} : { from }),
      ...(calculatedFormula === undefined || kept ? {} : { calculatedFormula }),
    };
  });
}

/** A table that the file lacks; `sheet` is its sheet's name. */
function addedTable(table: TableState, sheet: string): AddedTable {
  return {
    name: table.name,
    sheet,
    rect: table.rect,
    headerRow: table.showHeaders,
    totalsRow: table.showTotals,
    columns: table.columns.map(({ name, calculatedFormula }) => ({
      name,
      ...(calculatedFormula === undefined ? {} : { calculatedFormula }),
    })),
    filterButton: table.showFilterButton,
    rowStripes: table.showBandedRows,
    style: table.style,
  };
}
