import type { Cell, CellInput, Rect } from "../grid/grid";
import { columnsWithin } from "../host/geometry";
import type { NameState, TableState } from "../host/state";
import type { GridChange } from "../host/watchedGrid";
import type { Workbook } from "../host/workbook";
import { parseAddress } from "../host/address";
import {
  type CellChange,
  cellKey,
  movedRow,
  type Operation,
  type ShiftOperation,
  type TableLook,
} from "./operations";

type Noted =
  | { kind: "cells"; sheetId: string; cells: Map<number, CellChange> }
  | { kind: "shift"; sheetId: string; rect: Rect; direction: "down" | "up" };

/** What of a workbook is not in its cells, as it was when it was last looked at. */
interface Known {
  tables: Map<string, { sheet: string; rect: Rect; blank: boolean; look: string }>;
  names: Map<string, { text: string; formula: string }>;
  settings: Map<string, string>;
  sheets: Map<string, string>;
}

/** Writes down what is done to one copy of a workbook, as operations for the others. */
export class Recorder {
  private noted: Noted[] = [];
  private known: Known;

  /** `sameIsChange`: whether writing into a cell what it already holds is a change. */
  constructor(
    private readonly workbook: Workbook,
    private readonly sameIsChange: boolean,
  ) {
    this.known = lookAt(workbook);
  }

  /** A change of the grid is about to be made, or (`typed`) was just made by the user. */
  note(change: GridChange): void {
    if (change.kind === "shift") {
      const { sheetId, rect, direction } = change;
      this.noted.push({ kind: "shift", sheetId, rect, direction });
    } else if (change.kind === "cells") {
      const everything = this.sameIsChange || change.typed;
      this.noteCells(change, change.cells, (input, now) =>
        everything || !holds(now, input) ? { input } : null,
      );
    } else if (change.kind === "formats") {
      this.noteCells(change, change.formats, (numberFormat, now) =>
        (now?.numberFormat ?? "General") === numberFormat ? null : { numberFormat },
      );
    }
  }

  /** What was done since this was last asked, in the order in which the others are to do it. */
  take(): Operation[] {
    const before = this.known;
    const noted = this.noted;
    this.noted = [];
    this.known = lookAt(this.workbook);
    const sheets = new Map(this.workbook.grid.sheets().map(({ id, name }) => [id, name]));
    const written = noted.flatMap((one): Operation[] => {
      const sheet = sheets.get(one.sheetId);
      if (sheet === undefined) return [];
      return one.kind === "cells"
        ? [{ kind: "cells", sheet, cells: one.cells }]
        : [{ kind: "shift", sheet, rect: one.rect, direction: one.direction }];
    });
    const shifts = written.filter((one) => one.kind === "shift");
    return [
      ...sheetOperations(before, this.workbook),
      ...written,
      ...tableOperations(before, this.known, this.workbook, shifts),
      ...nameOperations(before, this.known, this.workbook, shifts.length > 0),
      ...settingOperations(before, this.known, this.workbook),
    ];
  }

  /** Takes what stands there now for known: it came from elsewhere. */
  forget(): void {
    this.noted = [];
    this.known = lookAt(this.workbook);
  }

  private noteCells<T>(
    { sheetId, rect }: { sheetId: string; rect: Rect },
    matrix: readonly (readonly (T | undefined)[])[],
    changeOf: (given: T, now: Cell | undefined) => CellChange | null,
  ): void {
    const last = this.noted.at(-1);
    const open = last?.kind === "cells" && last.sheetId === sheetId ? last : null;
    const cells = open?.cells ?? new Map<number, CellChange>();
    const current = this.workbook.grid.read(sheetId, rect);
    matrix.forEach((given, i) =>
      given.forEach((one, j) => {
        const change = one === undefined ? null : changeOf(one, current[i]?.[j]);
        const key = cellKey(rect.row + i, rect.column + j);
        if (change) cells.set(key, { ...cells.get(key), ...change });
      }),
    );
    if (cells.size > 0 && !open) this.noted.push({ kind: "cells", sheetId, cells });
  }
}

function holds(cell: Cell | undefined, input: CellInput): boolean {
  if ("formula" in input) return cell?.formula === input.formula;
  return cell?.formula === undefined && (cell?.value ?? "") === input.value;
}

function lookAt(workbook: Workbook): Known {
  const { state, grid } = workbook;
  return {
    tables: new Map(
      state.tables.map((table) => [
        table.name,
        {
          sheet: workbook.sheetName(table.sheetId),
          rect: table.rect,
          blank: table.blank,
          look: JSON.stringify({ ...tableLook(table), rect: null }),
        },
      ]),
    ),
    names: new Map(
      state.names.map((name) => [
        nameKey(workbook, name),
        { text: JSON.stringify(name), formula: name.formula },
      ]),
    ),
    settings: new Map([...state.settings].map(([key, value]) => [key, JSON.stringify(value)])),
    sheets: new Map(grid.sheets().map(({ id, name }) => [id, name])),
  };
}

