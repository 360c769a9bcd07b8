import type { Arguments } from "./arguments";
import { cellText } from "./cellText";
import { type Handle, rangeHandle, type RangeState } from "./handles";
import type { Scope } from "./scope";
import { usedPart } from "./usedCells";

/** `Range.find`: the first cell, row by row, whose text holds the search text. */
export function findText(scope: Scope, range: RangeState, args: Arguments): Handle<"Range"> | null {
  const { completeMatch, matchCase, searchDirection } = args.has(1) ? args.record(1) : {};
  const fold = (text: string) => (matchCase === true ? text : text.toLowerCase());
  const wanted = fold(args.text(0));
  const searched = usedPart(scope.workbook, range.sheetId, range.rect);
  if (!searched) return null;
  const matches = scope.workbook.grid.read(range.sheetId, searched).flatMap((row, i) =>
    row.flatMap((cell, j) => {
      const text = fold(cellText(cell));
      const found = completeMatch === true ? text === wanted : text.includes(wanted);
      return found ? [{ row: searched.row + i, column: searched.column + j }] : [];
    }),
  );
  const match = searchDirection === "Backwards" ? matches.at(-1) : matches[0];
  return match ? rangeHandle(range.sheetId, { ...match, rows: 1, columns: 1 }) : null;
}
