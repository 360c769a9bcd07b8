import type { TableEdits, WorkbookEdits } from "../../ooxml/edit/edits";
import type { DefinedNameModel } from "../../ooxml/model";
import { sameRect } from "./geometry";
import { cellEdits, sheetEdits, type SheetSnapshot, sheetSnapshot } from "./sheetChangeEdits";
import type { NameState, PivotState, TableState } from "./state";
import type { Workbook } from "./workbook";

/** What changed since a snapshot: for the file, and what the file editor has no part for. */
export interface HostChanges {
  edits: WorkbookEdits;
  /** All settings, when one of them changed; else null. */
  settings: ReadonlyMap<string, unknown> | null;
  /** Names, in the file, of sheets that are gone. */
  deletedSheets: readonly string[];
}

/** What a workbook held at one moment: enough to tell later what changed. */
export interface WorkbookSnapshot {
  sheets: SheetSnapshot[];
  tables: ReadonlyMap<string, TableState>;
  /** Formulas, by scope and name. */
  names: ReadonlyMap<string, string>;
  layouts: ReadonlyMap<string, PivotState["layout"]>;
  settings: string;
}

export function takeSnapshot({ grid, state }: Workbook): WorkbookSnapshot {
  return {
    sheets: grid.sheets().map((info) => sheetSnapshot(grid, info)),
    tables: new Map(state.tables.map((table) => [table.id, { ...table }])),
    names: new Map(state.names.map((name) => [nameKey(name), name.formula])),
    layouts: new Map(state.pivots.map(({ id, layout }) => [id, layout])),
    settings: JSON.stringify([...state.settings]),
  };
}

/** Compares the workbook with an earlier snapshot of it. */
export function changesSince(before: WorkbookSnapshot, workbook: Workbook): HostChanges {
  const now = takeSnapshot(workbook);
  const former = new Map(before.sheets.map((sheet) => [sheet.info.id, sheet]));
  const present = new Set(now.sheets.map(({ info }) => info.id));
  const sheets = now.sheets.flatMap((sheet) => {
    const old = former.get(sheet.info.id);
    return old ? sheetEdits(old, sheet) : [];
  });
  const added = now.sheets.filter(({ info }) => !former.has(info.id));
  return {
    edits: {
      sheets,
      addedSheets: added.map(({ info: { name, visibility }, cells }) => ({
        name,
        visibility,
        cells: cellEdits(new Map(), cells),
      })),
      tables: workbook.state.tables.flatMap((table) =>
        tableEdits(before.tables.get(table.id), table),
      ),
      pivots: workbook.state.pivots.flatMap((pivot) =>
        pivotEdits(before.layouts.get(pivot.id), pivot),
      ),
      names: workbook.state.names
        .filter((name) => before.names.get(nameKey(name)) !== name.formula)
        .map((name) => nameModel(workbook, name)),
    },
    settings: now.settings === before.settings ? null : workbook.state.settings,
    deletedSheets: before.sheets.map(({ info }) => info).flatMap(goneUnless(present)),
  };
}

function goneUnless(present: ReadonlySet<string>) {
  return ({ id, name }: { id: string; name: string }) => (present.has(id) ? [] : [name]);
}

/** A table that was added since is not in the file: the file editor cannot make one. */
function tableEdits(old: TableState | undefined, table: TableState): TableEdits[] {
  if (!old) return [];
  const moved = !sameRect(old.rect, table.rect);
  const names = table.columns.map(({ name }) => name);
  const renamed = names.join("\n") !== old.columns.map(({ name }) => name).join("\n");
  if (!moved && !renamed) return [];
  return [
    {
      table: old.name,
      ...(moved ? { rect: table.rect } : {}),
      ...(renamed ? { columnNames: names } : {}),
    },
  ];
}

function pivotEdits(old: PivotState["layout"], { definition, layout, cache }: PivotState) {
  return layout && layout !== old ? [{ definition, layout, source: cache }] : [];
}

function nameModel(workbook: Workbook, name: NameState): DefinedNameModel {
  return {
    name: name.name,
    formula: name.formula.replace(/^=/, ""),
    hidden: !name.visible,
    ...(name.sheetId === undefined ? {} : { sheet: workbook.sheetName(name.sheetId) }),
  };
}

function nameKey({ name, sheetId }: NameState): string {
  return `${sheetId ?? ""}!${name}`;
}
