import type {
  PivotDataField,
  PivotDefinition,
  PivotFunction,
} from "../../../ooxml/pivot/definition";
import { foldCase } from "../../../ooxml/pivot/items";
import { HostError } from "../hostErrors";
import type { Scope } from "../scope";
import type { PivotState } from "../state";
import { moved, restructure } from "./reportFields";

/** The values of a pivot table, each found by its id. */

/** Adds a value: a sum, or a count where a cell is no number. Gives its id. */
export function addDataField(scope: Scope, pivot: PivotState, field: string): string {
  const { definition, dataIds } = pivot;
  const taken = [...pivot.cache.headers, ...definition.dataFields.map(({ name }) => name)];
  const usual = usualFunction(pivot, field);
  const name = defaultDataName(usual, field, taken);
  const added = { name, field, function: usual, numberFormat: "General" };
  const dataFields = [...definition.dataFields, added];
  restructure(scope, pivot, { ...definition, dataFields });
  const id = freeId(name, dataIds);
  pivot.dataIds = [...dataIds, id];
  return id;
}

function freeId(name: string, taken: readonly string[]): string {
  let id = name;
  for (let number = 2; taken.includes(id); number += 1) id = `${name}#${number}`;
  return id;
}

export function removeDataField(scope: Scope, pivot: PivotState, id: string): void {
  const { definition, dataIds } = pivot;
  const gone = dataField(pivot, id);
  const dataFields = definition.dataFields.filter((one) => one !== gone);
  // What was sorted by this value goes back to the order of its labels.
  const rowFields = definition.rowFields.map((row) =>
    row.sort.by === "value" && row.sort.dataField === gone.name
      ? { ...row, sort: { by: "label" as const } }
      : row,
  );
  restructure(scope, pivot, { ...definition, dataFields, rowFields });
  pivot.dataIds = dataIds.filter((one) => one !== id);
}

/** Throws InvalidArgument for a name that a column of the source or another value has. */
export function renameDataField(scope: Scope, pivot: PivotState, id: string, name: unknown): void {
  const { cache, definition } = pivot;
  const current = dataField(pivot, id);
  if (typeof name !== "string" || name === "") throw new HostError("InvalidArgument");
  const others = definition.dataFields.filter((one) => one !== current);
  const taken = [...cache.headers, ...others.map((one) => one.name)];
  if (taken.some((other) => foldCase(other) === foldCase(name))) {
    throw new HostError("InvalidArgument");
  }
  restructure(scope, pivot, withRenamed(definition, current, { ...current, name }));
}

/** Summarises otherwise. A name that was never changed follows. */
export function summarizeBy(
  scope: Scope,
  pivot: PivotState,
  id: string,
  asked: PivotFunction | "automatic",
): void {
  const { cache, definition } = pivot;
  const current = dataField(pivot, id);
  const { field } = current;
  const chosen = asked === "automatic" ? usualFunction(pivot, field) : asked;
  const others = definition.dataFields.filter((one) => one !== current);
  const taken = [...cache.headers, ...others.map((one) => one.name)];
  const name = hasDefaultName(current.name, current.function, field)
    ? defaultDataName(chosen, field, taken)
    : current.name;
  const next = { ...current, function: chosen, name };
  restructure(scope, pivot, withRenamed(definition, current, next));
}

export function formatDataField(
  scope: Scope,
  pivot: PivotState,
  id: string,
  numberFormat: unknown,
): void {
  if (typeof numberFormat !== "string") throw new HostError("InvalidArgument");
  const current = dataField(pivot, id);
  const next = { ...current, numberFormat };
  restructure(scope, pivot, withRenamed(pivot.definition, current, next));
}

/** Moves a value to a 0-based place among the others. */
export function moveDataField(scope: Scope, pivot: PivotState, id: string, position: number): void {
  const current = dataField(pivot, id);
  const { definition } = pivot;
  const dataFields = moved(definition.dataFields, (one) => one === current, position);
  const dataIds = moved(pivot.dataIds, (one) => one === id, position);
  restructure(scope, pivot, { ...definition, dataFields });
  pivot.dataIds = dataIds;
}

/** Throws ItemNotFound when the value was removed. */
export function dataField({ definition, dataIds }: PivotState, id: string): PivotDataField {
  const field = definition.dataFields[dataIds.indexOf(id)];
  if (!field) throw new HostError("ItemNotFound");
  return field;
}

/** The value of that name, or id; undefined when there is none. */
export function findDataId({ definition, dataIds }: PivotState, key: string): string | undefined {
  const index = definition.dataFields.findIndex(({ name }) => foldCase(name) === foldCase(key));
  return index >= 0 ? dataIds[index] : dataIds.find((id) => id === key);
}

/** Sorts name the value that they follow. */
function withRenamed(
  definition: PivotDefinition,
  current: PivotDataField,
  next: PivotDataField,
): PivotDefinition {
  const dataFields = definition.dataFields.map((one) => (one === current ? next : one));
  const rowFields = definition.rowFields.map((row) =>
    row.sort.by === "value" && row.sort.dataField === current.name
      ? { ...row, sort: { ...row.sort, dataField: next.name } }
      : row,
  );
  return { ...definition, dataFields, rowFields };
}

/** As Excel chooses: a sum of numbers, a count as soon as a cell is empty or a text. */
function usualFunction({ cache }: PivotState, field: string): PivotFunction {
  const column = cache.headers.findIndex((header) => foldCase(header) === foldCase(field));
  const isNumeric = cache.rows.every((row) => typeof row[column] === "number");
  return isNumeric && cache.rows.length > 0 ? "sum" : "count";
}

const CAPTIONS: Readonly<Record<PivotFunction, string>> = {
  count: "Nombre de",
  sum: "Somme de",
  average: "Moyenne de",
  min: "Min de",
  max: "Max de",
};

/** The name that a French Excel gives to a value; numbered when it is taken. */
function defaultDataName(
  pivotFunction: PivotFunction,
  field: string,
  taken: readonly string[],
): string {
  const name = `${CAPTIONS[pivotFunction]} ${field}`;
  const isTaken = (candidate: string): boolean =>
    taken.some((other) => foldCase(other) === foldCase(candidate));
  let candidate = name;
  for (let number = 2; isTaken(candidate); number += 1) candidate = `${name}${number}`;
  return candidate;
}

/** Whether a value still has the name that it was given at first. */
function hasDefaultName(name: string, pivotFunction: PivotFunction, field: string): boolean {
  const start = `${CAPTIONS[pivotFunction]} ${field}`;
  return name.startsWith(start) && /^\d*$/.test(name.slice(start.length));
}
