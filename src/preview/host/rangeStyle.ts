import { WHOLE_SHEET } from "./geometry";
import { boundedPart } from "./rangeReading";
import type { RangeState } from "./handles";
import { HostError } from "./hostErrors";
import { lookPaths, readLook, writeLook } from "./looks";
import type { Scope } from "./scope";
import type { StyleState } from "./state";
import { styleNamed } from "./styles";

/** `Range.style`: the named style of all cells, null where they have others. */
export function styleOf(scope: Scope, target: { ranges: readonly RangeState[] }): unknown {
  return readLook(scope, target, "Style.Name");
}

/** Gives cells a named style, over all looks that they had. Throws InvalidArgument, ItemNotFound. */
export function giveStyle(
  scope: Scope,
  target: { ranges: readonly RangeState[] },
  name: unknown,
): void {
  if (typeof name !== "string") throw new HostError("InvalidArgument");
  const { workbook } = scope;
  const style = styleNamed(workbook, name);
  for (const [prefix, include] of GROUPS) {
    if (style.includes.get(include) === false) continue;
    for (const path of lookPaths(prefix)) writeLook(scope, target, path, null);
  }
  if (style.includes.get("IncludeNumber") !== false) giveNumberFormat(scope, target, style);
  writeLook(scope, target, "Style.Name", style.name);
  for (const [path, value] of style.looks) writeLook(scope, target, path, value);
  style.used = true;
  if (!workbook.state.styles.includes(style)) workbook.state.styles.push(style);
}

/** Gives the cells that have this style the style Normal. */
export function takeStyleOff(scope: Scope, name: string): void {
  const { grid } = scope.workbook;
  for (const { id: sheetId } of grid.sheets()) {
    const dressed = grid.dressedRect(sheetId, WHOLE_SHEET);
    for (let i = 0; dressed && i < dressed.rows; i++) {
      for (let j = 0; j < dressed.columns; j++) {
        const [row, column] = [dressed.row + i, dressed.column + j];
        if (grid.lookOf(sheetId, row, column)["Style.Name"] !== name) continue;
        giveStyle(
          scope,
          { ranges: [{ sheetId, rect: { row, column, rows: 1, columns: 1 } }] },
          "Normal",
        );
      }
    }
  }
}

/** Which looks a style takes charge of, by what it includes. */
const GROUPS = [
  ["Font.", "IncludeFont"],
  ["Fill.", "IncludePatterns"],
  ["Border.", "IncludeBorder"],
  ["Format.", "IncludeAlignment"],
  ["Protection.", "IncludeProtection"],
] as const;

function giveNumberFormat(
  { workbook }: Scope,
  { ranges }: { ranges: readonly RangeState[] },
  { numberFormat }: StyleState,
): void {
  for (const range of ranges) {
    const rect = boundedPart(workbook, range);
    const formats = Array.from({ length: rect.rows }, () =>
      Array.from({ length: rect.columns }, () => numberFormat),
    );
    workbook.grid.writeNumberFormats(range.sheetId, rect, formats);
  }
}
