import type { CellInput, CellSpec, CellStyle, HyperlinkSpec } from "../ooxml/write/spec";

/** A constant cell. */
export function valueCell(value: string | number, style: CellStyle): CellSpec {
  return { value, style };
}

/** A formula with the value that it gives at build time, so that a viewer that does not calculate shows it. */
export function formulaCell(formula: string, value: string | number, style: CellStyle): CellSpec {
  return { formula, value, style };
}

export function linkCell(value: string, hyperlink: HyperlinkSpec, style: CellStyle): CellSpec {
  return { value, hyperlink, style };
}

/** A column of cells, one a row, as a block wants them. */
export function inColumn(cells: readonly (CellInput | null)[]): (CellInput | null)[][] {
  return cells.map((cell) => [cell]);
}
