import type { UniverGridBook } from "./univerGridBook";
import { withMark } from "./univerGridFormulas";

/**
 * Univer keeps its readings of formulas by their text, and goes on with an old one after a table
 * that it names has grown. So each change of a table gives these formulas a text that was never
 * read before: one more space at the start (`fromUniverFormula` takes them off).
 */
export class UniverGridTableFormulas {
  private changes = 0;

  constructor(private readonly book: UniverGridBook) {}

  /** To call when a table stands elsewhere: formulas that name whole columns of it are read anew. */
  renew(table: string): void {
    this.changes++;
    this.book.write(() => {
      for (const { sheetId, row, column, formula } of this.naming(table)) {
        const range = this.book.range(sheetId, { row, column, rows: 1, columns: 1 });
        range.setValue({ f: withMark(formula, this.changes) });
      }
    });
  }

  private naming(table: string) {
    const found: { sheetId: string; row: number; column: number; formula: string }[] = [];
    for (const sheet of this.book.workbook.getSheets()) {
      sheet
        .getSheet()
        .getCellMatrix()
        .forValue((row, column, cell) => {
          const formula = cell?.f;
          if (formula && namesWholeColumn(formula, table)) {
            found.push({ sheetId: sheet.getSheetId(), row, column, formula });
          }
        });
    }
    return found;
  }
}

/** References to the formula's own row are read row by row, and stay right. */
function namesWholeColumn(formula: string, table: string): boolean {
  return formula.replaceAll(`${table}[[#This Row]`, "").includes(`${table}[`);
}
