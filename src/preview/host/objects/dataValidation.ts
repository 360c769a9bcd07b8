import type { CellValidation } from "../../grid/grid";
import { formatReferenceFormula } from "../address";
import { areasOrFail, areasOrNull, joined } from "../areas";
import { isRecord } from "../arguments";
import { type Handle, isHandleOf, type RangeState } from "../handles";
import { HostError } from "../hostErrors";
import type { ObjectType } from "../objectType";
import type { Scope } from "../scope";
import { assertUnprotected } from "../protection";
import { invalidCells } from "../validity";
import type { Workbook } from "../workbook";

const TYPE_OF_RULE: Readonly<Record<string, string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

const NO_PROMPT = { showPrompt: true, title: "", message: "" };
const NO_ALERT = { showAlert: true, style: "Stop", title: "", message: "" };

/** A list given as text may not be longer: Excel refuses it. */
const MAX_LIST_LENGTH = 255;

/** Excel.DataValidation. */
export const dataValidationType: ObjectType<RangeState> = {
  properties: {
    Type: { get: typeOver },
    Rule: { get: (range, scope) => readRule(current(range, scope)?.rule ?? {}), set: setRule },
    Prompt: {
      get: (range, scope) => current(range, scope)?.prompt ?? NO_PROMPT,
      set: (range, prompt, scope) => change(range, scope, { prompt }),
    },
    ErrorAlert: {
      get: (range, scope) => current(range, scope)?.errorAlert ?? NO_ALERT,
      set: (range, errorAlert, scope) => change(range, scope, { errorAlert }),
    },
    Valid: {
      get: (range, { workbook }) => {
        const invalid = invalidCells(workbook, range).length;
        if (invalid === 0) return true;
        // Null where some cells are valid and others are not.
        return invalid === range.rect.rows * range.rect.columns ? false : null;
      },
      onRequest: true,
    },
    IgnoreBlanks: {
      get: (range, scope) => current(range, scope)?.ignoreBlanks ?? true,
      set: (range, value, scope) => change(range, scope, { ignoreBlanks: value === true }),
    },
  },
  objects: {
    GetInvalidCells: (range, _args, scope) => areasOrFail(invalidAreas(range, scope)),
    GetInvalidCellsOrNullObject: (range, _args, scope) => invalidAreas(range, scope),
  },
  methods: {
    Clear: ({ sheetId, rect }, _args, { workbook }) => {
      assertUnprotected(workbook, sheetId);
      workbook.grid.setValidation(sheetId, rect, null);
    },
  },
};

function invalidAreas(range: RangeState, scope: Scope): Handle<"RangeAreas"> | null {
  return areasOrNull(range.sheetId, joined(invalidCells(scope.workbook, range)));
}

function current({ sheetId, rect }: RangeState, { workbook }: Scope): CellValidation | null {
  return workbook.grid.getValidation(sheetId, rect);
}

/** Ranges of more cells are judged by the rule that holds them all. */
const MAX_COMPARED_CELLS = 20_000;

/** The type of the cells' one rule; « Inconsistent » where rules differ, « MixedCriteria » where some cells have none. */
function typeOver(range: RangeState, scope: Scope): string {
  const common = current(range, scope);
  const { row, column, rows, columns } = range.rect;
  if (common || rows * columns > MAX_COMPARED_CELLS) return ruleType(common);
  const found = new Set<string>();
  for (let index = 0; index < rows * columns; index += 1) {
    const cell = { row: row + Math.floor(index / columns), column: column + (index % columns) };
    const own = current({ ...range, rect: { ...cell, rows: 1, columns: 1 } }, scope);
    found.add(own ? JSON.stringify(own.rule) : "");
  }
  if (found.size === 1)
    return ruleType(current({ ...range, rect: { row, column, rows: 1, columns: 1 } }, scope));
  return found.has("") ? "MixedCriteria" : "Inconsistent";
}

/** Limits read back as formulas, whatever they were given as: `=10`, `=A1`. */
function readRule(rule: CellValidation["rule"]): Record<string, unknown> {
  const limits = ["formula1", "formula2"];
  return mapValues({ ...rule }, (details) =>
    isRecord(details)
      ? Object.fromEntries(
          Object.entries(details).map(([key, value]) => [
            key,
            limits.includes(key) ? asFormulaText(value) : value,
          ]),
        )
      : details,
  );
}

function asFormulaText(value: unknown): unknown {
  if (typeof value === "number") return `=${value}`;
  return typeof value === "string" && !value.startsWith("=") ? `=${value}` : value;
}

function ruleType(validation: CellValidation | null): string {
  const kind = validation && Object.keys(validation.rule)[0];
  return (kind && TYPE_OF_RULE[kind]) ?? "None";
}

function setRule(range: RangeState, value: unknown, scope: Scope): void {
  const entry = isRecord(value) ? Object.entries(value) : [];
  const [kind, details] = entry[0] ?? [];
  if (entry.length !== 1 || !kind || !TYPE_OF_RULE[kind] || !isRecord(details)) {
    throw new HostError("InvalidArgument");
  }
  const source = details["source"];
  const tooLong =
    typeof source === "string" && !source.startsWith("=") && source.length > MAX_LIST_LENGTH;
  if (tooLong) throw new HostError("InvalidArgument");
  const rule = { [kind]: mapValues(details, (item) => asFormula(item, scope.workbook)) };
  change(range, scope, { rule });
}

/** A range given in a rule stands for a reference to it. */
function asFormula(value: unknown, workbook: Workbook): unknown {
  if (!isHandleOf(value, "Range")) return value;
  return formatReferenceFormula(workbook.sheetName(value.state.sheetId), value.state.rect);
}

function mapValues(record: Record<string, unknown>, map: (value: unknown) => unknown) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

function change(range: RangeState, scope: Scope, part: Partial<CellValidation>): void {
  assertUnprotected(scope.workbook, range.sheetId);
  const validation = { rule: {}, ...current(range, scope), ...part };
  scope.workbook.grid.setValidation(range.sheetId, range.rect, validation);
}
