import { rectOrNull } from "../a1";
import type { CellModel, CellRect, SheetModel, ValidationModel } from "../model";
import type { TextSource } from "../xml/xmlReader";
import {
  booleanAttribute,
  childrenNamed,
  childrenOfAny,
  elementAt,
  numberAttribute,
  readElement,
  textAttribute,
  type XmlElement,
} from "../xml/xmlTree";
import { withoutFunctionPrefixes, shiftReferences } from "../formulaText";
import type { CellFormula } from "../xml/plainCell";
import { type CellTexts, SheetReader } from "./sheetReader";

/** A worksheet part as a model: its cells, its rows, and what surrounds them. */

/** Excel's own column width, for a column whose width the file does not give. */
const DEFAULT_WIDTH = 8.43;

/** A sheet without anything: what is left of one whose part cannot be read. */
export function emptySheet(name: string, visibility: SheetModel["visibility"]): SheetModel {
  return { name, visibility, cells: [], rows: [], ...settingsOf([]) };
}

/** Reads a worksheet part. Throws XmlError, SheetLimitError or what the text's source throws. */
export function readSheet(
  text: string | TextSource,
  name: string,
  visibility: SheetModel["visibility"],
  strings: CellTexts,
): SheetModel {
  const sheet = new SheetReader(text, strings);
  const formulas = new FormulaReader();
  const cells: CellModel[] = [];
  const rows: SheetModel["rows"] = [];
  const children: XmlElement[] = [];
  while (sheet.nextChild()) {
    if (sheet.reader.localName !== "sheetData") {
      children.push(readElement(sheet.reader));
      continue;
    }
    while (sheet.nextRow()) {
      const { row, height, hidden } = sheet.row;
      if (height !== undefined || hidden)
        rows.push({ row, hidden, ...(height === undefined ? {} : { height }) });
      while (sheet.nextCell()) {
        const model = cellModel(sheet, formulas);
        if (model) cells.push(model);
      }
    }
  }
  return { name, visibility, cells, rows, ...settingsOf(children) };
}

/** Null for a cell that says nothing: no value, no formula, the default style. */
function cellModel(
  { row: { row }, cell: { column, value, style, formula } }: SheetReader,
  formulas: FormulaReader,
): CellModel | null {
  const text = formula ? formulas.formulaOf(row, column, formula) : undefined;
  if (value === null && text === undefined && style === 0) return null;
  const model: CellModel = { row, column, value: value ?? "", style };
  return text === undefined ? model : { ...model, formula: text };
}

interface SharedFormula {
  formula: string;
  row: number;
  column: number;
  /** Whether it is the same text in every cell: nothing in it moves. */
  isFixed: boolean;
}

/** Reads the formulas of one sheet, whose cells must be given in order: shared ones refer to the first. */
class FormulaReader {
  private readonly shared = new Map<string, SharedFormula>();

  /** With its leading `=`; undefined when the cell has none of its own. */
  formulaOf(row: number, column: number, formula: CellFormula): string | undefined {
    if (formula.type === "dataTable") return undefined;
    const text = withoutFunctionPrefixes(formula.text);
    if (formula.type !== "shared") return text === "" ? undefined : `=${text}`;
    if (text !== "") {
      const isFixed = shiftReferences(text, 1, 1) === text;
      this.shared.set(formula.sharedIndex, { formula: text, row, column, isFixed });
      return `=${text}`;
    }
    const master = this.shared.get(formula.sharedIndex);
    if (!master) return undefined;
    if (master.isFixed) return `=${master.formula}`;
    return `=${shiftReferences(master.formula, row - master.row, column - master.column)}`;
  }
}

/** Everything of a sheet but its cells and its rows, from the other children of the worksheet. */
function settingsOf(
  children: readonly XmlElement[],
): Pick<
  SheetModel,
  "columns" | "merges" | "freeze" | "validations" | "showGridLines" | "zoom" | "protected"
> {
  const child = (name: string): XmlElement | undefined =>
    children.find(({ localName }) => localName === name);
  const view = elementAt(child("sheetViews"), "sheetView");
  return {
    columns: readColumns(children),
    merges: readMerges(child("mergeCells")),
    freeze: freezeOf(elementAt(view, "pane")),
    validations: validationsOf(child("dataValidations"), child("extLst")),
    showGridLines: booleanAttribute(view, "showGridLines", true),
    zoom: numberAttribute(view, "zoomScale") ?? 100,
    protected: booleanAttribute(child("sheetProtection"), "sheet"),
  };
}

