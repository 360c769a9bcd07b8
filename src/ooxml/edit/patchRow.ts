import type { RowSpan, SheetText } from "../read/scanSheet";
import { rawAttribute } from "../read/scanXml";
import type { CellChange } from "./cellChanges";
import { newCell, patchedCell, unchangedCell, type Restyle } from "./patchCell";
import { asOpening, withAttribute } from "./tagText";

/** Where the styles of changed cells come from. */
export interface RowStyles {
  /** Of a cell that is not in the file. */
  ofNewCell(row: number, column: number): number;
  /** Of a cell of the file that has no style of its own. */
  ofPlainCell(row: number, column: number): number;
  restyle: Restyle;
}

/** A row that was not in the file; `""` when its changes leave it empty. */
export function newRow(
  prefix: string,
  row: number,
  changes: ReadonlyMap<number, CellChange>,
  styles: RowStyles,
): string {
  const cells = byColumn(changes).map(([column, change]) =>
    newCell(prefix, row, column, change, () => styles.ofNewCell(row, column), styles.restyle),
  );
  const content = cells.join("");
  return content === "" ? "" : `<${prefix}row r="${row + 1}">${content}</${prefix}row>`;
}

/** A row of the file with changes in some cells; the other cells stay as written. */
export function patchedRow(
  sheet: SheetText,
  span: RowSpan,
  changes: ReadonlyMap<number, CellChange>,
  styles: RowStyles,
): string {
  const { row } = span;
  const pending = byColumn(changes);
  const content: string[] = [];
  const addNewCellsBefore = (column: number): void => {
    while (pending[0] && pending[0][0] < column) {
      const [newColumn, change] = pending[0];
      const inherited = (): number => styles.ofNewCell(row, newColumn);
      content.push(newCell(sheet.prefix, row, newColumn, change, inherited, styles.restyle));
      pending.shift();
    }
  };
  for (const cell of sheet.cells(span)) {
    addNewCellsBefore(cell.column);
    const change = changes.get(cell.column);
    if (!change) {
      content.push(unchangedCell(sheet, row, cell));
      continue;
    }
    pending.shift();
    const own = Number(rawAttribute(sheet.xml, cell, "s") ?? 0);
    const style = own === 0 && change.content ? styles.ofPlainCell(row, cell.column) : own;
    content.push(patchedCell(sheet, row, cell, change, style, styles.restyle));
  }
  addNewCellsBefore(Infinity);
  return rowTag(sheet, span, changes) + content.join("") + `</${sheet.prefix}row>`;
}

function byColumn(changes: ReadonlyMap<number, CellChange>): [number, CellChange][] {
  return [...changes].sort(([a], [b]) => a - b);
}

function rowTag(sheet: SheetText, span: RowSpan, changes: ReadonlyMap<number, CellChange>): string {
  const tag = asOpening(sheet.xml.slice(span.start, span.contentStart));
  const numbered = withAttribute(tag, "r", String(span.row + 1));
  return fitsSpans(rawAttribute(sheet.xml, span, "spans"), changes)
    ? numbered
    : withAttribute(numbered, "spans", null);
}

/** `spans` is a hint on which columns a row uses: kept only while it stays true. */
function fitsSpans(spans: string | undefined, changes: ReadonlyMap<number, CellChange>): boolean {
  if (spans === undefined) return true;
  const [first = 1, last = 1] = spans.split(":").map(Number);
  return [...changes.keys()].every((column) => column + 1 >= first && column + 1 <= last);
}
