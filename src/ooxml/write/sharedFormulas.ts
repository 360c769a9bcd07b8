import { formatRect } from "../a1";
import { shiftReferences } from "../formulaText";
import { bareFormula } from "./bareFormula";
import type { SheetGrid } from "./sheetGrid";
import { escapeText } from "../xml/xmlText";

/** Shorter columns keep a formula a cell, which every reader of the format knows. */
const MIN_SHARED_CELLS = 1000;

/** Texts, and the columns of tables between their brackets: neither can forbid to share a formula. */
const ASIDE = /"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^[\]]*\])*\]/g;

/**
 * What Excel does not hold in a shared formula ([MS-XLSB] SharedParsedFormula): other sheets, the
 * operators between references, constants in braces, LAMBDA.
 */
const NOT_SHAREABLE = /[!{:'#]|\s|\bLAMBDA\b|(?<![\p{L}\p{N}_.])\([^()]*,/iu;

interface Group {
  number: number;
  firstRow: number;
  lastRow: number;
  cells: number;
}

/** The formulas of a sheet: one that a whole column repeats is written once, and referred to by its other cells. */
export class SharedFormulas {
  /** By column, then by formula. */
  private readonly groups: Map<string, Group>[] = [];

  constructor(grid: SheetGrid) {
    grid.eachCell(({ formula }, row, column) => {
      if (typeof formula === "string") this.count(row, column, bareFormula(formula));
    });
    this.keepShared();
  }

  /** The `f` element of a cell. */
  formulaXml(row: number, column: number, written: string): string {
    const formula = bareFormula(written);
    const group = this.groups[column]?.get(formula);
    if (!group) return `<f>${escapeText(formula)}</f>`;
    if (row !== group.firstRow) return `<f t="shared" si="${group.number}"/>`;
    const rows = group.lastRow - group.firstRow + 1;
    const range = formatRect({ row, column, rows, columns: 1 });
    return `<f t="shared" ref="${range}" si="${group.number}">${escapeText(formula)}</f>`;
  }

  private count(row: number, column: number, formula: string): void {
    const inColumn = (this.groups[column] ??= new Map<string, Group>());
    const group = inColumn.get(formula);
    if (group) {
      group.lastRow = row;
      group.cells += 1;
    } else inColumn.set(formula, { number: 0, firstRow: row, lastRow: row, cells: 1 });
  }

  private keepShared(): void {
    let number = 0;
    this.groups.forEach((inColumn) => {
      for (const [formula, group] of inColumn) {
        if (group.cells < MIN_SHARED_CELLS || !isShareable(formula)) inColumn.delete(formula);
        else group.number = number++;
      }
    });
  }
}

/** A formula that moves with its row is not the same in all of them, whatever its text. */
function isShareable(formula: string): boolean {
  const isPlain = !NOT_SHAREABLE.test(formula.replace(ASIDE, ""));
  return isPlain && shiftReferences(formula, 1, 1) === formula;
}
