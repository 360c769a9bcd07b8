import { LocaleType, type IWorkbookData, type IWorksheetData } from "@univerjs/core";
import type { SheetModel, WorkbookModel } from "../../ooxml/model";
import { sheetSize, univerCells, univerColumns, univerRows } from "./univerGridSheetData";
import { univerNames } from "./univerGridNames";
import { toUniverRange } from "./univerGridRange";
import { univerStyle } from "./univerGridStyles";
import { univerTables } from "./univerGridTableData";
import { univerValidations } from "./univerGridValidations";

const DEFAULT_COLUMN_WIDTH = 70;
const DEFAULT_ROW_HEIGHT = 20;

/** The id that the preview gives to the sheet at this index of the model. */
export function sheetId(index: number): string {
  return `sheet${index + 1}`;
}

/** The ids of the model's sheets, by name. */
export function sheetIds(model: WorkbookModel): Map<string, string> {
  return new Map(model.sheets.map((sheet, index) => [sheet.name, sheetId(index)]));
}

/** A whole workbook as Univer loads it at once, without writing cell by cell. */
export function univerWorkbookData(model: WorkbookModel, name: string): IWorkbookData {
  const idOf = sheetIds(model);
  return {
    id: `workbook-${Date.now()}`,
    name,
    appVersion: "",
    locale: LocaleType.FR_FR,
    styles: Object.fromEntries(model.styles.map((style, index) => [index, univerStyle(style)])),
    sheetOrder: model.sheets.map((_sheet, index) => sheetId(index)),
    sheets: Object.fromEntries(
      model.sheets.map((sheet, index) => [sheetId(index), worksheet(sheet, index, model)]),
    ),
    defaultStyle: { ff: "Aptos, Calibri, Carlito, sans-serif", fs: 11, vt: 3 },
    resources: [
      { name: "SHEET_TABLE_PLUGIN", data: JSON.stringify(univerTables(model.tables, idOf)) },
      { name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(univerNames(model.names, idOf)) },
      { name: "SHEET_DATA_VALIDATION_PLUGIN", data: JSON.stringify(validations(model)) },
    ],
  };
}

function worksheet(
  sheet: SheetModel,
  index: number,
  model: WorkbookModel,
): Partial<IWorksheetData> {
  const size = sheetSize(sheet);
  const tables = model.tables.filter((table) => table.sheet === sheet.name);
  return {
    id: sheetId(index),
    name: sheet.name,
    hidden: sheet.visibility === "Visible" ? 0 : 1,
    ...size,
    cellData: univerCells(sheet.cells, tables),
    columnData: univerColumns(sheet.columns, size.columnCount),
    rowData: univerRows(sheet.rows),
    defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
    mergeData: sheet.merges.map(toUniverRange),
    freeze: freeze(sheet),
    showGridlines: sheet.showGridLines ? 1 : 0,
  };
}

function freeze({ freeze: frozen }: SheetModel): IWorksheetData["freeze"] {
  const { rows, columns } = frozen ?? { rows: 0, columns: 0 };
  return {
    xSplit: columns,
    ySplit: rows,
    startRow: rows === 0 ? -1 : rows,
    startColumn: columns === 0 ? -1 : columns,
  };
}

function validations(model: WorkbookModel): Record<string, unknown> {
  return Object.fromEntries(
    model.sheets.map((sheet, index) => [
      sheetId(index),
      univerValidations(sheet.validations).fixed,
    ]),
  );
}
