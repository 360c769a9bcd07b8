import type { Cell, Rect } from "../grid/grid";
import { cellText, DAYS_BEFORE_1904 } from "./cellText";
import { HostError, notImplemented } from "./hostErrors";
import { assertUnprotected } from "./protection";
import { sheetState } from "./sheetState";
import { type FilterCriteria, RANKED_FILTERS, type TableState } from "./state";
import { bodyRect, columnPart } from "./tableGeometry";
import { wildcardPattern } from "./worksheetFunctions";
import type { Workbook } from "./workbook";

/** Filters a column of a table; null takes its filter off. */
export function setFilter(
  workbook: Workbook,
  table: TableState,
  columnId: number,
  criteria: FilterCriteria | null,
): void {
  assertUnprotected(workbook, table.sheetId, "allowAutoFilter");
  if (criteria) table.filters.set(columnId, criteria);
  else table.filters.delete(columnId);
  reapplyFilters(workbook, table);
}

/** Takes every filter off a table: all its rows show. */
export function clearFilters(workbook: Workbook, table: TableState): void {
  table.filters.clear();
  reapplyFilters(workbook, table);
}

/** Hides the rows that the table's filters leave out, and shows the others. */
export function reapplyFilters(workbook: Workbook, table: TableState): void {
  const body = bodyRect(table);
  const columns = [...table.filters].map(
    ([columnId, criteria]) => [columnPart(table, columnId, body), criteria] as const,
  );
  showWhatPasses(workbook, table.sheetId, body, columns);
}

/**
 * Filters a column (0-based in `rect`, header row included) of a sheet's own cells; null leaves all columns
 * as they are. A sheet has one such filter: another range takes its place.
 */
export function setSheetFilter(
  workbook: Workbook,
  sheetId: string,
  rect: Rect,
  column: number | null,
  criteria: FilterCriteria | null,
): void {
  assertUnprotected(workbook, sheetId, "allowAutoFilter");
  const state = sheetState(workbook, sheetId);
  const isSame = state.filter && JSON.stringify(state.filter.rect) === JSON.stringify(rect);
  if (!isSame) removeSheetFilter(workbook, sheetId);
  state.filter ??= { rect, filters: new Map() };
  if (column !== null && criteria) state.filter.filters.set(column, criteria);
  reapplySheetFilter(workbook, sheetId);
}

/** Takes a sheet's filter off: all its rows show. */
export function removeSheetFilter(workbook: Workbook, sheetId: string): void {
  const state = sheetState(workbook, sheetId);
  state.filter?.filters.clear();
  reapplySheetFilter(workbook, sheetId);
  state.filter = null;
}

/** Hides the rows that a sheet's filter leaves out as its cells are now, and shows the others. */
export function reapplySheetFilter(workbook: Workbook, sheetId: string): void {
  const { filter } = sheetState(workbook, sheetId);
  if (!filter || filter.rect.rows < 2) return;
  const body = { ...filter.rect, row: filter.rect.row + 1, rows: filter.rect.rows - 1 };
  const columns = [...filter.filters].map(
    ([index, criteria]) =>
      [{ ...body, column: body.column + index, columns: 1 }, criteria] as const,
  );
  showWhatPasses(workbook, sheetId, body, columns);
}

function showWhatPasses(
  workbook: Workbook,
  sheetId: string,
  body: Rect,
  columns: readonly (readonly [rect: Rect, criteria: FilterCriteria])[],
): void {
  const { date1904 } = workbook.state;
  const hidden = new Set<number>();
  for (const [rect, criteria] of columns) {
    const cells = workbook.grid.read(sheetId, rect).flat();
    const passes = testOf(cells, criteria, date1904);
    cells.forEach((cell, index) => {
      if (!passes(cell)) hidden.add(body.row + index);
    });
  }
  const rows = Array.from({ length: body.rows }, (_, index) => body.row + index);
  const shown = rows.filter((row) => !hidden.has(row));
  workbook.grid.setRowsHidden(sheetId, shown, false);
  workbook.grid.setRowsHidden(sheetId, [...hidden], true);
}

/** Reads criteria as the wire gives them. Throws InvalidArgument, or NotImplemented. */
export function readCriteria(given: Readonly<Record<string, unknown>>): FilterCriteria {
  const { filterOn, values, criterion1, criterion2, operator, dynamicCriteria } = given;
  if (filterOn === "Values") {
    if (!Array.isArray(values)) throw new HostError("InvalidArgument");
    return { filterOn, values: values.map(String) };
  }
  if (filterOn === "Dynamic") {
    if (typeof dynamicCriteria !== "string") throw new HostError("InvalidArgument");
    if (!isKnownDynamic(dynamicCriteria)) {
      throw notImplemented(`Filter.apply (dynamicCriteria: ${dynamicCriteria})`);
    }
    return { filterOn, dynamicCriteria };
  }
  const ranked = RANKED_FILTERS.find((one) => one === filterOn);
  if (ranked) {
    const count = Number(criterion1);
    if (criterion1 === null || criterion1 === "" || !(count >= 1)) {
      throw new HostError("InvalidArgument");
    }
    return { filterOn: ranked, criterion1: String(count) };
  }
  if (filterOn !== "Custom") throw notImplemented(`Filter.apply (filterOn: ${String(filterOn)})`);
  if (typeof criterion1 !== "string") throw new HostError("InvalidArgument");
  return {
    filterOn,
    criterion1,
    ...(typeof criterion2 === "string" ? { criterion2 } : {}),
    ...(operator === "Or" || operator === "And" ? { operator } : {}),
  };
}

