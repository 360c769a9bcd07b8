import type { CellValue } from "../../../src/ooxml/model";
import type { PivotDefinition } from "../../../src/ooxml/pivot/definition";

/** Rows and columns are 0-based. */
export interface SheetPosition {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface CalculatedCell extends SheetPosition {
  /** Errors are texts such as `#N/A`. */
  readonly value: CellValue;
}

const ERROR = /^#(N\/A|DIV\/0!|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/;

/** What a calculated workbook shows. */
export class CalculatedWorkbook {
  private readonly byPosition: ReadonlyMap<string, CellValue>;

  constructor(
    readonly cells: readonly CalculatedCell[],
    readonly pivots: readonly PivotDefinition[] = [],
  ) {
    this.byPosition = new Map(cells.map((cell) => [keyOf(cell), cell.value]));
  }

  /** `""` for an empty cell. */
  valueAt(position: SheetPosition): CellValue {
    return this.byPosition.get(keyOf(position)) ?? "";
  }

  /** The cells of a sheet that show something. */
  shownIn(sheet: string): CalculatedCell[] {
    return this.cells.filter((cell) => cell.sheet === sheet && cell.value !== "");
  }

  /** Cells that show an error. */
  errors(): CalculatedCell[] {
    return this.cells.filter(({ value }) => typeof value === "string" && ERROR.test(value));
  }
}

function keyOf({ sheet, row, column }: SheetPosition): string {
  return `${sheet}!${row}:${column}`;
}
