import type { CellValue } from "../../../src/ooxml/model";
import type { CalculatedWorkbook, SheetPosition } from "./calculatedWorkbook";

/** A spreadsheet program other than the writer of the workbook: it calculates, the tests compare. */
export interface Engine {
  readonly name: string;
  /** Whether it has pivot tables, and refreshes them. */
  readonly refreshesPivots: boolean;
  /** How many rows of history it calculates in a bearable time. */
  readonly historyRows: number;
  /** Opens, changes, calculates and refreshes each workbook, from its bytes; in the same order. */
  calculate(trials: readonly Trial[]): Promise<CalculatedWorkbook[]>;
}

/** What somebody does in a workbook before looking at it. */
export interface Trial {
  readonly file: Uint8Array;
  readonly typed?: readonly TypedCell[];
  readonly filters?: readonly PivotFilter[];
}

export interface TypedCell extends SheetPosition {
  readonly value: CellValue;
}

/** Lets only these items of a field through, of every pivot table that uses the field. */
export interface PivotFilter {
  readonly field: string;
  readonly items: readonly string[];
}
