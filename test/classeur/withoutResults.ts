import type { CellInput, SheetSpec, TableSpec, WorkbookSpec } from "../../src/ooxml/write/spec";

/** The workbook with its formulas' results blanked: what shows after a calculation was calculated. */
export function withoutResults(spec: WorkbookSpec): WorkbookSpec {
  return { ...spec, sheets: spec.sheets.map(sheetWithoutResults) };
}

function sheetWithoutResults(sheet: SheetSpec): SheetSpec {
  const blocks = (sheet.blocks ?? []).map((block) => ({
    ...block,
    rows: block.rows.map((row) => row.map(withoutResult)),
  }));
  return { ...sheet, blocks, tables: (sheet.tables ?? []).map(tableWithoutResults) };
}

function withoutResult(cell: CellInput | null): CellInput | null {
  return isFormula(cell) ? { ...cell, value: "" } : cell;
}

function tableWithoutResults(table: TableSpec): TableSpec {
  const rows = table.rows.map((row) =>
    row.map((cell, index) => {
      const calculated = table.columns[index]?.formula !== undefined && !isConstant(cell);
      return calculated ? "" : withoutResult(cell);
    }),
  );
  return { ...table, rows };
}

function isFormula(cell: CellInput | null): cell is Exclude<CellInput, string | number | boolean> {
  return typeof cell === "object" && typeof cell?.formula === "string";
}

function isConstant(cell: CellInput | null): boolean {
  return typeof cell === "object" && cell?.formula === null;
}
