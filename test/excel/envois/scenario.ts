import fc from "fast-check";
import type { Fault } from "./faultyHost";

/** Two panes, two copies of the adapter. */
const slot = fc.nat({ max: 1 });
const only = <T extends string>(kind: T) => fc.record({ kind: fc.constant(kind) });
const onPane = <T extends string>(...kinds: [T, ...T[]]) =>
  fc.record({ kind: fc.constantFrom(...kinds), slot });

const action = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("save" as const),
      slot,
      motifs: fc.integer({ min: 1, max: 2 }),
    }),
  },
  { weight: 3, arbitrary: onPane("undo") },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("reprendre" as const), slot, pick: fc.nat(3) }),
  },
  { weight: 1, arbitrary: onPane("relancer", "wake", "wait") },
  { weight: 1, arbitrary: onPane("kill") },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("correct" as const), pick: fc.nat(5) }) },
  { weight: 1, arbitrary: only("append") },
);

export type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

const CODES = [
  "GeneralException",
  "RequestAborted",
  "InvalidOperationInCellEditMode",
  "AccessDenied",
  "InsertDeleteConflict",
  "Unheard",
] as const;

const fault: fc.Arbitrary<Fault | null> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  {
    weight: 2,
    arbitrary: fc.record({ applied: fc.boolean(), code: fc.constantFrom(...CODES) }),
  },
  { weight: 1, arbitrary: fc.record({ applied: fc.boolean(), code: fc.constant(null) }) },
);

/** What people do, whether they wait for its outcome, and what goes wrong meanwhile. */
export const scenario = fc.record({
  actions: fc.array(fc.record({ action, waits: fc.boolean() }), { minLength: 1, maxLength: 6 }),
  /** One for each request to come. */
  faults: fc.array(fault, { maxLength: 12 }),
  /** Steps that each pane to come has to live: changes of the device's storage, requests, answers. */
  lives: fc.array(fc.integer({ min: 1, max: 25 }), { maxLength: 5 }),
  /** Whether Excel includes new rows in the table by itself. */
  expandTables: fc.boolean(),
});