function tableLook(table: TableState): TableLook {
  const { columns, style, showBandedRows, showFilterButton, showHeaders, showTotals, rect } = table;
  return { columns, style, showBandedRows, showFilterButton, showHeaders, showTotals, rect };
}

/** A name of the workbook, or of one sheet. */
export function nameKey(workbook: Workbook, { name, sheetId }: NameState): string {
  const sheet = sheetId === undefined ? "" : (workbook.findSheet(sheetId)?.name ?? "");
  return `${sheet}!${name.toLowerCase()}`;
}

function sheetOperations({ sheets }: Known, { grid }: Workbook): Operation[] {
  const now = grid.sheets();
  const present = new Set(now.map(({ id }) => id));
  return [
    ...[...sheets]
      .filter(([id]) => !present.has(id))
      .map(([, sheet]): Operation => ({ kind: "sheetDeleted", sheet })),
    ...now.flatMap(({ id, name, visibility }): Operation[] => {
      const before = sheets.get(id);
      if (before === undefined) return [{ kind: "sheetAdded", sheet: name, visibility }];
      return before === name ? [] : [{ kind: "sheetRenamed", sheet: before, to: name }];
    }),
  ];
}

function tableOperations(
  before: Known,
  now: Known,
  workbook: Workbook,
  shifts: readonly ShiftOperation[],
): Operation[] {
  const gone = [...before.tables]
    .filter(([name, { sheet }]) => !now.tables.has(name) && workbook.findSheet(sheet))
    .map(([name, { sheet }]): Operation => ({ kind: "table", name, sheet, table: null }));
  const changed = workbook.state.tables.flatMap((table): Operation[] => {
    const { name } = table;
    const sheet = workbook.sheetName(table.sheetId);
    const [old, current] = [before.tables.get(name), now.tables.get(name)];
    const isNew = !old || old.look !== current?.look || old.rect.columns !== table.rect.columns;
    const look = isNew ? [{ kind: "table" as const, name, sheet, table: tableLook(table) }] : [];
    const extent = old ? extentOperation(old, table, sheet, shifts) : [];
    return [...look, ...extent];
  });
  return [...gone, ...changed];
}

/** The table ends elsewhere than where the shifts alone have taken its end. */
function extentOperation(
  before: { rect: Rect; blank: boolean },
  table: TableState,
  sheet: string,
  shifts: readonly ShiftOperation[],
): Operation[] {
  let expected = before.rect.row + before.rect.rows - 1;
  for (const shift of shifts) {
    const concerns = shift.sheet === sheet && columnsWithin(table.rect, shift.rect);
    if (concerns) expected = movedRow(expected, shift) ?? shift.rect.row - 1;
  }
  const bottom = table.rect.row + table.rect.rows - 1;
  const { name, blank } = table;
  if (bottom === expected && blank === before.blank) return [];
  return [{ kind: "extent", sheet, table: name, bottom, grows: bottom >= expected, blank }];
}

/** Names that moved with their cells move by themselves in the other copies too. */
function nameOperations(
  before: Known,
  now: Known,
  workbook: Workbook,
  shifted: boolean,
): Operation[] {
  const gone = [...before.names.keys()]
    .filter((key) => !now.names.has(key))
    .map((key): Operation => ({ kind: "name", key, name: null }));
  const changed = workbook.state.names.flatMap((name): Operation[] => {
    const key = nameKey(workbook, name);
    const old = before.names.get(key);
    if (old?.text === now.names.get(key)?.text) return [];
    if (old && shifted && parseAddress(name.formula) && parseAddress(old.formula)) return [];
    const sheet = name.sheetId === undefined ? {} : { sheet: workbook.sheetName(name.sheetId) };
    return [{ kind: "name", key, name: { ...name }, ...sheet }];
  });
  return [...gone, ...changed];
}

function settingOperations(before: Known, now: Known, { state }: Workbook): Operation[] {
  const gone = [...before.settings.keys()]
    .filter((key) => !now.settings.has(key))
    .map((key): Operation => ({ kind: "setting", key, value: null, gone: true }));
  const changed = [...now.settings]
    .filter(([key, text]) => before.settings.get(key) !== text)
    .map(([key]): Operation => {
      return { kind: "setting", key, value: state.settings.get(key), gone: false };
    });
  return [...gone, ...changed];
}
