import type { Scalar } from "../grid/grid";
import { lastIndexWhere } from "./cellMatrix";
import type { FunctionOutcome } from "./handles";

/** An argument of a function: the cells of a range, or one value. */
export type FunctionArgument = Scalar[][] | Scalar;

type WorksheetFunction = (...args: FunctionArgument[]) => FunctionOutcome;

/** The worksheet functions that `workbook.functions` offers here, by name on the wire. */
export const WORKSHEET_FUNCTIONS: Readonly<Record<string, WorksheetFunction>> = {
  Sum: (...args) => ({ value: numbers(args).reduce(add, 0) }),
  Count: (...args) => ({ value: numbers(args).length }),
  CountA: (...args) => ({ value: cells(args).filter((cell) => cell !== "").length }),
  CountBlank: (range) => ({ value: cells([range]).filter((cell) => cell === "").length }),
  Max: (...args) => ({ value: numbers(args).reduce((a, b) => Math.max(a, b), -Infinity) }),
  Min: (...args) => ({ value: numbers(args).reduce((a, b) => Math.min(a, b), Infinity) }),
  Average: (...args) => mean(numbers(args)),
  CountIf: (range, wanted) => ({ value: cells([range]).filter(criterion(single(wanted))).length }),
  SumIf: (...args) => ({ value: selected(args).reduce(add, 0) }),
  AverageIf: (...args) => mean(selected(args)),
  Match: (...args) => match(single(args[0]), cells([args[1]]), args[2] ?? 1),
};

function cells(args: (FunctionArgument | undefined)[]): Scalar[] {
  return args.flatMap((arg) => (Array.isArray(arg) ? arg.flat() : arg === undefined ? [] : [arg]));
}

function numbers(args: FunctionArgument[]): number[] {
  return cells(args).filter((cell) => typeof cell === "number");
}

function single(arg: FunctionArgument | undefined): Scalar {
  return Array.isArray(arg) ? (arg[0]?.[0] ?? "") : (arg ?? "");
}

function add(a: number, b: number): number {
  return a + b;
}

function mean(values: number[]): FunctionOutcome {
  if (values.length === 0) return { error: "#DIV/0!" };
  return { value: values.reduce(add, 0) / values.length };
}

/** SUMIF's arguments: the numbers of the last range that face the cells that meet the criterion. */
function selected([range, wanted, values = range]: FunctionArgument[]): number[] {
  const test = criterion(single(wanted));
  const facing = cells([values]);
  const kept = cells([range]).flatMap((cell, index) => (test(cell) ? [facing[index] ?? ""] : []));
  return kept.filter((value) => typeof value === "number");
}

/** MATCH: 1-based position; exact (0), largest not above (1) or smallest not below (-1). */
function match(wanted: Scalar, list: Scalar[], kind: FunctionArgument): FunctionOutcome {
  const type = Number(single(kind));
  const index = type === 0 ? exactIndex(wanted, list) : sortedIndex(wanted, list, type);
  return index < 0 ? { error: "#N/A" } : { value: index + 1 };
}

function exactIndex(wanted: Scalar, list: Scalar[]): number {
  if (typeof wanted !== "string") return list.indexOf(wanted);
  const pattern = wildcardPattern(wanted);
  return list.findIndex((cell) => typeof cell === "string" && cell !== "" && pattern.test(cell));
}

function sortedIndex(wanted: Scalar, list: Scalar[], type: number): number {
  return lastIndexWhere(
    list,
    (cell) => typeof cell === typeof wanted && cell !== "" && isInOrder(cell, wanted, type),
  );
}

function isInOrder(cell: Scalar, wanted: Scalar, type: number): boolean {
  const [left, right] = [fold(cell), fold(wanted)];
  return type > 0 ? left <= right : left >= right;
}

function fold(value: Scalar): Scalar {
  return typeof value === "string" ? value.toLowerCase() : value;
}

/** A criterion of COUNTIF and its family: `5`, `"oui"`, `">=10"`, `"<>"`, `"a*"`. */
export function criterion(given: Scalar): (cell: Scalar) => boolean {
  if (typeof given !== "string") return (cell) => cell === given;
  const [, comparison = "=", operand = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(given) ?? [];
  const number = operand.trim() === "" ? NaN : Number(operand);
  switch (comparison) {
    case "=":
      return equalTo(operand, number);
    case "<>":
      return not(equalTo(operand, number));
    default:
      return (cell) => typeof cell === "number" && compare(cell, comparison, number);
  }
}

function equalTo(operand: string, number: number): (cell: Scalar) => boolean {
  if (!Number.isNaN(number)) {
    return (cell) => cell === number || (typeof cell === "string" && cell === operand);
  }
  const pattern = wildcardPattern(operand);
  return (cell) => (operand === "" ? cell === "" : pattern.test(String(cell)));
}

function not(test: (cell: Scalar) => boolean): (cell: Scalar) => boolean {
  return (cell) => !test(cell);
}

function compare(cell: number, comparison: string, operand: number): boolean {
  if (comparison === "<") return cell < operand;
  if (comparison === ">") return cell > operand;
  return comparison === "<=" ? cell <= operand : cell >= operand;
}

/** `*` and `?` stand for characters, `~` escapes them; case does not count. */
export function wildcardPattern(text: string): RegExp {
  const source = text.replace(
    /~([*?~])|([*?])|([.+^${}()|[\]\\])/g,
    (_, escaped, wild, special) => {
      if (escaped) return `\\${String(escaped)}`;
      if (special) return `\\${String(special)}`;
      return wild === "*" ? "[^]*" : "[^]";
    },
  );
  return new RegExp(`^${source}$`, "i");
}
