import type { SheetText } from "../read/scanSheet";
import { rawAttribute } from "../read/scanXml";
import type { SheetChanges } from "./cellChanges";
import { newRow, patchedRow, type RowStyles } from "./patchRow";
import { asOpening, withAttribute } from "./tagText";

/** The sheet's text with its changes; rows that no change touches stay byte for byte. */
export function patchSheetData(sheet: SheetText, changes: SheetChanges, styles: RowStyles): string {
  const { xml, sheetData, prefix } = sheet;
  const opening = asOpening(xml.slice(sheetData.start, sheetData.contentStart));
  const rows = patchedRows(sheet, changes, styles);
  const before = xml.slice(0, sheetData.start);
  return `${before}${opening}${rows}</${prefix}sheetData>${xml.slice(sheetData.end)}`;
}

function patchedRows(sheet: SheetText, changes: SheetChanges, styles: RowStyles): string {
  const { xml, sheetData, prefix } = sheet;
  const pending = [...changes.keys()].sort((a, b) => a - b);
  const output: string[] = [];
  let copied = sheetData.contentStart;
  const addNewRowsBefore = (row: number): void => {
    while (pending[0] !== undefined && pending[0] < row) {
      const added = pending[0];
      output.push(newRow(prefix, added, changes.get(added) ?? new Map(), styles));
      pending.shift();
    }
  };
  for (const span of sheet.rows()) {
    const change = changes.get(span.row);
    const isNext = pending[0] !== undefined && pending[0] <= span.row;
    const isNumbered = rawAttribute(xml, span, "r") !== undefined;
    if (!change && !isNext && isNumbered) continue;
    output.push(xml.slice(copied, span.start));
    addNewRowsBefore(span.row);
    if (change) {
      pending.shift();
      output.push(patchedRow(sheet, span, change, styles));
    } else {
      const tag = xml.slice(span.start, span.contentStart);
      output.push(withAttribute(tag, "r", String(span.row + 1)));
      output.push(xml.slice(span.contentStart, span.end));
    }
    copied = span.end;
  }
  output.push(xml.slice(copied, sheetData.contentEnd));
  addNewRowsBefore(Infinity);
  return output.join("");
}
