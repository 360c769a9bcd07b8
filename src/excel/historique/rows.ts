import { byColumn, COLONNE_KEYS, COLONNES_CALCULEES } from "../../domain/historique";
import type { ContenuCellule, LigneLue } from "../../domain/historiqueLu";
import { formerContent, isFormula } from "../cells";
import { ask } from "../door";
import { growTable, historiqueBody, type HistoriqueShape, requireColumn, rowsAt } from "./table";

/** Rows of the table's body that stand one below the other; `first` is 0-based. */
export interface RowBlock {
  readonly first: number;
  readonly count: number;
}

/** What Office.js gives of rows that stand one below the other. */
type LoadedRows = Pick<Excel.Range, "values" | "formulas">;

/** Rows as they were read, `values` and `formulas` both; `first` is the position of the first. */
export function lignesOf(
  { positions, premiereLigne }: HistoriqueShape,
  { values, formulas }: LoadedRows,
  first: number,
): LigneLue[] {
  return values.map((row: readonly unknown[], index) => {
    const cellules = byColumn(COLONNE_KEYS, (key) => contentAt(row, positions[key]));
    const sansFormule = COLONNES_CALCULEES.filter((key) => {
      const column = positions[key];
      return column !== undefined && !isFormula(row[column], formulas[index]?.[column]);
    });
    const position = first + index;
    return {
      position,
      numero: premiereLigne + position,
      cellules,
      sansFormule: new Set(sansFormule),
    };
  });
}

function contentAt(row: readonly unknown[], column: number | undefined): ContenuCellule {
  const value = column === undefined ? "" : row[column];
  const isPlain =
    typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return isPlain ? value : "";
}

/**
 * What cells of a row held that was read (`values` and `formulas`), as it is written to stand there
 * again: a formula as itself, a text as the text that it was.
 */
export function formerContents(
  { values, formulas }: LoadedRows,
  index: number,
): (string | number | boolean)[] {
  const [row, formulasOfRow] = [values[index], formulas[index]] as (unknown[] | undefined)[];
  return (row ?? []).map((value, column) => formerContent(value, formulasOfRow?.[column]));
}

/**
 * Queues the reading of whole rows by their 0-based positions; those that are not in the table are left
 * out. What it gives is called after the sync.
 */
export function queueRowsAt(
  context: Excel.RequestContext,
  positions: readonly number[],
): (shape: HistoriqueShape) => LigneLue[] {
  const runs = runsOf([...new Set(positions)], (row) => row).map(({ first, count }) => ({
    first,
    range: rowsAt(context, first, count).load("values,formulas"),
  }));
  return (shape) =>
    runs
      .flatMap(({ first, range }) => lignesOf(shape, range, first))
      .filter(({ position }) => position < shape.rowCount);
}

/** Items whose rows stand one below the other, from top to bottom. */
export interface Run<T> extends RowBlock {
  readonly items: readonly T[];
}

/** Groups items by the place of their rows, so that neighbours are read and written together. */
export function runsOf<T>(items: readonly T[], rowOf: (item: T) => number): Run<T>[] {
  const sorted = [...items].sort((one, other) => rowOf(one) - rowOf(other));
  const groups: T[][] = [];
  let next = -1;
  for (const item of sorted) {
    const row = rowOf(item);
    const last = groups.at(-1);
    if (last && row === next) last.push(item);
    else groups.push([item]);
    next = row + 1;
  }
  return groups.map((group) => ({
    first: group[0] === undefined ? 0 : rowOf(group[0]),
    count: group.length,
    items: group,
  }));
}

/** Ids a request: 40 bytes each. */
const IDS_A_REQUEST = 50_000;

/** The ids of the rows from `from` (0-based) to the end, "" where there is none. */
export async function readIds(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  from = 0,
): Promise<string[]> {
  const column = requireColumn(shape.positions, "idLigne");
  const ids: string[] = [];
  for (let first = from; first < shape.rowCount; first += IDS_A_REQUEST) {
    const count = Math.min(IDS_A_REQUEST, shape.rowCount - first);
    const block = await ask(context, (now) => queueIds(now, column, { first, count }));
    for (const id of block) ids.push(id);
  }
  return ids;
}

function queueIds(
  context: Excel.RequestContext,
  column: number,
  { first, count }: RowBlock,
): { read(): string[] } {
  const cells = historiqueBody(context)
    .getCell(first, column)
    .getResizedRange(count - 1, 0)
    .load("values");
  return { read: () => cells.values.map(([id]: readonly unknown[]) => String(id)) };
}

/** Queues the writing of whole rows that were taken away, as `formerContents` gives them, at the table's end. */
export function giveBackBelow(
  context: Excel.RequestContext,
  rows: readonly (readonly (string | number | boolean | null)[])[],
): void {
  if (rows.length === 0) return;
  const target = historiqueBody(context).getRowsBelow(rows.length);
  target.values = rows.map((row) => [...row]);
  growTable(context, target);
}
