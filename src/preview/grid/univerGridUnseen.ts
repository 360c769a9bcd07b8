import { fromUniverFormula } from "./univerGridFormulas";
import type { UniverGridBook } from "./univerGridBook";

/** Leads to any cell, without naming its sheet where one could read it. */
const ANY_CELL = /\bINDIRECT\(/i;

/**
 * Which sheets no formula of a cell or a name looks at: nothing depends on what is written there. What was
 * found holds until a calculation starts: after every formula that is new, one does.
 */
export class UniverGridUnseenSheets {
  private readonly known = new Map<string, boolean>();

  constructor(private readonly book: UniverGridBook) {}

  /** Formulas may be others from now on. */
  forget(): void {
    this.known.clear();
  }

  /** Only of a hidden sheet, as programs put aside what they work with; `names` are what defined names stand for. */
  has(sheetId: string, names: readonly string[]): boolean {
    const known = this.known.get(sheetId);
    if (known !== undefined) return known;
    const isUnseen = this.isUnseen(sheetId, names);
    this.known.set(sheetId, isUnseen);
    return isUnseen;
  }

  private isUnseen(sheetId: string, names: readonly string[]): boolean {
    const sheet = this.book.sheet(sheetId);
    if (!sheet.isSheetHidden()) return false;
    const name = sheet.getSheetName().toLowerCase().replaceAll("'", "''");
    const sees = (formula: string): boolean =>
      ANY_CELL.test(formula) || formula.toLowerCase().includes(name);
    if (names.some(sees)) return false;
    return this.book.workbook.getSheets().every((other) => {
      const isItself = other.getSheetId() === sheetId;
      let looks = 0;
      other
        .getSheet()
        .getCellMatrix()
        .forValue((_row, _column, cell) => {
          if (!cell?.f && !cell?.si) return;
          if (isItself || (cell.f && sees(fromUniverFormula(cell.f)))) looks += 1;
        });
      return looks === 0;
    });
  }
}
