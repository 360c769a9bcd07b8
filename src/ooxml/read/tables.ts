import type { Element } from "@xmldom/xmldom";
import { parseRect } from "../a1";
import type { TableModel } from "../model";
import { parseXml } from "../xml";
import {
  booleanAttribute,
  childrenNamed,
  elementAt,
  numberAttribute,
  textAttribute,
} from "./elements";
import { withoutFunctionPrefixes } from "./functionPrefixes";
import { targetsOfType, type PackageParts, type SheetPart } from "./workbookParts";

/** The tables of a sheet. */
export function readTables(parts: PackageParts, sheet: SheetPart): TableModel[] {
  return targetsOfType(parts.relationships(sheet.path), "table")
    .filter((path) => parts.has(path))
    .map((path) => parseTable(parts.text(path), sheet.name));
}

/** Reads a table part. Throws when it names no range. */
export function parseTable(xml: string, sheet: string): TableModel {
  const table = parseXml(xml).documentElement ?? undefined;
  const styleInfo = elementAt(table, "tableStyleInfo");
  const style = textAttribute(styleInfo, "name");
  return {
    id: numberAttribute(table, "id") ?? 0,
    name: textAttribute(table, "displayName") ?? textAttribute(table, "name") ?? "",
    sheet,
    rect: parseRect(textAttribute(table, "ref") ?? ""),
    headerRow: (numberAttribute(table, "headerRowCount") ?? 1) > 0,
    totalsRow: (numberAttribute(table, "totalsRowCount") ?? 0) > 0,
    columns: childrenNamed(elementAt(table, "tableColumns"), "tableColumn").map(columnOf),
    ...(style === undefined ? {} : { style }),
    ...(elementAt(table, "autoFilter") ? {} : { filterButton: false }),
    ...(booleanAttribute(styleInfo, "showRowStripes") ? {} : { rowStripes: false }),
  };
}

function columnOf(column: Element): TableModel["columns"][number] {
  const name = textAttribute(column, "name") ?? "";
  const formula = elementAt(column, "calculatedColumnFormula")?.textContent ?? "";
  if (formula === "") return { name };
  return { name, calculatedFormula: `=${withoutFunctionPrefixes(formula)}` };
}
