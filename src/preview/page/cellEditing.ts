import {
  type ICellData,
  type IDisposable,
  type Nullable,
  toDisposable,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { AFTER_CELL_EDIT, type SheetInterceptorService } from "@univerjs/sheets";
import type { Cell } from "../grid/grid";
import { type TypedCell, typedCell } from "./typedText";

/** Before Univer's own, which read what is typed by American rules. */
const FIRST = 1000;
/** Univer's cell types (`CellValueType`). */
const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;

interface CellPlace {
  sheetId: string;
  row: number;
  column: number;
}

/**
 * What the user types in cells: read by French rules, and told once the validation has let it
 * through (Univer writes first, and takes back what is refused).
 */
export class CellEditing {
  private pending: CellPlace | null = null;
  /** What the cell held before it was typed in. */
  private before: Cell = { value: "" };
  private readonly interception: IDisposable;

  constructor(
    edits: SheetInterceptorService,
    private readonly read: (place: CellPlace) => Cell,
    private readonly onAccepted: (place: CellPlace, before: Cell) => void,
  ) {
    const stop = edits.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: FIRST,
      handler: (cell, { workbook, worksheet, row, col }, next) => {
        this.pending = { sheetId: worksheet.getSheetId(), row, column: col };
        this.before = this.read(this.pending);
        const typed = typedIn(cell, worksheet.getCellStyle(row, col)?.n?.pattern ?? "General");
        // Without `next`, the American reading is not asked.
        return cell && typed ? asCell(cell, typed, workbook) : next(cell);
      },
    });
    this.interception = toDisposable(stop);
    const validate = edits.onValidateCell.bind(edits);
    edits.onValidateCell = async (workbook, worksheet, row, column) => {
      const accepted = (await validate(workbook, worksheet, row, column)) ?? true;
      this.validated(accepted, worksheet, row, column);
      return accepted;
    };
  }

  /** True while this cell holds what was typed but not yet validated. */
  isPending({ sheetId, row, column }: CellPlace): boolean {
    const { pending } = this;
    return pending?.sheetId === sheetId && pending.row === row && pending.column === column;
  }

  dispose(): void {
    this.interception.dispose();
  }

  private validated(accepted: boolean, worksheet: Worksheet, row: number, column: number): void {
    const place = { sheetId: worksheet.getSheetId(), row, column };
    if (accepted) this.onAccepted(place, this.before);
    // Later: what is refused is first taken back, which is no edit either.
    setTimeout(() => (this.pending = null), 0);
  }
}

/** Null for a formula, an emptied cell and a text with formats or lines of its own. */
function typedIn(cell: Nullable<ICellData>, numberFormat: string): TypedCell | null {
  const text = cell?.p?.body?.dataStream.replace(/\r\n$/, "") ?? cell?.v?.toString() ?? "";
  return cell?.f || text === "" || /[\r\n]/.test(text) ? null : typedCell(text, numberFormat);
}

function asCell(
  cell: ICellData,
  { value, numberFormat }: TypedCell,
  workbook: Workbook,
): ICellData {
  const type = typeof value === "number" ? NUMBER : typeof value === "boolean" ? BOOLEAN : TEXT;
  const style = numberFormat
    ? { ...workbook.getStyles().getStyleByCell(cell), n: { pattern: numberFormat } }
    : cell.s;
  return {
    ...cell,
    p: null,
    v: typeof value === "boolean" ? Number(value) : value,
    t: type,
    ...(style === undefined ? {} : { s: style }),
  };
}
