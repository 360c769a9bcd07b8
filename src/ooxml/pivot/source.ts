import type { CellValue } from "../model";
import type { PivotDefinition } from "./definition";
import { itemsOfColumn, type ColumnItems } from "./items";

/** The rows that a pivot table summarises, as they stand in the sheet; `""` or null is an empty cell. */
export interface PivotSource {
  headers: readonly string[];
  rows: readonly (readonly (CellValue | null)[])[];
}

/** The source no longer has a column that the pivot uses: Excel refuses to refresh, and so do we. */
export class PivotFieldMissingError extends Error {
  constructor(
    readonly pivot: string,
    readonly field: string,
  ) {
    super(`Pivot table "${pivot}" uses the column "${field}", which its source does not have`);
    this.name = "PivotFieldMissingError";
  }
}

/** The source seen by columns: cells and items of the fields that one pivot uses. */
export class PivotColumns {
  private readonly cache = new Map<string, ColumnItems>();

  constructor(
    private readonly definition: PivotDefinition,
    private readonly source: PivotSource,
  ) {}

  /** The field's cells, one a row. Throws PivotFieldMissingError. */
  cells(field: string): (CellValue | null | undefined)[] {
    const index = this.source.headers.findIndex((header) => sameHeader(header, field));
    if (index < 0) throw new PivotFieldMissingError(this.definition.name, field);
    return this.source.rows.map((row) => row[index]);
  }

  /** The field's items over all rows, whatever the page filters. */
  items(field: string): ColumnItems {
    const known = this.cache.get(field);
    if (known) return known;
    const items = itemsOfColumn(this.cells(field));
    this.cache.set(field, items);
    return items;
  }
}

function sameHeader(a: string, b: string): boolean {
  return a.toLocaleLowerCase("fr") === b.toLocaleLowerCase("fr");
}

/** Whether no row holds anything: a new table keeps one blank row, which is not data. */
export function isBlankSource(source: PivotSource): boolean {
  return source.rows.every((row) => row.every((cell) => cell === "" || cell === null));
}
