import { shiftReferences } from "../read/shiftReferences";
import { SheetText, type CellSpan } from "../read/scanSheet";
import { decodeEntities, findElement, rawAttribute, type ElementSpan } from "../read/scanXml";
import { escapeText } from "../xml";
import type { SheetChanges } from "./cellChanges";

interface Master {
  formula: string;
  row: number;
  column: number;
}

/**
 * The sheet with a formula of their own for the cells that shared the formula of a cell about to be
 * overwritten. The same text when there is none.
 */
export function detachSharedFormulas(sheet: SheetText, changes: SheetChanges): SheetText {
  if (!sheet.xml.includes("shared")) return sheet;
  const masters = overwrittenMasters(sheet, changes);
  if (masters.size === 0) return sheet;
  const output: string[] = [];
  let copied = 0;
  for (const { row, cell, formula } of sharedFormulas(sheet)) {
    const master = masters.get(rawAttribute(sheet.xml, formula, "si") ?? "");
    if (!master || formula.contentStart !== formula.contentEnd) continue;
    const own = shiftReferences(master.formula, row - master.row, cell.column - master.column);
    const { prefix } = sheet;
    output.push(sheet.xml.slice(copied, formula.start));
    output.push(`<${prefix}f>${escapeText(own)}</${prefix}f>`);
    copied = formula.end;
  }
  return new SheetText(output.join("") + sheet.xml.slice(copied));
}

function overwrittenMasters(sheet: SheetText, changes: SheetChanges): Map<string, Master> {
  const masters = new Map<string, Master>();
  for (const { row, cell, formula } of sharedFormulas(sheet)) {
    const { xml } = sheet;
    if (formula.contentStart === formula.contentEnd) continue;
    if (changes.get(row)?.get(cell.column)?.content === undefined) continue;
    masters.set(rawAttribute(xml, formula, "si") ?? "", {
      formula: decodeEntities(xml.slice(formula.contentStart, formula.contentEnd)),
      row,
      column: cell.column,
    });
  }
  return masters;
}

function* sharedFormulas(
  sheet: SheetText,
): Generator<{ row: number; cell: CellSpan; formula: ElementSpan }> {
  const { xml, prefix } = sheet;
  for (const row of sheet.rows()) {
    for (const cell of sheet.cells(row)) {
      const formula = findElement(xml, `${prefix}f`, cell.contentStart, cell.contentEnd);
      if (!formula || rawAttribute(xml, formula, "t") !== "shared") continue;
      yield { row: row.row, cell, formula };
    }
  }
}
