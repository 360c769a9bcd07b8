import type { Scalar } from "../../grid/grid";
import type { Arguments } from "../arguments";
import { DAYS_BEFORE_1904 } from "../cellText";
import { type FunctionArgument, WORKSHEET_FUNCTIONS } from "../worksheetFunctions";
import { formatReferenceFormula } from "../address";
import { type FunctionCall, Handle, type HandleStates, isHandleOf } from "../handles";
import { HostError, notImplemented } from "../hostErrors";
import type { ObjectType } from "../objectType";
import type { Scope } from "../scope";
import { boundedPart } from "../rangeReading";
import type { Workbook } from "../workbook";

/**
 * Excel.Functions: worksheet functions, computed when their result is loaded: those that are known here, and
 * by the grid, as a formula, whatever else it knows.
 */
export const functionsType: ObjectType<null> = {
  objects: {
    Date: date,
    ...Object.fromEntries(
      Object.entries(WORKSHEET_FUNCTIONS).map(([name, compute]) => [
        name,
        (_self: null, args: Arguments, scope: Scope) =>
          new Handle("FunctionResult", {
            evaluate: once(() =>
              compute(...args.all.flat().map((value) => argument(value, scope))),
            ),
            prepare: () => prepareAll(args.all.flat()),
          }),
      ]),
    ),
  },
  anyObject: (_self, name, args, scope) => new Handle("FunctionResult", ofGrid(name, args, scope)),
};

/** Its value and its error are asked for together: a column is looked through once. */
function once<T>(compute: () => T): () => T {
  let known: { readonly outcome: T } | null = null;
  return () => (known ??= { outcome: compute() }).outcome;
}

async function prepareAll(args: readonly unknown[]): Promise<void> {
  for (const value of args) {
    if (isHandleOf(value, "FunctionResult")) await value.state.prepare?.();
  }
}

/** A function as a formula that the grid calculates. Where it calculates none, loading it is NotImplemented. */
function ofGrid(name: string, args: Arguments, scope: Scope): FunctionCall {
  const { workbook } = scope;
  let result: Scalar | Scalar[][] | undefined;
  const given = args.all.flat().filter((value) => value !== undefined && value !== null);
  const formula = (): string => {
    const parts = given.map((value) => literal(value, workbook));
    return `${name.replaceAll("_", ".").toUpperCase()}(${parts.join(",")})`;
  };
  return {
    formula,
    prepare: async () => {
      await prepareAll(given);
      const sheetId = workbook.grid.activeSheet();
      [result] = await workbook.grid.evaluate([{ formula: `=${formula()}`, sheetId }]);
    },
    evaluate: () => {
      const value = Array.isArray(result) ? result[0]?.[0] : result;
      if (value === undefined || value === "#NAME?") {
        throw notImplemented(`Functions.${name.charAt(0).toLowerCase()}${name.slice(1)}`);
      }
      return typeof value === "string" && ERROR.test(value) ? { error: value } : { value };
    },
  };
}

const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NUM!|N\/A|SPILL!|CALC!)$/;

/** An argument as it stands in a formula. Throws InvalidArgument. */
function literal(value: unknown, workbook: Workbook): string {
  if (isHandleOf(value, "Range")) {
    const { sheetId, rect } = value.state;
    return formatReferenceFormula(workbook.sheetName(sheetId), rect).slice(1);
  }
  if (isHandleOf(value, "FunctionResult")) {
    if (value.state.formula) return value.state.formula();
    const outcome = value.state.evaluate();
    return "value" in outcome ? literal(outcome.value, workbook) : outcome.error;
  }
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  if (typeof value === "number" || typeof value === "boolean") return String(value).toUpperCase();
  throw new HostError("InvalidArgument");
}

/** DATE(year, month, day): the day's number in the calendar that the workbook counts in. */
function date(_self: null, args: Arguments, { workbook }: Scope): Handle<"FunctionResult"> {
  const [year, month, day] = [args.integer(0), args.integer(1), args.integer(2)];
  const since1900 = Date.UTC(year, month - 1, day) / DAY_MS + DAYS_BEFORE_1970;
  const value = since1900 - (workbook.state.date1904 ? DAYS_BEFORE_1904 : 0);
  return new Handle("FunctionResult", { evaluate: () => ({ value }) });
}

const DAY_MS = 86_400_000;
/** Of 1 January 1970, counted from 1900 on. */
const DAYS_BEFORE_1970 = 25_569;

/** Excel.FunctionResult. */
export const functionResultType: ObjectType<HandleStates["FunctionResult"]> = {
  properties: {
    Value: {
      get: ({ evaluate }) => {
        const outcome = evaluate();
        return "value" in outcome ? outcome.value : null;
      },
    },
    Error: {
      get: ({ evaluate }) => {
        const outcome = evaluate();
        return "error" in outcome ? outcome.error : null;
      },
    },
  },
};

function argument(value: unknown, { workbook }: Scope): FunctionArgument {
  if (isHandleOf(value, "Range")) {
    const cells = workbook.grid.read(value.state.sheetId, boundedPart(workbook, value.state));
    return cells.map((row) => row.map((cell): Scalar => cell.value));
  }
  if (isHandleOf(value, "FunctionResult")) {
    const outcome = value.state.evaluate();
    return "value" in outcome ? outcome.value : outcome.error;
  }
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  throw new HostError("InvalidArgument");
}
