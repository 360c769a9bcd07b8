import type { CellModel, SheetModel } from "../model";
import { parseXml } from "../xml";
import { FormulaReader } from "./cellFormula";
import { cellValue } from "./cellValue";
import { SheetText, type CellSpan, type RowSpan } from "./scanSheet";
import { rawAttribute } from "./scanXml";
import type { SharedStrings } from "./sharedStrings";
import { readSheetSettings } from "./sheetSettings";

/** Reads a worksheet part. */
export function readSheet(
  xml: string,
  name: string,
  visibility: SheetModel["visibility"],
  strings: SharedStrings,
): SheetModel {
  const sheet = new SheetText(xml);
  const formulas = new FormulaReader(sheet);
  const cells: CellModel[] = [];
  const rows: SheetModel["rows"] = [];
  for (const row of sheet.rows()) {
    const settings = rowSettings(sheet, row);
    if (settings) rows.push(settings);
    for (const cell of sheet.cells(row)) {
      const model = cellModel(sheet, row.row, cell, formulas, strings);
      if (model) cells.push(model);
    }
  }
  const settings = readSheetSettings(parseXml(sheet.withoutRows()).documentElement);
  return { name, visibility, cells, rows, ...settings };
}

/** Null for a cell that says nothing: no value, no formula, the default style. */
function cellModel(
  sheet: SheetText,
  row: number,
  cell: CellSpan,
  formulas: FormulaReader,
  strings: SharedStrings,
): CellModel | null {
  const style = Number(rawAttribute(sheet.xml, cell, "s") ?? 0);
  const value = cellValue(sheet, cell, strings);
  const formula = formulas.formulaOf(row, cell);
  if (value === null && formula === undefined && style === 0) return null;
  const model: CellModel = { row, column: cell.column, value: value ?? "", style };
  return formula === undefined ? model : { ...model, formula };
}

/** Null for a row of the default height that shows. */
function rowSettings(sheet: SheetText, row: RowSpan): SheetModel["rows"][number] | null {
  const height = rawAttribute(sheet.xml, row, "ht");
  const hiddenFlag = rawAttribute(sheet.xml, row, "hidden");
  const hidden = hiddenFlag === "1" || hiddenFlag === "true";
  if (height === undefined && !hidden) return null;
  return { row: row.row, hidden, ...(height === undefined ? {} : { height: Number(height) }) };
}
