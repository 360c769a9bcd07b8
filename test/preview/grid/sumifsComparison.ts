import type { Ctor } from "@univerjs/core";
import {
  ArrayValueObject,
  type BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  functionMath,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import fc from "fast-check";
import { quickSumifs } from "../../../src/preview/grid/univerGridSumifs";

type Raw = number | string | null;

const found = (functionMath as [Ctor<BaseFunction>, string][]).find(
  ([, name]) => name === "SUMIFS",
);
if (!found) throw new Error("Univer has no SUMIFS");
const [Original] = found;
const Quick = quickSumifs(Original);

const valueOf = (raw: Raw): BaseValueObject => {
  if (raw === "#N/A") return ErrorValueObject.create(ErrorType.NA);
  if (raw === null) return NullValueObject.create();
  return typeof raw === "number" ? NumberValueObject.create(raw) : StringValueObject.create(raw);
};

/** Univer remembers where the cells of a sheet have been. */
let columns = 0;

/** A column of a sheet, as formulas are given it. */
function column(raws: readonly Raw[]): BaseValueObject {
  const array = ArrayValueObject.create({
    calculateValueList: raws.map((raw) => [valueOf(raw)]),
    ...{
      rowCount: raws.length,
      columnCount: 1,
      unitId: "u",
      sheetId: `s${(columns += 1)}`,
      row: 0,
      column: 0,
    },
  });
  const reference = { isReferenceObject: () => true, toArrayValueObject: () => array };
  return Object.assign(NumberValueObject.create(0), reference);
}

function answerOf(
  Sumifs: Ctor<BaseFunction>,
  sums: readonly Raw[],
  conditions: readonly (readonly [readonly Raw[], Raw])[],
): unknown {
  const given = conditions.flatMap(([range, criterion]) => [column(range), valueOf(criterion)]);
  const answer = new Sumifs("SUMIFS").calculate(column(sums), ...given) as BaseValueObject;
  return answer.getValue();
}

const raws = fc.constantFrom<Raw>(0, 1, 2, 202_610, 202_611, "1", "01", "2A", "2a", "Ain", null);
const sums = fc.oneof(fc.integer({ min: -9, max: 99 }), fc.constantFrom<Raw>("x", null));
const criteria = fc.constantFrom<Raw>(
  ...[
    1,
    2,
    202_610,
    "2A",
    "=2a",
    "Ain",
    ">=1",
    "<=202610",
    ">0",
    "<2",
    "=1",
    "1",
    "01",
    "=01",
    ">=01",
  ],
  ...["<>1", "A*", "?", "", ">Ain", null],
);
const row = fc.tuple(sums, raws, raws);

export interface SumifsComparison {
  /** The first conditions for which the quick one gives otherwise than Univer's own; null for none. */
  readonly difference: string | null;
  /** What errors and ranges of other sizes give. */
  readonly left: readonly unknown[];
  /** Of two hundred sums over 40,000 rows. */
  readonly milliseconds: number;
}

/** SUMIFS as the preview has it, beside Univer's own. */
export function compareSumifs(): SumifsComparison {
  const property = fc.property(
    fc.array(row, { minLength: 1, maxLength: 8 }),
    ...([criteria, criteria] as const),
    (rows, one, other) => {
      const at = (place: 0 | 1 | 2): Raw[] => rows.map((cells) => cells[place]);
      const conditions = [[at(1), one] as const, [at(2), other] as const];
      return Object.is(answerOf(Quick, at(0), conditions), answerOf(Original, at(0), conditions));
    },
  );
  const { failed, counterexample } = fc.check(property, { numRuns: 500 });
  const days = [1, 2, 3];
  return {
    difference: failed ? JSON.stringify(counterexample) : null,
    left: [
      answerOf(Quick, [1, "#N/A", 3], [[days, ">=2"]]),
      answerOf(Quick, [1, "#N/A", 3], [[days, ">=3"]]),
      answerOf(Quick, [1, 2], [[days, ">=2"]]),
    ],
    milliseconds: durationOfSums(),
  };
}

function durationOfSums(): number {
  const rows = Array.from({ length: 40_000 }, (_, index) => index);
  const [values, months] = [column(rows), column(rows.map((one) => one % 12))];
  const criterion = NumberValueObject.create(3);
  const start = performance.now();
  for (let time = 0; time < 200; time += 1)
    new Quick("SUMIFS").calculate(values, months, criterion);
  return performance.now() - start;
}