/** The columns with a width, a style or a state of their own, from the children of the worksheet. */
export function readColumns(children: readonly XmlElement[]): SheetModel["columns"] {
  const format = children.find(({ localName }) => localName === "sheetFormatPr");
  const defaultWidth = numberAttribute(format, "defaultColWidth") ?? DEFAULT_WIDTH;
  return children
    .filter(({ localName }) => localName === "cols")
    .flatMap((columns) => childrenNamed(columns, "col"))
    .map((column) => ({
      first: (numberAttribute(column, "min") ?? 1) - 1,
      last: (numberAttribute(column, "max") ?? 1) - 1,
      width: numberAttribute(column, "width") ?? defaultWidth,
      hidden: booleanAttribute(column, "hidden"),
      style: numberAttribute(column, "style") ?? 0,
    }));
}

/** The merged ranges of a `mergeCells` element; what is no range is left out. */
export function readMerges(mergeCells: XmlElement | undefined): CellRect[] {
  return childrenNamed(mergeCells, "mergeCell").flatMap((merge) =>
    readRanges(textAttribute(merge, "ref")),
  );
}

function freezeOf(pane: XmlElement | undefined): SheetModel["freeze"] {
  const state = pane?.getAttribute("state");
  if (state !== "frozen" && state !== "frozenSplit") return null;
  return {
    rows: numberAttribute(pane, "ySplit") ?? 0,
    columns: numberAttribute(pane, "xSplit") ?? 0,
  };
}

/**
 * The validation rules of a worksheet: the plain ones, and those that Excel puts in the extension list
 * because they refer to another sheet.
 */
function validationsOf(
  dataValidations: XmlElement | undefined,
  extensions: XmlElement | undefined,
): ValidationModel[] {
  const plain = childrenNamed(dataValidations, "dataValidation");
  const extended = childrenNamed(extensions, "ext").flatMap((extension) =>
    childrenNamed(childrenOfAny(extension, "dataValidations")[0], "dataValidation"),
  );
  return [...plain, ...extended].map(validationOf).filter(({ ranges }) => ranges.length > 0);
}

function validationOf(rule: XmlElement): ValidationModel {
  const operator = textAttribute(rule, "operator");
  const style = textAttribute(rule, "errorStyle");
  return {
    ranges: readRanges(rule.getAttribute("sqref") ?? childrenOfAny(rule, "sqref")[0]?.textContent),
    type: textAttribute(rule, "type") ?? "none",
    ...(operator === undefined ? {} : { operator }),
    ...formulasOf(rule),
    allowBlank: booleanAttribute(rule, "allowBlank"),
    showError: booleanAttribute(rule, "showErrorMessage"),
    errorStyle: style === "warning" || style === "information" ? style : "stop",
    ...messagesOf(rule),
  };
}

/** In the extension, the formula stands in a child element. */
function formulasOf(rule: XmlElement): Pick<ValidationModel, "formula1" | "formula2"> {
  const read = (name: string): string =>
    withoutFunctionPrefixes((elementAt(rule, name)?.textContent ?? "").trim());
  const formula1 = read("formula1");
  const formula2 = read("formula2");
  return { ...(formula1 === "" ? {} : { formula1 }), ...(formula2 === "" ? {} : { formula2 }) };
}

type Messages = Pick<ValidationModel, "errorTitle" | "error" | "promptTitle" | "prompt">;

function messagesOf(rule: XmlElement): Messages {
  const found: Messages = {};
  for (const name of ["errorTitle", "error", "promptTitle", "prompt"] as const) {
    const text = textAttribute(rule, name);
    if (text !== undefined && text !== "") found[name] = text;
  }
  return found;
}

/** The ranges of a `sqref`, references separated by spaces; what is none any more, such as `#REF!`, is left out. */
function readRanges(references: string | null | undefined): CellRect[] {
  return (references ?? "").split(/\s+/).flatMap((reference) => rectOrNull(reference) ?? []);
}
