import type { OpcPackage } from "../opcPackage";
import { withSheetRenamed } from "../formulaText";
import { XmlReader } from "../xml/xmlReader";
import { escapeXml } from "../xml/xmlText";
import { type Patch, patched, withAttribute } from "./tagText";

/** Elements whose text is a formula, in sheets, tables, charts and the workbook. */
const FORMULAS: ReadonlySet<string> = new Set([
  ...["f", "formula", "formula1", "formula2", "calculatedColumnFormula", "definedName"],
]);
const HOLDERS = /\/(worksheets|tables|charts|pivotCache)\/[^/]+\.xml$|\/workbook\.xml$/i;
const RECORDS = /pivotCacheRecords[^/]*$/i;

/** Gives a renamed sheet its new name wherever the package names it: formulas, rules, charts, links, pivot sources. */
export function renameReferences(parts: OpcPackage, sheet: string, newName: string): void {
  for (const path of parts.partNames()) {
    if (!HOLDERS.test(path) || RECORDS.test(path)) continue;
    const before = parts.text(path);
    const after = renamedIn(before, sheet, newName);
    if (after !== before) parts.setText(path, after);
  }
}

function renamedIn(xml: string, sheet: string, newName: string): string {
  const reader = new XmlReader(xml);
  const patches: Patch[] = [];
  for (let kind = reader.next(); kind !== "end"; kind = reader.next()) {
    if (kind !== "open") continue;
    if (FORMULAS.has(reader.localName)) {
      const start = reader.end;
      const formula = reader.textContent();
      const renamed = withSheetRenamed(formula, sheet, newName);
      if (renamed !== formula) patches.push({ start, end: reader.start, text: escapeXml(renamed) });
      continue;
    }
    const change = renamedAttribute(reader, sheet, newName);
    if (!change) continue;
    const { start, end } = reader;
    const text = withAttribute(xml.slice(start, end), change.name, change.value);
    patches.push({ start, end, text });
  }
  return patched(xml, patches);
}

/** Attributes that name a place: of links, and of the sources of pivot tables. */
function renamedAttribute(
  reader: XmlReader,
  sheet: string,
  newName: string,
): { name: string; value: string } | null {
  if (reader.localName === "hyperlink") {
    const location = reader.attribute("location") ?? "";
    const value = withSheetRenamed(location, sheet, newName);
    return value === location ? null : { name: "location", value };
  }
  if (reader.localName !== "worksheetSource") return null;
  const isSame = reader.attribute("sheet")?.toLowerCase() === sheet.toLowerCase();
  return isSame ? { name: "sheet", value: newName } : null;
}
