import type { Scalar } from "../../grid/grid";

/** What a worksheet function answers: a value, or an error such as `#N/A`. */
export type FunctionOutcome = { value: Scalar } | { error: string };
