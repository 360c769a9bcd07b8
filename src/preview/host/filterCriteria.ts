import { HostError, notImplemented } from "./hostErrors";

/** `Excel.FilterCriteria`, the kinds that this host can apply. */
export type FilterCriteria =
  | { filterOn: "Values"; values: readonly string[] }
  | { filterOn: "Custom"; criterion1: string; criterion2?: string; operator?: "And" | "Or" };

/** Reads criteria as the wire gives them. Throws InvalidArgument, or NotImplemented. */
export function readCriteria(given: Readonly<Record<string, unknown>>): FilterCriteria {
  const { filterOn, values, criterion1, criterion2, operator } = given;
  if (filterOn === "Values") {
    if (!Array.isArray(values)) throw new HostError("InvalidArgument");
    return { filterOn, values: values.map(String) };
  }
  if (filterOn !== "Custom") throw notImplemented(`Filter.apply (filterOn: ${String(filterOn)})`);
  if (typeof criterion1 !== "string") throw new HostError("InvalidArgument");
  return {
    filterOn,
    criterion1,
    ...(typeof criterion2 === "string" ? { criterion2 } : {}),
    ...(operator === "Or" || operator === "And" ? { operator } : {}),
  };
}

/** Whether a cell, by the text it shows, stays visible under the criteria. */
export function passes(text: string, criteria: FilterCriteria): boolean {
  if (criteria.filterOn === "Values") {
    return criteria.values.some((value) => value.toLowerCase() === text.toLowerCase());
  }
  const first = meets(text, criteria.criterion1);
  if (criteria.criterion2 === undefined) return first;
  const second = meets(text, criteria.criterion2);
  return criteria.operator === "Or" ? first || second : first && second;
}

/** `=abc`, `<>abc`, `>=5`, with `*` and `?` in texts. */
function meets(text: string, criterion: string): boolean {
  const [, comparison = "=", wanted = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  if (comparison === "=") return wildcard(wanted).test(text);
  if (comparison === "<>") return !wildcard(wanted).test(text);
  const [left, right] = [Number(text.replace(",", ".")), Number(wanted)];
  if (comparison === "<") return left < right;
  if (comparison === ">") return left > right;
  return comparison === "<=" ? left <= right : left >= right;
}

function wildcard(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replace(/\*/g, ".*").replace(/\?/g, ".")}$`, "is");
}
