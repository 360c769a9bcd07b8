import {
  motifsOf,
  type Nomenclature,
  sousMotifsOf,
  thematiquesOf,
} from "../../src/domain/nomenclature";
import { formatAbsoluteCell, formatCell } from "../../src/ooxml/a1";
import type { CellRect, CellValue, WorkbookModel } from "../../src/ooxml/model";
import { shiftReferences } from "../../src/ooxml/formulaText";
import type { CellInput, SheetSpec } from "../../src/ooxml/write/spec";
import type { CalculatedWorkbook, SheetPosition } from "./engines/calculatedWorkbook";
import { historyCell, tableHistorique } from "./reperes";

/**
 * A sheet that spells out, one row a trial, what the written file's own drop-down rules offer in a
 * row of the history, once its parents are chosen.
 */

const ESSAIS = "Essais";

export interface Noeud {
  /** None, a thematique, or a thematique and a motif. */
  readonly parents: readonly string[];
  readonly enfants: readonly string[];
}

/** Every node of the cascade with the children that the domain gives it. */
export function noeudsOf(nomenclature: Nomenclature): Noeud[] {
  const thematiques = thematiquesOf(nomenclature);
  const premiers = thematiques.map((thematique) => ({
    parents: [thematique],
    enfants: motifsOf(nomenclature, thematique),
  }));
  const seconds = thematiques.flatMap((thematique) =>
    motifsOf(nomenclature, thematique).map((motif) => ({
      parents: [thematique, motif],
      enfants: sousMotifsOf(nomenclature, thematique, motif).map(({ sousMotif }) => sousMotif),
    })),
  );
  return [{ parents: [], enfants: thematiques }, ...premiers, ...seconds];
}

export interface Essai extends Noeud {
  /** 0-based row of the history's body; the first one below the table is its number of rows. */
  readonly index: number;
}

/** Parents in A and B, the number of items in C, the items from D on, one more than the longest list. */
export function feuilleEssais(model: WorkbookModel, essais: readonly Essai[]): SheetSpec {
  const width = Math.max(...essais.map(({ enfants }) => enfants.length)) + 1;
  const rows = essais.map(({ parents, index }, row): (CellInput | null)[] => {
    const liste = listeAt(model, index, parents.length, row);
    const items = Array.from({ length: width }, (_, k) => ({
      formula: `IFERROR(INDEX(${liste},${k + 1}),"")`,
    }));
    const number = { formula: `IFERROR(ROWS(${liste}),0)` };
    return [parents[0] ?? null, parents[1] ?? null, number, ...items];
  });
  return { name: ESSAIS, blocks: [{ at: "A1", rows }] };
}

/** What the trial on that row of the sheet was offered. */
export function offert(book: CalculatedWorkbook, row: number): CellValue[] {
  const shown = book.shownIn(ESSAIS).filter((cell) => cell.row === row && cell.column > 2);
  const number = book.valueAt({ sheet: ESSAIS, row, column: 2 });
  const items = shown.map(({ value }) => value);
  return number === items.length ? items : [`${items.length} items out of ${String(number)}`];
}

/** The list of a row of the history, that looks for its parents in a row of the trial sheet. */
function listeAt(model: WorkbookModel, index: number, parents: number, row: number): string {
  const table = tableHistorique(model);
  const thematique = historyCell(table, "thematique", index);
  const motif = historyCell(table, "motif", index);
  const cell = [thematique, motif, historyCell(table, "sousMotif", index)][parents] ?? thematique;
  const formula = withoutDollars(regleAt(model, cell));
  return formula
    .replaceAll(formatCell(thematique.row, thematique.column), formatAbsoluteCell(row, 0))
    .replaceAll(formatCell(motif.row, motif.column), formatAbsoluteCell(row, 1));
}

const withoutDollars = (formula: string): string => formula.replace(/\$/g, "");

/** The formula of the only list rule that covers a cell, as Excel shifts it to that cell. */
function regleAt({ sheets }: WorkbookModel, { sheet, row, column }: SheetPosition): string {
  const rules = sheets.find(({ name }) => name === sheet)?.validations ?? [];
  const covering = rules.filter(
    ({ type, ranges }) => type === "list" && ranges.some((range) => holds(range, row, column)),
  );
  const [rule, ...others] = covering;
  const [origin] = rule?.ranges ?? [];
  if (!rule || !origin || others.length > 0) {
    throw new Error(`${covering.length} rules for ${sheet}!${formatCell(row, column)}`);
  }
  return shiftReferences(rule.formula1 ?? "", row - origin.row, column - origin.column);
}

function holds(range: CellRect, row: number, column: number): boolean {
  const down = row - range.row;
  const right = column - range.column;
  return down >= 0 && down < range.rows && right >= 0 && right < range.columns;
}
