import type { Element } from "@xmldom/xmldom";
import type { ValidationModel } from "../model";
import { booleanAttribute, childrenNamed, elementAt, textAttribute } from "./elements";
import { withoutFunctionPrefixes } from "./functionPrefixes";
import { readRanges } from "./sheetRanges";

/**
 * The validation rules of a worksheet: the plain ones, and those that Excel puts in the extension list
 * because they refer to another sheet.
 */
export function readValidations(worksheet: Element | null): ValidationModel[] {
  const plain = childrenNamed(elementAt(worksheet, "dataValidations"), "dataValidation");
  const extended = childrenNamed(elementAt(worksheet, "extLst"), "ext").flatMap((extension) =>
    childrenNamed(elementAt(extension, "dataValidations"), "dataValidation"),
  );
  return [...plain, ...extended].map(validationOf).filter(({ ranges }) => ranges.length > 0);
}

function validationOf(rule: Element): ValidationModel {
  const operator = textAttribute(rule, "operator");
  return {
    ranges: readRanges(rule.getAttribute("sqref") ?? elementAt(rule, "sqref")?.textContent),
    type: textAttribute(rule, "type") ?? "none",
    ...(operator === undefined ? {} : { operator }),
    ...formulas(rule),
    allowBlank: booleanAttribute(rule, "allowBlank"),
    showError: booleanAttribute(rule, "showErrorMessage"),
    errorStyle: errorStyleOf(rule),
    ...messages(rule),
  };
}

/** In the extension, the formula stands in a child element. */
function formulas(rule: Element): Pick<ValidationModel, "formula1" | "formula2"> {
  const read = (name: string): string =>
    withoutFunctionPrefixes((elementAt(rule, name)?.textContent ?? "").trim());
  const formula1 = read("formula1");
  const formula2 = read("formula2");
  return { ...(formula1 === "" ? {} : { formula1 }), ...(formula2 === "" ? {} : { formula2 }) };
}

function errorStyleOf(rule: Element): ValidationModel["errorStyle"] {
  const style = textAttribute(rule, "errorStyle");
  return style === "warning" || style === "information" ? style : "stop";
}

function messages(
  rule: Element,
): Pick<ValidationModel, "errorTitle" | "error" | "promptTitle" | "prompt"> {
  const found: Pick<ValidationModel, "errorTitle" | "error" | "promptTitle" | "prompt"> = {};
  for (const name of ["errorTitle", "error", "promptTitle", "prompt"] as const) {
    const text = textAttribute(rule, name);
    if (text !== undefined && text !== "") found[name] = text;
  }
  return found;
}