type Test = (cell: Cell) => boolean;

/** Whether a cell of these, all of a column, stays visible under the criteria. */
function testOf(cells: readonly Cell[], criteria: FilterCriteria, date1904: boolean): Test {
  switch (criteria.filterOn) {
    case "Values": {
      const values = new Set(criteria.values.map((value) => value.toLowerCase()));
      return (cell) => values.has(cellText(cell, date1904).toLowerCase());
    }
    case "Custom": {
      const { criterion1, criterion2, operator } = criteria;
      const first = (cell: Cell) => meets(cell, criterion1, date1904);
      if (criterion2 === undefined) return first;
      const second = (cell: Cell) => meets(cell, criterion2, date1904);
      if (operator === "Or") return (cell) => first(cell) || second(cell);
      return (cell) => first(cell) && second(cell);
    }
    case "Dynamic":
      return dynamicTest(cells, criteria.dynamicCriteria, date1904);
    default:
      return rankTest(cells, criteria);
  }
}

/** `=abc`, `<>abc`, `>=5`, with `*` and `?` in texts; numbers are compared with numbers. */
function meets(cell: Cell, criterion: string, date1904: boolean): boolean {
  const [, comparison = "=", wanted = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  const number = wanted.trim() === "" ? NaN : Number(wanted);
  const text = cellText(cell, date1904);
  const areNumbers = typeof cell.value === "number" && !Number.isNaN(number);
  const isEqual = areNumbers ? cell.value === number : wildcardPattern(wanted).test(text);
  if (comparison === "=") return isEqual;
  if (comparison === "<>") return !isEqual;
  const areTexts = typeof cell.value === "string" && cell.value !== "" && Number.isNaN(number);
  if (!areNumbers && !areTexts) return false;
  const order = areNumbers ? Number(cell.value) - number : collator.compare(text, wanted);
  if (comparison === "<") return order < 0;
  if (comparison === ">") return order > 0;
  return comparison === "<=" ? order <= 0 : order >= 0;
}

const collator = new Intl.Collator("fr", { sensitivity: "base" });

function numbersOf(cells: readonly Cell[]): number[] {
  return cells.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
}

/** The first or last so many numbers, or so many per cent of them, ties with the last one included. */
function rankTest(
  cells: readonly Cell[],
  { filterOn, criterion1 }: Extract<FilterCriteria, { filterOn: (typeof RANKED_FILTERS)[number] }>,
): Test {
  const numbers = numbersOf(cells).sort((a, b) => a - b);
  const isTop = filterOn.startsWith("Top");
  const wanted = Number(criterion1);
  const share = Math.max(1, Math.floor((numbers.length * wanted) / 100));
  const count = Math.min(filterOn.endsWith("Percent") ? share : wanted, numbers.length);
  const limit = isTop ? numbers[numbers.length - count] : numbers[count - 1];
  return ({ value }) => {
    if (typeof value !== "number" || limit === undefined) return false;
    return isTop ? value >= limit : value <= limit;
  };
}

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );
const QUARTERS = ["Quarter1", "Quarter2", "Quarter3", "Quarter4"];
const IN_PERIOD = "AllDatesInPeriod";

/** Criteria that need no clock: against the mean, and by month or quarter of any year. */
function isKnownDynamic(criteria: string): boolean {
  if (criteria === "AboveAverage" || criteria === "BelowAverage") return true;
  const period = criteria.startsWith(IN_PERIOD) ? criteria.slice(IN_PERIOD.length) : "";
  return MONTHS.includes(period) || QUARTERS.includes(period);
}

function dynamicTest(cells: readonly Cell[], criteria: string, date1904: boolean): Test {
  const period = criteria.slice(IN_PERIOD.length);
  if (criteria.startsWith(IN_PERIOD)) {
    return ({ value }) => {
      if (typeof value !== "number") return false;
      const days = value + (date1904 ? DAYS_BEFORE_1904 : 0);
      const month = new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * 86_400_000).getUTCMonth();
      return MONTHS[month] === period || QUARTERS[Math.floor(month / 3)] === period;
    };
  }
  const numbers = numbersOf(cells);
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  return ({ value }) => {
    if (typeof value !== "number") return false;
    return criteria === "AboveAverage" ? value > mean : value < mean;
  };
}
