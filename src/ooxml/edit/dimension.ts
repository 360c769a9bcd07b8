import { formatRect, parseRect } from "../a1";
import type { CellRect } from "../model";
import { findElement, rawAttribute, rootPrefix } from "../read/scanXml";
import type { SheetChanges } from "./cellChanges";
import { withAttribute } from "./tagText";

/** The sheet's text with a `dimension` that covers the changed cells; unchanged when it has none. */
export function withGrownDimension(xml: string, changes: SheetChanges): string {
  const element = findElement(xml, `${rootPrefix(xml)}dimension`, 0);
  const reference = element ? rawAttribute(xml, element, "ref") : undefined;
  if (!element || reference === undefined) return xml;
  let rect = parseRect(reference);
  for (const [row, cells] of changes) {
    for (const [column, { content }] of cells) {
      if (content && content.kind !== "cleared") rect = including(rect, row, column);
    }
  }
  const tag = withAttribute(
    xml.slice(element.start, element.contentStart),
    "ref",
    formatRect(rect),
  );
  return xml.slice(0, element.start) + tag + xml.slice(element.contentStart);
}

function including(rect: CellRect, row: number, column: number): CellRect {
  const top = Math.min(rect.row, row);
  const left = Math.min(rect.column, column);
  return {
    row: top,
    column: left,
    rows: Math.max(rect.row + rect.rows, row + 1) - top,
    columns: Math.max(rect.column + rect.columns, column + 1) - left,
  };
}
