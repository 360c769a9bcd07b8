import type { CellValue } from "../model";
import { serialOfIsoDate } from "./isoDate";
import { richText } from "./richText";
import type { CellSpan, SheetText } from "./scanSheet";
import { decodeString, findElement, rawAttribute } from "./scanXml";
import type { SharedStrings } from "./sharedStrings";

/** The cell's cached value; null when it has none. An error is its text, such as `#N/A`. */
export function cellValue(
  sheet: SheetText,
  cell: CellSpan,
  strings: SharedStrings,
): CellValue | null {
  if (cell.contentStart === cell.contentEnd) return null;
  const { xml, prefix } = sheet;
  const type = rawAttribute(xml, cell, "t") ?? "n";
  if (type === "inlineStr") {
    const inline = findElement(xml, `${prefix}is`, cell.contentStart, cell.contentEnd);
    return inline ? richText(xml, prefix, inline.contentStart, inline.contentEnd) : null;
  }
  const value = findElement(xml, `${prefix}v`, cell.contentStart, cell.contentEnd);
  if (!value) return null;
  return valueOf(type, xml.slice(value.contentStart, value.contentEnd), strings);
}

function valueOf(type: string, raw: string, strings: SharedStrings): CellValue | null {
  switch (type) {
    case "s":
      return strings.text(Number(raw));
    case "b":
      return raw.trim() === "1" || raw.trim() === "true";
    case "n":
      return raw.trim() === "" ? null : Number(raw);
    case "d":
      return serialOfIsoDate(raw);
    default:
      return decodeString(raw);
  }
}
