import type { CellValue } from "../model";
import type { PivotDefinition, PivotRowField, PivotFunction } from "./definition";
import { type PivotItem, isCollapsed } from "./items";
import { isBlankSource, type PivotColumns, type PivotSource } from "./source";

/** Source rows that share the items of the first row fields, with their figures. */
export interface PivotGroup {
  item: PivotItem;
  /** Index of the item of each row field so far, outermost first. */
  path: number[];
  /** One a data field. */
  values: CellValue[];
  children: PivotGroup[];
}

export interface PivotTree {
  groups: PivotGroup[];
  grandTotal: CellValue[];
}

/** Nests the rows that pass the page filters by row field, each level in its field's order. */
export function groupRows(
  definition: PivotDefinition,
  source: PivotSource,
  columns: PivotColumns,
  passes: (row: number) => boolean,
): PivotTree {
  const rows = isBlankSource(source) ? [] : [...source.rows.keys()].filter(passes);
  const dataCells = definition.dataFields.map((data) => columns.cells(data.field));
  const figures = (members: readonly number[]): CellValue[] =>
    definition.dataFields.map((data, index) =>
      aggregate(
        data.function,
        members.map((row) => dataCells[index]?.[row]),
      ),
    );

  const nest = (members: readonly number[], path: number[]): PivotGroup[] => {
    const rowField = definition.rowFields[path.length];
    if (!rowField) return [];
    const { items, indexes } = columns.items(rowField.field);
    const groups: PivotGroup[] = [];
    for (const [index, group] of partition(members, indexes)) {
      const item = items[index];
      if (!item) continue;
      const below = [...path, index];
      const children = isCollapsed(rowField, item) ? [] : nest(group, below);
      groups.push({ item, path: below, values: figures(group), children });
    }
    return groups.sort(groupOrder(definition, rowField));
  };
  return { groups: nest(rows, []), grandTotal: figures(rows) };
}

function partition(rows: readonly number[], indexes: readonly number[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const row of rows) {
    const index = indexes[row] ?? 0;
    const group = groups.get(index);
    if (group) group.push(row);
    else groups.set(index, [row]);
  }
  return groups;
}

function groupOrder(
  definition: PivotDefinition,
  rowField: PivotRowField,
): (a: PivotGroup, b: PivotGroup) => number {
  const { sort } = rowField;
  const ascending = (a: PivotGroup, b: PivotGroup): number => lastIndex(a) - lastIndex(b);
  if (sort.by === "label") {
    return sort.descending === true ? (a, b) => ascending(b, a) : ascending;
  }
  const figure = definition.dataFields.findIndex((data) => data.name === sort.dataField);
  const sign = sort.descending ? -1 : 1;
  return (a, b) =>
    sign * (magnitude(a.values[figure]) - magnitude(b.values[figure])) || ascending(a, b);
}

/** Items are in label order, so that their indexes are too. */
function lastIndex(group: PivotGroup): number {
  return group.path[group.path.length - 1] ?? 0;
}

function magnitude(value: CellValue | undefined): number {
  return typeof value === "number" ? value : 0;
}

/**
 * The value that a pivot shows for a group of source cells. `""` when there is nothing to show:
 * no filled cell, or an average of texts (where Excel would print #DIV/0!).
 */
function aggregate(
  pivotFunction: PivotFunction,
  cells: readonly (CellValue | null | undefined)[],
): CellValue {
  const filled = cells.filter(isFilled);
  if (filled.length === 0) return "";
  if (pivotFunction === "count") return filled.length;
  const numbers = filled.filter((cell): cell is number => typeof cell === "number");
  if (numbers.length === 0) return pivotFunction === "average" ? "" : 0;
  return ofNumbers(pivotFunction, numbers);
}

function isFilled(cell: CellValue | null | undefined): cell is CellValue {
  return cell !== "" && cell !== null && cell !== undefined;
}

function ofNumbers(
  pivotFunction: Exclude<PivotFunction, "count">,
  numbers: readonly number[],
): number {
  const sum = (): number => numbers.reduce((total, number) => total + number, 0);
  switch (pivotFunction) {
    case "sum":
      return sum();
    case "average":
      return sum() / numbers.length;
    // Not Math.min(...numbers): too many arguments overflow the stack.
    case "min":
      return numbers.reduce((least, number) => Math.min(least, number));
    case "max":
      return numbers.reduce((most, number) => Math.max(most, number));
  }
}
