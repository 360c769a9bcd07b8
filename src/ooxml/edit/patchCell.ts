import type { CellSpan, SheetText } from "../read/scanSheet";
import { findElement, rawAttribute } from "../read/scanXml";
import { formatCell } from "../a1";
import type { CellChange } from "./cellChanges";
import { cellXml, contentBody, resultBody } from "./cellXml";
import { asOpening, withAttribute } from "./tagText";

/** Gives the style index to use for a style and an en-US code. */
export type Restyle = (style: number, numberFormat: string) => number;

/** A cell that was not in the file. */
export function newCell(
  prefix: string,
  row: number,
  column: number,
  change: CellChange,
  inheritedStyle: () => number,
  restyle: Restyle,
): string {
  const holdsSomething = change.content !== undefined && change.content.kind !== "cleared";
  if (!holdsSomething && change.numberFormat === undefined && change.cached === undefined)
    return "";
  const style = restyled(inheritedStyle(), change, restyle);
  return cellXml(row, column, style, bodyOf(change, prefix), prefix);
}

function bodyOf(change: CellChange, prefix: string): ReturnType<typeof resultBody> {
  if (change.content) return contentBody(change.content, prefix);
  if (change.cached !== undefined) return resultBody(change.cached, prefix);
  return { type: null, children: "" };
}

/** A cell of the file with a change; what the change does not name stays as written. */
export function patchedCell(
  sheet: SheetText,
  row: number,
  cell: CellSpan,
  change: CellChange,
  style: number,
  restyle: Restyle,
): string {
  const newStyle = restyled(style, change, restyle);
  if (change.content) {
    return cellXml(
      row,
      cell.column,
      newStyle,
      contentBody(change.content, sheet.prefix),
      sheet.prefix,
    );
  }
  const tag = withAttribute(tagOf(sheet, cell), "s", newStyle === 0 ? null : String(newStyle));
  return change.cached === undefined
    ? tag + sheet.xml.slice(cell.contentStart, cell.end)
    : recalculated(sheet, cell, tag, change.cached);
}

/** The cell with its formula and another result. */
function recalculated(
  sheet: SheetText,
  cell: CellSpan,
  tag: string,
  value: NonNullable<CellChange["cached"]>,
): string {
  const { xml, prefix } = sheet;
  const formula = findElement(xml, `${prefix}f`, cell.contentStart, cell.contentEnd);
  const formulaText = formula ? xml.slice(formula.start, formula.end) : "";
  const result = resultBody(value, prefix);
  const opening = asOpening(withAttribute(tag, "t", result.type));
  return `${opening}${formulaText}${result.children}</${prefix}c>`;
}

function restyled(style: number, change: CellChange, restyle: Restyle): number {
  return change.numberFormat === undefined ? style : restyle(style, change.numberFormat);
}

/** The cell as written, with its address when the file counts on the order of cells. */
export function unchangedCell(sheet: SheetText, row: number, cell: CellSpan): string {
  return tagOf(sheet, cell, row) + sheet.xml.slice(cell.contentStart, cell.end);
}

function tagOf(sheet: SheetText, cell: CellSpan, row?: number): string {
  const tag = sheet.xml.slice(cell.start, cell.contentStart);
  if (row === undefined || rawAttribute(sheet.xml, cell, "r") !== undefined) return tag;
  return withAttribute(tag, "r", formatCell(row, cell.column));
}
