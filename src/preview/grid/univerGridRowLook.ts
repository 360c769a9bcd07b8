import type { ICellData, IStyleData } from "@univerjs/core";
import type { UniverGridBook } from "./univerGridBook";
import type { UniverRange } from "./univerGridRange";

const SET_CELLS = "sheet.mutation.set-range-values";
/** Without it, Univer takes the cells for rewritten, and forgets their formulas. */
const SET_STYLE = "sheet.command.set-style";

/** Gives the `count` rows below a row its look; not its number formats, which the host writes. */
export function copyLook(
  book: UniverGridBook,
  sheetId: string,
  { startRow, startColumn, endColumn }: UniverRange,
  count: number,
): void {
  const sheet = book.sheet(sheetId).getSheet();
  const known = book.workbook.getWorkbook().getStyles();
  const styles: Record<number, ICellData> = {};
  for (let column = startColumn; column <= endColumn; column++) {
    const look: IStyleData = { ...known.getStyleByCell(sheet.getCellRaw(startRow, column)) };
    delete look.n;
    styles[column] = { s: look };
  }
  const cellValue = Object.fromEntries(
    Array.from({ length: count }, (_row, index) => [startRow + 1 + index, styles]),
  );
  book.write(() => book.run(SET_CELLS, sheetId, { cellValue, trigger: SET_STYLE }));
}
