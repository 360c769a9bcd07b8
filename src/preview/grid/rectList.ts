import type { Rect } from "./grid";

/** Things said of rectangles; what is said last counts. */
export class RectList<T> {
  private entries: { rect: Rect; value: T }[] = [];

  set(rect: Rect, value: T): void {
    this.entries = this.entries.filter((entry) => !covers(rect, entry.rect));
    this.entries.push({ rect, value });
  }

  /** The last thing said of a rectangle that holds all of `rect`. */
  covering(rect: Rect): T | undefined {
    return this.entries.filter((entry) => covers(entry.rect, rect)).at(-1)?.value;
  }

  /** Replaces each thing said by what `change` makes of it. */
  change(change: (value: T) => T): void {
    this.entries = this.entries.map(({ rect, value }) => ({ rect, value: change(value) }));
  }

  /** Follows the cells when some are inserted or deleted inside the columns of `shifted`. */
  shift(shifted: Rect, direction: "down" | "up"): void {
    this.entries = this.entries.flatMap((entry) => {
      const inside =
        entry.rect.column >= shifted.column &&
        entry.rect.column + entry.rect.columns <= shifted.column + shifted.columns;
      const rect = inside ? moved(entry.rect, shifted, direction) : entry.rect;
      return rect ? [{ ...entry, rect }] : [];
    });
  }
}

function covers(outer: Rect, inner: Rect): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

function moved(rect: Rect, shifted: Rect, direction: "down" | "up"): Rect | null {
  const end = rect.row + rect.rows;
  if (direction === "down") {
    if (shifted.row <= rect.row) return { ...rect, row: rect.row + shifted.rows };
    return shifted.row < end ? { ...rect, rows: rect.rows + shifted.rows } : rect;
  }
  const from = (row: number) =>
    row - Math.max(0, Math.min(row, shifted.row + shifted.rows) - shifted.row);
  const row = from(rect.row);
  const rows = from(end) - row;
  return rows > 0 ? { ...rect, row, rows } : null;
}
