/**
 * The types of Univer's Facade API. Each plugin adds its members to it when its own facade is
 * imported, which these type imports do.
 */

import type { Rect } from "./grid";
import type { FUniver } from "@univerjs/core/facade";
import type { FRange, FWorkbook, FWorksheet } from "@univerjs/sheets/facade";

/** Access to a Univer workbook's sheets and ranges, and the mark that tells own writes from the user's. */
export class UniverGridBook {
  private ownWrites = 0;

  constructor(
    readonly api: UniverApi,
    readonly workbook: WorkbookApi,
  ) {}

  /** True while `write` runs. */
  get writing(): boolean {
    return this.ownWrites > 0;
  }

  /** Runs a change that is not the user's. */
  write<T>(change: () => T): T {
    this.ownWrites++;
    try {
      return change();
    } finally {
      this.ownWrites--;
    }
  }

  /**
   * Runs a command or a mutation of Univer on a sheet. `onlyLocal` is Univer's word for cells that get
   * nothing that formulas depend on.
   */
  run(
    id: string,
    sheetId: string,
    params: Readonly<Record<string, unknown>>,
    options: { onlyLocal?: true } = {},
  ): void {
    const unitId = this.workbook.getId();
    this.api.syncExecuteCommand(id, { unitId, subUnitId: sheetId, ...params }, options);
  }

  /** Throws when there is no such sheet. */
  sheet(sheetId: string): WorksheetApi {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`No sheet has the id ${sheetId}`);
    return sheet;
  }

  /** Adds rows and columns to the sheet when the rectangle goes beyond them. */
  range(sheetId: string, rect: Rect): RangeApi {
    const sheet = this.sheet(sheetId);
    const bottom = rect.row + rect.rows;
    const right = rect.column + rect.columns;
    this.write(() => {
      if (bottom > sheet.getMaxRows()) sheet.setRowCount(bottom);
      if (right > sheet.getMaxColumns()) sheet.setColumnCount(right);
    });
    return sheet.getRange(rect.row, rect.column, rect.rows, rect.columns);
  }

  /** The part of a rectangle that the preview's sheet has (Excel's whole columns are much longer). */
  existing(sheetId: string, rect: Rect): Rect | null {
    const sheet = this.sheet(sheetId);
    const rows = Math.min(rect.rows, sheet.getMaxRows() - rect.row);
    const columns = Math.min(rect.columns, sheet.getMaxColumns() - rect.column);
    return rows < 1 || columns < 1 ? null : { ...rect, rows, columns };
  }

  existingRange(sheetId: string, rect: Rect): RangeApi | null {
    const inside = this.existing(sheetId, rect);
    return inside && this.range(sheetId, inside);
  }
}

export type UniverApi = FUniver;
export type FormulaApi = ReturnType<FUniver["getFormula"]>;
export type WorkbookApi = FWorkbook;
export type WorksheetApi = FWorksheet;
export type RangeApi = FRange;
