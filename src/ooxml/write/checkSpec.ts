import type { PivotSpec, SheetSpec, TableSpec, WorkbookSpec } from "./spec";

/** What Excel would refuse, or repair behind the user's back: found before anything is written. */

const MAX_SHEET_NAME_LENGTH = 31;

/** Throws an Error that names the first thing Excel would not accept. */
export function checkSpec(spec: WorkbookSpec): void {
  const tables = spec.sheets.flatMap((sheet) => sheet.tables ?? []);
  const pivots = spec.sheets.flatMap((sheet) => sheet.pivots ?? []);
  spec.sheets.forEach(checkSheetName);
  checkUnique("sheet", spec.sheets);
  checkUnique("table", tables);
  checkUnique("pivot table", pivots);
  checkActiveSheet(spec);
  tables.forEach(checkTable);
  for (const pivot of pivots) {
    checkPivot(
      pivot,
      tables.find((table) => table.name === pivot.source.table),
    );
  }
}

function checkUnique(what: string, named: readonly { name: string }[]): void {
  const seen = new Set<string>();
  for (const { name } of named) {
    const key = name.toLocaleLowerCase("fr");
    if (name === "" || seen.has(key)) throw new Error(`Empty or repeated ${what} name: "${name}"`);
    seen.add(key);
  }
}

function checkSheetName({ name }: SheetSpec): void {
  const tooLong = name.length > MAX_SHEET_NAME_LENGTH;
  if (tooLong || /[[\]:*?/\\]|^'|'$/.test(name)) throw new Error(`Not a sheet name: "${name}"`);
}

function checkActiveSheet({ sheets, activeSheet }: WorkbookSpec): void {
  const visible = sheets.filter(({ visibility = "Visible" }) => visibility === "Visible");
  if (visible.length === 0) throw new Error("A workbook needs a visible sheet");
  if (activeSheet !== undefined && !visible.some(({ name }) => name === activeSheet)) {
    throw new Error(`No visible sheet "${activeSheet}" to open on`);
  }
}

function checkTable(table: TableSpec): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(table.name)) {
    throw new Error(`Not a table name: "${table.name}"`);
  }
  checkUnique(`"${table.name}" column`, table.columns);
  // Not by spreading them: a table may have more rows than a call takes arguments.
  const widest = table.rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (widest > table.columns.length) {
    throw new Error(`Table "${table.name}" has a row wider than its header`);
  }
}

function checkPivot(pivot: PivotSpec, table: TableSpec | undefined): void {
  if (!table) throw new Error(`Pivot "${pivot.name}": no table "${pivot.source.table}"`);
  const headers = new Set(table.columns.map(({ name }) => name));
  const fields = [...pivot.rowFields, ...pivot.pageFields, ...pivot.dataFields];
  for (const { field } of fields) {
    if (!headers.has(field)) throw new Error(`Pivot "${pivot.name}": no column "${field}"`);
  }
  if (pivot.dataFields.length === 0) throw new Error(`Pivot "${pivot.name}" shows no value`);
  for (const { name } of pivot.dataFields) {
    if (headers.has(name)) {
      throw new Error(`Pivot "${pivot.name}": the value "${name}" has the name of a column`);
    }
  }
  for (const { sort } of pivot.rowFields) {
    if (sort.by === "value" && !pivot.dataFields.some(({ name }) => name === sort.dataField)) {
      throw new Error(`Pivot "${pivot.name}" is sorted by "${sort.dataField}", which it lacks`);
    }
  }
}
