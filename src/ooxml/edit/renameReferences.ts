import type { OpcPackage } from "../opcPackage";
import { decodeEntities } from "../read/scanXml";
import { withSheetRenamed } from "../sheetReferences";
import { escapeXml } from "../xml";

/** Elements whose text is a formula, in sheets, tables, charts and the workbook. */
const FORMULA =
  /(<((?:\w+:)?(?:f|formula|formula1|formula2|calculatedColumnFormula|definedName))(?:\s[^>]*)?(?<!\/)>)([^<]*)(<\/\2>)/g;
/** Attributes that name a place: links, and the sources of pivot tables. */
const LOCATION = /(<(?:\w+:)?hyperlink\s[^>]*\blocation=")([^"]*)(")/g;
const SOURCE_SHEET = /(<(?:\w+:)?worksheetSource\s[^>]*\bsheet=")([^"]*)(")/g;

const HOLDERS = /\/(worksheets|tables|charts|pivotCache)\/[^/]+\.xml$|\/workbook\.xml$/;

/** Gives a renamed sheet its new name wherever the package names it: formulas, rules, charts, links, pivot sources. */
export function renameReferences(parts: OpcPackage, sheet: string, newName: string): void {
  for (const path of parts.partNames()) {
    if (!HOLDERS.test(path) || path.includes("pivotCacheRecords")) continue;
    const before = parts.text(path);
    const after = renamedIn(before, sheet, newName);
    if (after !== before) parts.setText(path, after);
  }
}

function renamedIn(xml: string, sheet: string, newName: string): string {
  const formula = (text: string): string => {
    const decoded = decodeEntities(text);
    const renamed = withSheetRenamed(decoded, sheet, newName);
    return renamed === decoded ? text : escapeXml(renamed);
  };
  const name = (text: string): string =>
    decodeEntities(text).toLowerCase() === sheet.toLowerCase() ? escapeXml(newName) : text;
  return xml
    .replace(FORMULA, (_all, open: string, _name, text: string, close: string) => {
      return open + formula(text) + close;
    })
    .replace(LOCATION, (_all, open: string, text: string, close: string) => {
      return open + formula(text) + close;
    })
    .replace(SOURCE_SHEET, (_all, open: string, text: string, close: string) => {
      return open + name(text) + close;
    });
}
