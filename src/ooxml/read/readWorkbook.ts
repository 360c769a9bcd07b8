import type { SheetModel, WorkbookModel, DefinedNameModel } from "../model";
import {
  type XmlElement,
  booleanAttribute,
  childrenNamed,
  elementAt,
  numberAttribute,
  textAttribute,
} from "../xml/xmlTree";
import { OpcPackage } from "../opcPackage";
import { readPivots } from "../pivot/parsePivots";
import { SharedStrings } from "./sharedStrings";
import { isAbsent } from "./sheetReader";
import { emptySheet, readSheet } from "./sheetModel";
import { parseStyles } from "./numberFormats";
import { readStyles } from "./styles";
import { readTables } from "./tables";
import { type SheetPart, workbookParts, type WorkbookParts } from "./workbookParts";
import { withoutFunctionPrefixes } from "../formulaText";

/**
 * Reads a whole .xlsx file. Throws when it is none, or FileTooLargeError when it would not fit in memory.
 * A sheet whose part is missing or is no worksheet is empty, and told in `remarks`; so are styles.
 */
export function readWorkbook(file: Uint8Array | OpcPackage): WorkbookModel {
  const opc = file instanceof OpcPackage ? file : OpcPackage.open(file);
  const parts = workbookParts(opc);
  const remarks = [...parts.missing];
  const strings =
    parts.sharedStrings === null
      ? SharedStrings.none
      : SharedStrings.read(opc.textPieces(parts.sharedStrings));
  const look = (path: string | null): XmlElement | null => {
    const root = path === null ? null : parseStyles(opc.text(path));
    if (path !== null && !root) remarks.push(path);
    return root;
  };
  const active = parts.sheets.findIndex((sheet) => sheet.tab === parts.activeTab);
  const sheets = parts.sheets.map((sheet) => readSheetPart(opc, sheet, strings, remarks));
  return {
    sheets,
    styles: readStyles(look(parts.styles), look(parts.theme)),
    tables: parts.sheets.flatMap((sheet) => readTables(opc, sheet)),
    names: readDefinedNames(parts),
    pivots: readPivots(opc),
    activeSheet: Math.max(0, active),
    ...(parts.date1904 ? { date1904: true as const } : {}),
    ...(remarks.length > 0 ? { remarks } : {}),
  };
}

/** Nothing of a sheet that cannot be read is made up: the others are shown all the same. */
function readSheetPart(
  opc: OpcPackage,
  { path, name, visibility }: SheetPart,
  strings: SharedStrings,
  remarks: string[],
): SheetModel {
  try {
    return readSheet(opc.textPieces(path), name, visibility, strings);
  } catch (error: unknown) {
    if (!isAbsent(error)) throw error;
    remarks.push(path);
    return emptySheet(name, visibility);
  }
}

/** The defined names, Excel's own (`_xlnm.…`) included. */
export function readDefinedNames(parts: WorkbookParts): DefinedNameModel[] {
  return childrenNamed(elementAt(parts.root, "definedNames"), "definedName").map((element) => {
    const sheet = parts.tabs[numberAttribute(element, "localSheetId") ?? -1];
    const comment = textAttribute(element, "comment");
    return {
      name: textAttribute(element, "name") ?? "",
      formula: withoutFunctionPrefixes(element.textContent),
      hidden: booleanAttribute(element, "hidden"),
      ...(sheet === undefined ? {} : { sheet }),
      ...(comment === undefined ? {} : { comment }),
    };
  });
}
