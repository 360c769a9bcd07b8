import { parseXml } from "../xml";
import { SheetText } from "../read/scanSheet";
import { readSheetSettings } from "../read/sheetSettings";
import { sheetChanges } from "./cellChanges";
import { withGrownDimension } from "./dimension";
import type { SheetEdits } from "./edits";
import { inheritedStyles, type GrownTable } from "./inheritedStyles";
import type { Restyle } from "./patchCell";
import { patchSheetData } from "./patchSheetData";
import { detachSharedFormulas } from "./sharedFormulas";

/** A worksheet part with its cells changed; everything else of it stays as written. */
export function editSheet(
  xml: string,
  edits: Omit<SheetEdits, "sheet">,
  grown: readonly GrownTable[],
  restyle: Restyle,
): string {
  const changes = sheetChanges(edits);
  if (changes.size === 0) return xml;
  const sheet = detachSharedFormulas(new SheetText(xml), changes);
  const { columns } = readSheetSettings(parseXml(sheet.withoutRows()).documentElement);
  const styles = { ...inheritedStyles(sheet, columns, grown), restyle };
  return withGrownDimension(patchSheetData(sheet, changes, styles), changes);
}
