import type { Scalar } from "../../grid/grid";
import type { Arguments } from "../arguments";
import { type FunctionArgument, WORKSHEET_FUNCTIONS } from "../worksheetFunctions";
import { Handle, type HandleStates, isHandleOf } from "../handles";
import { HostError } from "../hostErrors";
import type { ObjectType } from "../objectType";
import type { Scope } from "../scope";
import { boundedPart } from "../rangeReading";

/** Excel.Functions: worksheet functions, computed when their result is loaded. */
export const functionsType: ObjectType<null> = {
  objects: Object.fromEntries(
    Object.entries(WORKSHEET_FUNCTIONS).map(([name, compute]) => [
      name,
      (_self: null, args: Arguments, scope: Scope) =>
        new Handle("FunctionResult", {
          evaluate: () => compute(...args.all.flat().map((value) => argument(value, scope))),
        }),
    ]),
  ),
};

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
