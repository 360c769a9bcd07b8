import type { ValidationModel, WorkbookModel } from "../../ooxml/model";
import { officeComparison } from "./comparisons";
import type { CellValidation } from "./grid";
import { type Calculate, MemoryGrid } from "./memoryGrid";

/** A MemoryGrid with the cells, formats, validation and hidden rows of a workbook read from a file. */
export function loadModelIntoMemoryGrid(model: WorkbookModel, calculate?: Calculate): MemoryGrid {
  const names = model.sheets.map(({ name }) => name);
  const grid = new MemoryGrid(names, calculate);
  grid.sheets().forEach(({ id }, index) => {
    const sheet = model.sheets[index];
    if (!sheet) return;
    for (const { row, column, value, formula, style } of sheet.cells) {
      const numberFormat = model.styles[style]?.numberFormat ?? "General";
      grid.load(
        id,
        { row, column },
        {
          value,
          ...(formula === undefined ? {} : { formula }),
          ...(numberFormat === "General" ? {} : { numberFormat }),
        },
      );
    }
    for (const validation of sheet.validations) {
      for (const rect of validation.ranges) {
        grid.setValidation(id, rect, cellValidationFrom(validation));
      }
    }
    const hidden = sheet.rows.filter((row) => row.hidden).map(({ row }) => row);
    grid.setRowsHidden(id, hidden, true);
    grid.setVisibility(id, sheet.visibility);
  });
  const active = grid.sheets()[model.activeSheet];
  if (active) grid.select(active.id, { row: 0, column: 0, rows: 1, columns: 1 });
  return grid;
}

/** A file's validation rule in the shape that Office.js gives it. */
export function cellValidationFrom(validation: ValidationModel): CellValidation {
  return {
    rule: ruleFrom(validation),
    prompt: {
      showPrompt: validation.prompt !== undefined || validation.promptTitle !== undefined,
      title: validation.promptTitle ?? "",
      message: validation.prompt ?? "",
    },
    errorAlert: {
      showAlert: validation.showError,
      style: capitalise(validation.errorStyle),
      title: validation.errorTitle ?? "",
      message: validation.error ?? "",
    },
    ignoreBlanks: validation.allowBlank,
  };
}

const RULE_NAMES: Readonly<Record<string, string>> = { whole: "wholeNumber" };

function ruleFrom({ type, operator, formula1 = "", formula2 }: ValidationModel) {
  if (type === "list") return { list: { inCellDropDown: true, source: listSource(formula1) } };
  if (type === "custom") return { custom: { formula: `=${formula1}` } };
  if (type === "none") return {};
  const limits = {
    formula1: limit(formula1),
    ...(formula2 === undefined ? {} : { formula2: limit(formula2) }),
    operator: officeComparison(operator ?? "between"),
  };
  return { [RULE_NAMES[type] ?? type]: limits };
}

/** `"oui,non"` in quotes is the list itself; anything else is a formula. */
function listSource(formula: string): string {
  const list = /^"((?:[^"]|"")*)"$/s.exec(formula);
  return list ? (list[1] ?? "").replace(/""/g, '"') : `=${formula}`;
}

function limit(formula: string): string | number {
  return formula !== "" && Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
