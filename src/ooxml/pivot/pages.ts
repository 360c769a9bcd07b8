import type { CellValue } from "../model";
import { PIVOT_CAPTIONS, isExcluded, isSelected, type PivotItem } from "./items";
import type { PivotDefinition, PivotPageField } from "./definition";
import type { PivotColumns } from "./source";

/** A cell of the page filters, above the body. Row and column are 0-based, in the sheet. */
export interface PivotPageCell {
  row: number;
  column: number;
  value: CellValue;
}

type RowTest = (row: number) => boolean;

/** Tells whether a source row (its index) is let through by the page filters and the unticked items. */
export function rowFilter(definition: PivotDefinition, columns: PivotColumns): RowTest {
  const filtered = (field: string, lets: (item: PivotItem) => boolean): RowTest => {
    const { items, indexes } = columns.items(field);
    const allowed = items.map(lets);
    return (row) => allowed[indexes[row] ?? 0] === true;
  };
  const tests = [
    ...definition.pageFields
      .filter((page) => page.selected !== null)
      .map((page) => filtered(page.field, (item) => isSelected(page, item))),
    ...definition.rowFields
      .filter((rowField) => rowField.excluded !== undefined)
      .map((rowField) => filtered(rowField.field, (item) => !isExcluded(rowField, item))),
  ];
  return (row) => tests.every((test) => test(row));
}

/** The label and the state of each page filter. */
export function pageCells(definition: PivotDefinition, columns: PivotColumns): PivotPageCell[] {
  return definition.pageFields.flatMap((page) => [
    { row: page.row, column: page.column, value: page.caption ?? page.field },
    { row: page.row, column: page.column + 1, value: state(page, columns.items(page.field).items) },
  ]);
}

function state(page: PivotPageField, items: readonly PivotItem[]): CellValue {
  if (page.selected === null) return PIVOT_CAPTIONS.allItems;
  const chosen = items.filter((item) => isSelected(page, item));
  const [only] = chosen;
  if (page.selected.length === 1)
    return only ? (only.value ?? only.label) : (page.selected[0] ?? "");
  return chosen.length === items.length ? PIVOT_CAPTIONS.allItems : PIVOT_CAPTIONS.severalItems;
}
