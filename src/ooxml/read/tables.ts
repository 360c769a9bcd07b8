import type { OpcPackage } from "../opcPackage";
import { rectOrNull } from "../a1";
import type { TableModel } from "../model";
import { withoutFunctionPrefixes } from "../formulaText";
import { targetsOfType, type SheetPart } from "./workbookParts";
import {
  type XmlElement,
  booleanAttribute,
  childrenNamed,
  elementAt,
  numberAttribute,
  parseXml,
  textAttribute,
} from "../xml/xmlTree";

/** The tables of a sheet. */
export function readTables(parts: OpcPackage, sheet: SheetPart): TableModel[] {
  return targetsOfType(parts.relationships(sheet.path), "table")
    .filter((path) => parts.has(path))
    .flatMap((path) => parseTable(parts.text(path), sheet.name) ?? []);
}

/** Reads a table part; null when it names no range, and so is a table of nothing. */
export function parseTable(xml: string, sheet: string): TableModel | null {
  const table = parseXml(xml).root;
  const rect = rectOrNull(textAttribute(table, "ref") ?? "");
  if (!rect) return null;
  const styleInfo = elementAt(table, "tableStyleInfo");
  const style = textAttribute(styleInfo, "name");
  return {
    id: numberAttribute(table, "id") ?? 0,
    name: textAttribute(table, "displayName") ?? textAttribute(table, "name") ?? "",
    sheet,
    rect,
    headerRow: (numberAttribute(table, "headerRowCount") ?? 1) > 0,
    totalsRow: (numberAttribute(table, "totalsRowCount") ?? 0) > 0,
    columns: childrenNamed(elementAt(table, "tableColumns"), "tableColumn").map(columnOf),
    ...(style === undefined ? {} : { style }),
    ...(elementAt(table, "autoFilter") ? {} : { filterButton: false }),
    ...(booleanAttribute(styleInfo, "showRowStripes") ? {} : { rowStripes: false }),
  };
}

function columnOf(column: XmlElement): TableModel["columns"][number] {
  const name = textAttribute(column, "name") ?? "";
  const formula = elementAt(column, "calculatedColumnFormula")?.textContent ?? "";
  if (formula === "") return { name };
  return { name, calculatedFormula: `=${withoutFunctionPrefixes(formula)}` };
}
