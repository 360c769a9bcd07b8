import type { PivotFunction } from "../../../ooxml/pivot/definition";
import { foldCase } from "../../../ooxml/pivot/items";

const CAPTIONS: Readonly<Record<PivotFunction, string>> = {
  count: "Nombre de",
  sum: "Somme de",
  average: "Moyenne de",
  min: "Min de",
  max: "Max de",
};

/** The name that a French Excel gives to a value; numbered when it is taken. */
export function defaultDataName(
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
export function hasDefaultName(name: string, pivotFunction: PivotFunction, field: string): boolean {
  const start = `${CAPTIONS[pivotFunction]} ${field}`;
  return name.startsWith(start) && /^\d*$/.test(name.slice(start.length));
}
