import type { OpenSuivi } from "./openSuivi";

/** A host that says it wrote, and wrote something else, or nothing, into one cell. */

interface Place {
  readonly sheetId: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
}

/** From now on, a cell takes `instead` of what is written into it; undefined: nothing. */
export function disobey({ host }: OpenSuivi, place: Place, instead?: string | number): void {
  const { grid } = host.workbook;
  const write = grid.write.bind(grid);
  grid.write = (sheetId, rect, cells) => {
    const [r, c] = [place.row - rect.row, place.column - rect.column];
    const isThere = sheetId === place.sheetId && cells[r]?.[c] !== undefined;
    const taken = instead === undefined ? undefined : { value: instead };
    write(
      sheetId,
      rect,
      isThere
        ? cells.map((row, i) => (i === r ? row.map((cell, j) => (j === c ? taken : cell)) : row))
        : cells,
    );
  };
}
