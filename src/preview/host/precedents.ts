import type { Rect } from "../grid/grid";
import { contains, intersection } from "./geometry";
import { TABLE_REFERENCE } from "./formulaRewriting";
import type { RangeState } from "./handles";
import { HostError, notImplemented } from "./hostErrors";
import { movedReferences } from "./movedReferences";
import { type Place, resolveStructuredReference } from "./references";
import type { Workbook } from "./workbook";

/** A formula, where it stands, and the cells that it names. */
interface Named {
  at: Place;
  names: Place[];
}

/** Whose cells nobody can tell but by calculating them; they are calculated anew whatever changes. */
const VOLATILE = /\b(OFFSET|INDIRECT|NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO)\s*\(/i;
/** References to tables, then names. */
const TOKEN = new RegExp(
  `${TABLE_REFERENCE.source}|(?<name>[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*)(?![\\p{L}\\p{N}_.(!])`,
  "gu",
);

function named(workbook: Workbook, at: Place, formula: string): Named {
  return { at, names: [...byAddress(workbook, at, formula), ...byName(workbook, at, formula)] };
}

function byAddress(workbook: Workbook, at: Place, formula: string): Place[] {
  const names: Place[] = [];
  let sheetId: string | undefined;
  const note = (rect: Rect): Rect => {
    if (sheetId !== undefined) names.push({ sheetId, rect });
    return rect;
  };
  movedReferences(
    formula,
    (name) => {
      sheetId = name === null ? at.sheetId : workbook.findSheet(name)?.id;
      return sheetId !== undefined;
    },
    note,
  );
  return names;
}

/** Tables, their columns, and what defined names stand for. */
function byName(workbook: Workbook, at: Place, formula: string): Place[] {
  return [...formula.matchAll(TOKEN)].flatMap(({ groups = {} }): Place[] => {
    const { table, brackets, name } = groups;
    if (brackets !== undefined) {
      const own = table ?? tableAround(workbook, at);
      const place = own ? placeOf(workbook, `${own}${brackets}`, at) : null;
      return place ? [place] : [];
    }
    if (name === undefined) return [];
    const whole = placeOf(workbook, name, at);
    if (whole) return [whole];
    const defined = workbook.state.names.find(
      (one) => one.name.toLowerCase() === name.toLowerCase(),
    );
    // A name that stands for itself would lead round and round.
    return defined && !defined.formula.includes(name)
      ? named(workbook, at, defined.formula).names
      : [];
  });
}

/** Null for what is no table, and for a part that it has not: such a formula gives an error. */
function placeOf(workbook: Workbook, reference: string, at: Place): Place | null {
  try {
    return resolveStructuredReference(workbook, reference, at.rect.row);
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

function tableAround({ state }: Workbook, at: Place): string | undefined {
  return state.tables.find((table) => touches({ ...table }, at))?.name;
}

/** Every formula of the workbook. */
function allFormulas(workbook: Workbook): (Named & { isVolatile: boolean })[] {
  return workbook.grid.sheets().flatMap(({ id: sheetId }) => {
    const used = workbook.grid.usedRect(sheetId);
    if (!used) return [];
    return workbook.grid.read(sheetId, used).flatMap((row, i) =>
      row.flatMap(({ formula }, j) => {
        if (formula === undefined) return [];
        const rect = { row: used.row + i, column: used.column + j, rows: 1, columns: 1 };
        const isVolatile = VOLATILE.test(formula);
        return [{ ...named(workbook, { sheetId, rect }, formula), isVolatile }];
      }),
    );
  });
}

/** The formulas of a workbook whose cells can all be told. Throws NotImplemented where there are others. */
function knownFormulas(workbook: Workbook): Named[] {
  const formulas = allFormulas(workbook);
  if (formulas.some(({ isVolatile }) => isVolatile)) {
    throw notImplemented("precedents and dependents with OFFSET, INDIRECT and the like");
  }
  return formulas;
}

/** The formulas that a change of these cells has calculated anew, those written there among them. */
export function recalculatedBy(workbook: Workbook, changed: Place): Place[] {
  const formulas = allFormulas(workbook);
  const own = formulas.filter(({ at, isVolatile }) => isVolatile || touches(at, changed));
  const next = (from: Place): Place[] =>
    formulas.filter(({ names }) => names.some((name) => touches(name, from))).map(({ at }) => at);
  const first = [...own.map(({ at }) => at), changed];
  const found = first.flatMap((place) => closure(place, true, next));
  return uniquePlaces([...own.map(({ at }) => at), ...found]);
}

function uniquePlaces(places: readonly Place[]): Place[] {
  const known = new Map(
    places.map((place) => [`${place.sheetId}!${place.rect.row}:${place.rect.column}`, place]),
  );
  return [...known.values()];
}

function touches(one: Place, other: Place): boolean {
  return one.sheetId === other.sheetId && intersection(one.rect, other.rect) !== null;
}

/** The cells that the formulas of a range name; `all`: and those that theirs name. Throws ItemNotFound. */
export function precedentsOf(workbook: Workbook, range: RangeState, all: boolean): Place[] {
  const formulas = knownFormulas(workbook);
  return reached(range, all, (from) =>
    formulas.filter(({ at }) => touches(at, from)).flatMap(({ names }) => names),
  );
}

/** The cells whose formulas name a range; `all`: and those whose formulas name them. Throws ItemNotFound. */
export function dependentsOf(workbook: Workbook, range: RangeState, all: boolean): Place[] {
  const formulas = knownFormulas(workbook);
  return reached(range, all, (from) =>
    formulas.filter(({ names }) => names.some((name) => touches(name, from))).map(({ at }) => at),
  );
}

function reached(range: Place, all: boolean, next: (from: Place) => Place[]): Place[] {
  const found = closure(range, all, next);
  if (found.length === 0) throw new HostError("ItemNotFound");
  return found;
}

function closure(range: Place, all: boolean, next: (from: Place) => Place[]): Place[] {
  const found: Place[] = [];
  const isNew = (place: Place): boolean =>
    !found.some((one) => one.sheetId === place.sheetId && contains(one.rect, place.rect));
  let border: Place[] = [range];
  do {
    const added = border.flatMap(next).filter(isNew);
    border = [];
    for (const place of added) {
      if (!isNew(place)) continue;
      found.push(place);
      border.push(place);
    }
  } while (all && border.length > 0);
  return found;
}
