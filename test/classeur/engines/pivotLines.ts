import type { CellValue } from "../../../src/ooxml/model";
import type { CalculatedWorkbook } from "./calculatedWorkbook";

/** A line of a pivot table, as it is read on the sheet. */
export interface PivotLine {
  /** Its label and those it stands under, the outermost first; empty for the grand total. */
  readonly path: readonly string[];
  /** By caption. */
  readonly values: Readonly<Record<string, CellValue>>;
}

/** The lines under the header of a pivot table in outline form, a column a row field; the grand total is last. */
export function pivotLines(book: CalculatedWorkbook, name: string): PivotLine[] {
  const pivot = book.pivots.find((candidate) => candidate.name === name);
  if (!pivot) throw new Error(`No pivot table ${name}`);
  const depth = pivot.rowFields.length;
  const rows = Array.from({ length: pivot.rows }, (_row, down) =>
    Array.from({ length: pivot.columns }, (_column, right) =>
      book.valueAt({
        ...{ sheet: pivot.sheet, row: pivot.row + down, column: pivot.column + right },
      }),
    ),
  );
  const captions = pivot.dataFields.map((field) => field.name);
  const header = rows.findIndex((row) => row.slice(depth).join() === captions.join());
  const body = rows.slice(header + 1);
  let path: string[] = [];
  return body.map((row, index) => {
    path = index === body.length - 1 ? [] : pathOf(row.slice(0, depth), path);
    const values = Object.fromEntries(
      captions.map((caption, k) => [caption, row[depth + k] ?? ""]),
    );
    return { path, values };
  });
}

/** How a program writes that a label is blank: « (vide) », "(empty)"… */
const BLANK = /^\([^()]+\)$/;

function pathOf(labels: readonly CellValue[], above: readonly string[]): string[] {
  const level = labels.findIndex((label) => label !== "");
  const label = String(labels[level]);
  return [...above.slice(0, level), BLANK.test(label) ? "" : label];
}
