import type { ISheetDataValidationRule } from "@univerjs/core";
import { officeComparison, writtenComparison } from "./comparisons";
import type { CellValidation, Rect } from "./grid";
import { fromUniverFormula, toUniverFormula } from "./univerGridFormulas";
import { toUniverRange } from "./univerGridRange";

/** A validation rule as Univer keeps it, without its id. */
export type UniverRule = Omit<ISheetDataValidationRule, "uid">;

/** By index, Univer's `DataValidationErrorStyle`. */
const ERROR_STYLES = ["Information", "Stop", "Warning"];
/** Univer's `DataValidationRenderMode`: a small arrow at the cell's right. */
const ARROW = 1;
/** Univer's rule types, by those of the API. */
const TYPES = {
  list: "list",
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
};

/** A rule given in the API's terms. One without criteria lets everything through. */
export function toUniverRule(validation: CellValidation, rects: readonly Rect[]): UniverRule {
  const [kind = "", body] = Object.entries(validation.rule)[0] ?? [];
  const alert = record(validation.errorAlert);
  const help = record(validation.prompt);
  const style = ERROR_STYLES.indexOf(text(alert["style"]));
  return {
    type: Object.entries(TYPES).find(([name]) => name === kind)?.[1] ?? "any",
    ranges: rects.map(toUniverRange),
    ...criteria(kind, record(body)),
    allowBlank: validation.ignoreBlanks !== false,
    showErrorMessage: alert["showAlert"] !== false,
    errorStyle: style < 0 ? ERROR_STYLES.indexOf("Stop") : style,
    error: text(alert["message"]),
    errorTitle: text(alert["title"]),
    showInputMessage: help["showPrompt"] === true,
    prompt: text(help["message"]),
    promptTitle: text(help["title"]),
  };
}

/** The rule in the API's terms. */
export function fromUniverRule(rule: UniverRule): CellValidation {
  return {
    rule: officeCriteria(rule),
    prompt: {
      showPrompt: rule.showInputMessage === true,
      message: rule.prompt ?? "",
      title: rule.promptTitle ?? "",
    },
    errorAlert: {
      showAlert: rule.showErrorMessage !== false,
      style: ERROR_STYLES[rule.errorStyle ?? 1] ?? "Stop",
      message: rule.error ?? "",
      title: rule.errorTitle ?? "",
    },
    ignoreBlanks: rule.allowBlank !== false,
  };
}

function criteria(kind: string, body: Record<string, unknown>): Partial<UniverRule> {
  if (kind === "list") {
    const showDropDown = body["inCellDropDown"] !== false;
    return { ...operand("formula1", body["source"]), showDropDown, renderMode: ARROW };
  }
  if (kind === "custom") return operand("formula1", body["formula"]);
  if (kind === "") return {};
  const operator = writtenComparison(text(body["operator"]) || "Between");
  return {
    operator: operator as NonNullable<UniverRule["operator"]>,
    ...operand("formula1", body["formula1"]),
    ...operand("formula2", body["formula2"]),
  };
}

function operand(key: "formula1" | "formula2", value: unknown): Partial<UniverRule> {
  const isGiven = typeof value === "string" || typeof value === "number";
  return isGiven && value !== "" ? { [key]: toUniverFormula(String(value)) } : {};
}

function officeCriteria(rule: UniverRule): CellValidation["rule"] {
  const kind = Object.entries(TYPES).find(([, type]) => type === rule.type)?.[0];
  if (kind === undefined) return {};
  const formula1 = fromUniverFormula(rule.formula1 ?? "");
  if (kind === "list") {
    return { list: { inCellDropDown: rule.showDropDown !== false, source: formula1 } };
  }
  if (kind === "custom") return { custom: { formula: formula1 } };
  const formula2 =
    rule.formula2 === undefined ? {} : { formula2: fromUniverFormula(rule.formula2) };
  return {
    [kind]: { formula1, ...formula2, operator: officeComparison(rule.operator ?? "between") },
  };
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
