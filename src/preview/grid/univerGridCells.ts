import type { ICellData, Nullable } from "@univerjs/core";
import type { Cell, CellInput, Scalar } from "./grid";
import { type FindTable, fromUniverFormula, toUniverFormula } from "./univerGridFormulas";

/** Univer's cell types (`CellValueType`). */
const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;

/** A value as Univer keeps it: booleans are numbers with a type of their own. */
export function toUniverCell(value: Scalar): ICellData {
  if (value === "") return {};
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: BOOLEAN };
  return { v: value, t: typeof value === "number" ? NUMBER : TEXT };
}

/** What to write so that nothing of the former content stays. */
export function toUniverInput(input: CellInput, ownTable?: string, find?: FindTable): ICellData {
  const blank: ICellData = { f: null, si: null, p: null, v: null, t: null };
  if ("formula" in input) return { ...blank, f: toUniverFormula(input.formula, ownTable, find) };
  return { ...blank, ...toUniverCell(input.value) };
}

/** `formula` and `numberFormat` as Univer resolved them, empty when there are none. */
export function fromUniverCell(
  cell: Nullable<ICellData>,
  formula: string | undefined,
  numberFormat: string | undefined,
): Cell {
  return {
    value: scalar(cell),
    ...(formula ? { formula: fromUniverFormula(formula) } : {}),
    ...(numberFormat && numberFormat !== "General" ? { numberFormat } : {}),
  };
}

function scalar(cell: Nullable<ICellData>): Scalar {
  const value = cell?.v;
  if (value === undefined || value === null) return richText(cell);
  if (cell?.t === BOOLEAN) return value === true || Number(value) !== 0;
  return value;
}

/** A text that the user typed with line breaks or formats is a small document. */
function richText(cell: Nullable<ICellData>): string {
  const stream = cell?.p?.body?.dataStream ?? "";
  return stream.replace(/\r\n$/, "").replace(/\r/g, "\n");
}
