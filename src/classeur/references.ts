import { formatSheetRect, parseRect } from "../ooxml/a1";

/** `'Page de garde'!$C$8`: a range of a sheet, for names, links and chart series. */
export function absoluteReference(sheet: string, range: string): string {
  return formatSheetRect(sheet, parseRect(range));
}
