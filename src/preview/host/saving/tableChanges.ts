import type { AddedTable, TableColumnEdit, TableEdits } from "../../../ooxml/edit/edits";
import { sameRect } from "../geometry";
import type { TableState } from "../state";

/** Tables as they were, by id. */
export type TablesBefore = ReadonlyMap<string, TableState>;

/** What changed in a table that the file holds; null when nothing did. */
export function tableEdits(old: TableState, table: TableState): TableEdits | null {
  const columns = columnEdits(old, table);
  const changed: Omit<TableEdits, "table"> = {
    ...(table.name === old.name ? {} : { newName: table.name }),
    ...(sameRect(old.rect, table.rect) ? {} : { rect: table.rect }),
    ...(columns ? { columns } : {}),
    ...(table.showTotals === old.showTotals ? {} : { totalsRow: table.showTotals }),
    ...(table.showFilterButton === old.showFilterButton
      ? {}
      : { filterButton: table.showFilterButton }),
    ...(table.showBandedRows === old.showBandedRows ? {} : { rowStripes: table.showBandedRows }),
    ...(table.style === old.style ? {} : { style: table.style }),
  };
  return Object.keys(changed).length === 0 ? null : { table: old.name, ...changed };
}

/** Null when the columns are what and where they were. */
function columnEdits(old: TableState, table: TableState): TableColumnEdit[] | null {
  const same =
    table.columns.length === old.columns.length &&
    table.columns.every((column, index) => {
      const before = old.columns[index];
      return (
        column.id === before?.id &&
        column.name === before.name &&
        column.calculatedFormula === before.calculatedFormula
      );
    });
  if (same) return null;
  return table.columns.map(({ id, name, calculatedFormula }) => {
    const from = old.columns.findIndex((column) => column.id === id);
    const kept = from >= 0 && old.columns[from]?.calculatedFormula === calculatedFormula;
    return {
      name,
      ...(from < 0 ? {} : { from }),
      ...(calculatedFormula === undefined || kept ? {} : { calculatedFormula }),
    };
  });
}

/** A table that the file lacks; `sheet` is its sheet's name. */
export function addedTable(table: TableState, sheet: string): AddedTable {
  return {
    name: table.name,
    sheet,
    rect: table.rect,
    headerRow: table.showHeaders,
    totalsRow: table.showTotals,
    columns: table.columns.map(({ name, calculatedFormula }) => ({
      name,
      ...(calculatedFormula === undefined ? {} : { calculatedFormula }),
    })),
    filterButton: table.showFilterButton,
    rowStripes: table.showBandedRows,
    style: table.style,
  };
}
