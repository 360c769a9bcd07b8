import { shiftReferences } from "../../ooxml/formulaText";
import type { Rect } from "./grid";
import type { UniverGridBook } from "./univerGridBook";
import { holds, toUniverRange, type UniverRange } from "./univerGridRange";
import { type UniverRule, toUniverRule } from "./univerGridRules";
import type { ISheetDataValidationRule } from "@univerjs/core";
import type { ValidationModel } from "../../ooxml/model";
import { cellValidationFrom } from "./loadModel";

const ADD_RULE = "data-validation.mutation.addRule";
const REMOVE_RULE = "data-validation.mutation.removeRule";

/** Types that Univer checks on the text shown, read by American rules; as numbers they are right. */
const CHECKED_AS_NUMBERS = ["date", "time"];

/**
 * True for a rule that Univer has to be given for each cell: a list that depends on its row
 * (`OFFSET(…,MATCH($E6,…))`), any limit that is a formula, dates and times.
 */
export function isComputedByCell({ type, formula1 = "", formula2 = "" }: UniverRule): boolean {
  if (CHECKED_AS_NUMBERS.includes(type)) return true;
  if (!formula1.startsWith("=") && !formula2.startsWith("=")) return false;
  return type !== "list" || shiftReferences(formula1, 1, 1) !== formula1;
}

/**
 * Validation rules that Univer would compute once for their whole range. They are kept here, and the
 * selected cell gets a rule of its own, made for it; as in Excel, only what is typed is checked.
 */
export class UniverGridCellRules {
  private readonly rules: { sheetId: string; rule: UniverRule }[] = [];
  private current: { sheetId: string; cell: Rect; ruleId: string } | null = null;
  private made = 0;

  constructor(private readonly book: UniverGridBook) {}

  add(sheetId: string, rule: UniverRule): void {
    this.rules.push({ sheetId, rule });
  }

  /** Forgets the rule of exactly this rectangle. */
  remove(sheetId: string, rect: Rect): void {
    const ranges = JSON.stringify([toUniverRange(rect)]);
    const index = this.rules.findIndex(
      (one) => one.sheetId === sheetId && JSON.stringify(one.rule.ranges) === ranges,
    );
    if (index >= 0) this.rules.splice(index, 1);
  }

  /** Puts each rule where its cells are now: `after` gives what becomes of a range. */
  move(sheetId: string, after: (range: UniverRange) => UniverRange[]): void {
    for (const one of this.rules) {
      if (one.sheetId !== sheetId) continue;
      one.rule = { ...one.rule, ranges: one.rule.ranges.flatMap(after) };
    }
  }

  /** The rule of a rectangle, as it stands for the first cell of its range. */
  find(sheetId: string, rect: Rect): UniverRule | undefined {
    return this.rules.find(
      (one) => one.sheetId === sheetId && one.rule.ranges.some((range) => holds(range, rect)),
    )?.rule;
  }

  /** To call when the user selects a cell: gives it its rule. */
  select(sheetId: string, { row, column }: Rect): void {
    const cell = { row, column, rows: 1, columns: 1 };
    if (this.isCurrent(sheetId, cell)) return;
    const rule = this.find(sheetId, cell);
    // An id that served once has its old place in Univer's calculations.
    const ruleId = `selected-cell${++this.made}`;
    this.book.write(() => {
      const { current } = this;
      if (current) this.book.run(REMOVE_RULE, current.sheetId, { ruleId: current.ruleId });
      if (rule) this.book.run(ADD_RULE, sheetId, { rule: { ...ruleFor(rule, cell), uid: ruleId } });
    });
    this.current = rule ? { sheetId, cell, ruleId } : null;
  }

  private isCurrent(sheetId: string, { row, column }: Rect): boolean {
    if (this.current?.sheetId !== sheetId) return false;
    return this.current.cell.row === row && this.current.cell.column === column;
  }
}

/** The rule with its formulas moved from the first cell of its range to this cell. */
function ruleFor(rule: UniverRule, cell: Rect): UniverRule {
  const origin = rule.ranges.find((range) => holds(range, cell));
  const moved = (formula: string): string =>
    origin
      ? shiftReferences(formula, cell.row - origin.startRow, cell.column - origin.startColumn)
      : formula;
  return {
    ...rule,
    type: CHECKED_AS_NUMBERS.includes(rule.type) ? "decimal" : rule.type,
    ranges: [toUniverRange(cell)],
    ...(rule.formula1 === undefined ? {} : { formula1: moved(rule.formula1) }),
    ...(rule.formula2 === undefined ? {} : { formula2: moved(rule.formula2) }),
  };
}

/** A sheet's validation rules: those that Univer can take at once, and those computed cell by cell. */
export function univerValidations(validations: readonly ValidationModel[]): {
  fixed: ISheetDataValidationRule[];
  byCell: ISheetDataValidationRule[];
} {
  const rules = validations.map((validation, index) => ({
    ...toUniverRule(cellValidationFrom(validation), validation.ranges),
    uid: `rule${index + 1}`,
  }));
  return {
    fixed: rules.filter((rule) => !isComputedByCell(rule)),
    byCell: rules.filter(isComputedByCell),
  };
}
