import { TABLES } from "../../src/domain/classeur";
import { type ColonneKey, COLONNES } from "../../src/domain/historique";
import { parseReference } from "../../src/ooxml/a1";
import type { CellValue, TableModel, WorkbookModel } from "../../src/ooxml/model";
import type { WorkbookSpec } from "../../src/ooxml/write/spec";
import type {
  CalculatedCell,
  CalculatedWorkbook,
  SheetPosition,
} from "./engines/calculatedWorkbook";

/** Finds cells by what people know them by: a name, a header, a label. No address is stated. */

/** The cell that a defined name points to. */
export function namedCell({ names }: Pick<WorkbookModel, "names">, name: string): SheetPosition {
  const formula = names.find((candidate) => candidate.name === name)?.formula ?? "";
  const { sheet = "", rect } = parseReference(formula);
  return { sheet, row: rect.row, column: rect.column };
}

/** The table *Historique*. */
export function tableHistorique({ tables }: Pick<WorkbookModel, "tables">): TableModel {
  const table = tables.find(({ name }) => name === TABLES.historique);
  if (!table) throw new Error(`No table ${TABLES.historique}`);
  return table;
}

/** The cell of a column of the history; `index` is the 0-based row of its body, beyond the last one for a row below. */
export function historyCell(table: TableModel, key: ColonneKey, index: number): SheetPosition {
  const position = table.columns.findIndex(({ name }) => name === COLONNES[key].header);
  const { row, column } = table.rect;
  return { sheet: table.sheet, row: row + 1 + index, column: column + position };
}

/** Categories and values of the chart series of that name. */
export function seriesOf(
  book: CalculatedWorkbook,
  { sheets }: WorkbookSpec,
  name: string,
): { category: CellValue; value: CellValue }[] {
  const all = sheets.flatMap(({ charts = [] }) => charts.flatMap(({ series }) => series));
  const series = all.find((candidate) => candidate.name === name);
  const categories = valuesOf(book, series?.categories ?? "");
  const values = valuesOf(book, series?.values ?? "");
  return categories.map((category, index) => ({ category, value: values[index] ?? "" }));
}

function valuesOf(book: CalculatedWorkbook, reference: string): CellValue[] {
  const { sheet = "", rect } = parseReference(reference);
  return Array.from({ length: rect.rows }, (_, down) =>
    book.valueAt({ sheet, row: rect.row + down, column: rect.column }),
  );
}

/** What stands on the right of a label: the first cell of its row that shows something. */
export function answerTo(book: CalculatedWorkbook, sheet: string, label: string): CellValue {
  const cells = book.shownIn(sheet);
  const question = labelled(cells, label);
  const answers = cells.filter(
    ({ row, column }) => row === question.row && column > question.column,
  );
  return [...answers].sort((a, b) => a.column - b.column)[0]?.value ?? "";
}

/** What stands on the row of a label, under the nearest header above; a unit may follow the header. */
export function answerUnder(
  book: CalculatedWorkbook,
  sheet: string,
  label: string,
  header: string,
): CellValue {
  const cells = book.shownIn(sheet);
  const { row } = labelled(cells, label);
  const above = cells.filter((cell) => cell.row < row && startsWith(cell, header));
  const column = above[above.length - 1]?.column ?? -1;
  return book.valueAt({ sheet, row, column });
}

/** The first cell that starts with the label; a unit may follow it. */
export function labelled(cells: readonly CalculatedCell[], label: string): CalculatedCell {
  const found = cells.find((cell) => startsWith(cell, label));
  if (!found) throw new Error(`No label « ${label} »`);
  return found;
}

function startsWith({ value }: CalculatedCell, text: string): boolean {
  return String(value).startsWith(text);
}
