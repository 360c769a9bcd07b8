import { withoutFunctionPrefixes } from "./functionPrefixes";
import type { CellSpan, SheetText } from "./scanSheet";
import { decodeEntities, findElement, rawAttribute } from "./scanXml";
import { shiftReferences } from "./shiftReferences";

interface SharedFormula {
  formula: string;
  row: number;
  column: number;
  /** Whether it is the same text in every cell: nothing in it moves. */
  isFixed: boolean;
}

/** Reads the formulas of one sheet, whose cells must be given in order: shared ones refer to the first. */
export class FormulaReader {
  private readonly shared = new Map<string, SharedFormula>();

  constructor(private readonly sheet: SheetText) {}

  /** With its leading `=`; undefined when the cell has none of its own. */
  formulaOf(row: number, cell: CellSpan): string | undefined {
    const { xml, prefix } = this.sheet;
    const element = findElement(xml, `${prefix}f`, cell.contentStart, cell.contentEnd);
    if (!element) return undefined;
    const type = rawAttribute(xml, element, "t");
    if (type === "dataTable") return undefined;
    const raw = decodeEntities(xml.slice(element.contentStart, element.contentEnd));
    const text = withoutFunctionPrefixes(raw);
    if (type !== "shared") return text === "" ? undefined : `=${text}`;
    const index = rawAttribute(xml, element, "si") ?? "";
    if (text !== "") {
      const isFixed = shiftReferences(text, 1, 1) === text;
      this.shared.set(index, { formula: text, row, column: cell.column, isFixed });
      return `=${text}`;
    }
    return this.sharedFormula(index, row, cell.column);
  }

  private sharedFormula(index: string, row: number, column: number): string | undefined {
    const master = this.shared.get(index);
    if (!master) return undefined;
    if (master.isFixed) return `=${master.formula}`;
    return `=${shiftReferences(master.formula, row - master.row, column - master.column)}`;
  }
}
