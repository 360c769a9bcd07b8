import type { WorkbookModel } from "../model";
import { OpcPackage } from "../opcPackage";
import { readPivots } from "../pivot/parsePivots";
import { readDefinedNames } from "./definedNames";
import { readSheet } from "./readSheet";
import { SharedStrings } from "./sharedStrings";
import { readStyles } from "./styles";
import { readTables } from "./tables";
import { workbookParts } from "./workbookParts";
import { checkInflatedSize } from "./zipLimit";

/**
 * Reads a whole .xlsx file. Throws when it is none, or FileTooLargeError when it would not fit in memory.
 */
export function readWorkbook(file: Uint8Array | OpcPackage): WorkbookModel {
  const opc = openPackage(file);
  const parts = workbookParts(opc);
  const optional = (path: string | null): string | null => (path === null ? null : opc.text(path));
  const strings = new SharedStrings(optional(parts.sharedStrings) ?? "");
  const active = parts.sheets.findIndex((sheet) => sheet.tab === parts.activeTab);
  return {
    sheets: parts.sheets.map((sheet) =>
      readSheet(opc.text(sheet.path), sheet.name, sheet.visibility, strings),
    ),
    styles: readStyles(optional(parts.styles), optional(parts.theme)),
    tables: parts.sheets.flatMap((sheet) => readTables(opc, sheet)),
    names: readDefinedNames(parts),
    pivots: readPivots(opc),
    activeSheet: Math.max(0, active),
  };
}

function openPackage(file: Uint8Array | OpcPackage): OpcPackage {
  if (file instanceof OpcPackage) return file;
  checkInflatedSize(file);
  return OpcPackage.open(file);
}
