import type { ICellData } from "@univerjs/core";
import type { Rect } from "./grid";
import type { UniverApi } from "./univerGridBook";
import { fromUniverRange, type UniverRange } from "./univerGridRange";

/** What Univer tells once it knows what formulas give that give several cells. */
const SPILLED = "formula.mutation.set-array-formula-data";

type BySheet<T> = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<number, Readonly<Record<number, T>>>>>>>
>;

/** Cells that show a part of what a formula elsewhere gives. Univer keeps them beside the sheets. */
export class UniverGridSpills {
  private ranges: BySheet<UniverRange> = {};
  private cells: BySheet<ICellData> = {};

  constructor(
    api: UniverApi,
    private readonly unitId: string,
  ) {
    api.addEvent(api.Event.CommandExecuted, ({ id, params }) => {
      if (id !== SPILLED || !isSpilled(params)) return;
      this.ranges = params.arrayFormulaRange;
      this.cells = params.arrayFormulaCellData;
    });
  }

  /** The rectangles that formulas fill; the first cell of each holds the formula. */
  of(sheetId: string): Rect[] {
    const rows = Object.values(this.ranges[this.unitId]?.[sheetId] ?? {});
    return rows
      .flatMap((row) => Object.values(row))
      .map(fromUniverRange)
      .filter(({ row, column, rows: height, columns }) => {
        // One that finds no room fills nothing but its own cell.
        const last = this.at(sheetId, row + height - 1, column + columns - 1);
        return height * columns > 1 && last !== undefined;
      });
  }

  /** What a cell shows of a formula elsewhere. */
  at(sheetId: string, row: number, column: number): ICellData | undefined {
    return this.cells[this.unitId]?.[sheetId]?.[row]?.[column];
  }
}

function isSpilled(params: unknown): params is {
  arrayFormulaRange: BySheet<UniverRange>;
  arrayFormulaCellData: BySheet<ICellData>;
} {
  return typeof params === "object" && params !== null && "arrayFormulaCellData" in params;
}
