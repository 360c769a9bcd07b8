import type { Scalar } from "../../grid/grid";
import type { Arguments } from "../arguments";
import { DAYS_BEFORE_1904 } from "../cellText";
import { type FunctionArgument, WORKSHEET_FUNCTIONS } from "../worksheetFunctions";
import { Handle, type HandleStates, isHandleOf } from "../handles";
import { HostError } from "../hostErrors";
import type { ObjectType } from "../objectType";
import type { Scope } from "../scope";
import { boundedPart } from "../rangeReading";

/** Excel.Functions: worksheet functions, computed when their result is loaded. */
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
          }),
      ]),
    ),
  },
};

/** Its value and its error are asked for together: a column is looked through once. */
function once<T>(compute: () => T): () => T {
  let known: { readonly outcome: T } | null = null;
  return () => (known ??= { outcome: compute() }).outcome;
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
