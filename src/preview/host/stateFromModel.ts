import { MAX_COLUMNS, MAX_ROWS } from "../../ooxml/a1";
import type { DefinedNameModel, SheetModel, TableModel, WorkbookModel } from "../../ooxml/model";
import type { PivotDefinition } from "../../ooxml/pivot/definition";
import type { Grid } from "../grid/grid";
import { sheetState } from "./sheetState";
import {
  emptyWorkbookState,
  type NameState,
  type PivotState,
  type SheetState,
  type TableState,
  type WorkbookState,
} from "./state";
import { readPivotSource } from "./pivots/refresh";
import { WatchedGrid } from "./watchedGrid";
import { Workbook } from "./workbook";
import { LocalFile } from "./workbookFile";

/** The state of a workbook read from a file, whose sheets `grid` already shows, by name. */
export function hostStateFromModel(
  model: WorkbookModel,
  grid: Grid,
  fileName = "Classeur1.xlsx",
): WorkbookState {
  const state = emptyWorkbookState(fileName);
  state.date1904 = model.date1904 ?? false;
  state.properties.creationDate = null;
  const ids = new Map(grid.sheets().map(({ name, id }) => [name, id]));
  const idOf = (sheet: string) => {
    const id = ids.get(sheet);
    if (id === undefined) throw new Error(`The grid has no sheet named ${sheet}`);
    return id;
  };
  state.tables = model.tables.map((table) => tableState(table, idOf(table.sheet)));
  state.names = model.names.map((name) =>
    nameState(name, name.sheet === undefined ? undefined : idOf(name.sheet)),
  );
  for (const sheet of model.sheets) {
    if (sheet.protected) state.protections.set(idOf(sheet.name), {});
  }
  const workbook = new Workbook(new WatchedGrid(grid), state, new LocalFile());
  for (const sheet of model.sheets) readSheet(sheet, sheetState(workbook, idOf(sheet.name)));
  state.pivots = model.pivots.map((definition, index) =>
    pivotState(workbook, definition, String(index + 1), idOf(definition.sheet)),
  );
  return state;
}

function readSheet(sheet: SheetModel, state: SheetState): void {
  state.merges = sheet.merges.map((rect) => ({ ...rect }));
  state.showGridlines = sheet.showGridLines;
  const { rows, columns } = sheet.freeze ?? { rows: 0, columns: 0 };
  if (rows + columns > 0) {
    const whole = { rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS };
    state.frozen = { row: 0, column: 0, ...whole };
  }
  for (const { first, last, hidden } of sheet.columns) {
    for (let column = first; hidden && column <= last; column++) state.hiddenColumns.add(column);
  }
}

function tableState(table: TableModel, sheetId: string): TableState {
  return {
    id: String(table.id),
    name: table.name,
    sheetId,
    rect: table.rect,
    showHeaders: table.headerRow,
    showTotals: table.totalsRow,
    columns: table.columns.map(({ name, calculatedFormula }, index) => ({
      id: index + 1,
      name,
      ...(calculatedFormula === undefined
        ? {}
        : { calculatedFormula: withEqualSign(calculatedFormula) }),
    })),
    style: table.style ?? "",
    showBandedRows: table.rowStripes ?? true,
    showFilterButton: table.filterButton ?? true,
    blank: false,
    filters: new Map(),
  };
}

function nameState(name: DefinedNameModel, sheetId: string | undefined): NameState {
  return {
    name: name.name,
    formula: withEqualSign(name.formula),
    visible: !name.hidden,
    comment: name.comment ?? "",
    ...(sheetId === undefined ? {} : { sheetId }),
  };
}

function pivotState(
  workbook: Workbook,
  definition: PivotDefinition,
  id: string,
  sheetId: string,
): PivotState {
  const { row, column, rows, columns } = definition;
  return {
    id,
    definition,
    dataIds: definition.dataFields.map(({ name }) => name),
    options: { autoFormat: false, showRowGrandTotals: definition.showGrandTotal },
    restructured: false,
    sheetId,
    refreshOnOpen: true,
    cache: readPivotSource(workbook, { definition }),
    rect: { row, column, rows, columns },
  };
}

function withEqualSign(formula: string): string {
  return formula.startsWith("=") ? formula : `=${formula}`;
}
